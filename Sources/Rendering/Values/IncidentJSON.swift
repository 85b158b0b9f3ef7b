internal import Documents
internal import Platform

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
  [
    "incident": json(recurrence.incident),
    "earlier": json(recurrence.earlier),
    "patterns": JSON(recurrence.patterns),
    "systems": JSON(recurrence.systems),
    "statements": .array(recurrence.statements.map(json)),
    "open_actions": listing(recurrence.openActions).json,
  ]
}

/// Returns what an incident repeats, for the incident's own object.
func jsonOfLater(_ recurrence: Recurrence) -> JSON {
  [
    "earlier": .string(recurrence.earlier.id),
    "earlier_path": .string(recurrence.earlier.path),
    "earlier_date": JSON(recurrence.earlier.date),
    "patterns": JSON(recurrence.patterns),
    "systems": JSON(recurrence.systems),
    "statements": .array(recurrence.statements.map(json)),
    "open_actions": JSON(recurrence.openActions.map(\.action.id)),
  ]
}

private func json(_ statement: SharedStatement) -> JSON {
  [
    "kind": .string(statement.kindName),
    "text": .string(statement.text),
    "line": .int(statement.line),
    "earlier_line": .int(statement.earlierLine),
  ]
}
