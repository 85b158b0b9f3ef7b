internal import Documents
internal import Platform
internal import Storage

/// One reading of git's history: of what came since the last one, or of all.
struct HistoryReading {
  let git: GitProgram
  let origin: HistoryStore.Origin
  /// The commits at which a shallow clone ends.
  let boundary: Set<ObjectName>
  let pathspecs: [String]
  let reading: ReadingOptions
  let progress: Progress

  /// Brings a database up to date. The caller holds the lock.
  ///
  /// - Throws: ``GitProgram/Failure`` where git cannot tell.
  func update(_ path: String, isWanted: (String) -> Bool) throws {
    try git.trusted { git in try update(path, with: git, isWanted) }
  }

  /// Reads all commits, and keeps nothing of it.
  func inMemory(isWanted: (String) -> Bool) throws -> HistoryStore {
    try git.trusted { git in
      let writer = try HistoryWriter.inMemory()
      try readAll(git, isWanted, into: writer)
      return writer.store
    }
  }

  private func update(_ path: String, with git: GitProgram, _ isWanted: (String) -> Bool) throws {
    if let store = try HistoryStore.open(path), let known = try store.origin() {
      // Another process may have been quicker.
      if known == origin { return }
      if known.fingerprint == origin.fingerprint,
        try readNewCommits(since: known.head, store, path, git, isWanted)
      {
        return
      }
    }
    try readAll(git, isWanted, into: try HistoryWriter.building(path))
  }

  private func readAll(
    _ git: GitProgram, _ isWanted: (String) -> Bool, into writer: HistoryWriter
  ) throws {
    let branch = Branch(try git.log(origin.head, since: nil, pathspecs: pathspecs))
    let files = try follow(HistoryPlan(branch, isWanted: isWanted), known: [:], git)
    try write(files, branch.messages, into: writer)
  }

  private func write(
    _ files: [String: FileHistory], _ messages: [CommitMessage], into writer: HistoryWriter
  ) throws {
    for (path, history) in files { try writer.put(path, history) }
    try writer.put(messages)
    try writer.finish(origin)
  }

  /// Returns false where all commits have to be read: where first parents do not lead back to what was read, as after a
  /// rebase or on another branch, and where a file comes from where nobody looked.
  private func readNewCommits(
    since head: String, _ store: HistoryStore, _ path: String, _ git: GitProgram,
    _ isWanted: (String) -> Bool
  ) throws -> Bool {
    let branch: Branch
    do {
      branch = Branch(try git.log(origin.head, since: head, pathspecs: pathspecs))
    } catch let failure as GitProgram.Failure where !failure.isDistrust {
      // The commit is there no more.
      return false
    }
    guard let name = ObjectName(hex: head.utf8) else { return false }
    let plan = HistoryPlan(branch, since: (name, try store.paths()), isWanted: isWanted)
    guard plan.isConnected else { return false }
    let files = try follow(plan, known: try store.files(plan.paths), git)
    try write(files, branch.messages, into: try HistoryWriter.updating(path))
    return true
  }

  /// Reads the contents that a plan needs, on all cores, and follows the items through them.
  private func follow(_ plan: HistoryPlan, known: [String: FileHistory], _ git: GitProgram) throws
    -> [String: FileHistory]
  {
    var fold = HistoryFold(plan, known: known, boundary: boundary)
    let blobs = plan.blobs
    let options = reading
    // A git of its own for each few hundred contents, so that all cores unpack and read.
    let batchSize = 256
    try inOrder(
      count: (blobs.count + batchSize - 1) / batchSize, threads: processorCount(), window: 2
    ) { batch in
      Result {
        var reader = SeenActionReader(options: options)
        var seen: [[SeenAction]?] = []
        let names = blobs[(batch * batchSize)..<min((batch + 1) * batchSize, blobs.count)]
        try git.contents(names) { content in seen.append(content.map { reader.read($0) }) }
        return seen
      }
    } consume: { batch, seen in
      for (place, actions) in try seen.get().enumerated() {
        fold.add(actions)
        progress.show(batch * batchSize + place + 1, of: blobs.count)
      }
    }
    return fold.result()
  }
}
