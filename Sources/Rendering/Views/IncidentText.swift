public import Documents
internal import Platform

/// How much of an incident is shown.
public enum IncidentExtent: Sendable, Equatable {
  case whole
  /// The head, and all of the parts that these options name.
  case only(Set<String>)
  /// What so many rows have room for: of the action items only those that are open.
  case screen(rows: Int)
}

/// Returns one incident at a glance.
///
/// `tracked` gives the ages of the document's actions, where they are known; `recurrences` may name the
/// document as the later or the earlier incident; `related` are incidents that it names itself, `similar`
/// those that are like it.
public func text(
  _ document: Document, tracked: [TrackedAction], recurrences: [Recurrence], related: [Incident],
  citedBy: [CommitMessage] = [], similar: [SearchHit] = [], extent: IncidentExtent = .whole,
  width: Int,
  paths: PathFormat = PathFormat()
) -> StyledText {
  var text = StyledText()
  text.add(headFacts(Incident(document)).wrapped(to: width))
  text.add(StyledLine(document.title, .title).wrapped(to: width))
  text.add("\(paths.seen(document.path), .path, link: document.path)")
  let parts = parts(
    document, tracked: tracked, recurrences: recurrences,
    related: relatedEntries(related, similar, width: width), citedBy: citedBy, extent: extent,
    width: width)
  if case .only(let options) = extent {
    for part in parts where options.contains(part.option) { text.add(part) }
    return text
  }
  text.addGap()
  text.add(factLines(document, width: width))
  if case .screen(let rows) = extent {
    text.add(parts, rows: rows, width: width)
  } else {
    for part in parts { text.add(part) }
  }
  text.dropLastGap()
  return text
}

/// Returns what stands below the facts.
private func parts(
  _ document: Document, tracked: [TrackedAction], recurrences: [Recurrence],
  related: [[StyledLine]], citedBy: [CommitMessage], extent: IncidentExtent, width: Int
) -> [ViewPart] {
  let related = ViewPart(
    heading: "Related", noun: ("related document", "related documents"), entries: related)
  if document.kind != .postmortem {
    let lines = sectionText(document, width: width).lines
    return [
      ViewPart(heading: "", noun: ("line", "lines"), isTelling: true, entries: lines.map { [$0] }),
      related,
    ]
  }
  return [
    ViewPart(
      heading: "Summary", noun: ("line of the summary", "lines of the summary"), isTelling: true,
      entries: paragraphs(document.summary, width: width).map { [$0] }),
    ViewPart(
      heading: "Timeline", noun: ("timeline entry", "timeline entries"), option: "--timeline",
      isTelling: true, entries: timelineEntries(document, width: width)),
    ViewPart(
      heading: "Contributing factors", noun: ("factor", "factors"),
      entries: statementEntries(document.factors, of: document, width: width)),
    actionPart(actions(document, tracked), extent: extent, width: width),
    ViewPart(
      heading: "Later commits", noun: ("commit that cites it", "commits that cite it"),
      entries: citedEntries(citedBy, of: document, width: width)),
    ViewPart(
      heading: "Patterns", noun: ("pattern", "patterns"),
      entries: patternEntries(document, width: width)),
    ViewPart(
      heading: "Lessons", noun: ("lesson", "lessons"),
      entries: statementEntries(document.lessons, of: document, width: width)),
    ViewPart(
      heading: "Recurrences", noun: ("recurrence", "recurrences"),
      entries: recurrenceEntries(recurrences, of: document, width: width)),
    related,
  ]
}

private func actionPart(_ actions: [TrackedAction], extent: IncidentExtent, width: Int) -> ViewPart
{
  var part = ViewPart(
    heading: "Action items", noun: ("action item", "action items"), option: "--actions",
    isTelling: true, entries: [])
  var shown = actions
  if case .screen = extent {
    // What nobody knows to be done is not taken for done.
    shown = actions.filter { !$0.action.state.isClosed }
    part.others = (actions.count - shown.count, "done or dropped")
  }
  part.entries = groupEntries(shown, width: width)
  return part
}

