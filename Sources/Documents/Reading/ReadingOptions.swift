public import Platform

/// What a knowledge base says about how its documents are to be read.
public struct ReadingOptions: Sendable, Equatable {
  public var severities = SeverityScale.standard
  public var dateOrder: DateOrder?
  /// The zone where neither the entry nor the document names one; nil means UTC, with a finding.
  public var zoneName: String?
  /// The database's rules for `zoneName`.
  public var zone: TimeZoneFile?
  /// Further headings for a role, as people write them.
  public var headings: [Role: [String]] = [:]
  /// Further words of people, by what they mean.
  public var words = OwnWords()
  /// Names that are owners besides `@handles`.
  public var owners: [String] = []

  public init() {}
}

/// The words that somebody adds to those of ``Vocabulary/standard``, in tables that are asked first.
///
/// They are made once, with the settings.
public struct OwnWords: Sendable, Equatable {
  /// By meaning, as english.txt names it and as somebody wrote them.
  private var written: [String: [String]] = [:]
  private(set) var headings: PhraseTable<HeadingMeaning>?
  private(set) var columns: PhraseTable<ActionColumns.Meaning?>?
  private(set) var fields: [String: MetadataKey] = [:]

  public init() {}

  /// - Parameter words: By meaning, as in english.txt: `two words`, `begin*`.
  public init(_ words: [String: [String]]) {
    written = words
    let vocabulary = Vocabulary([bytes(of: words)])
    func has(_ meanings: [String]) -> Bool { meanings.contains { words[$0] != nil } }
    if has(headingMeanings.map(\.0)) { headings = PhraseTable(vocabulary.terms(headingMeanings)) }
    if has(columnMeanings.map(\.0)) { columns = PhraseTable(vocabulary.terms(columnMeanings)) }
    fields = MetadataKey.names(in: vocabulary)
  }

  public static func == (left: OwnWords, right: OwnWords) -> Bool { left.written == right.written }

  /// The meanings that words can be added to.
  static let meanings =
    headingMeanings.map(\.0) + columnMeanings.map(\.0).filter { $0.hasPrefix("column.") }
    + MetadataKey.meanings.map(\.0)
}

/// Returns words as a file of the vocabulary has them, where a comma parts them.
private func bytes(of words: [String: [String]]) -> [UInt8] {
  words.sorted { $0.key < $1.key }.flatMap { meaning, words in
    let line = words.map { $0.replacing(",", with: " ") }.joined(separator: ",")
    return Array("\(meaning):\(oneLine(line))\n".utf8)
  }
}
