internal import Documents
internal import Platform
internal import Rendering
internal import Storage

/// `postmortem search`: the incidents that answer a query, with the lines that show it.
func runSearch(_ invocation: Invocation) throws -> ExitCode {
  let (base, store) = try invocation.openKnowledgeBase()
  let line = invocation.line
  let query = try invocation.query(base, store)
  let isByLikeness = line.value("similar-to") != nil
  let limit = try invocation.limit(isRanked: isByLikeness || !query.hasNoWords)
  let found =
    try isByLikeness
    ? invocation.similar(query, base, store) : invocation.found(query, base, store, limit: limit)
  if !found.holdsLiteral, let misspelt = line.misspeltOption { throw misspelt }
  let hits = Array(found.hits.prefix(limit ?? found.hits.count))
  if !line.textOptions.isEmpty { invocation.say(optionsAsText(line.textOptions)) }
  invocation.answer(
    count: hits.count, in: base, nothing: "no hit",
    listing: listing(hits, isByLikeness: isByLikeness),
    text: text(hits, width: invocation.width, paths: invocation.paths(base)))
  if hits.isEmpty { try invocation.sayUnmet(found.query, base, store) }
  if let limit, hits.count == limit {
    let total =
      try isByLikeness ? Total(number: found.hits.count) : base.total(of: found.query, in: store)
    if total.number > limit { invocation.say(total.sentence(shown: limit)) }
  }
  return hits.isEmpty ? .no : .done
}

extension Invocation {
  /// Answers a query, with words as they were probably meant.
  ///
  /// `KEY:VALUE` that no document has as a field is rather a part of a line that was pasted.
  fileprivate func found(_ query: Query, _ base: KnowledgeBase, _ store: Store, limit: Int?) throws
    -> SearchAnswer
  {
    let answer = try corrected(query, base, store, limit: limit)
    guard answer.hits.isEmpty,
      let text = try queryWithoutOtherFields(query, base, store)
    else { return answer }
    let conditions = try base.unmet(query, in: store).filter { QueryField(name: $0.field) == nil }
    for condition in conditions { say(condition.sentence + "; it is looked for as text") }
    return try corrected(text, base, store, limit: limit)
  }

  private func corrected(_ query: Query, _ base: KnowledgeBase, _ store: Store, limit: Int?) throws
    -> SearchAnswer
  {
    let (corrected, notes) = try base.corrected(query, in: store)
    for note in notes { say("note: \(note)") }
    return try base.search(
      corrected, in: store, limit: limit,
      order: line.value("sort").flatMap(Store.Order.init(rawValue:)) ?? .relevance,
      withLines: line.format != .paths && !line.flag("count"))
  }

  /// What is most like what `--similar-to` names: a document, or with `-` the text on standard input.
  fileprivate func similar(_ query: Query, _ base: KnowledgeBase, _ store: Store) throws
    -> SearchAnswer
  {
    let hits = try base.similar(
      to: likened(line.value("similar-to") ?? "-", base, store), query: query, in: store)
    return SearchAnswer(query: query, hits: hits, holdsLiteral: false)
  }

  private func likened(_ name: String, _ base: KnowledgeBase, _ store: Store) throws -> Likened {
    if name == "-" { return Likened(text: try console.readInput(.max)) }
    let incident = try store.incident(named: name, in: base)
    return Likened(try base.read(incident, in: store, matcher: PatternMatcher(base.patterns())))
  }
}
