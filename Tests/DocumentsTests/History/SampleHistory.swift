import Platform

@testable import Documents

/// A history made of values: commits with whole trees, from which the log is told as git tells it.
struct SampleHistory {
  struct Commit {
    var name: ObjectName
    var parents: [Int]
    var day: Day
    /// Contents by path.
    var tree: [String: ObjectName]
    /// New names by old ones, as seen from the first parent.
    var renames: [String: String] = [:]
  }

  struct NeedsWholeHistory: Error {}

  private(set) var commits: [Commit] = []
  private(set) var contents: [ObjectName: [SeenAction]] = [:]
  private var contentNames: [[String]: ObjectName] = [:]

  /// Adds a commit.
  ///
  /// - Parameters:
  ///   - parents: Places of earlier commits.
  ///   - tree: The lines of each file: `[x] words`, a box and what is promised.
  ///   - renames: New names by old ones.
  ///   - day: nil for one day after another.
  /// - Returns: Its place.
  @discardableResult
  mutating func commit(
    _ parents: [Int], _ tree: [String: [String]], renames: [String: String] = [:],
    day: String? = nil
  ) -> Int {
    let number = commits.count
    commits.append(
      Commit(
        name: name(of: number), parents: parents,
        day: day.flatMap { Day(iso: $0) } ?? Day(number: 20_000 + number),
        tree: tree.mapValues { content($0) }, renames: renames))
    return number
  }

  private mutating func content(_ lines: [String]) -> ObjectName {
    if let name = contentNames[lines] { return name }
    let name = name(of: 1_000_000 + contentNames.count)
    contentNames[lines] = name
    contents[name] = lines.map { line in
      SeenAction(
        words: promiseWords(String(line.dropFirst(4))),
        state: Checkbox(line)?.state ?? .open)
    }
    return name
  }

  /// Returns what leads to a commit, itself included.
  func ancestors(of place: Int) -> Set<Int> {
    var found: Set<Int> = []
    var waiting = [place]
    while let next = waiting.popLast() {
      if found.insert(next).inserted { waiting += commits[next].parents }
    }
    return found
  }

  /// Returns the log of a commit, children before parents, without what leads to another one.
  func log(of head: Int, since known: Int? = nil) -> [LoggedCommit] {
    ancestors(of: head).subtracting(known.map { ancestors(of: $0) } ?? []).sorted(by: >).map {
      let commit = commits[$0]
      return LoggedCommit(
        name: commit.name, parents: commit.parents.map { commits[$0].name }, day: commit.day,
        author: "author \($0)", changes: changes(of: commit))
    }
  }

  private func changes(of commit: Commit) -> [LoggedChange] {
    let before = commit.parents.first.map { commits[$0].tree } ?? [:]
    var changes: [LoggedChange] = []
    var renamed: Set<String> = []
    for (old, new) in commit.renames.sorted(by: { $0.key < $1.key })
    where before[old] != nil && commit.tree[old] == nil && before[new] == nil {
      guard let content = commit.tree[new] else { continue }
      changes.append(LoggedChange(path: new, oldPath: old, old: before[old], new: content))
      renamed.formUnion([old, new])
    }
    for path in Set(before.keys).union(commit.tree.keys).subtracting(renamed).sorted()
    where before[path] != commit.tree[path] {
      changes.append(LoggedChange(path: path, old: before[path], new: commit.tree[path]))
    }
    return changes
  }

  /// Follows the items of all files to a commit.
  ///
  /// - Parameters:
  ///   - head: Where to end.
  ///   - since: The commit up to which was read before.
  ///   - known: What was found up to there.
  ///   - boundary: Commits at which a shallow clone ends.
  /// - Returns: All files that are known then.
  /// - Throws: `NeedsWholeHistory` where `known` is not enough.
  func files(
    at head: Int, since: Int? = nil, known: [String: FileHistory] = [:],
    boundary: Set<ObjectName> = []
  ) throws -> [String: FileHistory] {
    let plan = HistoryPlan(
      Branch(log(of: head, since: since)),
      since: since.map { (commits[$0].name, Set(known.keys)) }
    ) { !$0.hasPrefix("out/") }
    if !plan.isConnected { throw NeedsWholeHistory() }
    var fold = HistoryFold(plan, known: known, boundary: boundary)
    for blob in plan.blobs { fold.add(contents[blob]) }
    return known.merging(fold.result()) { $1 }.filter { !$0.value.isEmpty }
  }

  /// What is known of the items of a file: `10 open, 14 done`, days counted from the first commit.
  func days(_ file: FileHistory?) -> [String] {
    (file?.actions ?? []).map { action in
      action.changes.map { "\($0.day.number - 20_000) \($0.state.rawValue)" }
        .joined(separator: ", ")
    }
  }
}

private func name(of number: Int) -> ObjectName {
  let digits = padded(number, to: 8, radix: 16) + padded(number, to: 32, radix: 16)
  guard let name = ObjectName(hex: digits.utf8) else { fatalError("no name: \(digits)") }
  return name
}
