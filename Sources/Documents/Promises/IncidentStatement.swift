/// A contributing factor or an action item of an incident, to be compared with those of others.
public struct IncidentStatement: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case factor
    case action(ActionItem.State)
  }

  public var kind: Kind
  /// From 1.
  public var line: Int
  /// By which it is compared.
  public var core: CoreWords

  public init(kind: Kind, line: Int, core: CoreWords) {
    self.kind = kind
    self.line = line
    self.core = core
  }
}

/// Where the index has a statement. All are compared by their cores; the words are read of those shown.
public struct StatementPlace: Sendable, Hashable {
  /// The key of the document in the index.
  public var document: Int
  public var isAction: Bool
  /// Among those of its kind in the document, from 0.
  public var number: Int

  public init(document: Int, isAction: Bool, number: Int) {
    self.document = document
    self.isAction = isAction
    self.number = number
  }
}

/// A statement in the words of its document.
public struct WrittenStatement: Sendable, Equatable {
  /// That of an action item; nil for a factor.
  public var id: String?
  public var text: String

  public init(id: String? = nil, text: String) {
    self.id = id
    self.text = text
  }
}
