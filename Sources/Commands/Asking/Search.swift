internal import Documents
internal import Platform
internal import Rendering
internal import Storage

/// `postmortem search`: the incidents that answer a query, with the lines that show it.
func runSearch(_ invocation: Invocation) throws -> ExitCode {
  let (base, store) = try invocation.openKnowledgeBase()
  let line = invocation.line
  var query = try invocation.query(scale: base.settings.reading.severities)
  query.roles.formUnion(line.values("in").compactMap(Role.init(rawValue:)))
  let isCounted = line.flag("count")
  let limit = try line.integer("limit").flatMap { $0 == 0 || isCounted ? nil : $0 }
  let order = line.value("sort").flatMap(Store.Order.init(rawValue:)) ?? .relevance
  let isByLikeness = line.value("similar-to") != nil
  let hits: [SearchHit]
  if let name = line.value("similar-to") {
    let source = try invocation.likened(name, base, store)
    hits = try base.similar(to: source, query: query, in: store, limit: limit ?? Int.max)
  } else {
    let (corrected, notes) = try base.corrected(query, in: store)
    for note in notes { invocation.say("note: \(visible(note))") }
    hits = try base.search(
      corrected, in: store, limit: limit, order: order,
      withLines: line.format != .paths && !isCounted)
  }
  invocation.answer(
    count: hits.count, in: base, nothing: "no hit",
    listing: listing(hits, isByLikeness: isByLikeness), text: text(hits, width: invocation.width))
  return hits.isEmpty ? .no : .done
}

extension Invocation {
  /// What `--similar-to` names: a document, or with `-` the text on standard input.
  fileprivate func likened(_ name: String, _ base: KnowledgeBase, _ store: Store) throws -> Likened
  {
    if name == "-" { return Likened(text: try console.readInput()) }
    let incident = try store.incident(named: name, in: base)
    return Likened(base.read(incident, matcher: PatternMatcher(base.patterns())))
  }
}
