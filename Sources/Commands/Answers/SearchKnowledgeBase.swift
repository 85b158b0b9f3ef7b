internal import Documents
internal import Platform
internal import Storage

/// How many answers there are, of which some are shown.
struct Total: Equatable {
  var number: Int
  /// True where a look into the files would leave some of them out.
  var isUpperBound = false
}

/// What answers a query.
struct SearchAnswer {
  /// As it was asked in the end.
  var query: Query
  var hits: [SearchHit]
  /// True where one of them holds the query as it was typed.
  var holdsLiteral: Bool
  /// How it was understood, for people.
  var notes: [String] = []
}

extension KnowledgeBase {
  /// Answers a query: the index says which documents may, a look into the best of them says how well.
  ///
  /// A `limit` of nil is all. Without `withLines` files are read only where the order or the answer itself
  /// depends on them.
  func search(
    _ query: Query, in store: Store, limit: Int?, order: Query.Order = .relevance,
    withLines: Bool = true
  ) throws -> SearchAnswer {
    let counts = query.hasNoWords ? [] : try store.counts(of: query)
    let ranksWords = query.telling.count > 1 || query.literal != nil && !query.isNarrowed
    let look = Look(
      query: query, weights: weights(ofCounts: counts, documents: try store.approximateCount()),
      isRanking: order == .relevance && ranksWords && (withLines || limit != nil),
      isNeeded: query.needsLook, withLines: withLines, shared: try sharedFiles(in: store))
    var asked = limit.map { look.isRanking || look.isNeeded ? max($0, closely) : $0 }
    var looked: [LookedHit] = []
    while true {
      let found = try store.search(query, counts: counts, limit: asked, order: order)
      looked = self.looked(found, look, limit: limit)
      // A look may leave too few of those that the index gave.
      guard let limit, let given = asked, looked.count < limit, found.count >= given else { break }
      asked = nil
    }
    // All that hold every word were among them, and so what holds them in a row.
    let hasSeenAll = look.isRanking && !query.isNarrowed && counts.min() ?? 0 <= closely
    if !hasSeenAll, order == .relevance || query.isNarrowed {
      looked = try withLiteral(looked, look, in: store)
    }
    return SearchAnswer(
      query: query, hits: looked.prefix(limit ?? looked.count).map(\.hit),
      holdsLiteral: looked.contains { $0.literal == .whole })
  }

  /// Returns how many documents a search without a limit would list.
  func total(of query: Query, in store: Store) throws -> Total {
    Total(number: try store.count(of: query), isUpperBound: query.needsLook)
  }

  /// Puts those in front that hold the query as it was typed, whatever else it was read as: a line out of a
  /// document may have a `-word` or a `status:500` that would leave out that document.
  private func withLiteral(_ looked: [LookedHit], _ look: Look, in store: Store) throws
    -> [LookedHit]
  {
    let isFulfilled = !look.query.filters.isEmpty && look.query.hasNoWords && !looked.isEmpty
    guard let literal = look.query.literal, !isFulfilled,
      !looked.contains(where: { $0.literal == .whole })
    else { return looked }
    var row = Query()
    row.groups = [Query.Group([Query.Term(words: literal.words, isQuoted: true)])]
    row.roles = look.query.roles
    let known = Set(looked.filter { $0.literal != .absent }.map(\.idBytes))
    let found = try store.search(row, limit: closely).map(\.incident)
      .filter { !known.contains(Array($0.id.utf8)) }
    // What the query leaves out must be there to the letter.
    let least = look.query.isNarrowed ? LiteralStanding.whole : .words
    var holding = looked.filter { $0.literal != .absent }
    inOrder(count: found.count, threads: processorCount()) { index in
      (try? sections(of: found[index], look.shared)).map { evidence(of: found[index], $0, look) }
    } consume: { index, evidence in
      guard let evidence, evidence.literal >= least else { return }
      holding.append(
        LookedHit(
          hit: SearchHit(
            incident: found[index], score: evidence.relevance(score: 0), lines: evidence.lines),
          literal: evidence.literal))
    }
    let ids = Set(holding.map(\.idBytes))
    return sortedByScore(holding) + looked.filter { !ids.contains($0.idBytes) }
  }

