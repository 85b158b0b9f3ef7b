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
