public import Documents
internal import Platform

/// Lists patterns for programs; a pattern stands in no single file, so there are no paths.
public func listing(_ patterns: [PatternSummary]) -> Listing {
  Listing(patterns, columns: patternColumns)
}

private let patternColumns: [Column<PatternSummary>] = [
  Column("id") { .string($0.id) },
  Column("title") { .string($0.title) },
  Column("kind") { .string($0.kind.rawValue) },
  Column("incidents") { .int($0.incidents) },
  Column("first") { JSON($0.first) },
  Column("last") { JSON($0.last) },
  Column("trend") { JSON($0.change?.trend?.rawValue) },
  Column("open_actions") { .int($0.actions.open) },
  Column("recurrences") { .int($0.recurrences) },
  Column("actions_done") { .int($0.actions.done) },
  Column("actions") { .int($0.actions.total) },
  Column("cured_since") { JSON($0.curedSince) },
  Column("quarters") { json($0.quarters) },
  Column("systems") { json($0.systems, name: "system") },
  Column("share") { JSON(estimate: $0.proportion.share) },
  Column("share_low") { JSON(estimate: $0.proportion.interval.low) },
  Column("share_high") { JSON(estimate: $0.proportion.interval.high) },
  Column("earlier") { JSON($0.change?.earlier) },
  Column("later") { JSON($0.change?.later) },
]

/// `{quarter, incidents}` for each, ascending.
func json(_ quarters: [PatternSummary.QuarterCount]) -> JSON {
  .array(
    quarters.map { ["quarter": .string($0.quarter.description), "incidents": .int($0.count)] })
}

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

/// Lists what several incidents promised; a promise stands in several files, so there are no paths.
public func listing(_ promises: [RepeatedPromise]) -> Listing {
  Listing(promises, columns: promiseColumns) { _ in nil }
}

private let promiseColumns: [Column<RepeatedPromise>] = [
  Column("text") { .string($0.text) },
  Column("promised") { .int($0.promises.count) },
  Column("done") { .int($0.done) },
  Column("open") { .int($0.open) },
  Column("first") { JSON($0.first) },
  Column("last") { JSON($0.last) },
  Column("actions") { promise in
    .array(
      promise.promises.map {
        [
          "id": .string($0.id),
          "incident": .string($0.incident.id),
          "path": .string($0.incident.path),
          "line": .int($0.line),
          "state": .string($0.state.rawValue),
        ]
      })
  },
]
