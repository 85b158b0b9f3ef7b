/// A pattern found in a document, with the sentences that show it.
public struct PatternTag: Sendable, Equatable {
  /// How much the document makes of it, the least first.
  public enum Strength: String, Sendable, Comparable, CaseIterable {
    /// In passing, in a timeline alone: counts for nothing.
    case mentioned
    /// Another cause, why it was found late or lasted, or a lesson.
    case contributing
    /// What broke: in the title, the summary, or the first cause.
    case primary

    public static func < (left: Strength, right: Strength) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  public struct Evidence: Sendable, Equatable {
    /// From 1.
    public var line: Int
    public var role: Role
    /// The sentence as it stands in the file, on one line.
    public var text: String

    public init(line: Int, role: Role, text: String) {
      self.line = line
      self.role = role
      self.text = text
    }
  }

  /// The pattern's id.
  public var id: String
  public var score: Int
  public var strength: Strength
  public var evidence: [Evidence]

  public init(id: String, score: Int, strength: Strength = .contributing, evidence: [Evidence]) {
    self.id = id
    self.score = score
    self.strength = strength
    self.evidence = evidence
  }

  /// The score from which a short document carries a tag.
  public static let threshold = 3

  /// The score from which a document carries a tag: the more is said, the more of it says anything by chance.
  ///
  /// - Parameter words: Of what the document tells, code and quotations aside.
  /// - Returns: 3 to 5.
  public static func threshold(words: Int) -> Int {
    threshold + (words > 400 ? 1 : 0) + (words > 1500 ? 1 : 0)
  }
}

/// A pattern that an author named by hand.
public struct DeclaredPattern: Sendable, Equatable {
  /// As it stands in the file; `-id` forbids a pattern.
  public var written: String
  /// From 1.
  public var line: Int
  /// From 1, in bytes; nil in the body, where a heading `Patterns` may have a story below it.
  public var column: Int?

  public init(written: String, line: Int, column: Int?) {
    self.written = written
    self.line = line
    self.column = column
  }

  public var isForbidden: Bool { written.hasPrefix("-") }
  public var id: String { isForbidden ? trimmedText(written.dropFirst()) : written }
}
