internal import Documents
internal import Platform
internal import Storage

extension KnowledgeBase {
  /// Answers a query: the index says which documents may, a look into the best of them says how well.
  ///
  /// A `limit` of nil is all. Without `withLines` files are read only where the order or the answer itself
  /// depends on them.
  func search(
    _ query: Query, in store: Store, limit: Int?, order: Store.Order = .relevance,
    withLines: Bool = true
  ) throws -> [SearchHit] {
    let counts = query.hasNoWords ? [] : try store.counts(of: query)
    let look = Look(
      query: query, weights: weights(ofCounts: counts, documents: try store.approximateCount()),
      isRanking: order == .relevance && query.telling.count > 1 && (withLines || limit != nil),
      isNeeded: query.needsLook, withLines: withLines)
    var asked = limit.map { look.isRanking || look.isNeeded ? max($0, closely) : $0 }
    while true {
      let found = try store.search(query, counts: counts, limit: asked, order: order)
      let hits = self.hits(found, look, limit: limit)
      // A look may leave too few of those that the index gave.
      guard let limit, let given = asked, hits.count < limit, found.count >= given else {
        return hits
      }
      asked = nil
    }
  }

  /// Looks into the files, the best together, the others as far as they are needed.
  private func hits(_ found: [RankedIncident], _ look: Look, limit: Int?) -> [SearchHit] {
    guard !look.query.hasNoWords, look.isRanking || look.isNeeded || look.withLines else {
      let hits = found.map { SearchHit(incident: $0.incident, score: $0.score, lines: []) }
      return Array(hits.prefix(limit ?? hits.count))
    }
    let best = max(found.first?.score ?? 0, .leastNonzeroMagnitude)
    var hits: [SearchHit] = []
    var start = 0
    while start < found.count, hits.count < limit ?? Int.max {
      let isHead = start == 0 && look.isRanking
      let missing = (limit ?? Int.max) - hits.count
      let count = isHead ? closely : look.isNeeded ? min(missing, 512) : missing
      let part = found[start...].prefix(count)
      start += part.count
      var looked: [SearchHit] = []
      inOrder(count: part.count, threads: processorCount()) { offset in
        evidence(in: part[part.startIndex + offset].incident, look)
      } consume: { offset, evidence in
        let item = part[part.startIndex + offset]
        guard let evidence else { return }
        let score =
          !look.isRanking
          ? item.score
          : isHead ? evidence.relevance(score: item.score / best) : item.score / best
        looked.append(SearchHit(incident: item.incident, score: score, lines: evidence.lines))
      }
      hits += isHead ? sortedByScore(looked) : looked
    }
    return Array(hits.prefix(limit ?? hits.count))
  }

  /// Returns what a file has of the query; nil where it turns out not to answer it.
  private func evidence(in incident: Incident, _ look: Look) -> Evidence? {
    guard let sections = try? sections(of: incident) else {
      return look.isNeeded ? nil : Evidence()
    }
    let heads = [incident.title, incident.id, incident.systems.joined(separator: ", ")]
    let evidence = Documents.evidence(
      in: sections, heads: heads, for: look.query, weights: look.weights)
    if look.query.rolesShareColumn, evidence.lines.isEmpty { return nil }
    // Of several groups one may be missing; what is asked alone must stand there with its punctuation.
    if look.query.telling.count == 1, look.query.hasExactTerms, evidence.groups.isEmpty,
      let bytes = try? contents(incident.path), !look.query.stands(in: bytes)
    {
      return nil
    }
    return evidence
  }

  /// Reads the sections of a document; one incident of several in a file has its own.
  func sections(of incident: Incident) throws(SystemError) -> [Section] {
    sections(of: incident, try contents(incident.path))
  }

  /// The same, from all bytes of its file.
  func sections(of incident: Incident, _ bytes: [UInt8]) -> [Section] {
    if incident.id.contains("#") { return read(incident, matcher: .none).sections }
    return readSections(bytes, options: settings.reading)
  }
}

/// So many of the documents that the index ranks first are ranked again by a look into them.
private let closely = 30

/// How files are looked into.
private struct Look: Sendable {
  var query: Query
  var weights: [Double]
  /// True where the look decides the order.
  var isRanking: Bool
  /// True where it decides whether a document answers at all.
  var isNeeded: Bool
  var withLines: Bool
}

/// The better first, the later incident of equals.
private func sortedByScore(_ hits: [SearchHit]) -> [SearchHit] {
  func day(_ hit: SearchHit) -> Int { hit.incident.date?.number ?? Int.min }
  return hits.sorted {
    ($1.score, day($1), $0.incident.path) < ($0.score, day($0), $1.incident.path)
  }
}

extension Query {
  /// True where only a look into the files tells whether a document answers.
  fileprivate var needsLook: Bool {
    !hasNoWords && (rolesShareColumn || telling.count == 1 && hasExactTerms)
  }

  /// True where the index keeps the text of other roles beside that of one that is asked for.
  fileprivate var rolesShareColumn: Bool {
    roles.contains { role in
      Role.allCases.count { IndexText.column(of: $0) == IndexText.column(of: role) } > 1
    }
  }
}
