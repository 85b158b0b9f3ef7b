internal import Platform

/// The days of a promise, taken out of it once to be set against many others.
struct ActionDays {
  private let state: ActionItem.State
  private let opened: Day?
  private let closed: Day?
  private let changes: [StateChange]

  init(_ action: ActionItem) {
    state = action.state
    opened = action.opened
    closed = action.closed
    changes = action.changes
  }

  /// Returns the state at the end of a day; see ``state(of:on:)``.
  func state(on day: Day) -> ActionItem.State? {
    if let opened, opened > day { return nil }
    guard let first = changes.first else {
      guard let closed, state != .unknown else { return state }
      return closed > day ? .open : state.isClosed ? state : .done
    }
    return (changes.last { $0.day <= day } ?? first).state
  }

  func isOpen(on day: Day) -> Bool {
    state(on: day)?.isOpen ?? false
  }

  /// Returns whether a promise was made, or made again, between two days, and was not open before.
  ///
  /// One that was never open for all that is known counts on the day that it has.
  func wasOpened(from: Day, until: Day) -> Bool {
    // Of what is not understood nobody knows whether it is still to be done.
    guard state(on: until) != .unknown, !isOpen(on: from.adding(days: -1)) else { return false }
    if let opened, opened >= from, opened <= until { return true }
    return !changes.isEmpty
      && zip(changes, changes.dropFirst()).contains { before, change in
        before.state.isClosed && change.state.isOpen && change.day >= from && change.day <= until
      }
  }

  /// Returns whether a promise that stood between two days was done or dropped at the end of the last.
  ///
  /// It counts on the day of its closing, which is today's for a mark that is not committed yet: it is open no
  /// longer, and would be counted nowhere. One that was never seen open, and that nobody dated, is not counted.
  func wasClosed(from: Day, until: Day) -> Bool {
    guard state(on: until)?.isClosed ?? true else { return false }
    if let closed, closed >= from, closed <= until { return true }
    return !changes.isEmpty
      && zip(changes, changes.dropFirst()).contains { before, change in
        !before.state.isClosed && change.state.isClosed && change.day >= from
          && change.day <= until
      }
  }
}
