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

/// Returns why an incident carries each pattern, or does not.
public func json(_ explanations: [PatternExplanation], of incident: Incident) -> JSON {
  [
    "schema": 1,
    "id": .string(incident.id),
    "path": .string(incident.path),
    "threshold": .int(explanations.first?.threshold ?? PatternTag.threshold),
    "patterns": .array(explanations.map(json)),
  ]
}

private func json(_ explanation: PatternExplanation) -> JSON {
  [
    "id": .string(explanation.id),
    "title": .string(explanation.title),
    "score": .int(explanation.score),
    "tagged": .bool(explanation.isTagged),
    "strength": JSON(explanation.strength?.rawValue),
    "declared": JSON(explanation.declared?.written),
    "sentences": .array(explanation.sentences.map(json)),
  ]
}

private func json(_ sentence: PatternExplanation.Sentence) -> JSON {
  var weight = 0.0
  var reason: PatternExplanation.Reason?
  switch sentence.outcome {
  case .counted(let gained): weight = gained
  case .voided(let why): reason = why
  }
  return [
    "line": .int(sentence.line),
    "role": .string(sentence.role.rawValue),
    "text": .string(sentence.text),
    "words": .array(sentence.alternatives.map { JSON($0) }),
    "signals": .array(sentence.signals.map { .int($0) }),
    "weight": .double(weight),
    "voided": JSON(reason?.name),
    "by": JSON(reason?.phrase),
  ]
}

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
