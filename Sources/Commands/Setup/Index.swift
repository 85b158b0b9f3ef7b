internal import Platform
internal import Storage

/// `postmortem index`: brings the index up to date and says what it holds.
func runIndex(_ invocation: Invocation) throws -> ExitCode {
  let base = try invocation.findKnowledgeBase()
  let progress = Progress(invocation.console, isQuiet: invocation.line.flag("quiet"))
  let index = try base.refreshedIndex(
    refreshing: true, rebuilding: invocation.line.flag("rebuild"), progress: progress)
  let historyNotice = try base.refreshHistory(
    rebuilding: invocation.line.flag("rebuild"), environment: invocation.console.environment,
    progress: progress)
  guard !invocation.line.flag("quiet") else { return .done }
  invocation.say([base.settingsNotice, base.indexNotice, historyNotice])
  try invocation.sayWhatIsMissing(base, index)
  let counts = try index.store.counts()
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

extension Invocation {
  /// Says what a person may expect in the index and will not find there.
  fileprivate func sayWhatIsMissing(_ base: KnowledgeBase, _ index: OpenIndex) throws {
    var passedOver = PassedOverFiles()
    let walked = try base.walkFolders { passedOver.add($0, $1) }
    passedOver.add(walked, of: base)
    let outside = walked.failures.count { $0.isOutside }
    let unread = walked.failures.count - outside + (try index.store.unreadFiles())
    if unread > 0 { say([.unread(unread)]) }
    if outside > 0 { say([.outside(outside)]) }
    for folder in base.missingFolders { say("note: \(base.missingSentence(folder))") }
    for sentence in passedOver.sentences { say("note: \(sentence)") }
  }
}

/// `1 document`, `2 documents`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
