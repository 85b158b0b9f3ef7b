internal import Platform
internal import Storage

/// `postmortem index`: brings the index up to date and says what it holds.
func runIndex(_ invocation: Invocation) throws -> ExitCode {
  let base = try KnowledgeBase.find(invocation.line, invocation.console)
  let progress = Progress(invocation.console, isQuiet: invocation.line.flag("quiet"))
  let store = try base.store(
    refreshing: true, rebuilding: invocation.line.flag("rebuild"), progress: progress)
  try base.refreshHistory(
    rebuilding: invocation.line.flag("rebuild"), environment: invocation.console.environment,
    progress: progress)
  guard !invocation.line.flag("quiet") else { return .done }
  let counts = try store.counts()
  var parts = [
    counted(counts.documents, "document"), counted(counts.actions, "action item"),
  ]
  if counts.errors > 0 { parts.append(counted(counts.errors, "error")) }
  if counts.warnings > 0 { parts.append(counted(counts.warnings, "warning")) }
  let hasFindings = counts.errors + counts.warnings > 0
  invocation.console.output.writeLine(
    parts.joined(separator: ", ") + (hasFindings ? " (postmortem check)" : ""))
  return .done
}

/// `1 document`, `2 documents`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
