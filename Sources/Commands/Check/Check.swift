internal import Documents
internal import Platform
internal import Rendering

/// `postmortem check`: what is missing or cannot be read, with its place.
func runCheck(_ invocation: Invocation) throws -> ExitCode {
  let base = try invocation.findKnowledgeBase()
  if invocation.line.flag("explain") { return try explainSections(invocation, base) }
  let isDryRun = invocation.line.flag("dry-run")
  if isDryRun || invocation.line.flag("fix") {
    let changes = try base.mendForm(of: invocation.line.arguments, isDryRun: isDryRun)
    if isDryRun {
      invocation.writeDiff(changes, root: base.root)
      return .done
    }
    invocation.say(mended: changes)
  }
  let files =
    try invocation.line.arguments.isEmpty
    ? base.allFindings()
    : invocation.line.arguments.flatMap { try base.findings(ofPath: $0) }
  let found = try invocation.worst(files).filter { !$0.findings.isEmpty }
  switch invocation.line.format {
  case .github: invocation.console.output.write(gitHubAnnotations(found))
  case .sarif: invocation.console.output.writeLine(sarif(found, version: Program.version).pretty)
  case .json: invocation.write(listing(found), as: .json)
  default:
    invocation.write(text(found, of: files, paths: invocation.pathsTyped(base)), root: base.root)
  }
  let hasErrors = files.contains { $0.findings.contains { $0.severity == .error } }
  return hasErrors ? .no : .done
}

extension Invocation {
  /// Returns as many findings as are wanted, the mildest left out first, in their order.
  fileprivate func worst(_ files: [FileFindings]) throws(UsageError) -> [FileFindings] {
    let places = files.indices.flatMap { file in
      files[file].findings.indices.map { (file: file, finding: $0) }
    }
    func rank(_ place: (file: Int, finding: Int)) -> Int {
      Finding.Severity.allCases.firstIndex(of: files[place.file].findings[place.finding].severity)
        ?? 0
    }
    let sorted = places.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }
    let kept = try cut(sorted.map(\.element))
    if kept.count == places.count { return files }
    var result = files
    for file in result.indices { result[file].findings = [] }
    for place in kept.sorted(by: <) {
      result[place.file].findings.append(files[place.file].findings[place.finding])
    }
    return result
  }
}

extension KnowledgeBase {
  /// Reads a file outside the root, or by a way on which it is not found from there.
  func readElsewhere(_ path: String) throws(SystemError) -> (
    bytes: [UInt8], document: Document
  ) {
    do throws(SystemError) {
      let bytes = try Files.read(
        Path.join(currentFolder, path), within: nil, limit: Limits.fileBytes)
      return (bytes, readDocument(bytes, path: path, options: settings.reading))
    } catch {
      // By the name that was typed.
      throw SystemError(error.action, path, code: error.code)
    }
  }
}
