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

  /// Phrases that must all stand in one sentence, and phrases that must not.
  public struct Alternative: Sendable, Equatable {
    public var required: [Phrase]
    public var excluded: [Phrase]

    public init(required: [Phrase], excluded: [Phrase] = []) {
      self.required = required
      self.excluded = excluded
    }
  }

  public var id: String
  public var title: String
  public var kind: Kind
  public var advice: String
  public var links: [String]
  public var signals: [Signal]
  /// Phrases that void every signal in the same sentence.
  public var voiding: [Phrase]
  public var isEnabled: Bool

  /// The score from which a document carries the tag.
  public static let threshold = 3
  public static let defaultRoles: Set<Role> = [
    .title, .summary, .narrative, .factors, .detection, .lessons, .assumptions, .pattern,
    .observability,
  ]

  public init(
    id: String, title: String, kind: Kind, advice: String = "", links: [String] = [],
    signals: [Signal] = [], voiding: [Phrase] = [], isEnabled: Bool = true
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
