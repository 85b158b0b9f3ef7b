import Platform
import Testing

/// A folder in a git repository of its own; every commit has the day and the author that the test gives it.
final class GitRepository {
  let folder: KnowledgeBaseFolder
  /// Where the repository is, relative to the folder.
  private let place: String

  /// Makes an empty repository on the branch `main`.
  init(in place: String = "") throws {
    folder = try KnowledgeBaseFolder()
    self.place = place
    try Files.makeFolder(folder.full(place))
    try git("init", "--quiet", "--initial-branch=main")
  }

  /// Runs git.
  ///
  /// - Returns: What it wrote, without the last line end.
  @discardableResult
  func git(_ words: String..., day: String = "2026-01-01", by author: String = "Ann") throws
    -> String
  {
    try git(words, day: day, by: author)
  }

  @discardableResult
  func git(
    _ words: [String], day: String = "2026-01-01", authored: String? = nil,
    by author: String = "Ann"
  ) throws -> String {
    let (output, ending) = try run(words, day: day, authored: authored, by: author)
    try #require(ending.code == 0, "git \(words): \(ending.errors)")
    return output
  }

  /// Runs git, whatever comes of it.
  @discardableResult
  func run(
    _ words: [String], day: String = "2026-01-01", authored: String? = nil,
    by author: String = "Ann"
  ) throws -> (output: String, ending: ChildProcess.Ending) {
    var output: [UInt8] = []
    let ending = try ChildProcess.stream(
      ["git", "-C", folder.full(place)] + words,
      environment: [
        "PATH": environmentVariable("PATH") ?? "/usr/bin:/bin", "HOME": folder.full("home"),
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_EDITOR": "true",
        "GIT_AUTHOR_NAME": author, "GIT_AUTHOR_EMAIL": "someone@example.org",
        "GIT_COMMITTER_NAME": author, "GIT_COMMITTER_EMAIL": "someone@example.org",
        "GIT_AUTHOR_DATE": "\(authored ?? day)T12:00:00 +0000",
        "GIT_COMMITTER_DATE": "\(day)T12:00:00 +0000",
      ]
    ) { output += $0 }
    return (trimmed(output), ending)
  }

  /// Commits everything as it is.
  ///
  /// - Returns: The commit.
  @discardableResult
  func commit(_ day: String, by author: String = "Ann", _ message: String? = nil) throws -> String {
    try git(["add", "--all", "."])
    try git(
      ["commit", "--quiet", "--allow-empty", "--message=\(message ?? day)"], day: day, by: author)
    return try git("rev-parse", "HEAD")
  }

  /// Puts another text into the place of one in a file.
  func edit(_ name: String, _ old: String, _ new: String) throws {
    let parts = try folder.read(name).split(separator: old, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "\(old) is not once in \(name)")
    try folder.write(name, parts.joined(separator: new))
  }

  /// What `actions --all` tells, by the words of each item.
  func days(_ options: String..., environment: [String: String] = [:]) throws -> [String: Days] {
    let answer = folder.run(
      ["actions", "--all", "--format", "csv", "--today", "2026-03-01"] + options, in: place,
      environment: environment)
    try #require(answer.code == 0, "\(answer.error)")
    let rows = answer.output.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let head = try #require(rows.first)
    var days: [String: Days] = [:]
    for row in rows.dropFirst() {
      let cells = Dictionary(uniqueKeysWithValues: zip(head, row))
      days[cells["text"] ?? ""] = Days(
        cells["opened"] ?? "", cells["closed"] ?? "", cells["closed_by"] ?? "",
        commit: String((cells["closed_commit"] ?? "").prefix(7)))
    }
    return days
  }
}

/// When an item was opened and closed, by whom, where; empty for what is not known.
struct Days: Equatable, CustomStringConvertible {
  var opened: String
  var closed: String
  var closer: String
  var commit: String

  init(_ opened: String, _ closed: String = "", _ closer: String = "", commit: String = "") {
    self.opened = opened
    self.closed = closed
    self.closer = closer
    self.commit = String(commit.prefix(7))
  }

  var description: String { "\(opened) – \(closed) \(closer) \(commit)" }
}

/// An incident with two action items, which most of these tests follow.
enum Ovens {
  static let path = "postmortems/ovens.md"
  static let pin = "Pin the oven firmware"
  static let alert = "Alert when the oven is cold"

  static let text = """
    # Ovens cold

    **Date:** 2026-01-02

    ## Action Items

    - [ ] Pin the oven firmware
    - [ ] Alert when the oven is cold

    """

  /// Makes a repository with two commits: the items are opened on the fifth, one is closed by Ben on the
  /// eighth.
  static func repository(in place: String = "", under folder: String = "") throws -> GitRepository {
    let repository = try GitRepository(in: place)
    let path = Path.join(place, Path.join(folder, path))
    try repository.folder.write(path, text)
    try repository.commit("2026-01-05")
    try repository.edit(path, "- [ ] Pin", "- [x] Pin")
    try repository.commit("2026-01-08", by: "Ben")
    return repository
  }
}

private func trimmed(_ bytes: [UInt8]) -> String {
  String(decoding: bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...], as: UTF8.self)
}
