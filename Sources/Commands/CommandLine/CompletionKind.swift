/// What a shell may offer for a value that has no fixed choices.
enum CompletionKind: Sendable, Equatable {
  case nothing
  case files
  case folders
  /// The names of the commands themselves.
  case commands
  /// What the knowledge base holds, asked of `postmortem completions --values KIND`.
  case known(KnownValues)
  /// The same, and files where none of it begins so.
  case knownOrFiles(KnownValues)
}

/// What `postmortem completions --values KIND --prefix=TYPED` prints: one value a line that begins as
/// typed, with a tab and an explanation where there is one.
enum KnownValues: String, Sendable, CaseIterable {
  /// Ids of action items that are done or dropped, or that are not.
  case closedActions = "closed-actions"
  case openActions = "open-actions"
  /// Incident ids, the latest first.
  case incidents
  case owners
  /// Pattern ids.
  case patterns
  /// Whole queries: what was typed, with its last word completed.
  case query
  case severities
  case systems
  case tags
  case templates
}
