/// A contributing factor or an action item beside the incident that it stands in, to be compared with those
/// of others.
public struct IncidentStatement: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case factor
    case action(id: String, state: ActionItem.State)
  }

  /// The id of the incident.
  public var incident: String
  public var kind: Kind
  /// From 1.
  public var line: Int
  public var text: String

  public init(incident: String, kind: Kind, line: Int, text: String) {
    self.incident = incident
    self.kind = kind
    self.line = line
    self.text = text
  }
}
