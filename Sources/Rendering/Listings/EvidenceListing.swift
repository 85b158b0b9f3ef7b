public import Documents
internal import Platform

/// Lists the incidents of a pattern for programs, each with the words that show it.
///
/// One that only its own frontmatter declares to show it is shown at its first line.
public func listing(_ incidents: [(Incident, PatternTag)]) -> Listing {
  Listing(
    incidents, columns: evidenceColumns, path: { $0.0.path },
    places: { incident, tag in
      tag.evidence.isEmpty ? [(1, incident.title)] : tag.evidence.map { ($0.line, $0.text) }
    })
}

private let evidenceColumns: [Column<(Incident, PatternTag)>] = [
  Column("id") { .string($0.0.id) },
  Column("path") { .string($0.0.path) },
  Column("title") { .string($0.0.title) },
  Column("date") { JSON($0.0.date) },
  Column("severity") { JSON($0.0.severity) },
  Column("score") { .int($0.1.score) },
  Column("strength") { .string($0.1.strength.rawValue) },
  Column("evidence") { JSON($0.1.evidence) },
]
