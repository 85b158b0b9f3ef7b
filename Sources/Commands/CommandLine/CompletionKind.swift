/// What a shell may offer for a value that has no fixed choices.
enum CompletionKind: Sendable, Equatable {
  case nothing
  case files
  case folders
  /// The names of the commands themselves.
  case commands
  /// What the knowledge base holds, asked of `postmortem completions --values KIND`.
  case known(KnownValues)
}

/// What `postmortem completions --values KIND` prints, one value a line.
enum KnownValues: String, Sendable, CaseIterable {
  /// Incident ids.
  case incidents
  case owners
  /// Pattern ids.
  case patterns
  case severities
  case systems
  case tags
}
