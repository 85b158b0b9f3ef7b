internal import Documents

/// Writes the words of a query in FTS5's syntax, every word in quotes, so that nothing that people type is
/// ever syntax.
enum MatchExpression {
  /// Documents that hold a term of every telling group.
  static func all(_ query: Query) -> String {
    expression(query, joinedBy: " AND ")
  }

  /// Documents that hold a term of any of some groups, without what the query excludes.
  static func any(of groups: [Query.Group], _ query: Query) -> String {
    expression(query, of: groups, joinedBy: " OR ")
  }

  /// Documents that hold a term of a group.
  static func one(_ group: Query.Group) -> String {
    group.alternatives.map(written).joined(separator: " OR ")
  }

  /// Documents that hold a term that must not be found.
  static func excluded(_ query: Query) -> String {
    query.excluded.map(written).joined(separator: " OR ")
  }

  private static func expression(
    _ query: Query, of groups: [Query.Group]? = nil, joinedBy operation: String
  ) -> String {
    let groups = (groups ?? query.telling).map { group in
      "(" + one(group) + ")"
    }
    var text = "(" + groups.joined(separator: operation) + ")"
    if !query.roles.isEmpty {
      let columns = Set(query.roles.map { IndexText.columns[IndexText.column(of: $0)].name })
      text = "{\(columns.sorted().joined(separator: " "))} : \(text)"
    }
    if !query.excluded.isEmpty {
      text = "(\(text)) NOT (" + query.excluded.map(written).joined(separator: " OR ") + ")"
    }
    return text
  }

  private static func written(_ term: Query.Term) -> String {
    // Words hold letters and digits only, so a quote cannot stand in them.
    "\"" + term.words.joined(separator: " ") + "\"" + (term.isPrefix ? "*" : "")
  }
}
