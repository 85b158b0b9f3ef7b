public import Documents
internal import Platform

/// A document that answers a query, before its lines are looked at.
public struct RankedIncident: Sendable, Equatable {
  public var incident: Incident
  /// Larger is better.
  public var score: Double
}

extension Store {
  /// Returns the documents that may answer a query.
  ///
  /// Those that hold all of its telling words come first, those with some of them after, each by BM25 with
  /// the weights of ``IndexText``. A query without words lists the documents that its conditions leave, the
  /// latest first.
  ///
  /// - Parameters:
  ///   - query: Its words are never syntax here.
  ///   - counts: How many documents hold each telling group, where that is known: with a limit, what only
  ///     holds the most common words is not looked for.
  ///   - limit: nil for all.
  ///   - order: What comes first.
  /// - Returns: Facts and scores; the lines that answer are in the files.
  /// - Throws: ``StorageError`` where the index is damaged or held by another process.
  public func search(
    _ query: Query, counts: [Int] = [], limit: Int?, order: Query.Order = .relevance
  ) throws(StorageError) -> [RankedIncident] {
    guard !query.hasNoWords else {
      let excluded = try pathsOfExcluded(query)
      let found = try incidents(matching: query.filters)
        .filter { !excluded.contains($0.path) }
        .map { RankedIncident(incident: $0, score: 0) }
      return Array(sorted(found, by: order).prefix(limit ?? found.count))
    }
    // Another order than that of relevance needs all that match before it can cut.
    let needed = order == .relevance ? limit : nil
    var found = try ranked(MatchExpression.all(query), query.filters, limit: needed)
    let groups = query.telling
    if groups.count > 1, found.count < needed ?? Int.max {
      // By their bytes: to the file system, two ways to write an accent are two names.
      let known = Set(found.map { Array($0.incident.path.utf8) })
      let asked = needed == nil ? groups : rarest(of: groups, counts)
      let more =
        asked.isEmpty
        ? [] : try ranked(MatchExpression.any(of: asked, query), query.filters, limit: needed)
      found += more.filter { !known.contains(Array($0.incident.path.utf8)) }
    }
    return Array(sorted(found, by: order).prefix(limit ?? found.count))
  }

  /// Returns how many documents hold each telling group of a query.
  public func counts(of query: Query) throws(StorageError) -> [Int] {
    let count = try connection.prepare("SELECT count(*) FROM words WHERE words MATCH ?")
    var counts: [Int] = []
    for group in query.telling {
      counts += try count.map([.text(MatchExpression.one(group))]) { $0.integer(0) }
    }
    return counts
  }

  /// Returns how many documents ``search(_:counts:limit:order:)`` would list without a limit.
  public func count(of query: Query) throws(StorageError) -> Int {
    guard !query.hasNoWords else { return try search(query, limit: nil).count }
    let conditions = Conditions(query.filters)
    return try connection.prepare(
      """
      SELECT count(*)
      FROM words
      JOIN document ON document.key = words.rowid
      WHERE words MATCH ? AND \(conditions.clause)
      """
    ).map([.text(MatchExpression.any(of: query.telling, query))] + conditions.values) {
      $0.integer(0)
    }.first ?? 0
  }

  /// Returns about how many documents there are, at once: never fewer, since keys are given in order.
  public func approximateCount() throws(StorageError) -> Int {
    try connection.prepare("SELECT max(key) FROM document").map { $0.integer(0) }.first ?? 0
  }

  /// Returns the groups whose documents are few enough to be ranked while somebody waits.
  ///
  /// What has none of the rare words of a query is no good answer to it.
  private func rarest(of groups: [Query.Group], _ counts: [Int]) -> [Query.Group] {
    guard counts.count == groups.count else { return groups }
    var kept: Set<Int> = []
    var documents = 0
    for number in groups.indices.sorted(by: { counts[$0] < counts[$1] }) where counts[number] > 0 {
      documents += counts[number]
      if kept.count >= 2, documents > 5000 { break }
      kept.insert(number)
    }
    return groups.indices.filter(kept.contains).map { groups[$0] }
  }

  /// FTS5 has no answer to what is only negative, so these are taken out afterwards.
  private func pathsOfExcluded(_ query: Query) throws(StorageError) -> Set<String> {
    guard !query.excluded.isEmpty else { return [] }
    let found = try ranked(MatchExpression.excluded(query), query.filters, limit: nil)
    return Set(found.map(\.incident.path))
  }

  private func ranked(_ expression: String, _ filters: [Query.Filter], limit: Int?)
    throws(StorageError) -> [RankedIncident]
  {
    let conditions = Conditions(filters)
    let weights = IndexText.columns.map { String($0.weight) }.joined(separator: ", ")
    // Without conditions only the best need be joined; rows of documents that are gone fall out.
    let stale = conditions.isTrivial ? try IndexWriter.staleness(self).stale : 0
    let inner = conditions.isTrivial ? limit.map { "LIMIT \($0 + stale)" } : nil
    return try connection.prepare(
      """
      SELECT \(Store.incidentColumns), found.score
      FROM (
        SELECT rowid AS key, bm25(words, \(weights)) AS score
        FROM words
        WHERE words MATCH ?
        \(inner.map { "ORDER BY score \($0)" } ?? "")
      ) AS found
      JOIN document ON document.key = found.key
      WHERE \(conditions.clause)
      ORDER BY found.score, document.date DESC NULLS LAST, document.path
      \(limit.map { "LIMIT \($0)" } ?? "")
      """
    ).map([.text(expression)] + conditions.values) { row in
      RankedIncident(
        incident: Store.incident(row), score: -row.double(Store.incidentColumnCount))
    }
  }

  private func sorted(_ found: [RankedIncident], by order: Query.Order) -> [RankedIncident] {
    func day(_ item: RankedIncident) -> Int { item.incident.date?.number ?? Int.min }
    switch order {
    case .relevance: return found
    case .date:
      return found.sorted { (day($1), $0.incident.path) < (day($0), $1.incident.path) }
    case .severity:
      return found.sorted {
        let ranks = ($0.incident.severity?.rank ?? 99, $1.incident.severity?.rank ?? 99)
        return ranks.0 == ranks.1
          ? (day($1), $0.incident.path) < (day($0), $1.incident.path) : ranks.0 < ranks.1
      }
    }
  }
}
