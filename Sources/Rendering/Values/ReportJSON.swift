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
    "overdue": listing(report.overdue).json,
    "opened": listing(report.opened).json,
    "closed": listing(report.closed).json,
    "open": listing(report.open).json,
    "stalled": listing(report.stalled).json,
    "unowned": listing(report.unowned).json,
    "unknown": listing(report.unknown).json,
    "recurrences": .array(report.recurrences.map(json)),
    "incidents": .array(report.incidents.map(json)),
    "weeks": .array(report.weeks.map(json)),
    "owners": .array(report.owners.map { json($0, named: "owner") }),
    "systems": .array(report.systems.map { json($0, named: "system") }),
    "scope": ["owners": JSON(report.scope.owners), "systems": JSON(report.scope.systems)],
  ]
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
    "opened": .int(totals.opened),
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
