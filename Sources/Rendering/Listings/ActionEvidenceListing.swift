public import Documents
internal import Platform

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
