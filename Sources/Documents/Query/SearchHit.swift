/// A document that answers a query, with the lines that show it.
public struct SearchHit: Sendable, Equatable {
  /// One line of the file, and where in it the words of the query stand.
  public struct Line: Sendable, Equatable {
    /// From 1.
    public var line: Int
    public var role: Role
    /// A part of the passage around the words, on one line.
    public var snippet: String
    /// Ranges of the matched words, as offsets into the UTF-8 bytes of `snippet`, ascending.
    public var highlights: [Range<Int>]

    public init(line: Int, role: Role, snippet: String, highlights: [Range<Int>]) {
      self.line = line
      self.role = role
      self.snippet = snippet
      self.highlights = highlights
    }
  }

  public var incident: Incident
  /// Larger is better; comparable within one answer only.
  public var score: Double
  /// The best first, three at most.
  public var lines: [Line]
  /// Why it is like what was asked about; nil for the answer to a query.
  public var likeness: Likeness?

  public init(incident: Incident, score: Double, lines: [Line]) {
    self.incident = incident
    self.score = score
    self.lines = lines
  }
}

/// Why a document is like another.
public struct Likeness: Sendable, Equatable {
  /// How much of what tells most about the one is in the other, 0 to 1.
  public var share: Double
  /// Rare words that both have, the most telling first.
  public var words: [String]
  public var systems: [String]
  /// Ids of patterns that both show.
  public var patterns: [String]
  /// True where nearly all words are the same: a copy, or a second version of one.
  public var isNearDuplicate: Bool
  /// Where one of the two names the other.
  public var naming: Naming?

  public init(
    share: Double, words: [String], systems: [String] = [], patterns: [String] = [],
    isNearDuplicate: Bool = false, naming: Naming? = nil
  ) {
    self.share = share
    self.words = words
    self.systems = systems
    self.patterns = patterns
    self.isNearDuplicate = isNearDuplicate
    self.naming = naming
  }
}
