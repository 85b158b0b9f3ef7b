public import Platform

/// Sets promises against the calendar: how old they are, and whether overdue.
///
/// - Parameters:
///   - items: Promises, each with the incident that made it.
///   - today: The day they are set against.
///   - dueDays: How long an item without a due day may stay open.
/// - Returns: The items in the same order.
public func tracked(
  _ items: [(action: ActionItem, incident: Incident)], today: Day, dueDays: DueDays
) -> [TrackedAction] {
  let isOwned = items.contains { $0.action.owner != nil }
  return items.map { action, incident in
    var tracked = TrackedAction(
      action: action, incident: incident,
      ageDays: action.opened.map { max(0, today.days(since: $0)) },
      isOverdue: action.state.isOpen
        && isOverdue(action, of: incident, on: today, dueDays: dueDays))
    tracked.isUnowned = isOwned && action.state.isOpen && action.owner == nil
    tracked.isIdea = action.state.isOpen && action.isIdea
    return tracked
  }
}

/// Returns the state of a promise at the end of a day; nil where it was not made yet.
///
/// One that is done without a day of its own was, for all that is known, never open.
public func state(of action: ActionItem, on day: Day) -> ActionItem.State? {
  ActionDays(action).state(on: day)
}

/// Returns whether a promise stood and was not kept at the end of a day.
public func isOpen(_ action: ActionItem, on day: Day) -> Bool {
  ActionDays(action).isOpen(on: day)
}

/// Returns whether a promise was open at the end of a day and late by then.
public func isOverdue(_ action: ActionItem, of incident: Incident, on day: Day, dueDays: DueDays)
  -> Bool
{
  guard isOpen(action, on: day) else { return false }
  if let due = action.due { return due < day }
  guard let opened = action.opened, let limit = dueDays.limit(for: incident.severity) else {
    return false
  }
  return day.days(since: opened) > limit
}
