internal import Documents
public import Platform

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
