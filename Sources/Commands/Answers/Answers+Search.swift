internal import Documents
internal import Platform
internal import Storage

extension Answers {
  /// Reads a query, with the keys of the frontmatter that documents have.
  ///
  /// - Parameters:
  ///   - text: As it was typed.
  ///   - roles: Sections in which the words must stand, besides those that the text names.
  /// - Returns: The query; what was odd about the text stands in its notes.
  /// - Throws: `StorageError` where the index is damaged or held by another process.
  func query(_ text: String, in roles: Set<Role> = []) throws -> Query {
    var query = readQuery(text, in: roles)
    // Most queries name no key of the frontmatter, and need not know which there are.
    if query.namesOtherFields {
      query = readQuery(text, in: roles, otherFields: try otherFields())
    }
    return query
  }

  /// Answers a query, with words as they were probably meant.
  ///
  /// `KEY:VALUE` that no document has as a field is rather a part of a line that was pasted.
  ///
  /// - Parameters:
  ///   - query: What is asked.
  ///   - text: As it was typed.
  ///   - limit: How many hits are wanted; nil for all.
  ///   - order: Of the hits.
  ///   - withLines: False where nobody looks at the lines that answer.
  /// - Returns: The hits, the best first, and how the query was understood.
  /// - Throws: `StorageError` where the index is damaged or held by another process.
  func search(
    _ query: Query, typed text: String, limit: Int?, order: Query.Order = .relevance,
    withLines: Bool = true
  ) throws -> SearchAnswer {
    func answer(_ query: Query) throws -> SearchAnswer {
      let (corrected, notes) = try base.corrected(query, in: store)
      var answer = try base.search(
        corrected, in: store, limit: limit, order: order, withLines: withLines)
      answer.notes = notes
      return answer
    }
    let found = try answer(query)
    guard found.hits.isEmpty, let pasted = try withoutOtherFields(query, typed: text) else {
      return found
    }
    var again = try answer(pasted)
    let conditions = try unmet(query).filter { QueryField(name: $0.field) == nil }
    again.notes =
      found.notes + conditions.map { $0.sentence + "; it is looked for as text" } + again.notes
    return again
  }

  /// Returns how many documents a search without a limit would list.
  func total(of query: Query) throws -> Total { try base.total(of: query, in: store) }

  /// Returns what is most like a document, narrowed by a query.
  ///
  /// - Throws: ``Problem`` where none or several are called so, `StorageError`.
  func similar(to name: String, _ query: Query) throws -> SearchAnswer {
    let document = try base.read(
      incident(named: name), in: store, matcher: PatternMatcher(base.patterns()))
    return try similar(to: Likened(document), query)
  }

  /// Returns what is most like a document or a text such as an alert, narrowed by a query.
  func similar(to likened: Likened, _ query: Query) throws -> SearchAnswer {
    SearchAnswer(
      query: query, hits: try base.similar(to: likened, query: query, in: store),
      holdsLiteral: false)
  }

  /// Returns the conditions of a query that leave nothing by themselves.
  func unmet(_ query: Query) throws -> [UnmetCondition] { try base.unmet(query, in: store) }

  /// Reads the query once more, with `KEY:VALUE` as text where no document has that value; nil where each
  /// of them is somewhere.
  private func withoutOtherFields(_ query: Query, typed text: String) throws -> Query? {
    var keys = try otherFields()
    let count = keys.count
    for filter in query.filters {
      guard case .field(let key, _) = filter.condition, try !store.holds(filter) else { continue }
      keys.remove(key)
    }
    return keys.count == count ? nil : readQuery(text, in: query.roles, otherFields: keys)
  }

  private func readQuery(_ text: String, in roles: Set<Role>, otherFields: Set<String>? = nil)
    -> Query
  {
    var query = parseQuery(
      text, today: today, scale: base.settings.reading.severities, otherFields: otherFields)
    query.roles.formUnion(roles)
    return query
  }

  /// The keys of the frontmatter that the language has no name for, in lower case.
  private func otherFields() throws(StorageError) -> Set<String> {
    Set(try store.labels(.fields).map { String($0.prefix { $0 != "=" }) })
  }
}

extension Query {
  /// True where keys of the frontmatter are asked for.
  fileprivate var namesOtherFields: Bool {
    filters.contains { filter in
      if case .field = filter.condition { true } else { false }
    }
  }
}