  /// Looks into the files, the best together, the others as far as they are needed.
  private func looked(_ found: [RankedIncident], _ look: Look, limit: Int?) -> [LookedHit] {
    guard !look.query.hasNoWords, look.isRanking || look.isNeeded || look.withLines else {
      return found.prefix(limit ?? found.count).map {
        LookedHit(hit: SearchHit(incident: $0.incident, score: $0.score, lines: []))
      }
    }
    let best = max(found.first?.score ?? 0, .leastNonzeroMagnitude)
    var hits: [LookedHit] = []
    var start = 0
    while start < found.count, hits.count < limit ?? Int.max {
      let isHead = start == 0 && look.isRanking
      let missing = (limit ?? Int.max) - hits.count
      let count = isHead ? closely : look.isNeeded ? min(missing, 512) : missing
      let part = found[start...].prefix(count)
      start += part.count
      var looked: [LookedHit] = []
      inOrder(count: part.count, threads: processorCount()) { offset in
        evidence(in: part[part.startIndex + offset].incident, look)
      } consume: { offset, evidence in
        let item = part[part.startIndex + offset]
        guard let evidence else { return }
        let share = item.score / best
        let isClose = isHead || look.isRanking && evidence.literal != .absent
        let score =
          !look.isRanking ? item.score : isClose ? evidence.relevance(score: share) : share
        looked.append(
          LookedHit(
            hit: SearchHit(incident: item.incident, score: score, lines: evidence.lines),
            literal: evidence.literal))
      }
      hits += isHead ? sortedByScore(looked) : looked
    }
    if look.isRanking { hits = literalFirst(hits) }
    return Array(hits.prefix(limit ?? hits.count))
  }

  /// Returns what a file has of the query; nil where it turns out not to answer it.
  private func evidence(in incident: Incident, _ look: Look) -> Evidence? {
    guard let sections = try? sections(of: incident, look.shared) else {
      return look.isNeeded ? nil : Evidence()
    }
    let evidence = evidence(of: incident, sections, look)
    if look.query.rolesShareColumn, evidence.lines.isEmpty { return nil }
    // Of several groups one may be missing; what is asked alone must stand there with its punctuation.
    if look.query.telling.count == 1, look.query.hasExactTerms, evidence.groups.isEmpty,
      !look.shared.stands(
        in: incident.path, { (try? contents(incident.path)).map(look.query.stands) ?? true })
    {
      return nil
    }
    return evidence
  }

  private func evidence(of incident: Incident, _ sections: [Section], _ look: Look) -> Evidence {
    let heads = [incident.title, incident.id, incident.systems.joined(separator: ", ")]
    return Documents.evidence(in: sections, heads: heads, for: look.query, weights: look.weights)
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
  var shared: SharedFiles
}

/// A document that was looked into.
private struct LookedHit {
  var hit: SearchHit
  /// How much of the query as it was typed was seen there.
  var literal = LiteralStanding.absent

  /// Two ways to write an accent are two names.
  var idBytes: [UInt8] { Array(hit.incident.id.utf8) }
}

/// The better first, the later incident of equals.
private func sortedByScore(_ hits: [LookedHit]) -> [LookedHit] {
  func day(_ hit: SearchHit) -> Int { hit.incident.date?.number ?? Int.min }
  return hits.sorted {
    let (one, other) = ($0.hit, $1.hit)
    return (other.score, day(other), one.incident.path) < (one.score, day(one), other.incident.path)
  }
}

/// What holds the query as it was typed first, and of those what has more of it; the others as they were.
private func literalFirst(_ hits: [LookedHit]) -> [LookedHit] {
  guard hits.contains(where: { $0.literal != .absent }) else { return hits }
  return sortedByScore(hits.filter { $0.literal != .absent })
    + hits.filter { $0.literal == .absent }
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
