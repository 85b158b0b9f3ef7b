/// An action item beside the incident that promised it, as lists and reports show it.
public struct TrackedAction: Sendable, Equatable {
  public var action: ActionItem
  public var incident: Incident
  /// Days since it was opened; nil where no day is known.
  public var ageDays: Int?
  /// Open, and past its due day or, without one, older than the settings allow.
  public var isOverdue: Bool
  /// Open, and owned by nobody among items of which some have an owner; where nobody owns anything, nobody misses it.
  public var isUnowned = false
  /// Open, and nothing that anybody promised; see ``ActionItem/isIdea``.
  public var isIdea = false
  /// Ids of later incidents that repeat this one while the item was open.
  public var recurredIn: [String]
  /// Later commits that name the incident, the earliest first; empty where nobody asked git for them.
  public var citations: [CommitMessage] = []
  /// How many incidents promise nearly the same, this one included; see ``countingPromises(_:like:)``.
  public var promised = 1
  /// The same number for all that promise nearly the same; nil where no other incident does.
  public var promiseGroup: Int?

  public init(
    action: ActionItem, incident: Incident, ageDays: Int? = nil, isOverdue: Bool = false,
    recurredIn: [String] = []
  ) {
    self.action = action
    self.incident = incident
    self.ageDays = ageDays
    self.isOverdue = isOverdue
    self.recurredIn = recurredIn
  }
}

extension TrackedAction {
  /// Days after which an open item counts as stalled.
  public static let stalledDays = 90

  /// Open for so long that nobody seems to be at it.
  public var isStalled: Bool {
    action.state.isOpen && (ageDays ?? 0) > TrackedAction.stalledDays
  }
}
