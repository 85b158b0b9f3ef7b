// What was done to the same items on two lines of commits that a merge brings together.

/// Returns the items of a file on two lines of commits, those that are the same as one.
func united(_ left: [ActionHistory], _ right: [ActionHistory]) -> [ActionHistory] {
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
  if left.changes.starts(with: right.changes) { return left }
  var history = left
  history.former += right.former.filter { !left.former.contains($0) }
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

extension FileHistory {
  /// Returns the file of a branch with what was done to its items on the line that it is merged into.
  ///
  /// The marks are those of the branch: what was undone by the merge is undone from its day on.
  func united(with others: [ActionHistory], in commit: LoggedCommit) -> FileHistory {
    var pairing = ActionPairing(old: others.map(\.item), new: actions.map(\.item))
    pairing.pairEqual(others.indices, actions.indices)
    var history = self
    for (place, partner) in pairing.partners.enumerated() {
      guard let partner, let state = actions[place].changes.last?.state else { continue }
      history.actions[place] = Documents.united(actions[place], others[partner])
      history.actions[place].become(state, in: commit)
    }
    return history
  }
}

extension ActionHistory {
  /// Notes a commit where it changes the state.
  mutating func become(_ state: ActionItem.State, in commit: LoggedCommit) {
    guard let last = changes.last, last.state != state else { return }
    // A rebase may put a commit behind one that was written later.
    let day = max(commit.day, last.day)
    changes.append(StateChange(day: day, state: state, commit: commit.reference))
  }
}
