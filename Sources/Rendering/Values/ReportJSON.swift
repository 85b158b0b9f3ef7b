public import Documents
public import Platform

/// Returns the weekly report for programs; its actions have the keys of `actions --json`.
public func json(_ report: WeeklyReport) -> JSON {
  [
    "schema": 1,
    "from": JSON(report.from),
    "until": JSON(report.until),
    "totals": json(report.totals),
    "previous": json(report.previous),
    "news": .bool(report.hasNews),
    "first": first(report.first),
    "overdue": first(report.overdue),
    "opened": first(report.opened),
    "closed": first(report.closed),
    "open": first(report.open),
    "stalled": first(report.stalled),
    "unowned": first(report.unowned),
    "unknown": first(report.unknown),
    "recurrences": .array(report.recurrences.prefix(mostListed).map(json)),
    "incidents": .array(report.incidents.prefix(mostListed).map(json)),
    "cited": .array(report.cited.prefix(mostListed).map(json)),
    "weeks": .array(report.weeks.map(json)),
    "owners": .array(report.owners.map { json($0, named: "owner") }),
    "systems": .array(report.systems.map { json($0, named: "system") }),
    "scope": ["owners": JSON(report.scope.owners), "systems": JSON(report.scope.systems)],
  ]
}

private func json(_ cited: CitedIncident) -> JSON {
  [
    "incident": .string(cited.incident.id), "path": .string(cited.incident.path),
    "open": .int(cited.openCount), "commits": .array(cited.commits.map(json)),
  ]
}

/// Of each list a program gets the first; `totals` has the counts, and `actions --json` all.
private let mostListed = 50

private func first(_ actions: [TrackedAction]) -> JSON {
  listing(Array(actions.prefix(mostListed))).json
}

private func json(_ share: WeeklyReport.Share, named key: String) -> JSON {
  .object([
    (key: key, value: JSON(share.name)),
    (key: "open", value: .int(share.open)),
    (key: "overdue", value: .int(share.overdue)),
    (key: "opened", value: .int(share.opened)),
    (key: "closed", value: .int(share.closed)),
    (key: "oldest_days", value: JSON(share.oldestDays)),
  ])
}

private func json(_ totals: WeeklyReport.Totals) -> JSON {
  [
    "open": .int(totals.open),
    "in_progress": .int(totals.inProgress),
    "overdue": .int(totals.overdue),
    "unowned": .int(totals.unowned),
    "unmarked": .int(totals.unmarked),
    "unknown": .int(totals.unknown),
    "stalled": .int(totals.stalled),
    "ideas": .int(totals.ideas),
    "opened": .int(totals.opened),
    "born_done": .int(totals.bornDone),
    "closed": .int(totals.closed),
  ]
}

private func json(_ count: WeeklyReport.WeekCount) -> JSON {
  [
    "week": .string(count.week.description),
    "open": .int(count.open),
    "opened": .int(count.opened),
    "closed": .int(count.closed),
  ]
}
