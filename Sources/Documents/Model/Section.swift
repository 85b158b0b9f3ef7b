/// What a section is for, whatever its heading calls it.
public enum Role: String, Sendable, CaseIterable {
  case summary, impact, timeline, narrative, factors, detection, mitigation, assumptions
  /// What went well.
  case helped
  /// What could have been worse, and where luck helped.
  case luck
  /// The question whether the incident is a one-off.
  case pattern
  case actions, lessons, observability
  /// What stands beside the story: links, people, metadata, chat logs.
  case references
  case other
  /// Not sections of a file, but places where a word can stand.
  case title, tags
}

/// A heading and the text up to the next one.
public struct Section: Sendable, Equatable {
  /// Line of the heading, from 1; of the first text where there is no heading.
  public var line: Int
  /// Plain text; empty before the first heading.
  public var heading: String
  /// 1 to 6; 0 before the first heading.
  public var level: Int
  public var role: Role
  /// Why it has its role.
  public var reason: RoleReason
  /// The text in pieces: paragraphs, list items, table rows, code.
  public var passages: [Passage]

  public init(
    line: Int, heading: String, level: Int, role: Role, reason: RoleReason = .nothing,
    passages: [Passage] = []
  ) {
    self.line = line
    self.heading = heading
    self.level = level
    self.role = role
    self.reason = reason
    self.passages = passages
  }
}

/// A piece of text that stands together.
public struct Passage: Sendable, Equatable {
  public enum Kind: Sendable {
    case prose, item, row, quote, code
    /// The first row of a table, which names its columns.
    case header
    /// What is written and not shown, such as targets of links, comments and keys of the frontmatter: only search
    /// looks at it.
    case markup

    /// True for what the author tells, and neither quotes nor hides.
    var isTold: Bool { self == .prose || self == .item || self == .row || self == .header }
  }

  /// Line of the first character, from 1.
  public var line: Int
  public var kind: Kind
  /// Plain text. A line end in it is a line end in the file, so that a place within can be given.
  public var text: String

  public init(line: Int, kind: Kind, text: String) {
    self.line = line
    self.kind = kind
    self.text = text
  }
}
