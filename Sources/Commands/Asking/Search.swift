internal import Documents
internal import Platform
internal import Rendering
internal import Storage

/// `postmortem search`: the incidents that answer a query, with the lines that show it.
func runSearch(_ invocation: Invocation) throws -> ExitCode {
  let (base, store) = try invocation.openKnowledgeBase()
  let line = invocation.line
  var query = try invocation.query(scale: base.settings.reading.severities)
  query.roles.formUnion(line.values("in").compactMap(Role.init(rawValue:)))
  let limit = try line.integer("limit").flatMap { $0 == 0 ? nil : $0 }
  let order = line.value("sort").flatMap(Store.Order.init(rawValue:)) ?? .relevance
  let (corrected, notes) = try base.corrected(query, in: store)
  for note in notes { invocation.say("note: \(visible(note))") }
  let hits = try base.search(
    corrected, in: store, limit: limit, order: order, withLines: line.format != .paths)
  switch line.format {
  case .text:
    if hits.isEmpty {
      invocation.say("no hit")
    } else {
      invocation.write(text(hits, width: invocation.width), root: base.root)
    }
  default: invocation.write(listing(hits), as: line.format)
  }
  return hits.isEmpty ? .no : .done
}
