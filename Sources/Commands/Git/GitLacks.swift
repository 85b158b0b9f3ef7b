internal import Documents

extension Invocation {
  /// Says why nobody knows how long action items stay open.
  func sayWhyNoneIsFollowed(_ history: GitHistory) {
    guard let absence = history.absence else { return }
    // It is told with its notice.
    if case .silent = absence { return }
    say("note: \(absence.sentence); how long action items stay open is unknown")
  }

  /// Says of which action items the days are not those of git, and why.
  func sayWhatGitLacks(_ history: GitHistory, _ items: some Sequence<ActionItem>) {
    // One that says its own day needs no git.
    func asks(_ item: ActionItem) -> Bool { item.openedFrom != .item }
    if let absence = history.absence {
      // It is told with its notice.
      if case .silent = absence { return }
      guard items.contains(where: asks) else { return }
      say("note: \(absence.sentence); \(GitHistory.Absence.daysOfDocuments)")
      return
    }
    func sayTheir(_ count: Int, _ fact: String, _ advice: String = "") {
      let items = counted(count, "action item") + (count == 1 ? " is " : " are ")
      say("note: \(items)\(fact); their days are those that the documents tell\(advice)")
    }
    var unknown = 0
    var older = 0
    for item in items where asks(item) {
      if item.changes.isEmpty { unknown += 1 } else if item.openedFrom != .git { older += 1 }
    }
    if unknown > 0 { sayTheir(unknown, "not committed yet") }
    if history.isShallow, older > 0 {
      sayTheir(
        older, "older than this shallow clone",
        " (`git fetch --unshallow` mends that, `fetch-depth: 0` in CI)")
    }
  }
}
