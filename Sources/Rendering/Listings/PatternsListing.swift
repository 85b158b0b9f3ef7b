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
