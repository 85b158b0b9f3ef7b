internal import Documents
internal import Platform
internal import Rendering

/// A file as a check saw it, before it is known what the other files hold.
private struct CheckedFile: Sendable {
  var path: String
  var ids: [String]
  var findings: [Finding]
  var relatedNames: [RelatedName]
  /// Whether one of its action items has an owner, and whether one has a due day.
  var namesOwner: Bool
  var namesDay: Bool
  /// What its comments tell to ignore.
  var ignored: IgnoreMarks
}

extension KnowledgeBase {
  /// Settings, patterns, and every document, in that order.
  func allFindings() throws -> [FileFindings] {
    var result = settingsFindings()
    result += patternFiles().map { FileFindings(path: $0.path, findings: $0.file.findings) }
    // Settings that name no folder are what is wrong, and are told above.
    if existingFolders.isEmpty, !missingFolders.isEmpty { return leveled(result) }
    var passedOver = PassedOverFiles()
    let walked = try walkFolders { passedOver.add($0, $1) }
    passedOver.add(walked, of: self)
    result += findings(of: walked, passedOver)
    var files: [CheckedFile] = []
    check(paths(of: walked)) { files.append($0) }
    let names = files.reduce(into: DocumentNames()) { $0.add(path: $1.path, ids: $1.ids) }
    // Where nobody owns anything, or nothing has a day, nobody misses it.
    let isOwned = files.contains(where: \.namesOwner)
    let isDated = files.contains(where: \.namesDay)
    let holders = Dictionary(grouping: files.flatMap(\.ids), by: \.self).mapValues(\.count)
    for index in files.indices {
      files[index].findings += files[index].ids.compactMap { id in
        holders[id].flatMap { $0 > 1 ? sharedId(id, $0) : nil }
      }
      files[index].findings += missingNames(files[index].relatedNames, among: names)
      files[index].findings.removeAll {
        $0.rule == .actionOwner && !isOwned || $0.rule == .actionDue && !isDated
      }
    }
    return leveled(result + files.map(fileFindings))
  }

  func findings(ofPath path: String) throws -> [FileFindings] {
    let matcher = PatternMatcher([], known: patterns())
    guard let relative = relativePath(path) else {
      var (bytes, document) = try readElsewhere(path)
      document.findings += document.unknownPatterns(matcher)
      return leveled([fileFindings(checked(path, [document], bytes))])
    }
    if relative == settingsFile {
      return leveled(settingsFindings().filter { $0.path == relative })
    }
    let (bytes, documents) = readFile(relative, matcher: matcher)
    var file = checked(relative, documents, bytes)
    if !file.relatedNames.isEmpty { file.findings += try missingNames(file.relatedNames) }
    return leveled([fileFindings(file)])
  }

  /// Returns the paths of files in their order, as seen from the root.
  func paths(of walked: WalkedFolder) -> [String] {
    walked.files.sorted(by: StampedFile.precedes).map { Path.text(of: $0.path) }
  }

  /// Checks files on all cores; calls `consume` on this thread, in their order.
  private func check(_ paths: [String], consume: (CheckedFile) -> Void) {
    let matcher = PatternMatcher([], known: patterns())
    inOrder(count: paths.count, threads: processorCount()) { index in
      let file = readFile(paths[index], matcher: matcher)
      return checked(paths[index], file.documents, file.bytes)
    } consume: { _, file in
      consume(file)
    }
  }

  /// Adds what only a check looks for to what was found in reading a file.
  private func checked(_ path: String, _ documents: [Document], _ bytes: [UInt8]) -> CheckedFile {
    let ignored = IgnoreMarks(bytes)
    let found = checkFindings(
      of: documents, in: bytes, ignored: ignored, dueDays: settings.dueDays != DueDays.none)
    return CheckedFile(
      path: path, ids: documents.map(\.id),
      findings: documents.flatMap(\.findings) + found + brokenLinks(in: bytes, path: path),
      relatedNames: documents.flatMap { $0.relatedNames(in: bytes) },
      namesOwner: documents.contains { $0.actions.contains { $0.owner != nil } },
      namesDay: documents.contains { $0.actions.contains { $0.due != nil } },
      ignored: ignored)
  }

  private func fileFindings(_ file: CheckedFile) -> FileFindings {
    let findings = file.ignored.applied(to: file.findings)
    return FileFindings(path: file.path, findings: findings.sorted(by: Finding.precedes))
  }

  private func leveled(_ files: [FileFindings]) -> [FileFindings] {
    files.map { FileFindings(path: $0.path, findings: settings.checks.applied(to: $0.findings)) }
  }
}

// What only the other files tell.
extension KnowledgeBase {
  private func sharedId(_ id: String, _ count: Int) -> Finding {
    Finding(
      line: 1, .note, .identifier,
      "\(count) documents are called `\(id)`; they go by their paths, unless you give each an `id:`"
    )
  }

  /// The names of files tell nearly always; only where they do not are all files read for their ids.
  private func missingNames(_ related: [RelatedName]) throws -> [Finding] {
    let paths = paths(of: try walkFolders())
    let named = paths.reduce(into: DocumentNames()) { $0.add(path: $1) }
    guard related.contains(where: { !named.has($0.name) }) else { return [] }
    var names = named
    check(paths) { names.add(path: $0.path, ids: $0.ids) }
    return missingNames(related, among: names)
  }

  private func missingNames(_ related: [RelatedName], among names: DocumentNames) -> [Finding] {
    related.filter { !names.has($0.name) }.map {
      Finding(
        line: $0.line, column: $0.column, .note, .related,
        "no document is called `\($0.name)`; correct the name, or remove it")
    }
  }

  /// A link within the folder to a file that is not there; what a site makes of its pages is left alone.
  private func brokenLinks(in bytes: [UInt8], path: String) -> [Finding] {
    guard !path.hasPrefix("/") else { return [] }
    return writtenLinks(in: bytes).compactMap { link in
      let target = Path.normalized(Path.join(Path.folder(of: path), link.path))
      guard !Path.isUpward(target), Files.kind(of: fullPath(target)) == nil else { return nil }
      return Finding(
        line: link.line, column: link.column, .note, .link,
        "there is no `\(target)`; correct the link, or remove it")
    }
  }
}
