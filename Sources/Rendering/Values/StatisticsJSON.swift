public import Documents
public import Platform

/// Returns the statistics for programs.
public func json(_ statistics: Statistics) -> JSON {
  [
    "schema": 1,
    "incidents": .int(statistics.incidents),
    "references": .int(statistics.references),
    "undated": .int(statistics.undated),
    "months": json(statistics.months, name: "month"),
    "severities": json(statistics.severities, name: "severity"),
    "systems": json(statistics.systems, name: "system"),
    "patterns": json(statistics.patterns, name: "pattern"),
    "unclassified": .int(statistics.unclassified),
    "detections": json(statistics.detections, name: "detection"),
    "actions": [
      "open": .int(statistics.openActions),
      "done": .int(statistics.doneActions),
      "dropped": .int(statistics.droppedActions),
      "unknown": .int(statistics.unknownActions),
    ],
    "to_detect": json(statistics.toDetect),
    "to_mitigate": json(statistics.toMitigate),
    "to_resolve": json(statistics.toResolve),
  ]
}

func json(_ counts: [Statistics.Count], name: String) -> JSON {
  .array(
    counts.map { count in
      let trend =
        count.trend.isEmpty ? [] : [(key: "trend", value: JSON.array(count.trend.map(JSON.int)))]
      return .object(
        [(key: name, value: .string(count.name)), (key: "incidents", value: .int(count.count))]
          + trend)
    })
}

private func json(_ spread: Statistics.Spread) -> JSON {
  [
    "n": .int(spread.count),
    "median": JSON(spread.median),
    "p90": JSON(spread.ninetieth),
  ]
}
