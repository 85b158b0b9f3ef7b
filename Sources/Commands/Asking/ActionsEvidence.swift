internal import Documents
internal import Platform
internal import Rendering
internal import Storage

/// `postmortem actions evidence`: what later commits show of action items, for a person to judge.
func runActionsEvidence(_ invocation: Invocation) throws -> ExitCode {
  let (base, store) = try invocation.openKnowledgeBase()
  let history = try invocation.history(of: base)
  if let absence = history.absence { throw Problem.git(absence) }
  let names = invocation.line.arguments
  let today = try invocation.today()
  var items = try store.trackedActions(
    isOpenOnly: names.isEmpty, datedBy: history, today: today, settings: base.settings)
  if names.isEmpty {
    items = groupedByIncident(items.filter { $0.action.state.isOpen })
  } else {
    let wanted = try store.actions(named: names, in: base) { history }
    items = items.filter { item in
      wanted.contains {
        $0.action.id == item.action.id && $0.incident.path == item.incident.path
      }
    }
  }
  let shown = try invocation.cut(items)
  let found = try invocation.laterCommits(base, history)
    .evidence(for: shown, among: try store.incidents())
  invocation.answer(
    count: items.count, in: base, nothing: "no open action items", listing: listing(found),
    text: text(found, width: invocation.width, paths: invocation.paths(base)))
  invocation.sayWhatGitLacks(history, shown.lazy.map(\.action))
  return .done
}

extension Invocation {
  func laterCommits(_ base: KnowledgeBase, _ history: GitHistory) throws -> LaterCommits {
    try LaterCommits(
      base, history, environment: console.environment,
      progress: Progress(console, isQuiet: line.flag("quiet"), doing: "reading commit"))
  }
}
