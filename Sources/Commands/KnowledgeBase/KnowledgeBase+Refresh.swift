internal import Documents
internal import Platform
internal import Storage

extension KnowledgeBase {
  /// Whoever holds it alone writes to the index, or to documents that it is of.
  var lockPath: String { Path.join(indexFolder, "lock") }

  private var indexPath: String { Path.join(indexFolder, "index.db") }

  /// Opens the index, brought up to date.
  ///
  /// An unchanged folder costs one walk and one comparison. Where files changed, the index is locked, so
  /// that of two processes the second finds the work done.
  ///
  /// - Parameters:
  ///   - refreshing: False to take the index as it is; one that is not there is made all the same.
  ///   - rebuilding: Makes it anew whatever it says.
  ///   - progress: Told of each document that was read.
  /// - Returns: The open index.
  /// - Throws: ``Problem``, `SystemError` or `StorageError` where there is nothing to index, or nowhere to.
  func store(refreshing: Bool, rebuilding: Bool = false, progress: Progress) throws -> Store {
    if !rebuilding, let store = try Store.open(indexPath) {
      if !refreshing { return store }
      if try isCurrent(store) { return store }
    }
    try prepareIndexFolder()
    try withLock(on: lockPath) {
      try update(rebuilding: rebuilding, progress: progress)
    }
    guard let store = try Store.open(indexPath) else {
      throw SystemError(.read, indexPath, code: SystemError.missing)
    }
    return store
  }

  /// Opens the index as it is; nil where there is none of this version.
  func storeAsItIs() throws(StorageError) -> Store? {
    try Store.open(indexPath)
  }

  private func isCurrent(_ store: Store) throws -> Bool {
    let origin = try store.origin()
    return try origin.fingerprint == fingerprint
      && origin.stamps == StampList(walkFolders().files)
  }

  private func prepareIndexFolder() throws(SystemError) {
    try Files.makeFolder(indexFolder)
    let ignore = Path.join(indexFolder, ".gitignore")
    if Files.kind(of: ignore) == nil {
      do throws(SystemError) {
        try Files.create(ignore, bytes: Array("*\n".utf8))
      } catch {
        // Another process was quicker.
        guard error.isExisting else { throw error }
      }
    }
  }

  private func update(rebuilding: Bool, progress: Progress) throws {
    let began = Clock.nanoseconds()
    let walked = try walkFolders().files
    let files = walked.sorted(by: StampedFile.precedes)
    var indexed: [StampedFile]?
    if !rebuilding, let store = try Store.open(indexPath) {
      let origin = try store.origin()
      let staleness = try IndexWriter.staleness(store)
      if origin.fingerprint == fingerprint, !IndexWriter.isWornOut(staleness) {
        indexed = origin.stamps.files?.sorted(by: StampedFile.precedes)
      }
    }
    let matcher = PatternMatcher(patterns())
    let writer: IndexWriter
    let change: FolderDifference
    if let indexed {
      change = difference(from: indexed, to: files)
      // Beyond half it is quicker to make all of it anew, without a journal.
      if change.changed.count + change.removed.count > max(50, files.count / 2) {
        return try update(rebuilding: true, progress: progress)
      }
      writer = try IndexWriter.updating(indexPath)
    } else {
      change = FolderDifference(changed: files)
      let size = files.reduce(0) { $0 + Int($1.stamp.size) }
      writer = try IndexWriter.building(indexPath, size: size)
    }
    for path in change.removed { try writer.remove(path: Path.text(of: path)) }
    let paths = change.changed.map { Path.text(of: $0.path) }
    try inOrder(count: paths.count, threads: processorCount()) { index in
      indexEntries(paths[index], matcher: matcher)
    } consume: { index, entry throws(StorageError) in
      try writer.put(entry)
      progress.show(index + 1, of: paths.count)
    }
    try writer.finish(
      fingerprint: fingerprint, stamps: StampList(settled(walked, before: began)))
  }
}

/// Marks files that changed so shortly before they were read that a further change might keep their stamp,
/// so that the next refresh reads them again. Clocks of file systems tick up to 10 ms apart.
private func settled(_ files: [StampedFile], before began: Int64) -> [StampedFile] {
  files.map { file in
    guard file.stamp.changed >= began - 20_000_000 else { return file }
    var file = file
    file.stamp.size = -1
    return file
  }
}
