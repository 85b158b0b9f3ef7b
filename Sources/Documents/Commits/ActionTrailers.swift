/// What the messages of commits close: lines such as `Action: a3f9c1`, as `Fixes: #12` elsewhere.
///
/// The name of an action item is its id, alone or behind that of its incident, `2026-02-24-helm#a3f9c1`; several stand
/// apart by commas. A commit that another one reverts (`This reverts commit …`, as git writes it) closes nothing.
public struct ActionTrailers: Sendable {
  /// One name of an item in one commit.
  public struct Closing: Sendable, Equatable {
    public var commit: CommitMessage
    /// What stands before `#`; nil for an id alone.
    public var incident: String?
    /// In lower case.
    public var id: String
  }

  /// By id, the latest commit first.
  private var closings: [String: [Closing]] = [:]

  /// - Parameter messages: In any order; those that say nothing of the kind may be left out.
  public init(_ messages: [CommitMessage]) {
    let reverted = revertedCommits(messages)
    for message in messages.sorted(by: { $0.time > $1.time })
    where !reverted.contains(message.name) {
      for value in trailerValues(message.text) {
        for name in value.split(separator: ",") {
          guard let closing = readClosing(name, by: message) else { continue }
          closings[closing.id, default: []].append(closing)
        }
      }
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

  /// What a message must hold, in any case of its letters, to close anything.
  public static let sign = "action"
  /// What a message must hold to take a commit back.
  public static let revertSign = "This reverts commit "
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

private func isHexDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
}

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
    for line in message.text.split(whereSeparator: \.isNewline) {
      guard line.hasPrefix(ActionTrailers.revertSign) else { continue }
      let digits = line.utf8.dropFirst(ActionTrailers.revertSign.utf8.count).prefix(
        while: isHexDigit)
      if let name = ObjectName(hex: digits) { reverted.insert(name) }
    }
  }
  return reverted
}
