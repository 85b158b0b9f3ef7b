public import Documents
internal import Platform

/// Lists suggestions for programs; one stands in no single file, so there are no paths.
public func listing(_ suggestions: [PatternSuggestion]) -> Listing {
  Listing(suggestions, columns: suggestionColumns) { _ in nil }
}

private let suggestionColumns: [Column<PatternSuggestion>] = [
  Column("words") { JSON($0.words) },
  Column("phrase") { .bool($0.isPhrase) },
  Column("match") { .string($0.match) },
  Column("likelihood") { .double(($0.likelihood * 10).rounded() / 10) },
  Column("incidents") { .int($0.occurrences.count) },
  Column("occurrences") { suggestion in
    .array(
      suggestion.occurrences.map {
        [
          "id": .string($0.incident.id),
          "path": .string($0.incident.path),
          "date": JSON($0.incident.date),
          "line": .int($0.line),
          "text": .string($0.text),
        ]
      })
  },
]
