public import Platform

/// A question to the knowledge base, as read from the words that somebody typed.
public struct Query: Sendable, Equatable {
  /// What a text must hold.
  public struct Term: Sendable, Equatable {
    /// Words in a row, letters and digits only, in lower case.
    public var words: [String]
    /// True where the last word is only the beginning of one.
    public var isPrefix: Bool
    /// What must stand in the text as it is, where the term holds punctuation: `gateway.mode`.
    public var exact: String?
    /// True for a phrase in quotes: it is looked for as it stands, without related words.
    public var isQuoted: Bool

    public init(
      words: [String], isPrefix: Bool = false, exact: String? = nil, isQuoted: Bool = false
    ) {
      self.words = words
      self.isPrefix = isPrefix
      self.exact = exact
      self.isQuoted = isQuoted
    }
  }

  /// Terms of which one is enough: `mutex OR deadlock`.
  public struct Group: Sendable, Equatable {
    public var alternatives: [Term]

    public init(_ alternatives: [Term]) {
      self.alternatives = alternatives
    }
  }

  /// The query word for word as it was typed, since it may be a line out of a document.
  public struct Literal: Sendable, Equatable {
    /// All its words in a row, letters and digits only, in lower case.
    public var words: [String]
    /// The same with its punctuation.
    public var text: String

    public init(words: [String], text: String) {
      self.words = words
      self.text = text
    }
  }

  /// A condition on the facts of a document.
  public enum Condition: Sendable, Equatable {
    /// Ranks of severity, 1 worst; nil bounds are open.
    case severity(atWorst: Int?, atMildest: Int?)
    case severityWritten(String)
    case system(String)
    case tag(String)
    case pattern(String)
    case owner(String)
    case kind(Document.Kind)
    case status(String)
    /// Has action items that are open, or none that are.
    case isOpen(Bool)
    /// Dated within, both inclusive; nil is unbounded.
    case dated(from: Day?, until: Day?)
    case field(key: String, value: String)
    /// A value that the field cannot have, such as `kind:novel`: no document meets it.
    case impossible(QueryField, value: String)
  }

  public struct Filter: Sendable, Equatable {
    public var condition: Condition
    public var isNegated: Bool

    public init(_ condition: Condition, isNegated: Bool = false) {
      self.condition = condition
      self.isNegated = isNegated
    }
  }

  /// How odd input was read, for standard error.
  public struct Note: Sendable, Equatable {
    /// From 1, in characters of the query.
    public var column: Int
    public var message: String

    public init(column: Int, message: String) {
      self.column = column
      self.message = message
    }
  }

  /// A document with all of them ranks before one with most of them.
  public var groups: [Group] = []
  public var excluded: [Term] = []
  public var filters: [Filter] = []
  /// Sections to look in; empty for all.
  public var roles: Set<Role> = []
  /// nil where it would say no more than the one term of the query does.
  public var literal: Literal?
  public var notes: [Note] = []

  public init() {}

  /// True where nothing is asked but facts.
  public var hasNoWords: Bool { groups.isEmpty }

  /// True where the query says what is not wanted, so that it may leave out what holds it as it was typed.
  public var isNarrowed: Bool {
    !excluded.isEmpty || !filters.isEmpty || !roles.isEmpty
  }

  /// True where nothing is asked at all.
  public var isEmpty: Bool {
    groups.isEmpty && !isNarrowed
  }
}

extension Query {
  /// What comes first among the answers.
  public enum Order: String, Sendable {
    case relevance, date, severity
  }

  /// The groups that tell something: all but stop words, or all where nothing else is asked.
  ///
  /// What was quoted, marked with `*` or joined by `OR` was meant, whatever it is.
  public var telling: [Group] {
    let telling = groups.filter { group in
      guard group.alternatives.count == 1, let term = group.alternatives.first, !term.isPrefix,
        !term.isQuoted, term.words.count == 1
      else { return true }
      return !stopWords.contains(term.words[0])
    }
    return telling.isEmpty ? groups : telling
  }
}
