internal import Documents
internal import Platform
internal import Rendering
internal import Storage

/// `postmortem patterns explain`: why an incident carries a pattern, or does not.
func runPatternsExplain(_ invocation: Invocation) throws -> ExitCode {
  let (base, store) = try invocation.openKnowledgeBase()
  let incident = try store.incident(named: invocation.line.arguments[0], in: base)
  var patterns = base.patterns()
  if let name = invocation.line.value("pattern") {
    patterns = [try base.pattern(named: name)]
  }
  let explanations = try base.read(incident, in: store, matcher: .none)
    .patternExplanations(PatternMatcher(patterns))
  switch invocation.line.format {
  case .text:
    invocation.write(
      text(explanations, of: incident, width: invocation.width, paths: invocation.paths(base)),
      root: base.root)
    if explanations.isEmpty { invocation.say("no words of any pattern stand in it") }
  default: invocation.console.output.writeLine(json(explanations, of: incident).pretty)
  }
  return explanations.contains(where: \.isTagged) ? .done : .no
}
