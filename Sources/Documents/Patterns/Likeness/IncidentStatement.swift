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
  /// By which it is compared.
  public var core: CoreWords

  /// - Parameters:
  ///   - incident: Its id.
  ///   - kind: What it is.
  ///   - line: From 1.
  ///   - text: In the words of the document.
  ///   - core: Where they are known already; nil to read them from the text.
  public init(incident: String, kind: Kind, line: Int, text: String, core: CoreWords? = nil) {
    self.incident = incident
    self.kind = kind
    self.line = line
    self.text = text
    self.core = core ?? (kind == .factor ? CoreWords(ofFactor: text) : CoreWords(of: text))
  }
}
