internal import Documents
internal import Platform
internal import Storage

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
