internal import Platform

/// Returns an action item as the trailer of a commit leaves it: done on the day on which the commit reached the branch, whatever
/// its file shows.
///
/// What was put into the file, or reopened in it, after that day is not meant. An item that its file shows as done, for
/// instance since the trailer was carried over, was done on that day.
///
/// - Parameters:
///   - item: With the days that git tells.
///   - commit: The latest that names it.
/// - Returns: The item; `closedFrom` is `trailer` where its file shows it open.
public func closed(_ item: ActionItem, by commit: CommitMessage) -> ActionItem {
  guard item.state != .dropped, item.state != .unknown else { return item }
  var item = item
  if item.state == .done {
    guard item.closedFrom == .git, let closed = item.closed, closed > commit.arrival,
      let last = item.changes.indices.last, item.changes[last].state == .done,
      last == 0 || item.changes[last - 1].day <= commit.arrival
    else { return item }
    item.changes[last].day = commit.arrival
    item.changes[last].commit = commit.reference
    item.closed = commit.arrival
    return item
  }
  if let last = item.changes.last, last.day > commit.arrival { return item }
  item.state = .done
  item.closed = commit.arrival
  item.closedFrom = .trailer
  item.changes.append(StateChange(day: commit.arrival, state: .done, commit: commit.reference))
  return item
}

/// Returns the ids that an action item had before it was re-worded, as git shows it.
///
/// - Parameters:
///   - item: As its file has it.
///   - incident: In which it stands.
///   - history: Of the file, with words.
/// - Returns: The earliest first.
public func formerIdentifiers(
  of item: ActionItem, incident: String, in history: FileHistory
) -> [String] {
  let own = history.actions.first { $0.wording == item.wording }
  return (own?.former ?? []).map { actionIdentifier(incident: incident, words: $0) }
}
