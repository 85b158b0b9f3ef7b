public import Documents
internal import Platform

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
