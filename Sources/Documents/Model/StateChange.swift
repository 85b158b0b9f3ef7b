public import Platform

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
