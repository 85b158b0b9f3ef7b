internal import Documents
internal import Platform
internal import Rendering

/// `postmortem show`: one document at a glance.
func runShow(_ invocation: Invocation) throws -> ExitCode {
  let answers = try invocation.answers()
  if invocation.line.flag("sections") {
    let incident = try answers.incident(named: invocation.line.arguments[0])
    let document = try answers.base.read(incident, in: answers.store, matcher: .none)
    showSections(of: document, invocation, answers.base)
    return .done
  }
  let glance = try answers.glance(at: invocation.line.arguments[0])
  let document = glance.document
  guard invocation.line.format == .text else {
    let own = glance.recurrences.filter { $0.incident.id == document.id }
    invocation.console.output.writeLine(
      json(document, recurrences: own, citedBy: glance.citedBy).pretty)
    return .done
  }
  let beside = try answers.neighbours(of: glance)
  invocation.write(
    text(
      document, tracked: glance.actions, recurrences: glance.recurrences, related: beside.related,
      citedBy: glance.citedBy, similar: beside.similar, extent: extent(invocation, document),
      width: invocation.width, paths: invocation.paths(answers.base)),
    root: answers.base.root)
  return .done
}

/// How much is shown: a reader at a terminal has one screen, unless more is asked for.
private func extent(_ invocation: Invocation, _ document: Document) -> IncidentExtent {
  let line = invocation.line
  let parts = ["timeline", "actions"].filter { line.flag($0) }
  if !parts.isEmpty {
    if line.flag("timeline"), document.timeline.isEmpty { invocation.say("no events") }
    if line.flag("actions"), document.actions.isEmpty { invocation.say("no action items") }
    return .only(Set(parts.map { "--\($0)" }))
  }
  guard invocation.console.columns != nil, !line.flag("all") else { return .whole }
  return .screen(rows: invocation.console.rows ?? 24)
}
