/// What has to be looked at, of all that git's log tells, to know the history of some files.
public struct HistoryPlan: Sendable {
  /// A commit that changed one of the files.
  struct Step: Sendable {
    var commit: LoggedCommit
    var changes: [Change]
    /// How many contents of ``blobs`` it is the first to need.
    var blobCount = 0
  }

  struct Change: Sendable {
    /// Places in ``paths``.
    var path: Int
    var oldPath: Int
    var old: ObjectName?
    var new: ObjectName?
    /// When a commit of elsewhere first changed it, in seconds since 1970; nil where this is the first commit.
    var firstChange: Int?

    var isRename: Bool { path != oldPath }
    /// True where the file has to be read; one that only got another name has the items that it had.
    var isNewContent: Bool { new != nil && new != old }
  }

  /// Every path that a step names.
  public private(set) var paths: [String] = []
  /// Contents in the order in which the steps need them, each once.
  public private(set) var blobs: [ObjectName] = []
  /// How often each is needed.
  private(set) var uses: [ObjectName: Int] = [:]
  /// Parents before children.
  private(set) var steps: [Step] = []
  /// False where the branch does not lead on from what was read before: all of it has to be read.
  public private(set) var isConnected = true

  /// Selects what concerns the files that are wanted, whatever they were called before and after.
  ///
  /// - Parameters:
  ///   - branch: Its commits since the one known, or all.
  ///   - known: The commit up to which everything was read before, and the paths that are known from there.
  ///   - isWanted: Asked with the path of a file, relative to the top of the work tree.
  public init(
    _ branch: Branch, since known: (commit: ObjectName, paths: Set<String>)? = nil,
    isWanted: (String) -> Bool
  ) {
    let changes = branch.steps.lazy.flatMap(\.commit.changes)
    let named = Set(changes.flatMap { [$0.path, $0.oldPath] })
    var followed = named.filter { known?.paths.contains($0) ?? false || isWanted($0) }
    if let known {
      // Beyond what was read before, nobody knows what stood where a file was renamed from, or to.
      let leads = changes.allSatisfy {
        followed.contains($0.path) == followed.contains($0.oldPath)
      }
      isConnected = leads && branch.origin == known.commit
    } else {
      addFormerAndLaterNames(to: &followed, of: changes)
    }
    var places: [String: Int] = [:]
    func place(of path: String) -> Int {
      if let place = places[path] { return place }
      places[path] = paths.count
      paths.append(path)
      return paths.count - 1
    }
    for step in branch.steps {
      var commit = step.commit
      let planned = commit.changes.filter { followed.contains($0.path) }.map {
        Change(
          path: place(of: $0.path), oldPath: place(of: $0.oldPath), old: $0.old, new: $0.new,
          firstChange: step.firstChanges[$0.path])
      }
      guard !planned.isEmpty else { continue }
      commit.changes = []
      commit.message = ""
      steps.append(Step(commit: commit, changes: planned))
    }
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
private func addFormerAndLaterNames(
  to followed: inout Set<String>, of changes: some Sequence<LoggedChange>
) {
  var names: [String: [String]] = [:]
  for change in changes where change.path != change.oldPath {
    names[change.path, default: []].append(change.oldPath)
    names[change.oldPath, default: []].append(change.path)
  }
  var waiting = followed.filter { names[$0] != nil }
  while let path = waiting.popFirst() {
    for name in names[path] ?? [] where followed.insert(name).inserted { waiting.insert(name) }
  }
}
