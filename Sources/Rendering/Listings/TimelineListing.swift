public import Documents
internal import Platform

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
