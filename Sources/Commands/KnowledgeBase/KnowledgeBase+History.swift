internal import Documents
internal import Platform
internal import Storage

extension KnowledgeBase {
  private var historyPath: String { Path.join(indexFolder, "history.db") }

  /// Returns what git tells, read up to the commit that is checked out.
  ///
  /// A folder without git has no history, which is no error, and neither is a repository that git cannot read.
  ///
  /// - Parameters:
  ///   - refreshing: False to take what was read before.
  ///   - environment: That of the program, to find git.
  ///   - progress: Told of each version of a document that was read.
  /// - Returns: The days of all items, or why there are none.
  /// - Throws: `StorageError` where another process holds the history for too long.
  func history(
    refreshing: Bool, environment: (String) -> String?, progress: Progress
  ) throws -> GitHistory {
    guard let checkout = Checkout(root) else { return GitHistory(.noRepository) }
    do {
      if !refreshing, let store = try HistoryStore.open(historyPath) {
        return try GitHistory(store, of: checkout)
      }
      let store = try currentHistory(checkout, environment, progress)
      return try GitHistory(store, of: checkout)
    } catch let absence as GitHistory.Absence {
      return GitHistory(absence)
    } catch let error as StorageError where error.isDamage {
      // It is derived, as the index is.
      try Files.remove(historyPath)
      return try history(refreshing: true, environment: environment, progress: progress)
    }
  }

  /// Reads what git has to tell, for the commands after this one.
  ///
  /// - Parameters:
  ///   - rebuilding: Forgets what was read before.
  ///   - environment: That of the program, to find git.
  ///   - progress: Told of each version of a document that was read.
  /// - Throws: `StorageError` where another process holds the history for too long.
  func refreshHistory(
    rebuilding: Bool, environment: (String) -> String?, progress: Progress
  ) throws {
    if rebuilding { try Files.remove(historyPath) }
    guard let checkout = Checkout(root) else { return }
    do {
      _ = try currentHistory(checkout, environment, progress)
    } catch is GitHistory.Absence {
    } catch let error as StorageError where error.isDamage {
      try Files.remove(historyPath)
    }
  }

  /// Opens what was read, brought up to the commit that is checked out.
  ///
  /// Where that is the one of the last time, git is not started.
  private func currentHistory(
    _ checkout: Checkout, _ environment: (String) -> String?, _ progress: Progress
  ) throws -> HistoryStore {
    do {
      let git = GitProgram(folder: root, environment: environment)
      guard let head = try checkout.folder.head() ?? git?.head() else {
        throw git == nil ? GitHistory.Absence.noProgram : .noCommit
      }
      let origin = HistoryStore.Origin(head: head, fingerprint: fingerprint(of: checkout))
      if let store = try HistoryStore.open(historyPath), try store.origin() == origin {
        return store
      }
      guard let git else { throw GitHistory.Absence.noProgram }
      let reading = HistoryReading(
        git: git, path: historyPath, origin: origin,
        boundary: Set(
          checkout.boundary.split(separator: UInt8(ascii: "\n")).compactMap { ObjectName(hex: $0) }),
        pathspecs: pathspecs, reading: settings.reading, progress: progress)
      let isDocument = documentPath()
      try withLock(on: Path.join(indexFolder, "lock")) {
        try reading.update { checkout.relative($0).map(isDocument) ?? false }
      }
      guard let store = try HistoryStore.open(historyPath) else {
        throw SystemError(.read, historyPath, code: SystemError.missing)
      }
      return store
    } catch let failure as GitProgram.Failure {
      throw GitHistory.Absence.refused(failure.message)
    } catch let error as SystemError {
      throw GitHistory.Absence.system(error)
    }
  }

  /// Stands for all but the commits that decides what is read of them.
  private func fingerprint(of checkout: Checkout) -> String {
    var hash = Fingerprint()
    hash.add(Array(readingFingerprint.utf8))
    hash.add(Array(checkout.prefix.utf8))
    hash.add(checkout.boundary)
    return hash.text
  }

  /// What git has to look at, as it takes it: the ends of names that all documents share.
  ///
  /// Files elsewhere count too: a document may have been one of them.
  private var pathspecs: [String] {
    var endings: Set<String> = []
    for pattern in settings.include {
      let ending = pattern.utf8.reversed().prefix { !"*?/".utf8.contains($0) }.reversed()
      // Without an ending in common every file may be one.
      guard !ending.isEmpty, !ending.contains(where: "[]\\".utf8.contains) else { return [] }
      endings.insert(String(decoding: Array(ending), as: UTF8.self))
    }
    return endings.sorted().map { ":(top)*" + $0 }
  }
}
