public import Documents
internal import Platform

/// Returns one incident at a glance.
///
/// `tracked` gives the ages of the document's actions, where they are known; `recurrences` may name the
/// document as the later or the earlier incident; `related` are incidents that it names itself, `similar`
/// those that are like it.
public func text(
  _ document: Document, tracked: [TrackedAction], recurrences: [Recurrence], related: [Incident],
  similar: [SearchHit] = [], width: Int
) -> StyledText {
  var text = StyledText()
  text.add(headFacts(Incident(document)).wrapped(to: width))
  text.add(StyledLine(document.title, .title).wrapped(to: width))
  text.add("\(document.path, .path, link: document.path)")
  text.addGap()
  text.add(factLines(document, width: width))
  if document.kind != .postmortem {
    text.addGap()
    text.add(sectionText(document, width: width).lines)
    text.addSection("Related", relatedLines(related, similar, width: width))
    text.dropLastGap()
    return text
  }
  text.addSection("Summary", paragraphs(document.summary, width: width))
  text.addSection("Timeline", timelineLines(document, width: width))
  text.addSection(
    "Contributing factors", statementLines(document.factors, of: document, width: width))
  text.addSection("Action items", groupLines(actions(document, tracked), width: width))
  text.addSection("Patterns", patternLines(document, width: width))
  text.addSection("Lessons", statementLines(document.lessons, of: document, width: width))
  text.addSection("Recurrences", recurrenceLines(recurrences, of: document, width: width))
  text.addSection("Related", relatedLines(related, similar, width: width))
  return text
}

extension StyledText {
  /// Begins a new group under a heading, unless there is nothing to say.
  fileprivate mutating func addSection(_ heading: String, _ lines: [StyledLine]) {
    if lines.isEmpty { return }
    addHeading(StyledLine(heading, .heading))
    add(lines)
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

private func timelineLines(_ document: Document, width: Int) -> [StyledLine] {
  let layout = TimelineLayout(document.timeline, width: width, indent: 2)
  var lines: [StyledLine] = []
  var day: Day?
  for entry in document.timeline {
    if let next = entry.start?.day, next != day {
      let zone = day == nil ? layout.zone.map { "  \($0)" } ?? "" : ""
      lines.append("  \("\(next)\(zone)", .muted)")
      day = next
    }
    lines += layout.lines(entry, path: document.path)
  }
  return lines
}

private func statementLines(
  _ statements: [Statement], of document: Document, width: Int
) -> [StyledLine] {
  let lineWidth = statements.map { String($0.line).utf8.count }.max() ?? 0
  return statements.flatMap { statement in
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

private func patternLines(_ document: Document, width: Int) -> [StyledLine] {
  document.patterns.flatMap { tag in
    [
      "  \(tag.id, .identifier)\(tag.strength == .contributing ? "" : "  \(tag.strength.rawValue)", .muted)"
    ]
      + evidenceLines(tag.evidence, path: document.path, width: width, indent: 4)
  }
}

private func recurrenceLines(
  _ recurrences: [Recurrence], of document: Document, width: Int
) -> [StyledLine] {
  recurrences.flatMap { recurrence -> [StyledLine] in
    if recurrence.incident.id == document.id { return recurrenceLines(recurrence, width: width) }
    let later = recurrence.incident
    let sentence: StyledLine =
      "repeated by \(later.id, .identifier, link: later.path)\(common(recurrence))"
    return ("  " as StyledLine).hanging(sentence, width: width)
  }
}

/// What the document names itself, then what is like it, with the reasons.
private func relatedLines(_ stated: [Incident], _ similar: [SearchHit], width: Int)
  -> [StyledLine]
{
  func head(_ incident: Incident) -> [StyledLine] {
    headLines(incident, width: width - 2).map { "  \($0)" }
  }
  return stated.flatMap(head)
    + similar.flatMap { hit in
      head(hit.incident) + likenessLines(hit, width: width, indent: 4)
    }
}
