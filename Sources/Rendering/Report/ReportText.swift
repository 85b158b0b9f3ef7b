public import Documents
internal import Platform

/// Returns the weekly report for a terminal or a mail in plain text.
public func text(_ report: WeeklyReport, width: Int) -> StyledText {
  var text = StyledText()
  text.add("\(report.headline, .heading)")
  text.addGap()
  text.add(totalLines(report, width: width))
  if let weeks = weeksLine(report.weeks) {
    text.addGap()
    text.add(weeks.truncated(to: width))
  }
  if !report.overdue.isEmpty { text.add(counted: "Overdue", report.overdue.count) }
  for (severity, actions) in report.overdueBySeverity {
    text.add("  \(severityName(severity), Style(severity))")
    text.add(actionLines(actions, width: width, facts: factsWithIncident))
  }
  for (name, actions) in report.changes {
    text.add(counted: name, actions.count)
    text.add(actionLines(actions, width: width, facts: factsWithIncident))
  }
  if !report.open.isEmpty { text.add(counted: "Open by incident", report.open.count) }
  for (incident, actions) in report.open.byIncident {
    text.add(headLines(incident, width: width - 2).map { "  \($0)" })
    text.add(
      ("    " as StyledLine).hanging("\(incident.path, .path, link: incident.path)", width: width))
    text.add(actionLines(actions, width: width, indent: 4))
  }
  if !report.stalled.isEmpty {
    text.add(counted: "Stalled for more than 90 days", report.stalled.count)
    text.add(actionLines(report.stalled, width: width, facts: factsWithIncident))
  }
  if !report.recurrences.isEmpty { text.add(counted: "Recurrences", report.recurrences.count) }
  for recurrence in report.recurrences {
    text.add(headLines(recurrence.incident, width: width - 2).map { "  \($0)" })
    text.add(recurrenceLines(recurrence, width: width, indent: 4))
  }
  if !report.incidents.isEmpty { text.add(counted: "Incidents", report.incidents.count) }
  for incident in report.incidents {
    text.add(headLines(incident, width: width - 2).map { "  \($0)" })
  }
  return text
}

extension StyledText {
  fileprivate mutating func add(counted heading: String, _ count: Int) {
    addHeading("\(heading, .heading) \("(\(count))", .muted)")
  }
}

/// Returns the facts of an action that stands apart from its incident.
private func factsWithIncident(_ tracked: TrackedAction) -> [StyledLine] {
  let incident = tracked.incident
  return ["\(incident.id, .path, link: incident.path)"] + actionFacts(tracked)
}

private func totalLines(_ report: WeeklyReport, width: Int) -> [StyledLine] {
  var columns = Columns([.left, .right, .right, .right])
  let names = report.spanNames
  columns.add(["", names.now, names.before, "change"].map { StyledLine($0, .muted) })
  for row in report.totalRows {
    let style: Style = row.isBetter.map { $0 ? .good : .bad } ?? .muted
    columns.add([
      StyledLine(row.name), "\(row.now)", "\(row.before, .muted)",
      StyledLine(signed(row.now - row.before), style),
    ])
  }
  return columns.lines(width: width, indent: 2)
}

/// Returns `open over 12 weeks  ▁▂▃  0 to 3  2025-W47 to 2026-W06`.
private func weeksLine(_ weeks: [WeeklyReport.WeekCount]) -> StyledLine? {
  guard let first = weeks.first, let last = weeks.last else { return nil }
  let line = Blocks.sparkline(weeks.map(\.open))
  let span: StyledLine = "\("\(first.week) to \(last.week)", .muted)"
  return
    "  open over \(counted(weeks.count, "week"))  \(line, .bar)  \(first.open) to \(last.open)  \(span)"
}
