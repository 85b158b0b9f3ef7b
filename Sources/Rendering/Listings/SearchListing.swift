public import Documents
internal import Platform

/// Lists the answer to a query for programs, the best first.
///
/// A document that answers by its facts or its title, and by no line, is shown at its first. Where it was
/// asked for what is like something else, a last column says why: `similar`.
public func listing(_ hits: [SearchHit], isByLikeness: Bool = false) -> Listing {
  Listing(
    hits, columns: searchColumns + (isByLikeness ? [similarColumn] : []),
    path: { $0.incident.path },
    places: { hit in
      hit.lines.isEmpty ? [(1, hit.incident.title)] : hit.lines.map { ($0.line, $0.snippet) }
    })
}

private let similarColumn = Column<SearchHit>("similar") { hit in
  hit.likeness.map { likeness in
    [
      "share": .double((likeness.share * 1000).rounded() / 1000), "words": JSON(likeness.words),
      "systems": JSON(likeness.systems),
      "patterns": JSON(likeness.patterns), "near_duplicate": .bool(likeness.isNearDuplicate),
      "named": likeness.naming.map {
        ["path": $0.path.map(JSON.string) ?? .null, "line": .int($0.line)]
      } ?? .null,
    ]
  } ?? .null
}

private let searchColumns: [Column<SearchHit>] = [
  Column("id") { .string($0.incident.id) },
  Column("path") { .string($0.incident.path) },
  Column("kind") { .string($0.incident.kind.rawValue) },
  Column("title") { .string($0.incident.title) },
  Column("date") { JSON($0.incident.date) },
  Column("severity") { JSON($0.incident.severity) },
  // What is beyond three digits differs between machines and says nothing.
  Column("score") { .double(($0.score * 1000).rounded() / 1000) },
  Column("patterns") { JSON($0.incident.patterns) },
  Column("hits") { .array($0.lines.map(json)) },
]

@Sendable private func json(_ line: SearchHit.Line) -> JSON {
  [
    "line": .int(line.line),
    "role": .string(line.role.rawValue),
    "snippet": .string(line.snippet),
  ]
}

/// Lists events across incidents for programs, in the order given.
public func listing(_ events: [(Incident, TimelineEntry)]) -> Listing {
  Listing(
    events, columns: timelineColumns, path: { $0.0.path },
    places: { [($0.1.line, $0.1.text)] })
}

private let timelineColumns: [Column<(Incident, TimelineEntry)>] = [
  Column("incident") { .string($0.0.id) },
  Column("path") { .string($0.0.path) },
  Column("line") { .int($0.1.line) },
  Column("written") { .string($0.1.written) },
  Column("start") { JSON($0.1.start) },
  Column("end") { JSON($0.1.end) },
  Column("precision") { .string($0.1.precision.rawValue) },
  Column("phase") { JSON($0.1.phase?.rawValue) },
  Column("text") { .string($0.1.text) },
]
