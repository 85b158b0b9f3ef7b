internal import Documents
internal import Platform
internal import Rendering

/// `postmortem check`: what is missing or cannot be read, with its place.
func runCheck(_ invocation: Invocation) throws -> ExitCode {
  let base = try KnowledgeBase.find(invocation.line, invocation.console)
  let files =
    try invocation.line.arguments.isEmpty
    ? base.allFindings()
    : invocation.line.arguments.map { try base.findings(ofPath: $0, invocation) }
  let found = files.filter { !$0.findings.isEmpty }
  switch invocation.line.format {
  case .github: invocation.console.output.write(gitHubAnnotations(found))
  case .sarif: invocation.console.output.writeLine(sarif(found, version: Program.version).pretty)
  case .json: invocation.write(listing(found), as: .json)
  default: invocation.write(text(found), root: base.root)
  }
  let hasErrors = found.contains { $0.findings.contains { $0.severity == .error } }
  return hasErrors ? .no : .done
}

extension KnowledgeBase {
  /// Settings, patterns, and every document, in that order.
  fileprivate func allFindings() throws -> [FileFindings] {
    var result = [FileFindings(path: Settings.fileName, findings: settings.findings)]
    result += patternFiles().map { FileFindings(path: $0.path, findings: $0.file.findings) }
    let walked = try walkFolders()
    result += walked.failures.map { failure in
      FileFindings(
        path: Path.relative(failure.path, to: root) ?? failure.path,
        findings: [Finding(line: 1, .error, .unreadable, "cannot be read: \(failure.reason)")])
    }
    let paths = walked.files.sorted(by: StampedFile.precedes)
      .map { String(decoding: $0.path, as: UTF8.self) }
    let matcher = PatternMatcher([])
    var identifiers: [String: [Int]] = [:]
    inOrder(count: paths.count, threads: processorCount()) { index in
      let document = read(paths[index], matcher: matcher)
      return (document.id, document.findings)
    } consume: { _, read in
      identifiers[read.0, default: []].append(result.count)
      result.append(
        FileFindings(
          path: paths[identifiers.values.reduce(0) { $0 + $1.count } - 1], findings: read.1))
    }
    for (identifier, places) in identifiers where places.count > 1 {
      for place in places {
        result[place].findings.append(
          Finding(
            line: 1, .note, .identifier,
            "\(places.count) documents are called `\(identifier)`; they go by their paths, unless you give each an `id:`"
          ))
      }
    }
    return result
  }

  fileprivate func findings(ofPath path: String, _ invocation: Invocation) throws -> FileFindings {
    let full = Path.join(invocation.console.currentFolder, path)
    // What the root has under that name comes first, as ids and paths are printed from there.
    let relative =
      relativePath(path) ?? (try? Files.resolved(full)).flatMap { Path.relative($0, to: root) }
    guard let relative else {
      let bytes = try Files.read(full)
      return FileFindings(
        path: path, findings: readDocument(bytes, path: path, options: settings.reading).findings)
    }
    guard Files.kind(of: fullPath(relative)) == .file else {
      throw SystemError(.read, path, code: SystemError.missing)
    }
    return FileFindings(
      path: relative, findings: read(relative, matcher: PatternMatcher([])).findings)
  }
}
