/// Words that recur together in several incidents, and that no pattern names.
public struct PatternSuggestion: Sendable, Equatable {
  /// An incident with the first sentence that holds the words.
  public struct Occurrence: Sendable, Equatable {
    public var incident: Incident
    /// From 1.
    public var line: Int
    public var text: String
  }

  /// Two words, or more where the same ones stand around them nearly always; in the order in which they
  /// are mostly written; English plurals as singulars.
  public var words: [String]
  /// True where they mostly stand in a row; false for words of one sentence.
  public var isPhrase: Bool
  /// Dunning's log-likelihood ratio of the pair against chance: 10.8 is one in a thousand.
  ///
  /// Ted Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, 1993.
  public var likelihood: Double
  /// In the order of their days.
  public var occurrences: [Occurrence]

  /// The words as a `match` of a signal has them, open for a plural.
  public var match: String {
    isPhrase
      ? "\"\(words.joined(separator: " "))*\"" : words.map { $0 + "*" }.joined(separator: " ")
  }

  /// The words as an id of a pattern.
  public var id: String { words.joined(separator: "-") }
}
