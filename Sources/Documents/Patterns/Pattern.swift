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

  /// Words or concepts that say something about the pattern where they stand in the right section.
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

  /// What must all stand in one sentence, and what must not.
  public struct Alternative: Sendable, Equatable {
    public var required: [Part]
    public var excluded: [Term]

    public init(required: [Part], excluded: [Term] = []) {
      self.required = required
      self.excluded = excluded
    }
  }

  /// A term, and how far from the one before it.
  public struct Part: Sendable, Equatable {
    public var term: Term
    public var distance: Distance

    public init(_ term: Term, _ distance: Distance = .sentence) {
      self.term = term
      self.distance = distance
    }
  }

  public enum Term: Sendable, Hashable {
    /// Words as they are.
    case phrase(Phrase)
    /// Any word of a class, by its name in `Vocabulary/concepts`.
    case concept(String)
  }

  public enum Distance: Sendable, Equatable {
    case sentence
    /// At most so many words between the two, in any order.
    case near(Int)
    /// The same, and behind it.
    case then(Int)
  }

  public var id: String
  public var title: String
  public var kind: Kind
  /// What is meant by it, and what is not.
  public var definition: String
  public var advice: String
  public var links: [String]
  public var signals: [Signal]
  /// What voids every signal in the same sentence.
  public var voiding: [Term]
  public var isEnabled: Bool

  /// The roles at which a signal looks that names none: all that tell of the incident.
  public static let defaultRoles: Set<Role> = Set(Role.allCases).subtracting([
    .luck, .helped, .references, .tags, .actions,
  ])

  public init(
    id: String, title: String, kind: Kind, definition: String = "", advice: String = "",
    links: [String] = [], signals: [Signal] = [], voiding: [Term] = [], isEnabled: Bool = true
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.definition = definition
    self.advice = advice
    self.links = links
    self.signals = signals
    self.voiding = voiding
    self.isEnabled = isEnabled
  }
}
