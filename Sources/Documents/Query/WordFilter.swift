/// The words of a query, asked of short texts such as an action item or an event: which are wanted, not
/// which are best.
public struct WordFilter: Sendable {
  private let wanted: QueryMatcher
  private let groups: UInt64
  private let excluded: QueryMatcher?

  public init(_ query: Query) {
    wanted = QueryMatcher(query)
    groups = query.telling.indices.prefix(64).reduce(0) { $0 | 1 << UInt64($1) }
    var unwanted = Query()
    unwanted.groups = [Query.Group(query.excluded)]
    excluded = query.excluded.isEmpty ? nil : QueryMatcher(unwanted)
  }

  /// Returns whether the texts together hold all telling words of the query, and none that it excludes.
  public func keeps(_ texts: String...) -> Bool {
    var found: UInt64 = 0
    for text in texts {
      let bytes = Array(text.utf8)
      if let excluded, excluded.answer(in: bytes).whole != 0 { return false }
      // A related word, such as `down` for `outage`, is no reason to show a single line.
      found |= wanted.answer(in: bytes).whole
    }
    return found & groups == groups
  }
}

extension Query {
  /// True where the words say which events are wanted, and not only whose: unless they are looked for in
  /// other sections alone.
  public var choosesEvents: Bool {
    (!groups.isEmpty || !excluded.isEmpty) && (roles.isEmpty || roles.contains(.timeline))
  }
}
