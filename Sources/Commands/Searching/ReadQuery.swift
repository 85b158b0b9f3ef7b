internal import Documents
internal import Platform
internal import Storage

extension Invocation {
  /// The query that the arguments make; how odd input was read is said on standard error.
  func query(_ base: KnowledgeBase, _ store: Store) throws -> Query {
    var query = try readQuery(base)
    // Most queries name no key of the frontmatter, and need not know which there are.
    if !query.otherFields.isEmpty {
      query = try readQuery(base, otherFields: try store.otherFields())
    }
    for note in query.notes { say("note: column \(note.column): \(note.message)") }
    return query
  }

  /// Reads the query once more, with `KEY:VALUE` as text where no document has that value; nil where each
  /// of them is somewhere.
  func queryWithoutOtherFields(_ query: Query, _ base: KnowledgeBase, _ store: Store) throws
    -> Query?
  {
    var keys = try store.otherFields()
    let count = keys.count
    for filter in query.filters {
      guard case .field(let key, _) = filter.condition, try !store.holds(filter) else { continue }
      keys.remove(key)
    }
    return keys.count == count ? nil : try readQuery(base, otherFields: keys)
  }

  private func readQuery(_ base: KnowledgeBase, otherFields: Set<String>? = nil) throws -> Query {
    var query = parseQuery(
      line.arguments.joined(separator: " "), today: try today(),
      scale: base.settings.reading.severities, otherFields: otherFields)
    if line.command?.name == "search" {
      query.roles.formUnion(line.values("in").compactMap(Role.init(rawValue:)))
    }
    return query
  }
}

extension Query {
  /// Keys of the frontmatter that are asked for.
  fileprivate var otherFields: [String] {
    filters.compactMap { filter in
      if case .field(let key, _) = filter.condition { key } else { nil }
    }
  }
}

extension Store {
  /// The keys of the frontmatter that the language has no name for, in lower case.
  fileprivate func otherFields() throws(StorageError) -> Set<String> {
    Set(try labels(.fields).map { String($0.prefix { $0 != "=" }) })
  }
}
