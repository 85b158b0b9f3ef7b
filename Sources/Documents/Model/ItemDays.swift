public import Platform

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
