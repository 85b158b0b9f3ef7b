internal import Documents
internal import Platform
internal import Rendering

/// `postmortem search`: the incidents that answer a query, with the lines that show it.
func runSearch(_ invocation: Invocation) throws -> ExitCode {
  let answers = try invocation.answers()
  let line = invocation.line
  let query = try invocation.query(answers)
  let name = line.value("similar-to")
  let limit = try invocation.limit(isRanked: name != nil || !query.hasNoWords)
  let found =
    try name.map { try invocation.similar(to: $0, query, answers) }
    ?? answers.search(
      query, typed: invocation.queryText, limit: limit,
      order: line.value("sort").flatMap(Query.Order.init(rawValue:)) ?? .relevance,
      withLines: line.format != .paths && !line.flag("count"))
  for note in found.notes { invocation.say(note) }
  if !found.holdsLiteral, let misspelt = line.misspeltOption { throw misspelt }
  let hits = Array(found.hits.prefix(limit ?? found.hits.count))
  if !line.textOptions.isEmpty { invocation.say(optionsAsText(line.textOptions)) }
  invocation.answer(
    count: hits.count, in: answers.base, nothing: "no hit",
    listing: listing(hits, isByLikeness: name != nil),
    text: text(hits, width: invocation.width, paths: invocation.paths(answers.base)))
  if hits.isEmpty { try invocation.sayUnmet(found.query, answers) }
  if let limit, hits.count == limit {
    let total =
      try name == nil ? answers.total(of: found.query) : Total(number: found.hits.count)
    if total.number > limit { invocation.say(total.sentence(shown: limit)) }
  }
  return hits.isEmpty ? .no : .done
}

extension Invocation {
  /// What is most like what `--similar-to` names: a document, or with `-` the text on standard input.
  fileprivate func similar(to name: String, _ query: Query, _ answers: Answers) throws
    -> SearchAnswer
  {
    guard name == "-" else { return try answers.similar(to: name, query) }
    return try answers.similar(to: Likened(text: try console.readInput(.max)), query)
  }
}
