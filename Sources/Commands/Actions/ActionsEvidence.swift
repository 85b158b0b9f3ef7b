internal import Documents
internal import Rendering

/// `postmortem actions evidence`: what later commits show of action items, for a person to judge.
func runActionsEvidence(_ invocation: Invocation) throws -> ExitCode {
  let answers = try invocation.answers()
  let history = try answers.neededHistory()
  let names = invocation.line.arguments
  var items = try answers.trackedActions(isOpenOnly: names.isEmpty)
  if names.isEmpty {
    items = groupedByIncident(items.filter { $0.action.state.isOpen })
  } else {
    let wanted = try answers.actions(named: names)
    items = items.filter { item in
      wanted.contains {
        $0.action.id == item.action.id && $0.incident.path == item.incident.path
      }
    }
  }
  let shown = try invocation.cut(items)
  let found = try answers.evidence(for: shown)
  invocation.answer(
    count: items.count, in: answers.base, nothing: "no open action items",
    listing: listing(found),
    text: text(found, width: invocation.width, paths: invocation.paths(answers.base)))
  invocation.sayWhatGitLacks(history, shown.lazy.map(\.action))
  return .done
}
