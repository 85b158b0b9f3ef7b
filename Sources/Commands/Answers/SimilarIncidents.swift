internal import Documents
internal import Platform
internal import Storage

/// What others are to be like: a document of the knowledge base, or a text such as an alert or a log.
struct Likened {
  var sections: [Section]
  var title: String
  var systems: [String] = []
  var patterns: [String] = []
  /// The document itself, which is not like itself; nil for a text.
  var incident: Incident?
  /// All bytes of a text; those of a document are in its file.
  var text: [UInt8] = []

  init(_ document: Document) {
    sections = document.sections
    title = document.title
    systems = document.systems
    patterns = document.countedPatterns.map(\.id)
    incident = Incident(document)
  }

  init(text: [UInt8]) {
    self.text = Array(text.prefix(Likened.maximumBytes))
    let lines = String(decoding: self.text, as: UTF8.self).split(whereSeparator: \.isNewline)
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
  /// Returns all documents that were found to be like one, the most alike first, with the reasons.
  ///
  /// What one of both names comes before what is only alike. The rarest of its telling words are searched
  /// for like a query; systems and patterns in common add to that. `query` narrows the search, and its
  /// words count like those of the document.
  func similar(to source: Likened, query: Query = Query(), in store: Store) throws
    -> [SearchHit]
  {
    let words = try weighed(
      tellingWords(of: source.sections, title: source.title, limit: 60), in: store,
      isKnown: source.incident != nil)
    guard !words.isEmpty || !query.hasNoWords else { return [] }
    let asked = query.asking(for: words)
    let own = Array(repeating: words.map(\.weight).max() ?? 1, count: query.groups.count)
    let alike = try store.search(
      asked, counts: try store.counts(of: asked), limit: alikeCandidates
    )
    .filter { $0.incident.id != source.incident?.id }
    let best = max(alike.map(\.score).max() ?? 0, .leastNonzeroMagnitude)
    let mentions = source.mentions(in: self)
    let named = query.isEmpty ? try self.named(by: mentions, or: source, in: store) : []
    let known = Set(alike.map(\.incident.id) + [source.incident?.id ?? ""])
    let found =
      alike.map { (incident: $0.incident, score: $0.score / best) }
      + named.filter { !known.contains($0.id) }.map { (incident: $0, score: 0) }
    let names = found.map { KnownAs($0.incident) }
    let comparison = Comparison(
      source: source, name: source.incident.map { KnownAs($0) }, mentions: mentions,
      rarity: NameRarity(names + (source.incident.map { [KnownAs($0)] } ?? [])), query: asked,
      weights: own + words.map(\.weight), shared: try sharedFiles(in: store))
    var hits: [SearchHit] = []
    inOrder(count: found.count, threads: processorCount()) { index in
      likeness(of: found[index].incident, names[index], comparison, score: found[index].score)
    } consume: { _, hit in
      if let hit { hits.append(hit) }
    }
    return hits.sorted { ($1.score, $0.incident.path) < ($0.score, $1.incident.path) }
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
    of incident: Incident, _ name: KnownAs, _ comparison: Comparison, score: Double
  ) -> SearchHit? {
    let source = comparison.source
    guard let bytes = try? contents(incident.path),
      let sections = try? sections(of: incident, comparison.shared, bytes: bytes)
    else { return nil }
    let evidence = evidence(
      in: sections, heads: [incident.title, incident.systems.joined(separator: ", ")],
      for: comparison.query, weights: comparison.weights)
    let words = evidence.groups.sorted {
      (comparison.weights[$1], $0) < (comparison.weights[$0], $1)
    }
    .compactMap { comparison.query.groups[$0].alternatives.first?.words.first }
    let naming = Naming.surer(
      comparison.mentions.naming(of: name, comparison.rarity),
      comparison.name.flatMap {
        Mentions(bytes, sections, path: incident.path, day: incident.date)
          .naming(of: $0, comparison.rarity)
      })
    guard !words.isEmpty || naming != nil else { return nil }
    let likeness = Likeness(
      share: evidence.anywhere, words: Array(words.prefix(6)),
      systems: source.systems.filter { system in
        incident.systems.contains { $0.lowercased() == system.lowercased() }
      },
      patterns: source.patterns.filter(incident.patterns.contains),
      isNearDuplicate: sharedWords(source.sections, sections) > 0.8, naming: naming)
    var hit = SearchHit(incident: incident, score: 0, lines: evidence.lines)
    hit.score =
      evidence.anywhere + score + evidence.summary + evidence.title + 0.15
      * Double(min(likeness.systems.count, 3))
      + 0.1 * Double(min(likeness.patterns.count, 3)) + (naming?.score ?? 0)
    hit.likeness = likeness
    return hit
  }
}

/// What each document is compared with.
private struct Comparison: Sendable {
  var source: Likened
  /// nil for a text.
  var name: KnownAs?
  var mentions: Mentions
  var rarity: NameRarity
  var query: Query
  var weights: [Double]
  var shared: SharedFiles
}

/// So many of the documents that share the rarest words are looked into.
let alikeCandidates = 40

extension Query {
  /// Returns the query with words of a text added, each as it stands.
  fileprivate func asking(for words: [TellingWord]) -> Query {
    var query = self
    query.groups += words.map { Group([Term(words: [$0.word], isQuoted: true)]) }
    return query
  }
}

extension Likened {
  /// Returns what it says of other documents.
  func mentions(in base: KnowledgeBase) -> Mentions {
    let bytes = incident.map { (try? base.contents($0.path)) ?? [] } ?? text
    return Mentions(bytes, sections, path: incident?.path, day: incident?.date)
  }
}

extension KnowledgeBase {
  /// Returns documents that are named whatever words they have: by their id or file in the text, and those
  /// that hold the name of its document.
  func named(by mentions: Mentions, or source: Likened, in store: Store) throws
    -> [Incident]
  {
    let folder = source.incident.map { Path.folder(of: $0.path) } ?? ""
    let names = mentions.names.prefix(maximumNames)
    var named = try store.incidents(
      calledAnyOf: names.map { $0 } + names.map { Path.join(folder, $0) })
    if let phrase = source.incident.map({ KnownAs($0).phrase }), !phrase.isEmpty {
      var query = Query()
      query.groups = [Query.Group([Query.Term(words: phrase, isQuoted: true)])]
      named += try store.search(query, limit: alikeCandidates).map(\.incident)
    }
    var known: Set<String> = []
    return named.filter { known.insert($0.id).inserted }
  }
}

extension Naming {
  /// What it adds to a likeness, which is at most five: a reference comes before all that is only alike.
  var score: Double {
    switch way {
    case .reference: 5
    case .description: 2
    case .day: 1
    }
  }
}

/// So many words of a text that may be names of documents are looked up.
private let maximumNames = 200
