internal import Documents
internal import Platform

extension KnowledgeBase {
  /// Writes what `check` can mend by itself in its usual form.
  ///
  /// - Parameters:
  ///   - typed: Paths as they were typed; none for all documents.
  ///   - isDryRun: True where nothing is to be written.
  /// - Returns: The files that change.
  /// - Throws: `SystemError` where one cannot be read or written; ``Problem`` where it lies elsewhere.
  func mendForm(of typed: [String], isDryRun: Bool) throws -> [ChangedFile] {
    let paths =
      typed.isEmpty
      ? try walkFolders().files.sorted(by: StampedFile.precedes).map { Path.text(of: $0.path) }
      : typed.compactMap(relativePath)
    var changes: [ChangedFile] = []
    try whileAlone {
      for path in paths where path != settingsFile {
        if let change = try mendForm(ofFile: path, isDryRun: isDryRun) { changes.append(change) }
      }
    }
    return changes
  }

  /// Where somebody else was quicker the file is read once more.
  private func mendForm(ofFile path: String, isDryRun: Bool) throws -> ChangedFile? {
    for _ in 0..<5 {
      // What cannot be read is told by the check that follows.
      guard let old = try? contents(path) else { return nil }
      let ignored = IgnoreMarks(old)
      let edit = fixForm(in: old) { finding in
        !settings.checks.applied(to: ignored.applied(to: [finding])).isEmpty
      } reading: {
        documents($0, path: path, named: [])
      }
      if edit.bytes == old { return nil }
      let change = ChangedFile(path: path, old: old, new: edit.bytes, count: edit.mended.count)
      if isDryRun { return change }
      if try Files.replace(fullPath(path), bytes: edit.bytes, expecting: old) { return change }
    }
    throw Problem.fileInUse(openablePath(path))
  }
}

extension Invocation {
  func say(mended changes: [ChangedFile]) {
    guard !changes.isEmpty else { return }
    let count = changes.reduce(0) { $0 + $1.count }
    say("mended \(counted(count, "finding")) in \(counted(changes.count, "file"))")
  }
}
