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
  /// When it was first committed; nil for a new file.
  let begun: Int?

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
    begun = previous.map(\.begun).min()
  }

  /// The file under another name, or with a content that nobody could read.
  var unchanged: FileHistory {
    FileHistory(content: content, actions: old, gone: gone, begun: begun ?? 0)
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
