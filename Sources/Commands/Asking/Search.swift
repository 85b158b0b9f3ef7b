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
  let isExact = !query.roles.contains { $0.sharesColumn }
  let ranked = try store.search(query, limit: isExact ? limit : nil, order: order)
  var hits = base.hits(ranked, for: query, withLines: line.format != .paths || !isExact)
  if !isExact, !query.hasNoWords {
    hits = Array(hits.filter { !$0.lines.isEmpty }.prefix(limit ?? hits.count))
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

extension Role {
  /// True where the index keeps the text of other roles beside that of this one, so that only a look into
  /// the files tells whether the words stand in the right section.
  fileprivate var sharesColumn: Bool {
    Role.allCases.count { IndexText.column(of: $0) == IndexText.column(of: self) } > 1
  }
}

extension KnowledgeBase {
  /// Looks into the files for the lines that answer; paths alone need no look.
  fileprivate func hits(_ ranked: [RankedIncident], for query: Query, withLines: Bool)
    -> [SearchHit]
  {
    var hits = ranked.map { SearchHit(incident: $0.incident, score: $0.score, lines: []) }
    guard withLines, !query.hasNoWords else { return hits }
    inOrder(count: hits.count, threads: processorCount()) { index in
      lines(of: ranked[index].incident, for: query)
    } consume: { index, lines in
      hits[index].lines = lines
    }
    return hits
  }

  /// Returns the lines of a file that answer a query; none where it is gone since it was indexed.
  private func lines(of incident: Incident, for query: Query) -> [SearchHit.Line] {
    guard let bytes = try? Files.read(fullPath(incident.path)) else { return [] }
    // One incident of several in a file has its own lines.
    if incident.id.contains("#") {
      return bestLines(of: read(incident, matcher: PatternMatcher([])).sections, for: query)
    }
    return bestLines(of: readSections(bytes, options: settings.reading), for: query)
  }
}
