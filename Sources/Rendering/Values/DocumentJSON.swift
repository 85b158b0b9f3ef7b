public import Documents
public import Platform

/// Returns everything that is known of a document: what `export` prints a line of, and `show --json`.
///
/// `recurrences` are those in which the document is the later incident; `citedBy` are later commits that name it, nil
/// where git was not asked.
public func json(
  _ document: Document, recurrences: [Recurrence] = [], citedBy: [CommitMessage]? = nil
) -> JSON {
  [
    "schema": 1,
    "id": .string(document.id),
    "path": .string(document.path),
    "kind": .string(document.kind.rawValue),
    "title": .string(document.title),
    "date": JSON(document.date),
    "status": JSON(document.status),
    "severity": JSON(document.severity),
    "durations": .array(document.durations.map(json)),
    "systems": JSON(document.systems),
    "tags": JSON(document.tags),
    "authors": JSON(document.authors),
    "commits": JSON(document.commits),
    "related": JSON(document.related),
    "supersedes": JSON(document.supersedes),
    "superseded_by": JSON(document.supersededBy),
    "fields": .object(document.fields.map { (key: $0.key, value: .string($0.value)) }),
    "summary": .string(document.summary),
    "timeline": .array(document.timeline.map(json)),
    "phases": json(document.phases),
    "factors": JSON(document.factors),
    "actions": .array(document.actions.map(json)),
    "lessons": JSON(document.lessons),
    "sections": .array(document.sections.map(json)),
    "patterns": .array(document.patterns.map(json)),
    "detection": document.detection.map(json) ?? .null,
    "recurrences": .array(recurrences.map(jsonOfLater)),
    "cited_by": citedBy.map { .array($0.map(json)) } ?? .null,
    "findings": .array(document.findings.map(json)),
  ]
}

private func json(_ duration: Duration) -> JSON {
  [
    "minutes": JSON(duration.minutes),
    "approximate": .bool(duration.approximate),
    "label": JSON(duration.label),
  ]
}

private func json(_ phases: Phases) -> JSON {
  [
    "start": JSON(phases.start),
    "detected": JSON(phases.detected),
    "mitigated": JSON(phases.mitigated),
    "resolved": JSON(phases.resolved),
    "to_detect": JSON(phases.toDetect),
    "to_mitigate": JSON(phases.toMitigate),
    "to_resolve": JSON(phases.toResolve),
  ]
}

private func json(_ action: ActionItem) -> JSON {
  [
    "id": .string(action.id),
    "line": .int(action.line),
    "state": .string(action.state.rawValue),
    "marked": .bool(action.isMarked),
    "text": .string(action.text),
    "type": JSON(action.type?.rawValue),
    "owner": JSON(action.owner),
    "due": JSON(action.due),
    "priority": JSON(action.priority),
    "ticket": JSON(action.ticket),
    "commits": JSON(action.commits),
    "opened": JSON(action.opened),
    "closed": JSON(action.closed),
    "detail": JSON(action.detail),
    "opened_from": JSON(action.openedFrom?.rawValue),
    "closed_from": JSON(action.closedFrom?.rawValue),
    "closed_by": JSON(action.closing?.commit?.author),
    "closed_commit": JSON(action.closing?.commit?.name.hex),
    "changes": .array(action.changes.map(json)),
    "state_written": JSON(action.stateWords),
  ]
}

private func json(_ change: StateChange) -> JSON {
  [
    "day": JSON(change.day),
    "state": .string(change.state.rawValue),
    "by": JSON(change.commit?.author),
    "commit": JSON(change.commit?.name.hex),
  ]
}

private func json(_ section: Section) -> JSON {
  [
    "line": .int(section.line),
    "heading": .string(section.heading),
    "role": .string(section.role.rawValue),
  ]
}

private func json(_ detection: Detection) -> JSON {
  [
    "kind": .string(detection.kind.rawValue),
    "line": .int(detection.line),
    "text": .string(detection.text),
  ]
}

private func json(_ tag: PatternTag) -> JSON {
  [
    "id": .string(tag.id), "score": .int(tag.score), "strength": .string(tag.strength.rawValue),
    "evidence": JSON(tag.evidence),
  ]
}

private func json(_ entry: TimelineEntry) -> JSON {
  [
    "line": .int(entry.line),
    "written": .string(entry.written),
    "start": JSON(entry.start),
    "end": JSON(entry.end),
    "precision": .string(entry.precision.rawValue),
    "phase": JSON(entry.phase?.rawValue),
    "text": .string(entry.text),
  ]
}

func json(_ finding: Finding) -> JSON {
  [
    "line": .int(finding.line),
    "column": .int(finding.column),
    "severity": .string(finding.severity.rawValue),
    "rule": .string(finding.rule.rawValue),
    "message": .string(finding.message),
  ]
}
