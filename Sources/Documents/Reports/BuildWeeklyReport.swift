public import Platform

/// Sets the promises of all incidents against two days.
///
/// It tells what was known at the end of the last day: an item that was done later is open in it, and what
/// struck later has not recurred. The same input gives the same report: no clock is asked. Actions that press
/// alike stay in the order in which they came.
public func weeklyReport(
  from: Day, until: Day, scope: WeeklyReport.Scope = WeeklyReport.Scope(),
  actions: [(action: ActionItem, incident: Incident)], incidents: [Incident],
  claims: [RecurrenceClaim], dueDays: DueDays
) -> WeeklyReport {
  var report = WeeklyReport(from: from, until: until)
  report.scope = scope
  let incidents = incidents.filter { incident in
    scope.covers(incident) && incident.date.map { $0 <= until } ?? true
  }
  let actions = actions.filter { scope.covers($0.action) && scope.covers($0.incident) }
    .map { (action: $0.action.asOf(until), incident: $0.incident) }
  let map = RecurrenceMap(claims, incidents: incidents)
  let items = map.marking(tracked(actions, today: until, dueDays: dueDays))
  let length = until.days(since: from) + 1

  report.totals = totals(of: items, from: from, until: until, dueDays: dueDays)
  report.previous = totals(
    of: items, from: from.adding(days: -length), until: from.adding(days: -1), dueDays: dueDays)
  let open = items.filter { isOpen($0.action, on: until) }
  report.overdue = sortedBySeverity(open.filter(\.isOverdue))
  report.opened = sortedBySeverity(
    items.filter { ActionDays($0.action).wasOpened(from: from, until: until) })
  report.closed = sortedBySeverity(
    items.filter { ActionDays($0.action).wasClosed(from: from, until: until) })
  report.open = groupedByIncident(open)
  report.stalled = sortedBySeverity(open.filter(\.isStalled))
  report.unowned = sortedBySeverity(open.filter { $0.action.owner == nil })
  report.unknown = groupedByIncident(
    items.filter { ActionDays($0.action).state(on: until) == .unknown })
  report.owners = shares(of: items, from: from, until: until) { [$0.action.owner] }
  report.systems = shares(of: items, from: from, until: until) { item in
    item.incident.systems.isEmpty ? [nil] : item.incident.systems.map(Optional.some)
  }
  let promised = Dictionary(grouping: items, by: \.incident.id)
  report.recurrences = map.recurrences(from: from, until: until).map {
    $0.promising(promised[$0.earlier.id] ?? [])
  }
  report.incidents = incidents.filter { $0.kind == .postmortem && isWithin($0.date, from, until) }
    .sorted { ($0.date?.number ?? 0, $0.path) < ($1.date?.number ?? 0, $1.path) }
  report.weeks = weeks(of: items, until: until)
  return report
}

private func isWithin(_ day: Day?, _ from: Day, _ until: Day) -> Bool {
  day.map { $0 >= from && $0 <= until } ?? false
}

private func totals(of items: [TrackedAction], from: Day, until: Day, dueDays: DueDays)
  -> WeeklyReport.Totals
{
  var totals = WeeklyReport.Totals()
  for item in items {
    let days = ActionDays(item.action)
    if days.wasOpened(from: from, until: until) { totals.opened += 1 }
    if days.wasClosed(from: from, until: until) { totals.closed += 1 }
    let state = days.state(on: until)
    if state == .unknown { totals.unknown += 1 }
    guard let state, state.isOpen else { continue }
    totals.open += 1
    if state == .inProgress { totals.inProgress += 1 }
    if item.action.owner == nil { totals.unowned += 1 }
    if !item.action.isMarked { totals.unmarked += 1 }
    if isOverdue(item.action, of: item.incident, on: until, dueDays: dueDays) {
      totals.overdue += 1
    }
  }
  return totals
}

private func weeks(of items: [TrackedAction], until: Day) -> [WeeklyReport.WeekCount] {
  let last = Week(of: until)
  var counts = (0..<12).reversed().map { back in
    WeeklyReport.WeekCount(week: last.adding(weeks: -back), open: 0, opened: 0, closed: 0)
  }
  let spans = counts.map { (monday: $0.week.monday, end: min($0.week.sunday, until)) }
  for item in items {
    let days = ActionDays(item.action)
    for (place, span) in spans.enumerated() {
      if days.isOpen(on: span.end) { counts[place].open += 1 }
      if days.wasOpened(from: span.monday, until: span.end) { counts[place].opened += 1 }
      if days.wasClosed(from: span.monday, until: span.end) { counts[place].closed += 1 }
    }
  }
  return counts
}
