public import Platform

/// Sets the promises of all incidents against two days.
///
/// It tells what was known at the end of the last day: an item that was done later is open in it, and what
/// struck later has not recurred. The same input gives the same report: no clock is asked. Actions that press
/// alike stay in the order in which they came.
///
/// - Parameters:
///   - from: The first day.
///   - until: The last.
///   - scope: Whose promises count.
///   - actions: All action items with the days that are known of them.
///   - incidents: All documents.
///   - claims: Which incidents repeat which.
///   - like: Which action items say the same.
///   - cited: Postmortems that later commits name.
///   - dueDays: How long an item without a due day may stay open.
///   - arrival: The day on which a document came; nil where it is that of its incident.
/// - Returns: The report.
public func weeklyReport(
  from: Day, until: Day, scope: WeeklyReport.Scope = WeeklyReport.Scope(),
  actions: [(action: ActionItem, incident: Incident)], incidents: [Incident],
  claims: [RecurrenceClaim] = [], like: LikeStatements = LikeStatements(),
  cited: [CitedIncident] = [], dueDays: DueDays,
  arrival: (Incident) -> Day? = { _ in nil }
) -> WeeklyReport {
  var report = WeeklyReport(from: from, until: until)
  report.scope = scope
  let incidents = incidents.filter { incident in
    scope.covers(incident) && incident.date.map { $0 <= until } ?? true
  }
  let actions = actions.filter { scope.covers($0.action) && scope.covers($0.incident) }
    .map { (action: $0.action.asOf(until), incident: $0.incident) }
  let map = RecurrenceMap(claims, incidents: incidents)
  let items = countingPromises(
    map.marking(tracked(actions, today: until, dueDays: dueDays), today: until), like: like)
  let length = until.days(since: from) + 1

  report.totals = totals(of: items, from: from, until: until, dueDays: dueDays)
  report.previous = totals(
    of: items, from: from.adding(days: -length), until: from.adding(days: -1), dueDays: dueDays)
  let open = items.filter { isOpen($0.action, on: until) }
  report.first = Array(sortedByUrgency(open.filter { !$0.isIdea }).prefix(mostFirst))
  report.overdue = sortedBySeverity(open.filter(\.isOverdue))
  for item in items {
    let days = ActionDays(item.action)
    let passage = days.passage(from: from, until: until)
    if passage.opened { report.opened.append(item) }
    // What was done when it was written down stands among what was opened.
    if passage.closed, !(passage.opened && days.wasBornClosed) { report.closed.append(item) }
  }
  report.opened = sortedBySeverity(report.opened)
  report.closed = sortedBySeverity(report.closed)
  report.open = groupedByIncident(open)
  report.stalled = sortedBySeverity(open.filter(\.isStalled))
  report.unowned = sortedBySeverity(open.filter { $0.action.owner == nil })
  report.unknown = groupedByIncident(
    items.filter { ActionDays($0.action).state(on: until) == .unknown })
  report.owners = shares(of: items, from: from, until: until) { [$0.action.owner] }
  report.systems = shares(of: items, from: from, until: until) { item in
    item.incident.systems.isEmpty ? [nil] : item.incident.systems.map(Optional.some)
  }
  report.incidents = incidents.filter {
    $0.kind == .postmortem && isWithin(arrival($0) ?? $0.date, from, until)
  }
  .sorted { ($0.date?.number ?? 0, $0.path) < ($1.date?.number ?? 0, $1.path) }
  let arrived = Set(report.incidents.map(\.id))
  let recurrences = map.recurrences().filter { arrived.contains($0.incident.id) }
  let repeated = Set(recurrences.map(\.earlier.id))
  let promised = Dictionary(
    grouping: items.filter { repeated.contains($0.incident.id) }, by: \.incident.id)
  report.recurrences = recurrences.map { $0.promising(promised[$0.earlier.id] ?? []) }
  let openCounts = open.reduce(into: [:]) { $0[$1.incident.id, default: 0] += 1 }
  report.cited = cited.compactMap { cited in
    var cited = cited
    cited.commits.removeAll { !isWithin($0.day, from, until) }
    cited.openCount = openCounts[cited.incident.id] ?? 0
    return cited.commits.isEmpty || cited.openCount == 0 ? nil : cited
  }
  report.weeks = weeks(of: items, until: until)
  return report
}

/// So many can be done in a week.
private let mostFirst = 5

private func isWithin(_ day: Day?, _ from: Day, _ until: Day) -> Bool {
  day.map { $0 >= from && $0 <= until } ?? false
}

private func totals(of items: [TrackedAction], from: Day, until: Day, dueDays: DueDays)
  -> WeeklyReport.Totals
{
  var totals = WeeklyReport.Totals()
  for item in items {
    let days = ActionDays(item.action)
    let passage = days.passage(from: from, until: until)
    if passage.opened { totals.opened += 1 }
    if passage.opened, passage.closed, days.wasBornClosed { totals.bornDone += 1 }
    if passage.closed { totals.closed += 1 }
    let state = days.state(on: until)
    if state == .unknown { totals.unknown += 1 }
    guard let state, state.isOpen else { continue }
    totals.open += 1
    if state == .inProgress { totals.inProgress += 1 }
    if item.action.owner == nil { totals.unowned += 1 }
    if !item.action.isMarked { totals.unmarked += 1 }
    if item.isIdea { totals.ideas += 1 }
    if let opened = item.action.opened, until.days(since: opened) > TrackedAction.stalledDays {
      totals.stalled += 1
    }
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
      let passage = days.passage(from: span.monday, until: span.end)
      if passage.now { counts[place].open += 1 }
      if passage.opened { counts[place].opened += 1 }
      if passage.closed { counts[place].closed += 1 }
    }
  }
  return counts
}
