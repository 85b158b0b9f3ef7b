internal import Documents
internal import Platform
internal import Rendering
internal import Storage

/// `postmortem patterns suggest`: words that recur and no pattern names.
func runPatternsSuggest(_ invocation: Invocation) throws -> ExitCode {
  let limit = try invocation.line.integer("limit") ?? 0
  let (base, store) = try invocation.openKnowledgeBase()
  let incidents = try store.incidents(matching: [Query.Filter(.kind(.postmortem))])
  let matcher = PatternMatcher(base.patterns())
  var sentences = [[UnexplainedSentence]](repeating: [], count: incidents.count)
  try base.readEach(incidents, in: store, matcher: .none) { _, document in
    document.unexplainedSentences(matcher)
  } consume: { place, found in
    sentences[place] = found
  }
  let read = zip(incidents, sentences).map { (incident: $0, sentences: $1) }
  let suggestions = patternSuggestions(read, limit: limit == 0 ? Int.max / 16 : limit)
  switch invocation.line.format {
  case .text: invocation.write(text(suggestions, width: invocation.width), root: base.root)
  case .yaml: invocation.console.output.write(yaml(suggestions))
  default: invocation.write(listing(suggestions), as: invocation.line.format)
  }
  if suggestions.isEmpty {
    let searched = counted(incidents.count, "incident")
    invocation.say("no words recur in three of \(searched) that no pattern names")
  }
  return suggestions.isEmpty ? .no : .done
}
