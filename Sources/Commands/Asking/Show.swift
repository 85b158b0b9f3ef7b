internal import Documents
internal import Platform
internal import Rendering
internal import Storage

/// `postmortem show`: one document at a glance.
func runShow(_ invocation: Invocation) throws -> ExitCode {
  let (base, store) = try invocation.openKnowledgeBase()
  let incident = try store.incident(named: invocation.line.arguments[0], in: base)
  let today = try invocation.today()
  let history = try invocation.history(of: base)
  var document = try base.read(incident, in: store, matcher: PatternMatcher(base.patterns()))
  let map = try store.recurrenceMap(of: store.incidents(), datedBy: history)
  let repeated = try base.reasoned(map.recurrences(with: document.id), in: store)
  // Of all action items only theirs are looked at.
  let paths = Set(repeated.map(\.earlier.path)).union([incident.path]).sorted()
  let actions = try store.trackedActions(
    paths: paths, datedBy: history, today: today, settings: base.settings)
  document.takeDays(from: actions.filter { $0.incident.id == incident.id }.map(\.action))
  let recurrences = repeated.map { $0.promising(actions) }
  let cited = try invocation.laterCommits(base, history).citedIncidents([incident]).first
  guard invocation.line.format == .text else {
    let own = recurrences.filter { $0.incident.id == document.id }
    invocation.console.output.writeLine(
      json(document, recurrences: own, citedBy: cited?.commits ?? []).pretty)
    return .done
  }
  let items = map.marking(
    tracked(
      document.actions.map { ($0, Incident(document)) }, today: today,
      dueDays: base.settings.dueDays))
  var related: [Incident] = []
  for name in document.related + document.supersedes + document.supersededBy {
    related += try store.incidents(named: name).prefix(1)
  }
  // What repeats it or is repeated stands above.
  let stated = Set(related.map(\.id) + recurrences.flatMap { [$0.incident.id, $0.earlier.id] })
  let similar = try base.similar(to: Likened(document), in: store)
    .prefix(6 + stated.count).filter {
      !stated.contains($0.incident.id) && ($0.likeness?.isStriking ?? false)
    }
  invocation.write(
    text(
      document, tracked: items, recurrences: recurrences, related: related,
      citedBy: cited?.commits ?? [],
      similar: Array(similar.prefix(3)), extent: extent(invocation, document),
      width: invocation.width, paths: invocation.paths(base)),
    root: base.root)
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
