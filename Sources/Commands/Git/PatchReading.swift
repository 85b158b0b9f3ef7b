internal import Documents
internal import Platform
internal import Storage

/// One reading of what commits changed, for the words by which they are found.
struct PatchReading: Sendable {
  let git: GitProgram
  /// Asked with a path from the top of the work tree.
  let isDocument: @Sendable (String) -> Bool

  /// Reads the patches of commits, on all cores.
  ///
  /// - Parameters:
  ///   - messages: Of the commits.
  ///   - progress: Told of each commit.
  /// - Returns: Their words in the same order. Of a commit with a content that the repository lacks, as a partial clone
  ///   does, those of its message and its paths.
  /// - Throws: ``GitProgram/Failure`` where git cannot tell.
  func words(of messages: [CommitMessage], progress: Progress) throws -> [CommitWords] {
    var words: [CommitWords] = []
    words.reserveCapacity(messages.count)
    // A git of its own for each of these, so that all cores unpack and read.
    let size = 250
    try inOrder(
      count: (messages.count + size - 1) / size, threads: processorCount(), window: 2
    ) { batch in
      Result {
        try self.words(of: messages[batch * size..<min((batch + 1) * size, messages.count)])
      }
    } consume: { _, batch in
      words += try batch.get()
      progress.show(words.count, of: messages.count)
    }
    return words
  }

  private func words(of messages: ArraySlice<CommitMessage>) throws -> [CommitWords] {
    try git.trusted { git in
      let names = messages.map(\.name)
      do {
        return try words(of: messages, git, patches: names, lists: [])
      } catch let failure as GitProgram.Failure where !failure.isDistrust {
        let whole = try git.commitsWithContents(names)
        return try words(
          of: messages, git, patches: names.filter(whole.contains),
          lists: names.filter { !whole.contains($0) })
      }
    }
  }

  private func words(
    of messages: ArraySlice<CommitMessage>, _ git: GitProgram, patches: [ObjectName],
    lists: [ObjectName]
  ) throws -> [CommitWords] {
    var readers = Dictionary(
      messages.map { ($0.name, CommitWordsReader($0, isDocument: isDocument)) }
    ) { first, _ in first }
    var commit = patches.first ?? lists.first
    func take(_ part: PatchReader.Part) {
      switch part {
      case .commit(let name): commit = name
      case .file(let path, _): if let commit { readers[commit]?.add(file: path) }
      case .line(let line, let bytes): if let commit { readers[commit]?.add(line, bytes) }
      }
    }
    try git.patches(of: patches, PatchReader.arguments, take)
    try git.patches(of: lists, PatchReader.listArguments, take)
    return messages.map { readers[$0.name]?.words ?? CommitWords() }
  }
}

extension GitProgram {
  /// Hands over what commits changed; nothing of merges, which bring together what others did.
  fileprivate func patches(
    of names: [ObjectName], _ arguments: [String], _ body: (PatchReader.Part) -> Void
  ) throws {
    guard !names.isEmpty else { return }
    var reader = PatchReader()
    try run(["-c", "core.quotePath=false", "diff-tree"] + arguments, input: listed(names)) {
      reader.read($0, body)
    }
  }

  /// Returns what each of some commits changed: paths with the contents before and after.
  private func changes(of names: [ObjectName]) throws
    -> [ObjectName: [(path: String, contents: [ObjectName])]]
  {
    var changes: [ObjectName: [(path: String, contents: [ObjectName])]] = [:]
    var commit = names.first
    try patches(of: names, PatchReader.listArguments) { part in
      switch part {
      case .commit(let name): commit = name
      case .file(let path, let contents):
        if let commit { changes[commit, default: []].append((path, contents)) }
      case .line: break
      }
    }
    return changes
  }

  /// Returns those of some commits of which no content is missing.
  fileprivate func commitsWithContents(_ names: [ObjectName]) throws -> Set<ObjectName> {
    let contents = try changes(of: names).mapValues { $0.flatMap(\.contents) }
    var output: [UInt8] = []
    try run(
      ["cat-file", "--batch-check"], input: listed(Set(contents.values.joined()))
    ) { output += $0 }
    let missing = Set(
      output.split(separator: UInt8(ascii: "\n"))
        .filter { $0.suffix(8).elementsEqual(" missing".utf8) }
        .compactMap { ObjectName(hex: $0.dropLast(8)) })
    return Set(names.filter { contents[$0]?.contains(where: missing.contains) != true })
  }

  /// Returns those of some commits that change nothing but files of a kind.
  func commits(_ names: [ObjectName], touchingOnly isDocument: (String) -> Bool) throws
    -> Set<ObjectName>
  {
    Set(try changes(of: names).filter { $0.value.allSatisfy { isDocument($0.path) } }.keys)
  }

  /// Returns the lines of tracked files, at the commit that is checked out, that hold one of some words.
  ///
  /// - Parameter words: As they stand, in any case of their letters.
  /// - Returns: In the order of the files; nothing where none holds one.
  /// - Throws: ``Failure`` where git cannot tell, as in a clone without all contents.
  func lines(holding words: [String]) throws -> [ActionEvidence.Place] {
    var output: [UInt8] = []
    do {
      try run(
        [
          "-c", "core.quotePath=false", "grep", "-n", "-I", "-i", "-F", "-z", "--full-name", "-f",
          "-", "HEAD",
        ]
          + ["--", ":(top)"],
        input: Array(words.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
      ) { output += $0 }
    } catch let failure as Failure where failure.isNoMatch {
      return []
    }
    return output.split(separator: UInt8(ascii: "\n")).compactMap { line in
      // `HEAD:PATH`, line and text, apart by NULs.
      let parts = line.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, let number = Int(decimal: parts[1]) else { return nil }
      return ActionEvidence.Place(
        path: Path.text(of: parts[0].dropFirst(5)), line: number,
        text: String(decoding: parts[2].prefix(400), as: UTF8.self))
    }
  }
}

private func listed(_ names: some Sequence<ObjectName>) -> [UInt8] {
  names.flatMap { $0.hexDigits + [UInt8(ascii: "\n")] }
}
