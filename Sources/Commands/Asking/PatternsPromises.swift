internal import Documents
internal import Rendering
internal import Storage

/// `postmortem patterns promises`: what more than one incident promised.
func runPatternsPromises(_ invocation: Invocation) throws -> ExitCode {
  let (base, store) = try invocation.openKnowledgeBase()
  let promises = repeatedPromises(
    LikeStatements(try store.statements()), incidents: try store.incidents())
  switch invocation.line.format {
  case .text:
    if promises.isEmpty {
      invocation.say("no action item was promised in more than one incident")
    } else {
      invocation.write(text(promises, width: invocation.width), root: base.root)
    }
  default: invocation.write(listing(promises), as: invocation.line.format)
  }
  return promises.isEmpty ? .no : .done
}
