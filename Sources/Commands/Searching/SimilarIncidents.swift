internal import Documents
internal import Platform
internal import Storage

/// What others are to be like: a document of the knowledge base, or a text such as an alert or a log.
struct Likened {
  var sections: [Section]
  var title: String
  var systems: [String] = []
  var patterns: [String] = []
  /// The document itself, which is not like itself.
  var id: String?

  init(_ document: Document) {
    sections = document.sections
    title = document.title
    systems = document.systems
    patterns = document.patterns.map(\.id)
    id = document.id
  }

  init(text: [UInt8]) {
    let lines = String(decoding: text.prefix(Likened.maximumBytes), as: UTF8.self)
      .split(whereSeparator: \.isNewline)
    let passages = lines.enumerated().map { index, line in
      Passage(line: index + 1, kind: .prose, text: String(line))
    }
    sections = [Section(line: 1, heading: "", level: 0, role: .other, passages: passages)]
    title = ""
  }

  /// More of a log says no more.
  private static let maximumBytes = 1 << 20
}

extension KnowledgeBase {
  /// Returns the documents that are most like one, the most alike first, with the reasons.
  ///
  /// The rarest of its telling words are searched for like a query; systems and patterns in common add to
  /// that. `query` narrows the search, and its words count like those of the document.
  func similar(to source: Likened, query: Query = Query(), in store: Store, limit: Int) throws
    -> [SearchHit]
  {
    let words = try weighed(
      tellingWords(of: source.sections, title: source.title, limit: 60), in: store,
      isKnown: source.id != nil)
    guard !words.isEmpty || !query.hasNoWords else { return [] }
    let asked = query.asking(for: words)
    let own = Array(repeating: words.map(\.weight).max() ?? 1, count: query.groups.count)
    let found = try store.search(
      asked, counts: try store.counts(of: asked), limit: alikeCandidates
    )
    .filter { $0.incident.id != source.id }
    let best = max(found.map(\.score).max() ?? 0, .leastNonzeroMagnitude)
    var hits: [SearchHit] = []
    inOrder(count: found.count, threads: processorCount()) { index in
      likeness(
        of: found[index].incident, to: source, asked, weights: own + words.map(\.weight),
        score: found[index].score / best)
    } consume: { _, hit in
      if let hit { hits.append(hit) }
    }
    hits.sort { ($1.score, $0.incident.path) < ($0.score, $1.incident.path) }
    return Array(hits.prefix(limit))
  }

  /// Weighs words by how rare they are, and keeps those that tell most.
  private func weighed(_ words: [TellingWord], in store: Store, isKnown: Bool) throws
    -> [TellingWord]
  {
    let counts = try store.counts(of: Query().asking(for: words))
    let rarity = weights(ofCounts: counts, documents: try store.approximateCount())
    return words.indices
      // A word of this document alone finds no other.
      .filter { counts[$0] > (isKnown ? 1 : 0) }
      .map { TellingWord(word: words[$0].word, weight: words[$0].weight * rarity[$0]) }
      .sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }
      .prefix(24).map(\.self)
  }

  private func likeness(
    of incident: Incident, to source: Likened, _ query: Query, weights: [Double], score: Double
  ) -> SearchHit? {
    guard let sections = try? sections(of: incident) else { return nil }
    let evidence = evidence(
      in: sections, heads: [incident.title, incident.systems.joined(separator: ", ")], for: query,
      weights: weights)
    let words = evidence.groups.sorted { (weights[$1], $0) < (weights[$0], $1) }
      .compactMap { query.groups[$0].alternatives.first?.words.first }
    guard !words.isEmpty else { return nil }
    let likeness = Likeness(
      share: evidence.anywhere, words: Array(words.prefix(6)),
      systems: source.systems.filter { system in
        incident.systems.contains { $0.lowercased() == system.lowercased() }
      },
      patterns: source.patterns.filter(incident.patterns.contains),
      isNearDuplicate: sharedWords(source.sections, sections) > 0.8)
    var hit = SearchHit(incident: incident, score: 0, lines: evidence.lines)
    hit.score =
      evidence.anywhere + score + evidence.summary + evidence.title + 0.15
      * Double(min(likeness.systems.count, 3))
      + 0.1 * Double(min(likeness.patterns.count, 3))
    hit.likeness = likeness
    return hit
  }
}

/// So many of the documents that share the rarest words are looked into.
private let alikeCandidates = 40

extension Query {
  /// Returns the query with words of a text added, each as it stands.
  fileprivate func asking(for words: [TellingWord]) -> Query {
    var query = self
    query.groups += words.map { Group([Term(words: [$0.word], isQuoted: true)]) }
    return query
  }
}
