/// How an incident was found, by the words of the document.
public struct Detection: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Monitoring told those on call.
    case alert
    /// Users, customers or other people outside of the team told.
    case user
    /// Somebody happened to look.
    case chance
    /// While something else was worked on.
    case otherWork = "other-work"
  }

  public var kind: Kind
  /// Of the sentence that tells it, from 1.
  public var line: Int
  public var text: String

  public init(kind: Kind, line: Int, text: String) {
    self.kind = kind
    self.line = line
    self.text = text
  }
}
