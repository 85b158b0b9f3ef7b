public import Documents
public import Platform

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
