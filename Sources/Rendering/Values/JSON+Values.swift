internal import Documents
internal import Platform

extension JSON {
  /// `2026-01-31`, or null.
  init(_ day: Day?) {
    self.init(day?.description)
  }

  /// `2026-01-30T23:55:00-06:00`, or null.
  init(_ moment: Moment?) {
    self.init(moment?.description)
  }

  /// `{written, rank}`, or null where a document says nothing.
  init(_ severity: Severity?) {
    self = severity.map { ["written": .string($0.written), "rank": JSON($0.rank)] } ?? .null
  }

  /// `{line, text}` for each.
  init(_ statements: [Statement]) {
    self = .array(statements.map { ["line": .int($0.line), "text": .string($0.text)] })
  }

  /// `{line, role, text}` for each.
  init(_ evidence: [PatternTag.Evidence]) {
    self = .array(
      evidence.map {
        ["line": .int($0.line), "role": .string($0.role.rawValue), "text": .string($0.text)]
      })
  }
}
