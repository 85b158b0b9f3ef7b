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
    "recurrences": .array(report.recurrences.map(json)),
    "incidents": .array(report.incidents.map(json)),
    "weeks": .array(report.weeks.map(json)),
  ]
}

private func json(_ totals: WeeklyReport.Totals) -> JSON {
  [
    "open": .int(totals.open),
    "in_progress": .int(totals.inProgress),
    "overdue": .int(totals.overdue),
    "unowned": .int(totals.unowned),
    "unmarked": .int(totals.unmarked),
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
