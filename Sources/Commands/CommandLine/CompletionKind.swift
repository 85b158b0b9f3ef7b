/// What a shell may offer for a value that has no fixed choices.
enum CompletionKind: Sendable, Equatable {
  case nothing
  case files
  case folders
  /// The names of the commands themselves.
  case commands
  /// What the knowledge base holds, looked up when the user presses the key.
  case known(KnownValues)
  /// The same, and files where none of it begins so.
  case knownOrFiles(KnownValues)
}

/// Values of a knowledge base.
enum KnownValues: Sendable {
  /// Ids of action items that are done or dropped, or that are not.
  case closedActions
  case openActions
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
