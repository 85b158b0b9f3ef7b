public import Documents
internal import Platform

/// Lists action items for programs.
public func listing(_ actions: [TrackedAction]) -> Listing {
  Listing(
    actions, columns: actionColumns, path: { $0.incident.path },
    places: { [($0.action.line, $0.action.text)] })
}

private let actionColumns: [Column<TrackedAction>] = [
  Column("id") { .string($0.action.id) },
  Column("incident") { .string($0.incident.id) },
  Column("path") { .string($0.incident.path) },
  Column("line") { .int($0.action.line) },
  Column("state") { .string($0.action.state.rawValue) },
  Column("marked") { .bool($0.action.isMarked) },
  Column("text") { .string($0.action.text) },
  Column("type") { JSON($0.action.type?.rawValue) },
  Column("owner") { JSON($0.action.owner) },
  Column("due") { JSON($0.action.due) },
  Column("priority") { JSON($0.action.priority) },
  Column("ticket") { JSON($0.action.ticket) },
  Column("opened") { JSON($0.action.opened) },
  Column("closed") { JSON($0.action.closed) },
  Column("age_days") { JSON($0.ageDays) },
  Column("overdue") { .bool($0.isOverdue) },
  Column("severity") { JSON($0.incident.severity) },
  Column("patterns") { JSON($0.incident.patterns) },
  Column("recurred_in") { JSON($0.recurredIn) },
  Column("opened_from") { JSON($0.action.openedFrom?.rawValue) },
  Column("closed_from") { JSON($0.action.closedFrom?.rawValue) },
  Column("closed_by") { JSON($0.action.closing?.commit?.author) },
  Column("closed_commit") { JSON($0.action.closing?.commit?.name.hex) },
  Column("promised") { .int($0.promised) },
  Column("urgency") { json($0.urgency) },
  Column("state_written") { JSON($0.action.stateWords) },
  Column("idea") { .bool($0.isIdea) },
  Column("regressed") { JSON($0.action.regressed) },
  Column("cited_by") { .array($0.citations.map { .string($0.name.hex) }) },
]

/// Its first member is what CSV shows.
private func json(_ urgency: Urgency) -> JSON {
  ["score": .int(urgency.score), "reasons": JSON(urgency.reasons)]
}

/// Lists what the repository shows of action items.
public func listing(_ evidence: [ActionEvidence]) -> Listing {
  Listing(
    evidence, columns: evidenceColumns, path: { $0.item.incident.path },
    places: { [($0.item.action.line, $0.item.action.text)] })
}

private let evidenceColumns: [Column<ActionEvidence>] = [
  Column("id") { .string($0.item.action.id) },
  Column("incident") { .string($0.item.incident.id) },
  Column("path") { .string($0.item.incident.path) },
  Column("line") { .int($0.item.action.line) },
  Column("state") { .string($0.item.action.state.rawValue) },
  Column("text") { .string($0.item.action.text) },
  Column("beyond_git") { .bool($0.item.action.isUnseenWork) },
  Column("commits") { .array($0.commits.map { json($0.evidence, $0.message) }) },
  Column("cited_by") { .array($0.item.citations.map(json)) },
  Column("named_in") { evidence in
    .array(
      evidence.mentions.map {
        ["path": .string($0.path), "line": .int($0.line), "text": .string($0.text)]
      })
  },
]

/// Its first member is what CSV shows.
func json(_ commit: CommitMessage) -> JSON {
  [
    "commit": .string(commit.name.hex), "date": JSON(commit.day), "author": .string(commit.author),
    "subject": .string(commit.subject),
  ]
}

private func json(_ evidence: CommitEvidence, _ message: CommitMessage) -> JSON {
  [
    "commit": .string(message.name.hex), "date": JSON(message.day),
    "author": .string(message.author), "subject": .string(message.subject),
    "score": .double((evidence.score * 100).rounded() / 100), "words": JSON(evidence.words),
    "path": JSON(evidence.path), "line": evidence.line.map(JSON.int) ?? .null,
    "removed": .bool(evidence.isRemoved), "cites": .bool(evidence.cites),
  ]
}
