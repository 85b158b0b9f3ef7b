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
