internal import Documents
internal import Platform
internal import Storage

/// `postmortem completions`: the script for a shell, and, for that script, the values it offers.
func runCompletions(_ invocation: Invocation) throws -> ExitCode {
  if let kind = invocation.line.value("values").flatMap(KnownValues.init(rawValue:)) {
    for value in (try? values(kind, invocation)) ?? [] {
      invocation.console.output.writeLine(visible(value))
    }
    return .done
  }
  guard let shell = Shell(rawValue: invocation.line.arguments[0]) else { return .failed }
  invocation.console.output.write(completionScript(shell, CommandDescription.all))
  return .done
}

/// The index is taken as it is: who presses the tab key does not wait for a walk.
private func values(_ kind: KnownValues, _ invocation: Invocation) throws -> [String] {
  let base = try KnowledgeBase.find(invocation.line, invocation.console)
  if kind == .severities { return base.settings.reading.severities.words }
  if kind == .patterns { return base.patterns().map(\.id) }
  let store = try base.store(
    refreshing: false, progress: Progress(invocation.console, isQuiet: true))
  switch kind {
  case .incidents: return try store.incidents().map(\.id).sorted()
  case .owners: return try store.owners()
  case .systems: return try store.labels(.systems)
  case .tags: return try store.labels(.tags)
  case .patterns, .severities: return []
  }
}
