public import Documents
public import Platform

/// Returns what a pattern file would do, for programs.
public func json(_ trial: PatternTrial, path: String) -> JSON {
  [
    "schema": 1,
    "path": .string(path),
    "id": JSON(trial.pattern?.id),
    "enabled": .bool(trial.pattern?.isEnabled ?? false),
    "findings": .array(trial.findings.map(json)),
    "incidents": .array(
      trial.tagged.map { incident, tag in
        [
          "id": .string(incident.id),
          "path": .string(incident.path),
          "title": .string(incident.title),
          "date": JSON(incident.date),
          "new": .bool(trial.isNew(incident)),
          "score": .int(tag.score),
          "evidence": JSON(tag.evidence),
        ]
      }),
    "lost": JSON(trial.lost.map(\.id)),
  ]
}
