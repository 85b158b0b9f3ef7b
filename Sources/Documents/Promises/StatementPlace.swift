/// Where the index has an action item. All are compared by their cores; the words are read of those shown.
public struct StatementPlace: Sendable, Hashable {
  /// The key of the document in the index.
  public var document: Int
  /// Among those of the document, from 0.
  public var number: Int

  public init(document: Int, number: Int) {
    self.document = document
    self.number = number
  }
}

/// An action item in the words of its document.
public struct WrittenStatement: Sendable, Equatable {
  public var id: String
  public var text: String

  public init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}
