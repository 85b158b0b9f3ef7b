internal import Documents
public import Platform

/// Returns the facts of an incident, as reports list it.
func json(_ incident: Incident) -> JSON {
  [
    "id": .string(incident.id),
    "path": .string(incident.path),
    "title": .string(incident.title),
    "date": JSON(incident.date),
    "severity": JSON(incident.severity),
    "status": JSON(incident.status),
    "systems": JSON(incident.systems),
    "patterns": JSON(incident.patterns),
    "detection": JSON(incident.detection?.rawValue),
    "to_detect": JSON(incident.toDetect),
    "to_mitigate": JSON(incident.toMitigate),
    "to_resolve": JSON(incident.toResolve),
  ]
}

/// Returns a later incident, the one that it repeats, and the promises that stood open between them.
func json(_ recurrence: Recurrence) -> JSON {
  .object(
    [("incident", json(recurrence.incident)), ("earlier", json(recurrence.earlier))]
      + facts(recurrence) + [("open_actions", listing(recurrence.openActions).json)])
}

/// Returns what an incident repeats, for the incident's own object.
func jsonOfLater(_ recurrence: Recurrence) -> JSON {
  .object(
    [
      ("earlier", .string(recurrence.earlier.id)),
      ("earlier_path", .string(recurrence.earlier.path)),
      ("earlier_date", JSON(recurrence.earlier.date)),
    ] + facts(recurrence) + [("open_actions", JSON(recurrence.openActions.map(\.action.id)))])
}

private func facts(_ recurrence: Recurrence) -> [(key: String, value: JSON)] {
  [
    ("claim", .string(recurrence.claim.rawValue)),
    ("score", .double((recurrence.score * 1000).rounded() / 1000)),
    ("reasons", .array(recurrence.reasons.map(json))),
    ("words", JSON(recurrence.words)),
    ("patterns", JSON(recurrence.patterns)),
    ("systems", JSON(recurrence.systems)),
  ]
}

private func json(_ reason: Recurrence.Reason) -> JSON {
  [
    "line": JSON(reason.line),
    "text": .string(reason.text),
    "earlier_line": JSON(reason.earlierLine),
    "earlier_text": .string(reason.earlierText),
  ]
}

/// Returns documents with their sections, the role of each and why.
public func json(_ documents: [ExplainedDocument]) -> JSON {
  .array(documents.map(json))
}

private func json(_ document: ExplainedDocument) -> JSON {
  [
    "path": .string(document.path),
    "id": .string(document.id),
    "sections": .array(
      document.sections.map { explained in
        [
          "line": .int(explained.section.line),
          "level": .int(explained.section.level),
          "heading": .string(explained.section.heading),
          "role": .string(explained.section.role.rawValue),
          "reason": .string(explained.section.reason.name),
          "words": JSON(explained.words),
        ]
      }),
  ]
}
