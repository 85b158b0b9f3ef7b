internal import Documents
internal import Platform

/// Returns the lines by which an incident is known in a list: id, date, severity and title, the title
/// below where it does not fit beside.
func headLines(_ incident: Incident, width: Int) -> [StyledLine] {
  let facts = headFacts(incident)
  let oneLine: StyledLine = "\(facts)  \(incident.title, .title)"
  if oneLine.width <= width { return [oneLine] }
  let title = StyledLine(incident.title, .title)
  let heads = facts.wrapped(to: width - 2).enumerated().map { row, head in
    row == 0 ? head : "  \(head)"
  }
  return heads + ("  " as StyledLine).hanging(title, width: width)
}

/// Returns the path of an incident's file, indented; never broken, since half a path opens nothing.
func pathLine(_ incident: Incident, _ paths: PathFormat) -> StyledLine {
  "  \(paths.seen(incident.path), .path, link: incident.path)"
}

/// Returns id, date and severity; that a runbook or form has no date is no news.
func headFacts(_ incident: Incident) -> StyledLine {
  let date = incident.datedApart?.description ?? ""
  let isUndated = incident.date == nil && incident.kind == .postmortem
  return [
    "\(incident.id, .identifier, link: incident.path)",
    isUndated ? "\("no date", .muted)" : StyledLine(date),
    severityLine(incident),
  ].joined(by: "  ")
}

extension Incident {
  /// The day, unless the id begins with it, as a file name often does.
  var datedApart: Day? {
    date.flatMap { id.hasPrefix($0.description) ? nil : $0 }
  }
}

private func severityLine(_ incident: Incident) -> StyledLine {
  if incident.kind != .postmortem { return "\(incident.kind.rawValue, .muted)" }
  return StyledLine(incident.severity?.label ?? "", Style(incident.severity))
}

/// Returns the facts of a document's head under one another, names left, values wrapped.
func factLines(_ document: Document, width: Int) -> [StyledLine] {
  let facts: [(String, StyledLine)] = [
    ("status", StyledLine(document.status ?? "")),
    ("systems", list(document.systems)),
    ("tags", list(document.tags)),
    ("authors", list(document.authors)),
    ("duration", list(document.durations.compactMap(\.words))),
    ("phases", phasesLine(document.phases)),
    ("found by", detectionLine(document)),
    ("commits", list(document.commits)),
    ("related", list(document.related)),
    ("supersedes", list(document.supersedes)),
    ("superseded", list(document.supersededBy)),
    ("findings", findingsLine(document.findings)),
  ].filter { !$0.1.isEmpty }
  let keyWidth = facts.map { $0.0.utf8.count }.max() ?? 0
  return facts.flatMap { key, value in
    StyledLine("\(StyledLine(key, .key).padded(to: keyWidth))  ").hanging(value, width: width)
  }
}

private func list(_ words: [String]) -> StyledLine {
  StyledLine(words.joined(separator: ", "))
}

/// Returns `detected after 12m, mitigated after 40m, resolved after 1h 5m`.
private func phasesLine(_ phases: Phases) -> StyledLine {
  let steps: [(String, Int?)] = [
    ("detected", phases.toDetect), ("mitigated", phases.toMitigate),
    ("resolved", phases.toResolve),
  ]
  return StyledLine(
    steps.compactMap { name, minutes in minutes.map { "\(name) after \(elapsed(minutes: $0))" } }
      .joined(separator: ", "))
}

/// Returns `alert, line 12: “Alerts fired for all ovens.”`.
private func detectionLine(_ document: Document) -> StyledLine {
  guard let detection = document.detection else { return "" }
  let line: StyledLine = "\(String(detection.line), .lineNumber, link: document.path)"
  return "\(detection.kind.words), line \(line): “\(detection.text)”"
}

private func findingsLine(_ findings: [Finding]) -> StyledLine {
  let counts = Finding.Severity.allCases.map { severity in
    (severity, findings.count { $0.severity == severity })
  }
  return StyledLine(
    counts.filter { $0.1 > 0 }.map { counted($0.1, $0.0.rawValue) }.joined(separator: ", "))
}
