public import Documents
public import Platform

/// Returns the statistics for programs.
public func json(_ statistics: Statistics) -> JSON {
  [
    "schema": 1,
    "incidents": .int(statistics.incidents),
    "references": .int(statistics.references),
    "undated": .int(statistics.undated),
    "period": json(statistics.period),
    "silence": json(statistics.silence),
    "rate": json(statistics.rate),
    "change": json(statistics.change),
    "months": json(statistics.months, name: "month"),
    "severities": json(statistics.severities, name: "severity", of: statistics),
    "systems": json(statistics.systems, name: "system", of: statistics),
    "patterns": json(statistics.patterns, name: "pattern", of: statistics),
    "unclassified": .int(statistics.unclassified),
    "detections": json(statistics.detections, name: "detection", of: statistics),
    "actions": [
      "open": .int(statistics.openActions),
      "done": .int(statistics.doneActions),
      "dropped": .int(statistics.droppedActions),
      "unknown": .int(statistics.unknownActions),
    ],
    "survival": json(statistics.survival),
    "to_detect": json(statistics.toDetect),
    "to_mitigate": json(statistics.toMitigate),
    "to_resolve": json(statistics.toResolve),
  ]
}

/// `{NAME, incidents}` for each, with the share of all incidents where it is told of which.
func json(_ counts: [Statistics.Count], name: String, of statistics: Statistics? = nil) -> JSON {
  .array(
    counts.map { count in
      let share = statistics.map { members($0.proportion(count)) } ?? []
      let trend =
        count.trend.isEmpty ? [] : [(key: "trend", value: JSON.array(count.trend.map(JSON.int)))]
      return .object(
        [(key: name, value: .string(count.name)), (key: "incidents", value: .int(count.count))]
          + share + trend)
    })
}

private func json(_ spread: Statistics.Spread) -> JSON {
  [
    "n": .int(spread.minutes.count),
    "median": JSON(spread.median),
    "p90": JSON(spread.ninetieth),
    "minutes": .array(spread.minutes.map(JSON.int)),
  ]
}
