/// Follows the action items of files through the commits of a plan.
///
/// Contents are handed in in the order of ``HistoryPlan/blobs``; of them only those are kept that a later commit needs
/// again.
public struct HistoryFold {
  private let plan: HistoryPlan
  private let boundary: Set<ObjectName>
  private var next = 0
  /// By the places of their paths in the plan; nil where nothing is remembered.
  private var files: [FileHistory?]
  private var seen: [ObjectName: SeenContent] = [:]
  private var remainingUses: [ObjectName: Int]
  private var readCount = 0
  private var usedCount = 0

  /// - Parameters:
  ///   - plan: Which commits and contents there are.
  ///   - known: Of the plan's paths those that are known at the commit up to which was read before.
  ///   - boundary: The commits at which a shallow clone ends.
  public init(
    _ plan: HistoryPlan, known: [String: FileHistory] = [:], boundary: Set<ObjectName> = []
  ) {
    self.plan = plan
    self.boundary = boundary
    files = plan.paths.map { known[$0] }
    remainingUses = plan.uses
  }

  /// Takes what the next of the plan's contents holds; nil for one that the repository does not have.
  public mutating func add(_ actions: [SeenAction]?) {
    seen[plan.blobs[readCount]] = SeenContent(actions: actions)
    readCount += 1
    advance()
  }

  /// Returns what the plan's paths hold at its end, once all contents were handed in; one that holds nothing stands for
  /// a path that was left.
  public mutating func result() -> [String: FileHistory] {
    advance()
    return Dictionary(uniqueKeysWithValues: zip(plan.paths, files.map { $0 ?? FileHistory() }))
  }

  private mutating func advance() {
    while next < plan.steps.count {
      let step = plan.steps[next]
      guard usedCount + step.blobCount <= readCount else { return }
      usedCount += step.blobCount
      next += 1
      var update = CommitUpdate(step.commit)
      for change in step.changes {
        let content = change.isNewContent ? change.new.flatMap { take($0) } : nil
        update.add(change, content: content, files: files)
      }
      // All files seem to be new where a shallow clone ends.
      update.apply(
        to: &files, beginning: boundary.contains(step.commit.name) ? .beforeHistory : nil)
    }
  }

  private mutating func take(_ name: ObjectName) -> SeenContent? {
    let content = seen[name]
    remainingUses[name, default: 1] -= 1
    if remainingUses[name] == 0 { seen[name] = nil }
    return content
  }
}

/// What was read of a content; `actions` is nil where the repository does not have it.
struct SeenContent {
  var actions: [SeenAction]?
}
