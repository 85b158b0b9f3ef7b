import Platform

/// What the readers of timelines know of their document.
struct TimelineContext {
  var day: Day?
  /// Minutes since midnight of `day` when the document was written or the incident ended, from the
  /// file name; tells whether a timeline that crosses midnight ends or begins on `day`.
  var minuteOfDay: Int?
  /// That of the metadata.
  var zone: WrittenZone?
  /// That of the settings, where the document names none.
  var usualZone: WrittenZone?
  var order: DateOrder
  /// When the incident began, as a fact of the document tells it.
  var start: WrittenTime?
}

/// A timeline as read.
struct Timeline {
  var entries: [TimelineEntry] = []
  /// What was guessed or could not be read.
  var findings: [Finding] = []
  /// True where a day stands in it, year and all.
  var namesDays = false
}

/// Returns the entries of all timeline sections in the order of the file.
func timeline(in sections: [BlockSection], context: TimelineContext) -> Timeline {
  var builder = TimelineBuilder(order: context.order, sections: sections)
  var firstLine: Int?
  for section in sections {
    switch section.section.role {
    case .timeline:
      firstLine = firstLine ?? section.section.line
      builder.take(section)
    case .other, .narrative, .summary:
      let line = builder.takeTimedSiblings(of: section)
      firstLine = firstLine ?? line
    default: break
    }
  }
  // Without any heading, lines that begin with a time of day are the timeline.
  if firstLine == nil, sections.allSatisfy({ $0.section.level == 0 }), let only = sections.first {
    firstLine = only.section.line
    builder.takeTimedLines(of: only)
  }
  let parts = builder.parts.all
  let unread = unreadTimes(in: sections, besides: parts, order: context.order)
  let asked = sections.filter { $0.section.role == .timeline }
  // `Timeline and root cause` without a time is the story of the latter.
  let isStory =
    entriesTellNoTime(parts)
    && asked.contains { HeadingRoles().namesAnalysisOfCauses($0.section.heading) }
  guard let firstLine, builder.parts.hasEntries, !isStory else {
    // Nothing, or the zone alone: a timeline that is still to be written.
    let isEmpty = asked.flatMap(\.blocks).allSatisfy {
      $0.text.isEmpty || $0.kind == .paragraph && zoneOfAllTimes(in: $0.text) != nil
    }
    let line = firstLine ?? 1
    let lack = isEmpty ? noEntry(line: line) : noTime(line: line)
    return Timeline(findings: unread + (asked.isEmpty ? [] : [lack]))
  }
  let zone = builder.zone ?? context.zone ?? documentZone(in: sections) ?? context.usualZone
  var timeline = placed(parts, zone: zone, context, firstLine: firstLine)
  timeline.findings += unread
  return timeline
}

/// An incident begins once: the first entry with a moment that tells of it, else the first.
private func forgetLaterStarts(of entries: inout [TimelineEntry]) {
  let starts = entries.indices.filter { entries[$0].phase == .start }
  let first = starts.first { entries[$0].start != nil && entries[$0].precision != .day }
  for index in starts where index != first ?? starts.first { entries[index].phase = nil }
}

/// Returns findings for the sections that have lines beginning with a time of day which are no entries: at the
/// first, and at each further run of them.
private func unreadTimes(
  in sections: [BlockSection], besides parts: [TimelinePart], order: DateOrder
) -> [Finding] {
  let entries: Set<Int> = Set(
    parts.compactMap { part in
      if case .entry(let entry) = part { entry.line } else { nil }
    })
  let lines = TimelineLineReader(order: order)
  return sections.flatMap { section in
    var unread: [Int] = []
    for block in section.blocks where block.isItem || block.kind == .paragraph || block.isRow {
      for (line, text) in block.textLines
      where !entries.contains(line) && lines.clockEntry(text, line: line) != nil {
        unread.append(line)
      }
    }
    // One such line is a sentence.
    guard unread.count >= 2 else { return [Finding]() }
    let starts = unread.indices.filter { index in
      let isLater = index > 0 && unread[index] - unread[index - 1] > 1
      let hasNext = index + 1 < unread.count && unread[index + 1] - unread[index] == 1
      return index == 0 || isLater && hasNext
    }
    return zip(starts, starts.dropFirst() + [unread.count]).map { start, end in
      Finding(
        line: unread[start], .note, .timeline,
        "\(end - start) lines from here begin with a time and are in no timeline; put them below `## Timeline`, or name their heading in postmortem.yml under `headings: {timeline: […]}`"
      )
    }
  }
}

private func noTime(line: Int) -> Finding {
  Finding(
    line: line, .warning, .timeline,
    "no time could be read in this timeline; begin each entry with one, as in `- **14:05** - text`")
}

private func noEntry(line: Int) -> Finding {
  Finding(
    line: line, .note, .timeline,
    "this timeline has no entry yet; write each as `- **14:05** - text`")
}

private func entriesTellNoTime(_ parts: [TimelinePart]) -> Bool {
  parts.allSatisfy { part in
    guard case .entry(let entry) = part else { return false }
    return entry.time.isUnknown
  }
}

