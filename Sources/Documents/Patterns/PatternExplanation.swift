/// Why a document carries a pattern, or does not: each sentence that holds the words of a signal.
public struct PatternExplanation: Sendable, Equatable {
  public struct Sentence: Sendable, Equatable {
    /// From 1.
    public var line: Int
    public var role: Role
    public var text: String
    /// The phrases that stand in it, for each signal that counted or, where none did, for one that did not.
    public var alternatives: [[String]]
    public var outcome: Outcome
  }

  public enum Outcome: Sendable, Equatable {
    /// What the sentence added to the score.
    case counted(Int)
    case voided(Reason)
  }

  public enum Reason: Sendable, Equatable {
    /// A word before the phrase denies it: `no data loss`.
    case denied
    /// A phrase in the sentence that puts any claim in doubt.
    case doubt(String)
    /// What would be if something were.
    case hypothetical
    /// A phrase that the signal or the pattern does not bear in the same sentence.
    case excluded(String)
    /// The signal does not look at sections of this role.
    case role
    case code, quote, luck, unticked, oneOff
    /// The signal has counted twice already.
    case repeated
  }

  public var id: String
  public var title: String
  public var score: Int
  /// True where the document carries the tag.
  public var isTagged: Bool
  /// What the frontmatter says of the pattern by hand.
  public var declared: DeclaredPattern?
  public var sentences: [Sentence]
}
