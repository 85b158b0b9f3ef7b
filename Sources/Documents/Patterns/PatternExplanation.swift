/// Why a document carries a pattern, or does not: each sentence that holds the words of a signal.
public struct PatternExplanation: Sendable, Equatable {
  public struct Sentence: Sendable, Equatable {
    /// From 1.
    public var line: Int
    public var role: Role
    public var text: String
    /// The terms that met in it, for each signal that counted or, where none did, for one that did not: a concept
    /// with the words that stand for it. Last, where it counted, the word that says why.
    public var alternatives: [[String]]
    /// The numbers of these signals in the pattern's file, from 1.
    public var signals: [Int]
    public var outcome: Outcome
  }

  public enum Outcome: Sendable, Equatable {
    /// What the sentence added to the score.
    case counted(Double)
    case voided(Reason)
  }

  public enum Reason: Sendable, Equatable {
    /// Words before or behind deny it: `no data loss`, `data loss: none`.
    case denied
    /// A phrase in the sentence that puts any claim in doubt.
    case doubt(String)
    /// What would be if something were.
    case hypothetical
    /// The sentence asks.
    case question
    /// A phrase that the signal or the pattern does not bear in the same sentence.
    case excluded(String)
    /// The signal does not look at sections of this role.
    case role
    case code, quote, header, luck, unticked, oneOff
    /// The signal has counted twice already.
    case repeated
  }

  public var id: String
  public var title: String
  public var score: Int
  /// The score from which this document carries the tag.
  public var threshold: Int
  /// How much the document makes of it; nil where it does not carry the tag.
  public var strength: PatternTag.Strength?
  /// What the frontmatter says of the pattern by hand.
  public var declared: DeclaredPattern?
  public var sentences: [Sentence]

  /// True where the document carries the tag, and it counts.
  public var isTagged: Bool { strength.map { $0 > .mentioned } ?? false }
}
