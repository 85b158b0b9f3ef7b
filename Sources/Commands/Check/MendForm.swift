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
    let paths = typed.isEmpty ? paths(of: try walkFolders()) : typed.compactMap(relativePath)
    var changes: [ChangedFile] = []
    try whileAlone {
      for path in paths where path != settingsFile {
        if let change = try mendForm(ofFile: path, isDryRun: isDryRun) { changes.append(change) }
      }
    }
    return changes
  }

  /// Returns nil where nothing changes.
  private func mendForm(ofFile path: String, isDryRun: Bool) throws -> ChangedFile? {
    do {
      return try rewrite(path, isDryRun: isDryRun) { old in
        let ignored = IgnoreMarks(old)
        let edit = fixForm(in: old) { finding in
          !settings.checks.applied(to: ignored.applied(to: [finding])).isEmpty
        } reading: {
          documents($0, path: path, named: [])
        }
        let change = ChangedFile(path: path, old: old, new: edit.bytes, count: edit.mended.count)
        return (edit.bytes, edit.bytes == old ? nil : change)
      }
    } catch let error as SystemError where error.action == .read {
      // The check that follows tells what cannot be read.
      return nil
    }
  }
}

extension Invocation {
  func say(mended changes: [ChangedFile]) {
    guard !changes.isEmpty else { return }
    let count = changes.reduce(0) { $0 + $1.count }
    say("mended \(counted(count, "finding")) in \(counted(changes.count, "file"))")
  }
}
