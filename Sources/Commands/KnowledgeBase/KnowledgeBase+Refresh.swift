internal import Documents
internal import Platform
internal import Storage

/// An index that can be asked, and what whoever asks should know of it.
struct OpenIndex {
  var store: Store
  /// How many files and folders could not be looked at.
  var failures: Int
  /// Why it may be old, or is not kept.
  var notice: Notice?
}

extension KnowledgeBase {
  private var indexPath: String? { indexFolder.file("index.db") }

  /// Opens the index, brought up to date, or where it cannot be kept what answers all the same: the old one,
  /// else one in memory.
  ///
  /// - Parameters:
  ///   - refreshing: False to take the index as it is; one that is not there is made all the same.
  ///   - keeping: False to make it in memory, where the one that is there turned out to be of no use.
  ///   - progress: Told of each document that was read.
  /// - Returns: The index, and why it may be old or is not kept.
  /// - Throws: ``Problem`` where there is nothing to index, `StorageError` where another process holds the
  ///   index for too long.
  func openIndex(refreshing: Bool, keeping: Bool = true, progress: Progress) throws -> OpenIndex {
    let problem: Problem
    do {
      if keeping { return try refreshedIndex(refreshing: refreshing, progress: progress) }
      problem = .damagedIndex
    } catch {
      guard let reason = Problem(keeping: error) else { throw error }
      problem = reason
      if let old = try? storeAsItIs() {
        let failures = try refreshing ? walkFolders().failures.count : old.failures()
        return OpenIndex(store: old, failures: failures, notice: .old(.index, problem))
      }
    }
    let walked = try walkFolders()
    let store = try indexInMemory(walked.files, progress: progress)
    return OpenIndex(
      store: store, failures: walked.failures.count, notice: .notKept(.index, problem))
  }

  /// Opens the index, brought up to date.
  ///
  /// An unchanged folder costs one walk and one comparison. Where files changed, the index is locked, so
  /// that of two processes the second finds the work done.
  ///
  /// - Parameters:
  ///   - refreshing: False to take the index as it is; one that is not there is made all the same.
  ///   - rebuilding: Makes it anew whatever it says.
  ///   - progress: Told of each document that was read.
  /// - Returns: The index.
  /// - Throws: ``Problem``, `SystemError` or `StorageError` where there is nothing to index, or nowhere to.
  func refreshedIndex(refreshing: Bool, rebuilding: Bool = false, progress: Progress) throws
    -> OpenIndex
  {
    guard let indexPath else { throw Problem.noPlaceForIndex }
    if !rebuilding, let store = try Store.open(indexPath) {
      if !refreshing { return OpenIndex(store: store, failures: try store.failures()) }
      let walked = try walkFolders()
      let origin = try store.origin()
      if origin.fingerprint == fingerprint, origin.stamps == StampList(walked.files) {
        return OpenIndex(store: store, failures: walked.failures.count)
      }
    }
    // A command that fails leaves no folder behind.
    _ = try foldersToWalk()
    try prepareIndexFolder()
    try withIndexLock {
      try update(indexPath, rebuilding: rebuilding, progress: progress)
    }
    guard let store = try Store.open(indexPath) else {
      throw SystemError(.read, indexPath, code: SystemError.missing)
    }
    return OpenIndex(store: store, failures: try store.failures())
  }

  /// Opens the index as it is; nil where there is none of this version.
  func storeAsItIs() throws(StorageError) -> Store? {
    guard let indexPath else { return nil }
    return try Store.open(indexPath)
  }

  /// Runs `body` while nobody else writes to the index.
  func withIndexLock<Value>(_ body: () throws -> Value) throws -> Value {
    guard let lock = indexFolder.file("lock") else { throw Problem.noPlaceForIndex }
    return try withLock(on: lock, body)
  }

  /// Runs `body`, which changes documents, while nobody else does; where no lock can be had, all the same, since
  /// no file is replaced that is not as it was read.
  func whileAlone(_ body: () throws -> Void) throws {
    var isAlone = false
    do {
      try prepareIndexFolder()
      try withIndexLock {
        isAlone = true
        try body()
      }
    } catch {
      guard !isAlone, Problem(keeping: error) != nil else { throw error }
      try body()
    }
  }

  func prepareIndexFolder() throws(SystemError) {
    guard let folder = indexFolder.path else { return }
    try Files.makeFolder(folder)
    let ignore = Path.join(folder, ".gitignore")
    if Files.kind(of: ignore) == nil {
      do throws(SystemError) {
        try Files.create(ignore, bytes: Array("*\n".utf8))
      } catch {
        // Another process was quicker.
        guard error.isExisting else { throw error }
      }
    }
  }

  private func update(_ indexPath: String, rebuilding: Bool, progress: Progress) throws {
    let began = Clock.nanoseconds()
    let walked = try walkFolders()
    let files = walked.files.sorted(by: StampedFile.precedes)
    var indexed: [StampedFile]?
    if !rebuilding, let store = try Store.open(indexPath) {
      let origin = try store.origin()
      let staleness = try IndexWriter.staleness(store)
      if origin.fingerprint == fingerprint, !IndexWriter.isWornOut(staleness) {
        indexed = origin.stamps.files?.sorted(by: StampedFile.precedes)
      }
    }
    let writer: IndexWriter
    let change: FolderDifference
    if let indexed {
      change = difference(from: indexed, to: files)
      // Beyond half it is quicker to make all of it anew, without a journal.
      if change.changed.count + change.removed.count > max(50, files.count / 2) {
        return try update(indexPath, rebuilding: true, progress: progress)
      }
      writer = try IndexWriter.updating(indexPath)
    } else {
      change = FolderDifference(changed: files)
      writer = try IndexWriter.building(indexPath, size: readableBytes(of: files))
    }
    for path in change.removed { try writer.remove(path: Path.text(of: path)) }
    try put(change.changed, into: writer, progress: progress)
    try writer.finish(
      fingerprint: fingerprint, stamps: StampList(settled(walked.files, before: began)),
      failures: walked.failures.count)
  }

  /// Makes an index that no file holds.
  private func indexInMemory(_ files: [StampedFile], progress: Progress) throws -> Store {
    let files = files.sorted(by: StampedFile.precedes)
    let writer = try IndexWriter.inMemory(size: readableBytes(of: files))
    try put(files, into: writer, progress: progress)
    try writer.finish(fingerprint: fingerprint, stamps: StampList(files))
    return writer.store
  }

  private func put(_ files: [StampedFile], into writer: IndexWriter, progress: Progress) throws {
    let matcher = PatternMatcher(patterns())
    let paths = files.map { Path.text(of: $0.path) }
    try inOrder(count: paths.count, threads: processorCount()) { index in
      indexEntries(paths[index], matcher: matcher)
    } consume: { index, entry throws(StorageError) in
      try writer.put(entry)
      progress.show(index + 1, of: paths.count)
    }
  }
}

/// Returns how many bytes will be read, nearly. What files say of their sizes may be more than any number.
private func readableBytes(of files: [StampedFile]) -> Int {
  files.reduce(0) { $0 + Int(min(max($1.stamp.size, 0), Int64(Limits.fileBytes))) }
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
