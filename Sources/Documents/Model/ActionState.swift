public import Platform

// A state as one byte, for what is kept packed. A change of it needs new versions of the index and of the history.

private let states: [ActionItem.State] = [.open, .inProgress, .done, .dropped, .unknown]

extension ActionItem.State {
  var code: UInt8 { UInt8(truncatingIfNeeded: states.firstIndex(of: self) ?? 0) }

  /// Reads a code; nil for one that no state has.
  init?(code: UInt8) {
    guard Int(code) < states.count else { return nil }
    self = states[Int(code)]
  }
}

/// One change of an action item's mark.
public struct StateChange: Sendable, Equatable {
  public var day: Day
  /// From this day on.
  public var state: ActionItem.State
  /// nil for what is not committed yet.
  public var commit: CommitReference?

  public init(day: Day, state: ActionItem.State, commit: CommitReference? = nil) {
    self.day = day
    self.state = state
    self.commit = commit
  }
}

/// Who did it, where.
public struct CommitReference: Sendable, Hashable {
  public var name: ObjectName
  public var author: String

  public init(name: ObjectName, author: String) {
    self.name = name
    self.author = author
  }
}

/// The days of an action item without its words: those of a hundred thousand items are at hand in a moment.
public struct ItemDays: Sendable, Equatable {
  /// How git's history knows the item; see ``ActionItem/wording``.
  public var wording: UInt64
  public var state: ActionItem.State
  public var opened: Day?
  public var openedFrom: ActionItem.DaySource?
  public var closed: Day?
  public var closedFrom: ActionItem.DaySource?
  /// See ``ActionItem/changes``.
  public var changes: [StateChange]

  public init(
    wording: UInt64, state: ActionItem.State, opened: Day?, openedFrom: ActionItem.DaySource?,
    closed: Day?, closedFrom: ActionItem.DaySource?, changes: [StateChange] = []
  ) {
    self.wording = wording
    self.state = state
    self.opened = opened
    self.openedFrom = openedFrom
    self.closed = closed
    self.closedFrom = closedFrom
    self.changes = changes
  }
}

extension ActionItem {
  /// Its days; wording and state stay what they are where others are set.
  public var days: ItemDays {
    get {
      ItemDays(
        wording: wording, state: state, opened: opened, openedFrom: openedFrom, closed: closed,
        closedFrom: closedFrom, changes: changes)
    }
    set {
      opened = newValue.opened
      openedFrom = newValue.openedFrom
      closed = newValue.closed
      closedFrom = newValue.closedFrom
      changes = newValue.changes
    }
  }
}
