import Platform

/// What the readers of timelines know of their document.
struct TimelineContext {
  var day: Day?
  /// Minutes since midnight of `day` when the document was written or the incident ended, from the
  /// file name; tells whether a timeline that crosses midnight ends or begins on `day`.
  var minuteOfDay: Int?
  var zone: WrittenZone?
  var order: DateOrder
}

/// An entry as written, before its moment is known.
private struct RawEntry {
  var line: Int
  var written: String
  var time: WrittenTime
  var text: String
}

private enum TimelinePart {
  case entry(RawEntry)
  /// A day that stands above its entries.
  case day(WrittenDate)
}

/// Returns the entries of all timeline sections in the order of the file, and what was guessed.
func timeline(in sections: [BlockSection], context: TimelineContext)
  -> (entries: [TimelineEntry], findings: [Finding])
{
  var parts: [TimelinePart] = []
  var zone: WrittenZone?
  var firstLine: Int?
  for section in sections where section.section.role == .timeline {
    firstLine = firstLine ?? section.section.line
    zone = zone ?? zoneStatement(in: section.section.heading)
    parts += timelineParts(of: section, order: context.order, zone: &zone)
  }
  guard let firstLine else { return ([], []) }
  guard parts.contains(where: { if case .entry = $0 { true } else { false } }) else {
    return (
      [],
      [
        Finding(
          line: firstLine, .warning, .timeline,
          "no time could be read in this timeline; begin each entry with one, as in `- **14:05** - text`"
        )
      ]
    )
  }
  return placed(parts, zone: zone ?? context.zone, context: context, firstLine: firstLine)
}

private func timelineParts(of section: BlockSection, order: DateOrder, zone: inout WrittenZone?)
  -> [TimelinePart]
{
  var parts: [TimelinePart] = []
  // A subsection may be headed by a day, or by the time of its only entry.
  if !section.hasOwnRole, let scanned = TimeScanner.scan(section.section.heading, order: order) {
    if scanned.time.minute == nil, let date = scanned.time.date {
      parts.append(.day(date))
    } else {
      let text = section.blocks.map(\.text).joined(separator: " ")
      parts.append(
        .entry(
          RawEntry(
            line: section.section.line,
            written: trimmedText(
              String(decoding: section.section.heading.utf8.prefix(scanned.end), as: UTF8.self)),
            time: scanned.time,
            text: oneLine(
              textAfterTime(section.section.heading, end: scanned.end) + " " + text))))
      return parts
    }
  }
  let hasItems = section.blocks.contains { $0.isItem }
  for block in section.blocks where !block.isQuoted {
    switch block.kind {
    case .item where block.depth == 1, .paragraph where block.depth == 0:
      if !hasItems || block.isItem {
        parts += entries(inLinesOf: block, order: order)
      } else if let date = dayLine(block.text, order: order) {
        parts.append(.day(date))
      }
      if !block.isItem { zone = zone ?? zoneStatement(in: block.text) }
    case .row(let isHeader):
      if isHeader {
        zone = zone ?? zoneStatement(in: block.text)
      } else {
        parts += rowEntry(block, order: order)
      }
    default: break
    }
  }
  return parts
}

/// Reads each line of a block that begins with a time; lines without one continue the entry above.
private func entries(inLinesOf block: Block, order: DateOrder) -> [TimelinePart] {
  var parts: [TimelinePart] = []
  var isFirst = true
  for (line, text) in block.textLines {
    // Within a bold beginning the time ends with it, so that a range cannot reach beyond.
    let limit = isFirst && block.boldPrefix > 0 ? block.boldPrefix : nil
    if let scanned = TimeScanner.scan(text, limit: limit, order: order)
      ?? (limit == nil ? nil : TimeScanner.scan(text, order: order)),
      isEntry(text, scanned)
    {
      parts.append(
        .entry(
          RawEntry(
            line: line,
            written: trimmedText(String(decoding: text.utf8.prefix(scanned.end), as: UTF8.self)),
            time: scanned.time, text: textAfterTime(text, end: scanned.end))))
    } else if case .entry(var entry)? = parts.last {
      // Taken out first: with two owners each appended line would copy all before it.
      parts.removeLast()
      entry.text += " " + trimmedText(text)
      parts.append(.entry(entry))
    }
    isFirst = false
  }
  return parts
}

