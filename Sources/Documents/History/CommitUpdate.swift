/// What one commit does to the files, gathered before anything is changed: files may swap their names.
struct CommitUpdate {
  private let commit: LoggedCommit
  /// Places of paths that were given up.
  private var left: [Int] = []
  /// Only the name is another, or nobody knows what is in it: it has the items that it had.
  private var unchanged: [FileUpdate] = []
  private var compared: [FileUpdate] = []

  init(_ commit: LoggedCommit) {
    self.commit = commit
  }

  /// Takes one change of the commit.
  ///
  /// - Parameters:
  ///   - change: As seen from the commit before.
  ///   - content: What was read of the new content; nil where it was not needed.
  ///   - files: As they were before.
  mutating func add(_ change: HistoryPlan.Change, content: SeenContent?, files: [FileHistory?]) {
    var previous = [files[change.oldPath]]
    if change.isRename {
      // What was once under the new name, and is only remembered.
      previous.append(files[change.path])
      left.append(change.oldPath)
    }
    let update = FileUpdate(
      path: change.path, content: change.new, seen: content?.actions ?? [],
      previous: previous.compactMap(\.self), firstChange: change.firstChange)
    if change.new == nil || content?.actions != nil {
      compared.append(update)
    } else {
      unchanged.append(update)
    }
  }

  /// Puts the new versions in the place of the old ones.
  ///
  /// - Parameters:
  ///   - files: As they were before.
  ///   - beginning: How far new items can be trusted; nil for what their files tell.
  func apply(to files: inout [FileHistory?], beginning: ActionHistory.Beginning?) {
    let made = unchanged.map { ($0.path, $0.unchanged) } + followed(beginning)
    for path in left { files[path] = nil }
    for (path, history) in made { files[path] = history.isEmpty ? nil : history }
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
          begun: update.begun
            ?? (beginning == .beforeHistory ? 0 : update.firstChange ?? commit.time),
          arrived: update.arrived ?? (beginning == .beforeHistory ? 0 : commit.time))
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

extension ActionHistory {
  /// Notes a commit where it changes the state.
  fileprivate mutating func become(_ state: ActionItem.State, in commit: LoggedCommit) {
    guard let last = changes.last, last.state != state else { return }
    // A rebase may put a commit behind one that was written later.
    let day = max(commit.day, last.day)
    changes.append(StateChange(day: day, state: state, commit: commit.reference))
  }
}

/// One file of a commit: what it was, and what it is.
private struct FileUpdate {
  /// Its place in the plan.
  let path: Int
  /// nil for a file that is gone.
  let content: ObjectName?
  let seen: [SeenAction]
  /// The items that stood in it.
  let old: [ActionHistory]
  /// Those that had stood in it before.
  let gone: [ActionHistory]
  let isNewFile: Bool
  /// When it was first committed; nil for a new file.
  let begun: Int?
  /// When it reached the branch; nil for a new file.
  let arrived: Int?
  /// When a commit of elsewhere first changed it; nil where there is none.
  let firstChange: Int?

  init(
    path: Int, content: ObjectName?, seen: [SeenAction], previous: [FileHistory], firstChange: Int?
  ) {
    self.path = path
    self.content = content
    self.seen = seen
    old = previous.flatMap(\.actions)
    gone = previous.flatMap(\.gone)
    isNewFile = previous.isEmpty
    begun = previous.map(\.begun).min()
    arrived = previous.map(\.arrived).min()
    self.firstChange = firstChange
  }

  /// The file under another name, or with a content that nobody could read.
  var unchanged: FileHistory {
    FileHistory(
      content: content, actions: old, gone: gone, begun: begun ?? 0, arrived: arrived ?? 0)
  }
}
