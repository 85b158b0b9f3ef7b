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
    "incidents": .array(
      incidents.map { incident, tag in
        [
          "id": .string(incident.id),
          "path": .string(incident.path),
          "title": .string(incident.title),
          "date": JSON(incident.date),
          "severity": JSON(incident.severity),
          "score": .int(tag.score),
          "evidence": JSON(tag.evidence),
        ]
      }),
    "recurrences": .array(recurrences.map(json)),
  ]
}
