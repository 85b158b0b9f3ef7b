/// What has to be looked at, of all that git's log tells, to know the history of some files.
public struct HistoryPlan: Sendable {
  /// A commit that changed one of the files.
  struct Step: Sendable {
    var commit: LoggedCommit
    var changes: [Change]
    /// The states that it was made from; the changes are seen from the first.
    var parents: [Parent]
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
  /// False where the log does not lead on from what was read before.
  public private(set) var isConnected = true

  /// Selects what concerns the files that are wanted, whatever they were called before and after.
  ///
  /// - Parameters:
  ///   - commits: As git's log tells them: children before parents, the first is the one to end at.
  ///   - known: The commit up to which everything was read before, and the paths that are known from there;
  ///     the log leaves out what leads to it.
  ///   - isWanted: Asked with the path of a file, relative to the top of the work tree.
  public init(
    _ commits: [LoggedCommit], since known: (commit: ObjectName, paths: Set<String>)? = nil,
    isWanted: (String) -> Bool
  ) {
    isContinuation = known != nil
    let named = Set(commits.lazy.flatMap(\.changes).flatMap { [$0.path, $0.oldPath] })
    var followed = named.filter { known?.paths.contains($0) ?? false || isWanted($0) }
    if let known {
      // Beyond what was read before, nobody knows what stood where a file was renamed from, or to.
      let leads = commits.lazy.flatMap(\.changes).allSatisfy {
        followed.contains($0.path) == followed.contains($0.oldPath)
      }
      isConnected = leads && commits.contains { $0.parents.contains(known.commit) }
    } else {
      addFormerAndLaterNames(to: &followed, of: commits)
    }
    var places: [ObjectName: Parent] = [:]
    var pathPlaces: [String: Int] = [:]
    func place(of path: String) -> Int {
      if let place = pathPlaces[path] { return place }
      pathPlaces[path] = paths.count
      paths.append(path)
      return paths.count - 1
    }
    for var commit in commits.reversed() {
      let changes = commit.changes.filter { followed.contains($0.path) }
      let parents = commit.parents.map { parent -> Parent in
        places[parent] ?? (parent == known?.commit ? .known : known == nil ? .nothing : .forgotten)
      }
      // What changed none of the files is as its first parent was.
      guard !changes.isEmpty else {
        places[commit.name] = parents.first ?? .nothing
        continue
      }
      places[commit.name] = .step(steps.count)
      commit.changes = []
      commit.message = ""
      let planned = changes.map {
        Change(path: place(of: $0.path), oldPath: place(of: $0.oldPath), old: $0.old, new: $0.new)
      }
      steps.append(Step(commit: commit, changes: planned, parents: parents))
    }
    if let first = commits.first, let place = places[first.name] { last = place }
    countBlobs()
  }

  private mutating func countBlobs() {
    for place in steps.indices {
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

/// Adds the paths that a file was ever renamed from or to, and again from there.
private func addFormerAndLaterNames(to followed: inout Set<String>, of commits: [LoggedCommit]) {
  var names: [String: [String]] = [:]
  for change in commits.lazy.flatMap(\.changes) where change.path != change.oldPath {
    names[change.path, default: []].append(change.oldPath)
    names[change.oldPath, default: []].append(change.path)
  }
  var waiting = followed.filter { names[$0] != nil }
  while let path = waiting.popFirst() {
    for name in names[path] ?? [] where followed.insert(name).inserted { waiting.insert(name) }
  }
}
