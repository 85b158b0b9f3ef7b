/// The files at one commit, by the places of their paths in the plan.
struct HistoryState {
  var files: [FileVersion?]
  /// True where the commits before were read earlier, so that all files have to be known.
  let isContinued: Bool
  /// True where these are the files of the commit known, in the place of an older one's: only what is shown
  /// to be the same may be used.
  private(set) var isForeign = false

  init(files: [FileVersion?], isContinued: Bool) {
    self.files = files
    self.isContinued = isContinued
  }

  var asForeign: HistoryState {
    var state = self
    state.isForeign = true
    return state
  }

  var empty: HistoryState {
    HistoryState(files: Array(repeating: nil, count: files.count), isContinued: isContinued)
  }

  /// Makes sure that a file is what a commit says that it was.
  func check(_ version: FileVersion?, is content: ObjectName?)
    throws(HistoryFold.NeedsWholeHistory)
  {
    guard let version, let known = version.history.content else {
      // A file that was renamed from where nobody looked before.
      if isContinued, content != nil { throw .init() }
      if isForeign, version?.isKnown == true { throw .init() }
      return
    }
    guard version.isKnown else { return }
    // What was made more than once may be meant as it was another time.
    if known != content || (isForeign && version.history.isAmbiguous) { throw .init() }
  }

  /// Returns a file that was made since the commit known, or is certain to have been there.
  func own(_ place: Int) throws(HistoryFold.NeedsWholeHistory) -> FileVersion? {
    let version = files[place]
    if isForeign, let version, version.isKnown { throw .init() }
    return version?.history.isAbsent ?? true ? nil : version
  }
}

/// A file at one commit, shared by all lines of commits that have it so.
final class FileVersion {
  let history: FileHistory
  /// True where it was kept from an earlier reading.
  let isKnown: Bool

  init(_ history: FileHistory, isKnown: Bool = false) {
    self.history = history
    self.isKnown = isKnown
  }

  /// True for what is only remembered.
  var isGone: Bool { history.content == nil }
}
