/// An action item as it stood in one version of a file.
public struct SeenAction: Sendable, Equatable {
  /// Hashes of its words, without what stands in brackets at its end.
  public let words: [UInt64]
  public let state: ActionItem.State

  /// Stands for all of ``words``.
  public let wording: UInt64

  public init(words: [UInt64], state: ActionItem.State) {
    self.words = words
    self.state = state
    wording = Documents.wording(of: words)
  }
}

/// Reads the action items of versions of files, by the same reading as that of documents.
///
/// Most items of a version stand in the next one: their words are held once.
public struct SeenActionReader {
  private let options: ReadingOptions
  private var known: [String: [UInt64]] = [:]

  public init(options: ReadingOptions = ReadingOptions()) {
    self.options = options
  }

  /// Returns the items of a version; several incidents in one file are one list here.
  ///
  /// It costs about half of ``readDocument(_:path:kind:options:)``.
  public mutating func read(_ bytes: [UInt8]) -> [SeenAction] {
    bareActionItems(in: readBlockSections(bytes, options: options), options.words).map { item in
      let words = known[item.text] ?? promiseWords(item.text)
      known[item.text] = words
      return SeenAction(words: words, state: item.state)
    }
  }
}
