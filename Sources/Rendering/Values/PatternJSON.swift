public import Documents
public import Platform

/// Returns a pattern with every incident that shows it and the words that do.
public func json(
  _ pattern: Pattern, summary: PatternSummary?, incidents: [(Incident, PatternTag)],
  recurrences: [Recurrence]
) -> JSON {
  [
    "schema": 1,
    "id": .string(pattern.id),
    "title": .string(pattern.title),
    "kind": .string(pattern.kind.rawValue),
    "definition": .string(pattern.definition),
    "advice": .string(pattern.advice),
    "links": JSON(pattern.links),
    "first": JSON(summary?.first),
    "last": JSON(summary?.last),
    "trend": JSON(summary?.change?.trend?.rawValue),
    "rate": json(summary?.rate),
    "change": json(summary?.change),
    "cured_since": JSON(summary?.curedSince),
    "quarters": json(summary?.quarters ?? []),
    "systems": json(summary?.systems ?? [], name: "system"),
    "actions": [
      "open": .int(summary?.actions.open ?? 0),
      "done": .int(summary?.actions.done ?? 0),
    ],
    "incidents": listing(incidents).json,
    "recurrences": .array(recurrences.map(json)),
  ]
}
