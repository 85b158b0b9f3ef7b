public import Documents
public import Platform

/// Returns a pattern with every incident that shows it and the words that do.
public func json(
  _ pattern: Pattern, incidents: [(Incident, PatternTag)], recurrences: [Recurrence]
) -> JSON {
  [
    "schema": 1,
    "id": .string(pattern.id),
    "title": .string(pattern.title),
    "kind": .string(pattern.kind.rawValue),
    "advice": .string(pattern.advice),
    "links": JSON(pattern.links),
    "incidents": listing(incidents).json,
    "recurrences": .array(recurrences.map(json)),
  ]
}
