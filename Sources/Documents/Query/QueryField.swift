/// A field that the query language itself knows; any other name is that of a key of the frontmatter.
public enum QueryField: String, Sendable, CaseIterable {
  case severity, system, tag, pattern, owner, status, kind
  case isOpen = "is"
  case role = "in"
  case after, before, until, on

  /// Reads a name as people type it, `service` and `since` among them.
  public init?(name: String) {
    let name = name.lowercased()
    guard let field = QueryField(rawValue: name) ?? QueryField.otherNames[name] else { return nil }
    self = field
  }

  private static let otherNames: [String: QueryField] = [
    "date": .on, "patterns": .pattern, "service": .system, "sev": .severity, "since": .after,
    "systems": .system, "tags": .tag,
  ]

  /// What the field says of a document, as a shell shows it beside the name.
  public var about: String {
    switch self {
    case .severity: "how bad it was: major, >=major"
    case .system: "a system that was involved"
    case .tag: "a tag"
    case .pattern: "a pattern that it shows"
    case .owner: "who has promised an action item"
    case .status: "the beginning of its status"
    case .kind: "postmortem, reference or template"
    case .isOpen: "open or closed"
    case .role: "the section in which the words stand"
    case .after: "from a day on"
    case .before: "up to a day"
    case .until: "up to and with a day"
    case .on: "a day, week, month or year"
    }
  }

  /// The values that are the same in every knowledge base.
  public var fixedValues: [String] {
    switch self {
    case .kind: ["postmortem", "reference", "template"]
    case .isOpen: ["open", "closed"]
    case .role: Role.allCases.map(\.rawValue)
    case .after, .before, .until, .on:
      [
        "today", "yesterday", "tomorrow", "this_week", "last_week", "this_month", "last_month",
        "this_year",
        "last_year",
      ]
    case .severity, .system, .tag, .pattern, .owner, .status: []
    }
  }
}
