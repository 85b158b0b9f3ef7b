internal import Documents
internal import Platform
internal import Rendering
internal import Storage

/// `postmortem export`: everything that was read, one object a document.
func runExport(_ invocation: Invocation) throws -> ExitCode {
  let (base, store) = try invocation.openKnowledgeBase()
  let incidents = try store.incidents().sorted { $0.path < $1.path }
  let history = try invocation.history(of: base)
  let actions = try store.trackedActions(
    datedBy: history, today: try invocation.today(),
    settings: base.settings)
  let matcher = PatternMatcher(base.patterns())
  let byEarlier = Dictionary(grouping: actions, by: \.incident.id)
  let recurrences = Dictionary(
    grouping: try base.reasoned(
      store.recurrenceMap(of: incidents, datedBy: history).recurrences(), in: store
    ).map {
      $0.promising(byEarlier[$0.earlier.id] ?? [])
    }, by: \.incident.id)
  let output = invocation.console.output
  let isArray = invocation.line.format == .json
  if isArray { output.write("[") }
  try base.readEach(incidents, in: store, matcher: matcher) { _, document in
    var document = document
    document.takeDays(from: (byEarlier[document.id] ?? []).map(\.action))
    return json(document, recurrences: recurrences[document.id] ?? []).compact
  } consume: { index, object in
    if isArray { output.write(index == 0 ? "\n" : ",\n") }
    output.write(object)
    if !isArray { output.write("\n") }
  }
  if isArray { output.write(incidents.isEmpty ? "]\n" : "\n]\n") }
  return .done
}