/// A day alone begins an entry only where a mark sets it apart from its text.
private func isEntry(_ text: String, _ scanned: (time: WrittenTime, end: Int)) -> Bool {
  if scanned.time.minute != nil || scanned.time.isUnknown { return true }
  let rest = trimmedText(String(decoding: text.utf8.dropFirst(scanned.end), as: UTF8.self))
  return [":", "-", "–", "—"].contains { rest.hasPrefix($0) }
}

private func dayLine(_ text: String, order: DateOrder) -> WrittenDate? {
  guard let scanned = TimeScanner.scan(text, order: order), scanned.time.minute == nil,
    text.utf8.count - scanned.end <= 2
  else { return nil }
  return scanned.time.date
}

private func rowEntry(_ row: Block, order: DateOrder) -> [TimelinePart] {
  for (index, cell) in row.cells.enumerated().prefix(3) {
    guard let scanned = TimeScanner.scan(cell, order: order), cell.utf8.count - scanned.end <= 12
    else { continue }
    var time = scanned.time
    var written = cell
    var used = [index]
    // A day in one column may have its clock in the next.
    if time.minute == nil, index + 1 < row.cells.count {
      let both = cell + " " + row.cells[index + 1]
      if let scanned = TimeScanner.scan(both, order: order), scanned.time.minute != nil,
        both.utf8.count - scanned.end <= 12
      {
        time = scanned.time
        written = both
        used.append(index + 1)
      }
    }
    let rest = row.cells.enumerated().filter { !used.contains($0.offset) && !$0.element.isEmpty }
    return [
      .entry(
        RawEntry(
          line: row.line, written: written, time: time,
          text: oneLine(rest.map(\.element).joined(separator: " | "))))
    ]
  }
  return []
}

/// Returns what follows a time, without the mark between both.
private func textAfterTime(_ text: String, end: Int) -> String {
  let rest = String(decoding: text.utf8.dropFirst(end), as: UTF8.self)
  let marks: Set<Character> = [" ", ":", "-", "–", "—", "|", "*", "\u{a0}", ">", "→", "\n", ","]
  return oneLine(String(rest.drop { marks.contains($0) }))
}

private func placed(
  _ parts: [TimelinePart], zone: WrittenZone?, context: TimelineContext, firstLine: Int
) -> (entries: [TimelineEntry], findings: [Finding]) {
  var findings: [Finding] = []
  let firstDay = firstDay(of: parts, context: context)
  if let firstDay, let day = context.day, firstDay != day {
    findings.append(
      Finding(
        line: firstLine, .note, .timelineDay,
        "the entries cross midnight; the first is taken to lie on \(firstDay); write the day once to be sure"
      ))
  }
  var clock = TimelineClock(documentDay: context.day, firstDay: firstDay, zone: zone)
  var entries: [TimelineEntry] = []
  for part in parts {
    switch part {
    case .day(let date): clock.move(to: date)
    case .entry(let raw):
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
  return (entries, findings)
}

/// Finds the day of the first entry where no entry names one.
///
/// A file named for 01:30 whose entries run from 23:00 over midnight to 01:25 ends on its day.
private func firstDay(of parts: [TimelinePart], context: TimelineContext) -> Day? {
  guard let day = context.day, let written = context.minuteOfDay else { return context.day }
  var minutes: [Int] = []
  for part in parts {
    guard case .entry(let entry) = part else { return day }
    guard entry.time.date == nil else { return day }
    if let minute = entry.time.minute { minutes.append(minute) }
  }
  var midnights = 0
  for (last, next) in zip(minutes, minutes.dropFirst()) where last - next >= 240 { midnights += 1 }
  guard midnights > 0, let last = minutes.last, last <= written + 60 else { return day }
  return day.adding(days: -midnights)
}