private func placed(
  _ written: [TimelinePart], zone: WrittenZone?, _ context: TimelineContext, firstLine: Int
) -> Timeline {
  let isNewestFirst = isNewestFirst(written)
  let parts = isNewestFirst ? written.reversed() : written
  var findings: [Finding] = []
  let firstDay = firstDay(of: parts, context: context)
  if let firstDay, let day = context.day, firstDay != day {
    findings.append(
      Finding(
        line: firstLine, .note, .timelineDay,
        "the entries cross midnight; the first is taken to lie on \(firstDay); write the day once to be sure"
      ))
  }
  if entriesTellNoTime(parts) {
    findings.append(noTime(line: firstLine))
  }
  var clock = TimelineClock(documentDay: context.day, firstDay: firstDay, zone: zone)
  clock.start = start(of: parts, context, clock)
  var entries: [TimelineEntry] = []
  for part in parts {
    switch part {
    case .day(let date): clock.move(to: date)
    case .entry(let raw):
      if raw.isUnreadable {
        findings.append(
          Finding(
            line: raw.line, .warning, .timeline,
            "`\(raw.written)` is not a time that can be read; write it as YYYY-MM-DD HH:MM"))
      }
      let place = clock.place(raw.time, index: entries.count)
      entries.append(
        TimelineEntry(
          line: raw.line, written: raw.written, start: place.start, end: place.end,
          precision: place.precision, phase: phase(of: raw.text), text: raw.text))
    }
  }
  if clock.hasGuessedZone {
    findings.append(
      Finding(
        line: firstLine, .note, .timelineZone,
        "no zone is named for these times; UTC is assumed; add a line such as `All times CET.`"))
  }
  for index in clock.outOfOrder {
    findings.append(
      Finding(
        line: entries[index].line, .note, .timelineOrder,
        "this entry is earlier than the one above it; write the day if a new one began"))
  }
  forgetImpossiblePhases(of: &entries)
  forgetLaterStarts(of: &entries)
  if isNewestFirst { entries.reverse() }
  let namesDays = parts.contains { part in
    switch part {
    case .day(let date): date.year != nil
    case .entry(let entry): entry.time.date?.year != nil
    }
  }
  return Timeline(entries: entries, findings: findings, namesDays: namesDays)
}

/// Finds what `T+5m` counts from: a time that stands beside such a one, else the time that the document tells of itself,
/// else that of the entry above the first of them.
private func start(of parts: [TimelinePart], _ context: TimelineContext, _ clock: TimelineClock)
  -> Moment?
{
  var clock = clock
  var last: Moment?
  var isCounted = false
  for part in parts {
    switch part {
    case .day(let date): clock.move(to: date)
    case .entry(let entry):
      let moment = entry.time.minute == nil ? nil : clock.place(entry.time, index: 0).start
      if let since = entry.time.sinceStart {
        if let moment {
          return Moment(seconds: moment.seconds - since * 60, offset: moment.offset)
        }
        isCounted = true
      } else if !isCounted {
        last = moment ?? last
      }
    }
  }
  guard isCounted else { return nil }
  return context.start.flatMap { clock.place($0, index: 0).start } ?? last
}

/// Returns whether at least three entries only ever go back in time. Where some tell their day and some do not, the days
/// that are told must fall, and an hour half a day later than the one above it is that of the evening before.
private func isNewestFirst(_ parts: [TimelinePart]) -> Bool {
  var times: [(day: Day?, minute: Int?)] = []
  for part in parts {
    guard case .entry(let entry) = part else { return false }
    let day = entry.time.date?.day(near: nil)
    guard day != nil || entry.time.date == nil && entry.time.minute != nil else { return false }
    times.append((day, entry.time.minute))
  }
  let days = times.compactMap(\.day)
  guard times.count > 2, zip(days, days.dropFirst()).allSatisfy({ $0 >= $1 }),
    days.isEmpty || days.count == times.count || Set(days).count > 1
  else { return false }
  return zip(times, times.dropFirst()).allSatisfy { upper, lower in
    if let day = upper.day, let other = lower.day, day != other { return other < day }
    if (upper.day == nil) == (lower.day == nil) { return lower.minute ?? 0 < upper.minute ?? 0 }
    guard let minute = upper.minute, let earlier = lower.minute else { return false }
    return earlier < minute || earlier - minute >= 12 * 60
  }
}

/// Finds the day of the first entry where no entry names one.
///
/// A file named for 01:30 whose entries run from 23:00 over midnight to 01:25 ends on its day.
private func firstDay(of parts: [TimelinePart], context: TimelineContext) -> Day? {
  guard let day = context.day, let written = context.minuteOfDay else { return context.day }
  var minutes: [Int] = []
  for part in parts {
    guard case .entry(let entry) = part, entry.time.date == nil else { return day }
    if let minute = entry.time.minute { minutes.append(minute) }
  }
  var midnights = 0
  for (last, next) in zip(minutes, minutes.dropFirst()) where last - next >= 240 { midnights += 1 }
  guard midnights > 0, let last = minutes.last, last <= written + 60 else { return day }
  return day.adding(days: -midnights)
}

/// Returns the day on which most entries with a day of their own lie; of equals the first.
///
/// It is the day of an incident whose document does not name one.
func commonDay(of entries: [TimelineEntry]) -> Day? {
  var counts: [Day: Int] = [:]
  for entry in entries { if let day = entry.start?.day { counts[day, default: 0] += 1 } }
  return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
}
