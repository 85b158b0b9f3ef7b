internal import Documents
internal import Rendering
internal import Storage

/// `postmortem patterns promises`: what more than one incident promised.
func runPatternsPromises(_ invocation: Invocation) throws -> ExitCode {
  let (base, store) = try invocation.openKnowledgeBase()
  let promises = try repeatedPromises(
    store.likeStatements(), incidents: try store.incidents(), read: store.written)
  let shown = try invocation.cut(promises)
  invocation.answer(
    count: promises.count, in: base,
    nothing: "no action item was promised in more than one incident", listing: listing(shown),
    text: text(shown, width: invocation.width))
  return promises.isEmpty ? .no : .done
}
