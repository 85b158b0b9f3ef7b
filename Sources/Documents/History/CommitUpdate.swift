/// What one commit does to the files, gathered before anything is changed: files may swap their names.
struct CommitUpdate {
  private let commit: LoggedCommit
  /// Versions of a branch that is merged, and names that were given up.
  private var taken: [(path: Int, version: FileVersion?)] = []
  /// Versions of a branch with what was done elsewhere meanwhile.
  private var united: [(Int, FileHistory)] = []
  /// What has the items that it had.
  private var unchanged: [FileUpdate] = []
  private var compared: [FileUpdate] = []

  init(_ commit: LoggedCommit) {
    self.commit = commit
  }

  /// Takes one change of the commit.
  ///
  /// - Parameters:
  ///   - change: As seen from the first parent.
  ///   - content: What was read of the new content; nil where it was not needed.
  ///   - state: That of the first parent.
  ///   - others: Those of the other parents.
  /// - Throws: `NeedsWholeHistory` where a file is not what the commit says that it was.
  mutating func add(
    _ change: HistoryPlan.Change, content: SeenContent?, state: HistoryState,
    others: [HistoryState]
  ) throws(HistoryFold.NeedsWholeHistory) {
    let before = state.files[change.oldPath]
    try state.check(before, is: change.old)
    var previous = [before]
    if change.isRename {
      // What was there once, and is only remembered.
      let buried = state.files[change.path]
      try state.check(buried, is: nil)
      previous.append(buried)
      var left: FileVersion?
      for other in others {
        if let version = try other.own(change.oldPath), version.isGone { left = left ?? version }
      }
      taken.append((change.oldPath, left))
    }
    for other in others {
      // A merge takes over what was made on a branch.
      var version = try other.own(change.path)
      if let version, version.history.content == change.new {
        take(version, at: change.path, besides: before)
        return
      }
      if version == nil { version = try other.own(change.oldPath) }
      previous.append(version)
    }
    let histories = previous.enumerated().compactMap { place, version -> FileHistory? in
      guard let version, !version.history.isAbsent else { return nil }
      return previous[..<place].contains { $0 === version } ? nil : version.history
    }
    let update = FileUpdate(
      path: change.path, content: change.new, seen: content?.actions ?? [], previous: histories)
    if change.new == nil || content?.actions != nil {
      compared.append(update)
    } else {
      // Only the name is another, or nobody knows what is in it.
      unchanged.append(update)
    }
  }

  /// Takes over the version of a branch; what was done to its items on the line that it comes into stays done.
  private mutating func take(_ version: FileVersion, at path: Int, besides before: FileVersion?) {
    let history = version.history.united(with: before?.history.actions ?? [], in: commit)
    if history == version.history {
      taken.append((path, version))
    } else {
      united.append((path, history))
    }
  }

  /// Puts the new versions in the place of the old ones.
  ///
  /// - Parameters:
  ///   - state: That of the first parent.
  ///   - beginning: How far new items can be trusted; nil for what their files tell.
  /// - Returns: The contents that were made, and did not come from a branch.
  func apply(to state: inout HistoryState, beginning: ActionHistory.Beginning?) -> [(
    path: Int, content: ObjectName
  )] {
    for (path, version) in taken where version == nil { state.files[path] = nil }
    for (path, version) in taken where version != nil { state.files[path] = version }
    let made = united + unchanged.map { ($0.path, $0.unchanged) } + followed(beginning)
    for (path, history) in made { state.files[path] = FileVersion(history) }
    return made.compactMap { path, history in history.content.map { (path, $0) } }
  }

  /// Finds for every item what it was before: in its file, in another one of the commit, or longer ago.
  private func followed(_ beginning: ActionHistory.Beginning?) -> [(Int, FileHistory)] {
    let old = compared.flatMap(\.old)
    let gone = compared.flatMap(\.gone)
    let new = compared.flatMap(\.seen)
    let oldRanges = ranges(compared.map(\.old.count), from: 0)
    let goneRanges = ranges(compared.map(\.gone.count), from: old.count)
    let newRanges = ranges(compared.map(\.seen.count), from: 0)
    let all = old + gone
    var pairing = ActionPairing(old: all.map(\.item), new: new.map(\.item))
    for (old, new) in zip(oldRanges, newRanges) { pairing.pairEqual(old, new) }
    // Moved from one file to another.
    if compared.count > 1 { pairing.pairEqual(old.indices, new.indices) }
    for (gone, new) in zip(goneRanges, newRanges) { pairing.pairEqual(gone, new) }
    for (old, new) in zip(oldRanges, newRanges) { pairing.pairSimilar(old, new) }
    for (old, new) in zip(oldRanges, newRanges) { pairing.pairTicked(old, new) }

    return compared.indices.map { index in
      let update = compared[index]
      let actions = newRanges[index].map { place in
        let former = pairing.partners[place].map { all[$0] }
        return new[place].history(
          after: former, in: commit,
          beginning: beginning ?? (update.isNewFile ? .withFile : .added))
      }
      let left = Array(goneRanges[index]) + Array(oldRanges[index])
      return (
        update.path,
        FileHistory(
          content: update.content, actions: actions,
          gone: left.filter { !pairing.isTaken[$0] }.map { all[$0] }.suffix(mostGone),
          begun: update.begun ?? (beginning == .beforeHistory ? 0 : commit.time))
      )
    }
  }
}

/// A file that a program writes anew every night must not grow for ever.
private let mostGone = 256
private let mostFormer = 8

/// Returns the places of lists of these lengths that stand behind each other.
private func ranges(_ counts: [Int], from start: Int) -> [Range<Int>] {
  var end = start
  return counts.map { count in
    defer { end += count }
    return end..<(end + count)
  }
}

extension SeenAction {
  fileprivate var item: ActionPairing.Item {
    ActionPairing.Item(wording: wording, words: words, state: state)
  }

  /// Returns the history of an item that goes on, or begins, with this commit.
  fileprivate func history(
    after former: ActionHistory?, in commit: LoggedCommit, beginning: ActionHistory.Beginning
  ) -> ActionHistory {
    guard var history = former else {
      let change = StateChange(day: commit.day, state: state, commit: commit.reference)
      return ActionHistory(words: words, beginning: beginning, changes: [change])
    }
    if history.wording != wording {
      history.former.removeAll { $0 == words }
      history.former = (history.former + [history.words]).suffix(mostFormer)
    }
    history.words = words
    history.wording = wording
    history.become(state, in: commit)
    return history
  }
}
