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
  Column("trend") { .string($0.trend.rawValue) },
  Column("open_actions") { .int($0.openActions) },
  Column("recurrences") { .int($0.recurrences) },
]
