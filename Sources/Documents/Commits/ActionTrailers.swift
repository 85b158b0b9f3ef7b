internal import Platform

/// What the messages of commits close: lines such as `Action: a3f9c1`, as `Fixes: #12` elsewhere.
///
/// The name of an action item is its id, alone or behind that of its incident, `2026-02-24-helm#a3f9c1`; several stand
/// apart by commas. A commit that another one reverts (`This reverts commit …`, as git writes it) closes nothing.
public struct ActionTrailers: Sendable {
  /// One name of an item in one commit.
  fileprivate struct Closing {
    var commit: CommitMessage
    /// What stands before `#`; nil for an id alone.
    var incident: String?
    /// In lower case.
    var id: String
  }

  /// By id, the latest commit first.
  private var closings: [String: [Closing]] = [:]

  /// - Parameter messages: In any order; those that say nothing of the kind may be left out.
  public init(_ messages: [CommitMessage]) {
    let reverted = revertedCommits(messages)
    for message in messages.sorted(by: { ($0.arrival, $0.time) > ($1.arrival, $1.time) })
    where !reverted.contains(message.name) {
      for closing in readClosings(message) { closings[closing.id, default: []].append(closing) }
    }
  }

  public var isEmpty: Bool { closings.isEmpty }

  /// All ids that are named.
  public var ids: Set<String> { Set(closings.keys) }

  /// Returns the latest commit that closes an item.
  ///
  /// - Parameters:
  ///   - id: All six digits.
  ///   - incident: In which it stands.
  /// - Returns: nil where none does.
  public func closing(_ id: String, of incident: String) -> CommitMessage? {
    closings[id]?.first { $0.incident == nil || $0.incident == incident }?.commit
  }

  /// Returns whether a message closes anything, or takes a commit back: no other has to be kept in mind.
  public static func concern(_ message: CommitMessage) -> Bool {
    !readClosings(message).isEmpty || !revertedCommits(by: message).isEmpty
  }
}

private func readClosings(_ message: CommitMessage) -> [ActionTrailers.Closing] {
  trailerValues(message.text).flatMap { value in
    value.split(separator: ",").compactMap { readClosing($0, by: message) }
  }
}

private func readClosing(_ name: Substring, by message: CommitMessage) -> ActionTrailers.Closing? {
  let parts = name.split(separator: "#", omittingEmptySubsequences: false).map {
    String($0.filter { !$0.isWhitespace && $0 != "`" })
  }
  guard let id = parts.last?.lowercased(), id.utf8.count == 6, id.utf8.allSatisfy(isHexDigit),
    parts.count <= 2
  else { return nil }
  let incident = parts.count == 2 && !parts[0].isEmpty ? parts[0] : nil
  return ActionTrailers.Closing(commit: message, incident: incident, id: id)
}

private func isHexDigit(_ byte: UInt8) -> Bool { hexValue(lowered(byte)) != nil }

/// Returns what stands behind `Action:`, or `Actions:`, at the beginning of a line.
private func trailerValues(_ text: String) -> [Substring] {
  text.split(whereSeparator: \.isNewline).compactMap { line in
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon].lowercased()
    return key == "action" || key == "actions" ? line[line.index(after: colon)...] : nil
  }
}

/// Returns the commits that later ones take back; a revert that is reverted itself takes nothing back.
private func revertedCommits(_ messages: [CommitMessage]) -> Set<ObjectName> {
  var reverted: Set<ObjectName> = []
  for message in messages.sorted(by: { $0.time > $1.time }) where !reverted.contains(message.name) {
    reverted.formUnion(revertedCommits(by: message))
  }
  return reverted
}

private func revertedCommits(by message: CommitMessage) -> [ObjectName] {
  let sign = "This reverts commit "
  return message.text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix(sign) }
    .compactMap { ObjectName(hex: $0.utf8.dropFirst(sign.utf8.count).prefix(while: isHexDigit)) }
}

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
