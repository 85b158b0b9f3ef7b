/// An action item beside the incident that promised it, as lists and reports show it.
public struct TrackedAction: Sendable, Equatable {
  public var action: ActionItem
  public var incident: Incident
  /// Days since it was opened; nil where no day is known.
  public var ageDays: Int?
  /// Open, and past its due day or, without one, older than its severity allows.
  public var isOverdue: Bool
  /// Ids of later incidents that repeat this one while the item was open.
  public var recurredIn: [String]

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
