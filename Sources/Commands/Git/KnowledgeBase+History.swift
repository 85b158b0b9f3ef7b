internal import Documents
internal import Platform
internal import Storage

extension KnowledgeBase {
  private var historyPath: String? { indexFolder.file("history.db") }

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
      if !refreshing, let store = try historyAsItIs() {
        return try GitHistory(store, of: checkout)
      }
      do {
        let (store, notice) = try currentHistory(checkout, environment, progress)
        return try GitHistory(store, of: checkout, notice: notice)
      } catch let error as StorageError where error.isDamage {
        // It is derived, as the index is.
        let isGone = removeHistory()
        let (store, notice) = try currentHistory(
          checkout, environment, progress, keeping: isGone)
        return try GitHistory(store, of: checkout, notice: notice)
      }
    } catch let absence as GitHistory.Absence {
      return GitHistory(absence)
    }
  }

  /// Keeps the words of patches for the commands after this one.
  ///
  /// - Throws: Where there is no place for them, or another process holds it for too long.
  func keep(_ words: [(ObjectName, CommitWords)]) throws {
    try updateHistory { try $0.put(words: words) }
  }

  /// Notes that an action item was looked at and left as it is; nil for a day takes that back.
  ///
  /// - Throws: As above.
  func keep(_ item: KnownAction, on day: Day?) throws {
    try updateHistory { try $0.keep(item.action.id, of: item.incident.id, on: day) }
  }

  private func updateHistory(_ body: (HistoryWriter) throws -> Void) throws {
    guard let historyPath else { return }
    try withIndexLock {
      let writer = try HistoryWriter.updating(historyPath)
      try body(writer)
      try writer.finish()
    }
  }

  private func historyAsItIs() throws(StorageError) -> HistoryStore? {
    guard let historyPath else { return nil }
    return try HistoryStore.open(historyPath)
  }

  /// Returns whether nothing stands in its place any more.
  private func removeHistory() -> Bool {
    guard let historyPath else { return true }
    return (try? Files.remove(historyPath)) != nil
  }

  /// Reads what git has to tell, for the commands after this one.
  ///
  /// - Parameters:
  ///   - rebuilding: Forgets what was read before.
  ///   - environment: That of the program, to find git.
  ///   - progress: Told of each version of a document that was read.
  /// - Returns: Why it may be old, is not kept, or could not be read.
  /// - Throws: `StorageError` where another process holds the history for too long.
  func refreshHistory(
    rebuilding: Bool, environment: (String) -> String?, progress: Progress
  ) throws -> Notice? {
    if rebuilding { _ = removeHistory() }
    return try history(refreshing: true, environment: environment, progress: progress).notice
  }

  /// Opens what was read, brought up to the commit that is checked out; where that cannot be kept, what was
  /// read before, else what is read now and not kept.
  ///
  /// Where that commit is the one of the last time, git is not started.
  private func currentHistory(
    _ checkout: Checkout, _ environment: (String) -> String?, _ progress: Progress,
    keeping: Bool = true
  ) throws -> (store: HistoryStore, notice: Notice?) {
    do {
      let git = git(environment)
      guard let head = try headWithoutGit(checkout) ?? git?.head() else {
        throw git == nil ? GitHistory.Absence.noProgram : .noCommit
      }
      let origin = HistoryStore.Origin(head: head, fingerprint: fingerprint(of: checkout))
      if keeping, let store = try historyAsItIs(), try store.origin() == origin {
        return (store, nil)
      }
      guard let git else { throw GitHistory.Absence.noProgram }
      let reading = HistoryReading(
        git: git, origin: origin,
        boundary: Set(
          checkout.boundary.split(separator: UInt8(ascii: "\n")).compactMap { ObjectName(hex: $0) }),
        pathspecs: pathspecs, reading: settings.reading, progress: progress)
      let isWanted = isDocument(in: checkout)
      let problem: Problem
      do {
        if keeping { return (try keptHistory(reading, isWanted), nil) }
        problem = .damagedIndex
      } catch {
        guard let reason = Problem(keeping: error) else { throw error }
        problem = reason
        if let old = try? historyAsItIs() { return (old, .old(.history, problem)) }
      }
      return (try reading.inMemory(isWanted: isWanted), .notKept(.history, problem))
    } catch let failure as GitProgram.Failure {
      throw GitHistory.Absence.refused(failure.message)
    } catch let silence as ChildProcess.Silence {
      throw GitHistory.Absence.silent(seconds: silence.seconds)
    } catch let error as SystemError {
      throw GitHistory.Absence.system(error)
    }
  }

  /// Returns what tells the paths of documents, as seen from the top of the work tree, from those of other files.
  func isDocument(in checkout: Checkout) -> @Sendable (String) -> Bool {
    let isDocument = settings.isDocument()
    return { checkout.relative($0).map(isDocument) ?? false }
  }

  private func headWithoutGit(_ checkout: Checkout) throws -> String? {
    do throws(SystemError) {
      return try checkout.folder.head()
    } catch {
      throw GitHistory.Absence.oddReference(error)
    }
  }

  private func keptHistory(_ reading: HistoryReading, _ isWanted: (String) -> Bool) throws
    -> HistoryStore
  {
    guard let historyPath else { throw Problem.noPlaceForIndex }
    try prepareIndexFolder()
    try withIndexLock { try reading.update(historyPath, isWanted: isWanted) }
    guard let store = try HistoryStore.open(historyPath) else {
      throw SystemError(.read, historyPath, code: SystemError.missing)
    }
    return store
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
    for pattern in settings.include + settings.namedFiles {
      let ending = pattern.utf8.reversed().prefix { !"*?/".utf8.contains($0) }.reversed()
      // Without an ending in common every file may be one.
      guard !ending.isEmpty, !ending.contains(where: "[]\\".utf8.contains) else { return [] }
      endings.insert(String(decoding: Array(ending), as: UTF8.self))
    }
    let magic = settings.ignoresCaseOfFiles ? ":(top,icase)*" : ":(top)*"
    return endings.sorted().map { magic + $0 }
  }
}
