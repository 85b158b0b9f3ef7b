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

  /// True for one that was done or dropped when it was written down, for all that is known.
  var wasBornClosed: Bool {
    changes.first?.state.isClosed ?? (state.isClosed && (closed == nil || closed == opened))
  }

  /// Returns what became of a promise between two days: one that was open before, or that was made or made again in
  /// them, is open at the end of the last or was closed. So the numbers of a report add up.
  func passage(from: Day, until: Day) -> (before: Bool, opened: Bool, closed: Bool, now: Bool) {
    let before = isOpen(on: from.adding(days: -1))
    let now = isOpen(on: until)
    let opened = !before && (now || wasOpened(from: from, until: until))
    return (before, opened, (before || opened) && !now, now)
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
}

/// How many promises were kept.
public struct ActionCounts: Sendable, Equatable {
  public private(set) var open = 0
  public private(set) var done = 0

  public init() {}

  /// Without those that were dropped, which nobody waits for.
  public var total: Int { open + done }

  public mutating func add(_ count: Int, _ state: ActionItem.State) {
    switch state {
    case .open, .inProgress: open += count
    case .done: done += count
    // Nobody waits for what was dropped, and what is not understood says nothing.
    case .dropped, .unknown: break
    }
  }
}
