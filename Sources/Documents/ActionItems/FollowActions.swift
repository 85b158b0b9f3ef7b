public import Platform

/// Returns how long action items stay open, from the day on which they were written down to that on which they were done.
///
/// What was dropped is followed up to that day and no further, as what is open is up to `today`: of both nobody knows
/// when they would have been done.
///
/// - Parameters:
///   - actions: With the changes that git tells.
///   - today: Up to which they are followed; what was written down later does not count.
/// - Returns: The share of those still to be done after a week, a month, a quarter and a year.
public func survival(of actions: some Sequence<ItemDays>, today: Day) -> ActionSurvival {
  var survival = ActionSurvival()
  var observations: [SurvivalCurve.Observation] = []
  for action in actions {
    switch fate(of: action, today: today) {
    case .unborn: continue
    case .unknown: survival.unknown += 1
    case .bornClosed: survival.bornClosed += 1
    case .followed(let days, let state):
      switch state {
      case .done: survival.done += 1
      case .dropped: survival.dropped += 1
      default: survival.open += 1
      }
      observations.append(.init(days: days, hasEnded: state == .done))
    }
  }
  let curve = SurvivalCurve(observations)
  survival.stillOpen = [7, 30, 90, 365].compactMap(curve.estimate)
  return survival
}

/// What became of an action item.
private enum Fate {
  case followed(days: Int, ActionItem.State)
  case bornClosed
  case unknown
  /// Written down later than today.
  case unborn
}

private func fate(of action: ItemDays, today: Day) -> Fate {
  // Of what was there before git nobody knows how long it had been, and of what is not understood whether it is done.
  guard let opened = action.opened, action.openedFrom != .incident, action.state != .unknown,
    !action.changes.isEmpty
  else { return .unknown }
  if opened > today { return .unborn }
  guard action.state.isClosed else {
    return .followed(days: today.days(since: opened), action.state)
  }
  guard let closing = action.closing else { return .bornClosed }
  // It says itself that it was done before it was written down.
  if closing.commit == nil, let closed = action.closed, closed <= opened { return .bornClosed }
  return closing.day > today
    ? .followed(days: today.days(since: opened), .open)
    : .followed(days: closing.day.days(since: opened), action.state)
}
