/// The text of a document by columns, as the full-text index takes it.
public struct IndexText: Sendable, Equatable {
  /// One text for each of ``columns``.
  public var texts: [String]

  /// The columns in order, with the weight of a word in each.
  public static let columns: [(name: String, weight: Double)] = [
    ("title", 8), ("summary", 4), ("timeline", 1.5), ("factors", 3), ("actions", 1.5),
    ("lessons", 2), ("body", 1), ("labels", 4),
  ]

  public init(_ document: Document) {
    var texts = Array(repeating: "", count: IndexText.columns.count)
    func add(_ text: String, to column: Int) {
      if !texts[column].isEmpty { texts[column] += "\n" }
      texts[column] += text
    }
    add(document.title, to: 0)
    for section in document.head + document.sections {
      let column = IndexText.column(of: section.role)
      if !section.heading.isEmpty, section.heading != document.title {
        add(section.heading, to: column)
      }
      for passage in section.passages { add(passage.text, to: column) }
    }
    let labels =
      document.systems + document.tags + document.authors + [
        document.id, document.severity?.written ?? "",
      ]
    add(labels.joined(separator: "\n"), to: 7)
    self.texts = texts.map(withSpacedIdeographs)
  }

  /// Returns the index of the column that holds the text of a role.
  public static func column(of role: Role) -> Int {
    switch role {
    case .title: 0
    case .summary: 1
    case .timeline: 2
    case .factors: 3
    case .actions: 4
    case .lessons, .assumptions: 5
    case .tags: 7
    default: 6
    }
  }
}

/// Puts spaces around ideographs, which are words of their own here, and letters of one word to FTS5.
private func withSpacedIdeographs(_ text: String) -> String {
  // All of them take three bytes or four in UTF-8; most text has none.
  guard holds(in: text.utf8, where: { $0 >= 0xe3 }) else { return text }
  var spaced = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    guard isIdeograph(scalar) else {
      spaced.append(scalar)
      continue
    }
    spaced.append(" ")
    spaced.append(scalar)
    spaced.append(" ")
  }
  return String(spaced)
}
