/// Something that keeps happening, and the words by which a document shows it.
public struct Pattern: Sendable, Equatable {
  public enum Kind: String, Sendable {
    /// What changed.
    case trigger
    /// Why it could happen.
    case factor
    /// How it was found.
    case detection
  }

  /// Words that say something about the pattern where they stand in the right section.
  public struct Signal: Sendable, Equatable {
    public var alternatives: [Alternative]
    public var roles: Set<Role>
    public var weight: Int

    public init(alternatives: [Alternative], roles: Set<Role>, weight: Int) {
      self.alternatives = alternatives
      self.roles = roles
      self.weight = weight
    }
  }

  /// Terms that must all stand in one sentence, and terms that must not.
  public struct Alternative: Sendable, Equatable {
    public var required: [Term]
    public var excluded: [Term]

    public init(required: [Term], excluded: [Term] = []) {
      self.required = required
      self.excluded = excluded
    }
  }

  /// Words in a row, lower case, letters and digits only.
  public struct Term: Sendable, Hashable {
    public var words: [String]
    /// True where the last word is only the beginning of one.
    public var isPrefix: Bool

    public init(words: [String], isPrefix: Bool = false) {
      self.words = words
      self.isPrefix = isPrefix
    }
  }

  public var id: String
  public var title: String
  public var kind: Kind
  public var advice: String
  public var links: [String]
  public var signals: [Signal]
  /// Terms that void every signal in the same sentence.
  public var voiding: [Term]
  public var isEnabled: Bool

  /// The score from which a document carries the tag.
  public static let threshold = 3
  public static let defaultRoles: Set<Role> = [
    .title, .summary, .narrative, .factors, .detection, .lessons, .assumptions, .pattern,
    .observability,
  ]

  public init(
    id: String, title: String, kind: Kind, advice: String = "", links: [String] = [],
    signals: [Signal] = [], voiding: [Term] = [], isEnabled: Bool = true
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.advice = advice
    self.links = links
    self.signals = signals
    self.voiding = voiding
    self.isEnabled = isEnabled
  }
}
