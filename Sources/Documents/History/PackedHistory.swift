internal import Platform

// The history of a file as two runs of bytes: what lists and reports ask for, which is read whole by every
// one of them, and what only further commits need. Numbers are LEB128
// (https://en.wikipedia.org/wiki/LEB128), hashes are their eight bytes, little-endian.

extension FileHistory {
  /// The days and commits of the items that stand in the file.
  public var packedDays: [UInt8] {
    var packer = BytePacker()
    packer.add(actions)
    packer.add(UInt64(max(begun, 0)))
    packer.add(UInt64(max(arrived, 0)))
    return packer.bytes
  }

  /// Words, content, and what stood in the file before.
  public var packedMemory: [UInt8] {
    var packer = BytePacker()
    packer.add(content?.bytes ?? [])
    packer.addWords(of: actions)
    packer.add(gone)
    packer.addWords(of: gone)
    return packer.bytes
  }

  /// Reads what was packed; nil for bytes that nothing was packed into.
  ///
  /// - Parameters:
  ///   - days: Of ``packedDays``.
  ///   - memory: Of ``packedMemory``; nil where only days are asked for.
  public init?(days: [UInt8], memory: [UInt8]? = nil) {
    self.init()
    var reader = ByteUnpacker(days)
    guard let actions = reader.actions(), let begun = reader.number(), begun < 1 << 40,
      let arrived = reader.number(), arrived < 1 << 40
    else {
      return nil
    }
    self.actions = actions
    self.begun = Int(begun)
    self.arrived = Int(arrived)
    guard let memory else { return }
    reader = ByteUnpacker(memory)
    guard let name = reader.run() else { return nil }
    content = ObjectName(bytes: name)
    guard reader.readWords(of: &self.actions), var gone = reader.actions(),
      reader.readWords(of: &gone)
    else { return nil }
    self.gone = gone
  }
}

extension BytePacker {
  fileprivate mutating func addWords(of actions: [ActionHistory]) {
    for action in actions {
      add(action.words)
      add(UInt64(action.former.count))
      for words in action.former { add(words) }
    }
  }

  fileprivate mutating func add(_ actions: [ActionHistory]) {
    var commits: [CommitReference] = []
    var places: [CommitReference: Int] = [:]
    for commit in actions.flatMap(\.changes).compactMap(\.commit) where places[commit] == nil {
      commits.append(commit)
      // Number 0 is for none.
      places[commit] = commits.count
    }
    add(UInt64(commits.count))
    for commit in commits {
      add(commit.name.bytes)
      add(Array(commit.author.utf8))
    }
    add(UInt64(actions.count))
    for action in actions {
      add(hash: action.wording)
      add(byte: action.beginning.rawValue)
      add(UInt64(action.changes.count))
      for change in action.changes {
        // Days before 1970 are no days of a commit.
        add(UInt64(max(change.day.number, 0)))
        add(byte: change.state.code)
        add(UInt64(change.commit.flatMap { places[$0] } ?? 0))
      }
    }
  }
}

extension ByteUnpacker {
  fileprivate mutating func readWords(of actions: inout [ActionHistory]) -> Bool {
    for place in actions.indices {
      guard let words = hashes(), let formerCount = count() else { return false }
      actions[place].words = words
      for _ in 0..<formerCount {
        guard let former = hashes() else { return false }
        actions[place].former.append(former)
      }
    }
    return true
  }

  fileprivate mutating func actions() -> [ActionHistory]? {
    guard let commitCount = count() else { return nil }
    var commits: [CommitReference?] = [nil]
    for _ in 0..<commitCount {
      guard let name = run().flatMap({ ObjectName(bytes: $0) }), let author = run() else {
        return nil
      }
      commits.append(CommitReference(name: name, author: String(decoding: author, as: UTF8.self)))
    }
    guard let count = count() else { return nil }
    var actions: [ActionHistory] = []
    actions.reserveCapacity(count)
    for _ in 0..<count {
      guard let wording = hash(), let beginning = byte().flatMap(ActionHistory.Beginning.init),
        let changes = changes(commits)
      else { return nil }
      actions.append(
        ActionHistory(words: [], beginning: beginning, changes: changes, wording: wording))
    }
    return actions
  }

  private mutating func changes(_ commits: [CommitReference?]) -> [StateChange]? {
    guard let count = count(), count > 0 else { return nil }
    var changes: [StateChange] = []
    changes.reserveCapacity(count)
    for _ in 0..<count {
      guard let day = number(), day < 5_000_000,
        let state = byte().flatMap(ActionItem.State.init(code:)),
        let commit = number(), commit < commits.count
      else { return nil }
      changes.append(
        StateChange(day: Day(number: Int(day)), state: state, commit: commits[Int(commit)]))
    }
    return changes
  }
}
