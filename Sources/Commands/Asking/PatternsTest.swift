internal import Documents
internal import Platform
internal import Rendering
internal import Storage

/// `postmortem patterns test`: what a pattern file would tag, before it is put into `patterns/`.
func runPatternsTest(_ invocation: Invocation) throws -> ExitCode {
  let name = invocation.line.arguments[0]
  let file: PatternFile
  do throws(SystemError) {
    file = PatternFile(
      try Files.read(
        Path.join(invocation.console.currentFolder, name), within: nil, limit: Limits.fileBytes))
  } catch {
    // By the name that was typed.
    throw SystemError(error.action, name, code: error.code)
  }
  let (base, store) = try invocation.openKnowledgeBase()
  let incidents = try store.incidents(matching: [Query.Filter(.kind(.postmortem))])
  let matcher = PatternMatcher([file.pattern].compactMap(\.self))
  let tagged = try matcher.isEmpty ? [] : base.tagged(incidents, in: store, matcher: matcher)
  var trial = PatternTrial(file, tagged: tagged, incidents: incidents)
  trial.tagged = try invocation.cut(tagged)
  switch invocation.line.format {
  case .text:
    invocation.write(
      text(trial, path: name, width: invocation.width, paths: invocation.paths(base)),
      root: base.root)
  default: invocation.console.output.writeLine(json(trial, path: name).pretty)
  }
  let hasErrors = file.findings.contains { $0.severity == .error }
  return hasErrors || tagged.isEmpty ? .no : .done
}