/// The latest commit first, and below it what to do about it.
private func citedEntries(_ commits: [CommitMessage], of document: Document, width: Int)
  -> [[StyledLine]]
{
  let open = document.actions.count { $0.state.isOpen }
  return commits.reversed().enumerated().map { place, commit in
    var lines = citationLines([commit], width: width)
    if place == 0, open > 0 {
      let stand = "\(counted(open, "item")) \(open == 1 ? "stands" : "stand") open here"
      lines.append("  \("\(stand): postmortem actions review \(document.id)", .muted)")
    }
    return lines
  }
}

/// Blank lines in `text` keep paragraphs apart.
private func paragraphs(_ text: String, width: Int) -> [StyledLine] {
  var paragraphs: [String] = []
  var isWithin = false
  for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
    if line.allSatisfy(\.isWhitespace) {
      isWithin = false
    } else if isWithin {
      paragraphs[paragraphs.count - 1] += " " + line
    } else {
      paragraphs.append(String(line))
      isWithin = true
    }
  }
  let rows = paragraphs.map { ("  " as StyledLine).hanging(StyledLine($0), width: width) }
  return Array(rows.joined(separator: ["" as StyledLine]))
}

private func timelineEntries(_ document: Document, width: Int) -> [[StyledLine]] {
  let layout = TimelineLayout(document.timeline, width: width, indent: 2)
  var day: Day?
  return document.timeline.map { entry in
    var lines: [StyledLine] = []
    if let next = entry.start?.day, next != day {
      let zone = day == nil ? layout.zone.map { "  \($0)" } ?? "" : ""
      lines.append("  \("\(next)\(zone)", .muted)")
      day = next
    }
    return lines + layout.lines(entry, path: document.path)
  }
}

private func statementEntries(
  _ statements: [Statement], of document: Document, width: Int
) -> [[StyledLine]] {
  let lineWidth = statements.map { String($0.line).utf8.count }.max() ?? 0
  return statements.map { statement in
    let number: StyledLine = "\(String(statement.line), .lineNumber, link: document.path)"
    return StyledLine("  \(number.aligned(right: lineWidth))  ")
      .hanging(StyledLine(statement.text), width: width)
  }
}

private func actions(_ document: Document, _ tracked: [TrackedAction]) -> [TrackedAction] {
  let incident = Incident(document)
  let byLine = Dictionary(
    tracked.map { ($0.action.line, $0) }, uniquingKeysWith: { first, _ in first })
  return document.actions.map { action in
    byLine[action.line].flatMap { $0.action.id == action.id ? $0 : nil }
      ?? TrackedAction(action: action, incident: incident)
  }
}

private func patternEntries(_ document: Document, width: Int) -> [[StyledLine]] {
  document.patterns.map { tag in
    [
      "  \(tag.id, .identifier)\(tag.strength == .contributing ? "" : "  \(tag.strength.rawValue)", .muted)"
    ]
      + evidenceLines(tag.evidence, path: document.path, width: width, indent: 4)
  }
}

private func recurrenceEntries(
  _ recurrences: [Recurrence], of document: Document, width: Int
) -> [[StyledLine]] {
  recurrences.map { recurrence -> [StyledLine] in
    if recurrence.incident.id == document.id { return recurrenceLines(recurrence, width: width) }
    let later = recurrence.incident
    let verb = recurrence.claim == .saysSo ? "repeated by" : "looks like the later"
    let sentence: StyledLine =
      "\(verb) \(later.id, .identifier, link: later.path)\(common(recurrence))"
    return ("  " as StyledLine).hanging(sentence, width: width)
  }
}

/// What the document names itself, then what is like it, with the reasons.
private func relatedEntries(_ stated: [Incident], _ similar: [SearchHit], width: Int)
  -> [[StyledLine]]
{
  func head(_ incident: Incident) -> [StyledLine] {
    headLines(incident, width: width - 2).map { "  \($0)" }
  }
  return stated.map(head)
    + similar.map { hit in
      head(hit.incident) + likenessLines(hit, width: width, indent: 4)
    }
}
