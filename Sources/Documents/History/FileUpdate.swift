import Platform

/// One file of a commit: what it was on all lines of commits that lead here, and what it is.
struct FileUpdate {
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

  init(path: Int, content: ObjectName?, seen: [SeenAction], previous: [FileHistory]) {
    self.path = path
    self.content = content
    self.seen = seen
    let standing = previous.dropFirst().reduce(previous.first?.actions ?? []) {
      united($0, $1.actions)
    }
    let gone = previous.flatMap(\.gone)
    old = standing
    // What two lines of commits share must be there once: each further merge would double it.
    self.gone = previous.count > 1 ? withoutRepetitions(gone, of: standing) : gone
    isNewFile = previous.isEmpty
  }

  /// The file under another name, or with a content that nobody could read.
  var unchanged: FileHistory {
    FileHistory(content: content, actions: old, gone: gone)
  }
}

/// Returns the items that are gone on all lines of commits, each once.
private func withoutRepetitions(_ gone: [ActionHistory], of old: [ActionHistory])
  -> [ActionHistory]
{
  struct Origin: Hashable {
    var wording: UInt64
    var day: Day?
    var commit: CommitReference?

    init(_ history: ActionHistory) {
      wording = history.wording
      day = history.changes.first?.day
      commit = history.changes.first?.commit
    }
  }
  var known = Set(old.map { Origin($0) })
  return gone.filter { known.insert(Origin($0)).inserted }
}

/// Returns the items of a file on two lines of commits, those that are the same as one.
private func united(_ left: [ActionHistory], _ right: [ActionHistory]) -> [ActionHistory] {
  func items(_ histories: [ActionHistory]) -> [ActionPairing.Item] {
    // The state tells nothing here: it may have changed on one line only.
    histories.map { ActionPairing.Item(wording: $0.wording, words: $0.words, state: .open) }
  }
  var pairing = ActionPairing(old: items(left), new: items(right))
  pairing.pairEqual(left.indices, right.indices)
  var result = left
  for (history, partner) in zip(right, pairing.partners) {
    if let partner {
      result[partner] = united(result[partner], history)
    } else {
      result.append(history)
    }
  }
  return result
}

/// Returns what happened to an item on either of two lines of commits.
private func united(_ left: ActionHistory, _ right: ActionHistory) -> ActionHistory {
  if left.changes == right.changes { return left }
  var history = left
  let later = right.changes.filter { !left.changes.contains($0) }
  // Sorting keeps the order within one line only where it is stable.
  let changes = (left.changes + later).enumerated().sorted {
    ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
  }.map(\.element)
  history.changes = changes.reduce(into: []) { changes, change in
    if changes.last?.state != change.state { changes.append(change) }
  }
  return history
}
