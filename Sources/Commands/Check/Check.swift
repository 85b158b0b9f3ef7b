internal import Documents
internal import Platform
internal import Rendering

/// `postmortem check`: what is missing or cannot be read, with its place.
func runCheck(_ invocation: Invocation) throws -> ExitCode {
  let base = try invocation.findKnowledgeBase()
  if invocation.line.flag("explain") { return try explain(invocation, base) }
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

/// `postmortem check --explain`: why each section has its role.
private func explain(_ invocation: Invocation, _ base: KnowledgeBase) throws -> ExitCode {
  let documents = try invocation.cut(
    invocation.line.arguments.isEmpty
      ? base.allExplanations()
      : invocation.line.arguments.flatMap { try base.explanations(ofPath: $0) })
  switch invocation.line.format {
  case .json: invocation.console.output.writeLine(json(documents).pretty)
  default: invocation.write(text(documents, paths: invocation.pathsTyped(base)), root: base.root)
  }
  return .done
}

extension Invocation {
  /// Paths of what lies outside the root stay as they were typed.
  fileprivate func pathsTyped(_ base: KnowledgeBase) -> PathFormat {
    let elsewhere = Set(line.arguments.filter { base.relativePath($0) == nil })
    return PathFormat { elsewhere.contains($0) ? $0 : base.openablePath($0) }
  }

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
  fileprivate func allExplanations() throws -> [ExplainedDocument] {
    let paths = paths(of: try walkFolders())
    var result: [ExplainedDocument] = []
    inOrder(count: paths.count, threads: processorCount()) { index in
      explained(read(paths[index], matcher: .none))
    } consume: { _, documents in
      result += documents
    }
    return result
  }

  fileprivate func explanations(ofPath path: String) throws -> [ExplainedDocument] {
    guard let relative = relativePath(path) else {
      return explained([try readElsewhere(path).document])
    }
    return relative == settingsFile ? [] : explained(read(relative, matcher: .none))
  }

  private func explained(_ documents: [Document]) -> [ExplainedDocument] {
    documents.map { document in
      ExplainedDocument(
        path: document.path, id: document.id,
        sections: roleExplanations(of: document, options: settings.reading))
    }
  }

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
