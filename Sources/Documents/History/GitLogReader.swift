internal import Platform

/// Reads what `git log` writes with ``arguments``, piece by piece.
///
/// Everything ends with a NUL. A commit is one field that begins with a record separator, its facts apart
/// by unit separators; the changes follow, each a field of modes, names and letter, and one or two paths.
public struct GitLogReader {
  /// What makes `git log` write what is read here.
  ///
  /// A merge is seen from its first parent; renames are told from half of the content on.
  public static let arguments = [
    "--raw", "-z", "--no-abbrev", "--topo-order", "--date=raw", "--encoding=UTF-8",
    "--diff-merges=first-parent", "--find-renames=50%", "-l1000", "--root",
    "--format=tformat:%x1e%H%x1f%P%x1f%ad%x1f%cd%x1f%an%n%B",
  ]

  /// In bytes. Of a longer one the rest was made by a program.
  private static let mostOfMessage = 16_384

  private var field: [UInt8] = []
  private var commit: LoggedCommit?
  /// The change whose paths are still to come, and how many.
  private var change: (old: ObjectName?, new: ObjectName?, paths: [String], count: Int)?
  private var authors: [String: String] = [:]

  public init() {}

  /// Reads a piece of the output; `body` is called with every commit that is complete.
  public mutating func read(_ bytes: ArraySlice<UInt8>, _ body: (LoggedCommit) -> Void) {
    var rest = bytes
    while let end = rest.firstIndex(of: 0) {
      if field.isEmpty {
        finishField(rest[..<end], body)
      } else {
        field.append(contentsOf: rest[..<end])
        finishField(field[...], body)
        field.removeAll(keepingCapacity: true)
      }
      rest = rest[(end + 1)...]
    }
    field.append(contentsOf: rest)
  }

  /// Hands over the last commit.
  public mutating func finish(_ body: (LoggedCommit) -> Void) {
    if let commit { body(commit) }
    commit = nil
  }

  private mutating func finishField(_ field: ArraySlice<UInt8>, _ body: (LoggedCommit) -> Void) {
    if var change {
      change.paths.append(Path.text(of: field))
      self.change = change
      if change.paths.count == change.count { finishChange(change.paths) }
      return
    }
    // The first change of a commit comes after a line end.
    let text = field.first == UInt8(ascii: "\n") ? field.dropFirst() : field
    switch text.first {
    case 0x1e:
      finish(body)
      commit = readCommit(text.dropFirst())
    case UInt8(ascii: ":"): readModes(text.dropFirst())
    default: break
    }
  }

  private mutating func finishChange(_ paths: [String]) {
    if let change, let path = paths.last {
      commit?.changes.append(
        LoggedChange(path: path, oldPath: paths.first, old: change.old, new: change.new))
    }
    change = nil
  }

  private mutating func readCommit(_ text: ArraySlice<UInt8>) -> LoggedCommit? {
    // A name may hold anything but a line end, a message anything but a NUL.
    let parts = text.split(separator: 0x1f, maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, let name = ObjectName(hex: parts[0]) else { return nil }
    let end = parts[4].firstIndex(of: UInt8(ascii: "\n")) ?? parts[4].endIndex
    let author = String(decoding: parts[4][..<end], as: UTF8.self)
    let message = trimmed(parts[4][end...].prefix(GitLogReader.mostOfMessage))
    let known = authors[author] ?? author
    authors[author] = known
    return LoggedCommit(
      name: name,
      parents: parts[1].split(separator: UInt8(ascii: " ")).compactMap { ObjectName(hex: $0) },
      day: day(author: moment(parts[2]), committer: moment(parts[3])),
      time: moment(parts[3]).seconds, author: known,
      message: String(decoding: message, as: UTF8.self))
  }

  /// `100644 100755 OLD NEW M`, the letter with a number after it for a rename.
  private mutating func readModes(_ text: ArraySlice<UInt8>) {
    let parts = text.split(separator: UInt8(ascii: " "))
    guard parts.count == 5, let letter = parts[4].first else { return }
    func content(_ mode: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> ObjectName? {
      // Links and submodules hold no text.
      guard mode.starts(with: "100".utf8) else { return nil }
      return ObjectName(hex: name).flatMap { $0.isNone ? nil : $0 }
    }
    let isTwofold = letter == UInt8(ascii: "R") || letter == UInt8(ascii: "C")
    change = (
      content(parts[0], parts[2]), content(parts[1], parts[3]), [], isTwofold ? 2 : 1
    )
  }
}

/// `1767225600 +0100`, seconds since 1970 and the offset of the clock.
private func moment(_ text: ArraySlice<UInt8>) -> Moment {
  let parts = text.split(separator: UInt8(ascii: " "))
  guard parts.count == 2, parts[0].count <= 12, parts[1].count == 5,
    let seconds = Int(String(decoding: parts[0], as: UTF8.self)),
    let hours = Int(decimal: parts[1].dropFirst().prefix(2)),
    let minutes = Int(decimal: parts[1].dropFirst(3))
  else { return Moment(seconds: 0, offset: 0) }
  let offset = (hours * 60 + minutes) * 60
  // Days are written with four digits of the year.
  return Moment(
    seconds: min(max(seconds, 0), 250_000_000_000),
    offset: parts[1].first == UInt8(ascii: "-") ? -offset : offset)
}

/// The day on which somebody wrote a change, on the calendar where he was.
///
/// A rebase keeps it, where the day of the commit moves. Nothing is written after it was committed: an
/// author's clock that says so is wrong by more than any zone explains.
private func day(author: Moment, committer: Moment) -> Day {
  author.seconds > committer.seconds + 86_400 ? committer.day : author.day
}
