public import Platform

/// What is to become of an action item.
public enum ActionChange: Sendable, Equatable {
  /// The commit is written beside the day, as words that ``isWritable(_:)``; nil for none.
  case done(on: Day, commit: String? = nil)
  case start
  case reopen
  case drop(on: Day, reason: String?)
  /// What is nil stays as it is; one of both is given.
  case assign(owner: String?, due: Day?)

  /// The state that it leads to; nil where the state stays.
  public var state: ActionItem.State? {
    switch self {
    case .done: .done
    case .start: .inProgress
    case .reopen: .open
    case .drop: .dropped
    case .assign: nil
    }
  }

  /// Returns whether nothing is left to do for an item. What is in progress is open already.
  public func isTrue(of item: ActionItem) -> Bool {
    switch self {
    case .reopen: item.state.isOpen
    case .done, .drop, .start: item.state == state
    case .assign(let owner, let due):
      (owner == nil || isSameOwner(owner, item.owner)) && (due == nil || due == item.due)
    }
  }
}

/// Returns an owner as two people may write it: `@Ann` and `ann` are one.
public func bareOwner(_ owner: String) -> String {
  (owner.hasPrefix("@") ? String(owner.dropFirst()) : owner).lowercased()
}

func isSameOwner(_ one: String?, _ other: String?) -> Bool {
  one.map(bareOwner) == other.map(bareOwner)
}
