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
    for message in messages.sorted(by: { $0.time > $1.time })
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
