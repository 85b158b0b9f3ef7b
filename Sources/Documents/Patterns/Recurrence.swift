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

extension Recurrence {
  /// Returns the recurrence with those of some action items that the earlier incident had open on its day.
  public func promising(_ actions: [TrackedAction]) -> Recurrence {
    var recurrence = self
    recurrence.openActions = actions.filter { item in
      item.incident.id == earlier.id && (incident.date.map { isOpen(item.action, on: $0) } ?? false)
    }
    return recurrence
  }
}
