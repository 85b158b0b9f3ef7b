public import Platform

/// Sets promises against the calendar: how old, overdue or not, repeated or not.
///
/// - Parameters:
///   - items: Promises, each with the incident that made it.
///   - today: The day they are set against.
///   - dueDays: How long an item without a due day may stay open.
///   - recurrences: By the id of the earlier incident.
/// - Returns: The items in the same order.
public func tracked(
  _ items: [(action: ActionItem, incident: Incident)], today: Day, dueDays: DueDays,
  recurrences: [String: [Incident]] = [:]
) -> [TrackedAction] {
  // Items of one incident follow each other.
  var last = (id: "", later: recurrences[""])
  return items.map { action, incident in
    var recurredIn: [String] = []
    if !recurrences.isEmpty,
      action.state.isOpen || action.closed != nil || !action.changes.isEmpty
    {
      if incident.id != last.id { last = (incident.id, recurrences[incident.id]) }
      recurredIn = (last.later ?? []).filter { isOpen(action, on: $0.date ?? today) }.map(\.id)
    }
    return TrackedAction(
      action: action, incident: incident,
      ageDays: action.opened.map { max(0, today.days(since: $0)) },
      isOverdue: action.state.isOpen
        && isOverdue(action, of: incident, on: today, dueDays: dueDays),
      recurredIn: recurredIn)
  }
}

/// Returns the state of a promise at the end of a day; nil where it was not made yet.
///
/// One that is done without a day of its own was, for all that is known, never open.
public func state(of action: ActionItem, on day: Day) -> ActionItem.State? {
  if let opened = action.opened, opened > day { return nil }
  guard let first = action.changes.first else {
    guard let closed = action.closed else { return action.state }
    return closed > day ? .open : action.state.isOpen ? .done : action.state
  }
  return (action.changes.last { $0.day <= day } ?? first).state
}

/// Returns whether a promise stood and was not kept at the end of a day.
public func isOpen(_ action: ActionItem, on day: Day) -> Bool {
  state(of: action, on: day)?.isOpen ?? false
}

/// Returns whether a promise was made, or made again, between two days, and was not open before.
///
/// One that was never open for all that is known counts on the day that it has.
public func wasOpened(_ action: ActionItem, from: Day, until: Day) -> Bool {
  guard !isOpen(action, on: from.adding(days: -1)) else { return false }
  if let opened = action.opened, opened >= from, opened <= until { return true }
  return zip(action.changes, action.changes.dropFirst()).contains { before, change in
    !before.state.isOpen && change.state.isOpen && change.day >= from && change.day <= until
  }
}

/// Returns whether a promise that stood between two days was done or dropped at the end of the last.
///
/// It counts on the day of its closing; one that nobody dated is not counted.
public func wasClosed(_ action: ActionItem, from: Day, until: Day) -> Bool {
  guard !isOpen(action, on: until) else { return false }
  if let closed = action.closed, closed >= from, closed <= until { return true }
  return zip(action.changes, action.changes.dropFirst()).contains { before, change in
    before.state.isOpen && !change.state.isOpen && change.commit != nil && change.day >= from
      && change.day <= until
  }
}

/// Returns whether a promise was open at the end of a day and late by then.
public func isOverdue(_ action: ActionItem, of incident: Incident, on day: Day, dueDays: DueDays)
  -> Bool
{
  guard isOpen(action, on: day) else { return false }
  if let due = action.due { return due < day }
  guard let opened = action.opened else { return false }
  return day.days(since: opened) > dueDays.limit(for: incident.severity)
}
