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
  let untagged = PatternMatcher.none
  var read: [(incident: Incident, sentences: [UnexplainedSentence])] = []
  inOrder(count: incidents.count, threads: processorCount()) { index in
    base.read(incidents[index], matcher: untagged).unexplainedSentences(matcher)
  } consume: { index, sentences in
    read.append((incidents[index], sentences))
  }
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
