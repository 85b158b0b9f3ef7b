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
  let ranked = try store.search(query, limit: limit, order: order)
  // Paths alone need no look into the files.
  let needsLines = line.format != .paths
  let hits = ranked.map { found in
    SearchHit(
      incident: found.incident, score: found.score,
      lines: needsLines ? base.lines(of: found.incident, for: query) : [])
  }
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

extension KnowledgeBase {
  /// Returns the lines of a file that answer a query; none where the file is gone since it was indexed.
  fileprivate func lines(of incident: Incident, for query: Query) -> [SearchHit.Line] {
    guard !query.hasNoWords, let bytes = try? Files.read(fullPath(incident.path)) else { return [] }
    let document = readDocument(
      bytes, path: incident.path, kind: incident.kind, options: settings.reading)
    return bestLines(of: document, for: query)
  }
}
