/// A later incident that repeats an earlier one: a pattern and a system in common.
public struct Recurrence: Sendable, Equatable {
  public var incident: Incident
  public var earlier: Incident
  /// Ids that both share.
  public var patterns: [String]
  /// Systems that both share.
  public var systems: [String]
  /// The earlier incident's action items that were still open on the later incident's day.
  public var openActions: [TrackedAction]

  public init(
    incident: Incident, earlier: Incident, patterns: [String], systems: [String],
    openActions: [TrackedAction]
  ) {
    self.incident = incident
    self.earlier = earlier
    self.patterns = patterns
    self.systems = systems
    self.openActions = openActions
  }
}
