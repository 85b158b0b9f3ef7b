/// What has to be looked at, of all that git's log tells, to know the history of some files.
public struct HistoryPlan: Sendable {
  /// A commit that changed one of the files.
  struct Step: Sendable {
    var commit: LoggedCommit
    var changes: [Change]
    /// The states that it was made from; the changes are seen from the first.
    var parents: [Parent]
    /// False for a line of commits that was given up.
    var isNeeded = false
    /// How many contents of ``blobs`` it is the first to need.
    var blobCount = 0
  }

  struct Change: Sendable {
    /// Places in ``paths``.
    var path: Int
    var oldPath: Int
    var old: ObjectName?
    var new: ObjectName?

    var isRename: Bool { path != oldPath }
    /// True where the file has to be read; one that only got another name has the items that it had.
    var isNewContent: Bool { new != nil && new != old }
  }

  enum Parent: Sendable {
    case step(Int)
    /// The commit up to which everything was read before.
    case known
    /// An older commit, of which nothing was kept.
    case forgotten
    /// None of the files was there yet.
    case nothing
  }

  /// Every path that a step names.
  public private(set) var paths: [String] = []
  /// Contents in the order in which the steps need them, each once.
  public private(set) var blobs: [ObjectName] = []
  /// How often each is needed.
  private(set) var uses: [ObjectName: Int] = [:]
  /// Parents before children.
  private(set) var steps: [Step] = []
  /// Where all of them lead to.
  private(set) var last = Parent.known
  /// True where only what came after a commit is looked at.
  let isContinuation: Bool
  /// False where the log does not lead on from the commit up to which was read before.
  public let isConnected: Bool

  /// Selects what concerns the files, and the paths that they had before they were renamed.
  ///
  /// - Parameters:
  ///   - commits: As git's log tells them: children before parents, the first is the one to end at.
  ///   - known: The commit up to which everything was read before; the log leaves out what leads to it.
  ///   - isWanted: Asked with the path of a file, relative to the top of the work tree.
  public init(
    _ commits: [LoggedCommit], since known: ObjectName? = nil, isWanted: (String) -> Bool
  ) {
    isContinuation = known != nil
    isConnected = known.map { known in commits.contains { $0.parents.contains(known) } } ?? true
    let changes = wantedChanges(of: commits, isWanted: isWanted)
    var places: [ObjectName: Parent] = [:]
    var pathPlaces: [String: Int] = [:]
    func place(of path: String) -> Int {
      if let place = pathPlaces[path] { return place }
      pathPlaces[path] = paths.count
      paths.append(path)
      return paths.count - 1
    }
    for (var commit, changes) in zip(commits, changes).reversed() {
      let parents = commit.parents.map { parent -> Parent in
        places[parent] ?? (parent == known ? .known : known == nil ? .nothing : .forgotten)
      }
      // What changed none of the files is as its first parent was.
      guard !changes.isEmpty else {
        places[commit.name] = parents.first ?? .nothing
        continue
      }
      places[commit.name] = .step(steps.count)
      commit.changes = []
      let planned = changes.map {
        Change(path: place(of: $0.path), oldPath: place(of: $0.oldPath), old: $0.old, new: $0.new)
      }
      steps.append(Step(commit: commit, changes: planned, parents: parents))
    }
    if let first = commits.first, let place = places[first.name] { last = place }
    markNeeded()
    countBlobs()
  }

  private mutating func markNeeded() {
    if case .step(let place) = last { steps[place].isNeeded = true }
    for place in steps.indices.reversed() where steps[place].isNeeded {
      for case .step(let parent) in steps[place].parents { steps[parent].isNeeded = true }
    }
  }

  private mutating func countBlobs() {
    for place in steps.indices where steps[place].isNeeded {
      for change in steps[place].changes where change.isNewContent {
        guard let content = change.new else { continue }
        uses[content, default: 0] += 1
        guard uses[content] == 1 else { continue }
        blobs.append(content)
        steps[place].blobCount += 1
      }
    }
  }
}

/// Returns, for each commit, the changes of files that are wanted, or became one that is.
private func wantedChanges(of commits: [LoggedCommit], isWanted: (String) -> Bool)
  -> [[LoggedChange]]
{
  // What a file was called before, from the commit on that renamed it, back in time.
  var formerPaths: Set<String> = []
  var answers: [String: Bool] = [:]
  func concerns(_ path: String) -> Bool {
    if formerPaths.contains(path) { return true }
    if let answer = answers[path] { return answer }
    let answer = isWanted(path)
    answers[path] = answer
    return answer
  }
  return commits.map { commit in
    let changes = commit.changes.compactMap { change -> LoggedChange? in
      if concerns(change.path) { return change }
      guard change.path != change.oldPath, concerns(change.oldPath) else { return nil }
      // It was moved to where no document is looked for.
      return LoggedChange(path: change.oldPath, old: change.old, new: nil)
    }
    for change in changes where change.path != change.oldPath { formerPaths.insert(change.oldPath) }
    return changes
  }
}
