internal import Documents
internal import Platform

/// Returns the lines by which an incident is known in a list: id, date, severity and title, the title
/// below where it does not fit beside.
func headLines(_ incident: Incident, width: Int) -> [StyledLine] {
  let facts = headFacts(incident)
  let oneLine: StyledLine = "\(facts)  \(incident.title, .title)"
  if oneLine.width <= width { return [oneLine] }
  let title = StyledLine(incident.title, .title)
  return facts.wrapped(to: width) + ("  " as StyledLine).hanging(title, width: width)
}

/// Returns id, date and severity; the date is left out where the id begins with it.
func headFacts(_ incident: Incident) -> StyledLine {
  let date = incident.date?.description ?? "no date"
  return [
    "\(incident.id, .identifier, link: incident.path)",
    incident.id.hasPrefix(date) ? "" : StyledLine(date, incident.date == nil ? .muted : .plain),
    severityLine(incident),
  ].joined(by: "  ")
}

private func severityLine(_ incident: Incident) -> StyledLine {
  if incident.kind == .reference { return "\("reference", .muted)" }
  return StyledLine(incident.severity?.label ?? "", Style(incident.severity))
}
