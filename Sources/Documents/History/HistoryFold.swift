/// Follows the action items of files through the commits of a plan.
///
/// Every line of commits has its own state, so that what was done on a branch keeps its day when it is
/// merged. Contents are handed in in the order of ``HistoryPlan/blobs``; of them only those are kept that a
/// later commit needs again.
public struct HistoryFold {
  /// The new commits cannot be understood from what was kept of those before: all have to be read.
  public struct NeedsWholeHistory: Error {
    public init() {}
  }

  private let plan: HistoryPlan
  private let known: HistoryState
  private let boundary: Set<ObjectName>
  private var next = 0
  private var states: [Int: HistoryState] = [:]
  /// How many steps still have to look at the state of each.
  private var waiting: [Int]
  private var seen: [ObjectName: SeenContent] = [:]
  private var remainingUses: [ObjectName: Int]
  /// The contents that stood under each path, on any line of commits, and how often each was made.
  private var contents: [[UInt64: Int]]
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
    self.known = HistoryState(
      files: plan.paths.map { known[$0].map { FileVersion($0, isKnown: true) } },
      isContinued: plan.isContinuation)
    self.boundary = boundary
    contents = plan.paths.map { path in
      Dictionary((known[path]?.contents ?? []).map { ($0, 1) }, uniquingKeysWith: +)
    }
    waiting = Array(repeating: 0, count: plan.steps.count)
    remainingUses = plan.uses
    for step in plan.steps {
      for case .step(let parent) in step.parents { waiting[parent] += 1 }
    }
    // The state of the last step is the result.
    if case .step(let place) = plan.last { waiting[place] += 1 }
  }

  /// Takes what the next of the plan's contents holds; nil for one that the repository does not have.
  public mutating func add(_ actions: [SeenAction]?) throws(NeedsWholeHistory) {
    seen[plan.blobs[readCount]] = SeenContent(actions: actions)
    readCount += 1
    try advance()
  }

  /// Returns what the plan's paths hold at its end; of some only what they once held is remembered.
  ///
  /// To be asked once, when all contents were handed in.
  public mutating func files() throws(NeedsWholeHistory) -> [String: FileHistory] {
    try advance()
    let state = state(of: plan.last)
    // It comes from an older commit: files that nobody touched since may be others than those known.
    if state.isForeign { throw NeedsWholeHistory() }
    var files: [String: FileHistory] = [:]
    for (place, path) in plan.paths.enumerated() {
      var history = state.files[place]?.history ?? FileHistory()
      // More than twice tells nothing more.
      history.contents = contents[place].sorted { $0.key < $1.key }
        .flatMap { Array(repeating: $0.key, count: min($0.value, 2)) }
      if !history.isAbsent || !history.contents.isEmpty { files[path] = history }
    }
    return files
  }

  private mutating func advance() throws(NeedsWholeHistory) {
    while next < plan.steps.count {
      let step = plan.steps[next]
      guard usedCount + step.blobCount <= readCount else { return }
      usedCount += step.blobCount
      let state = try state(after: step)
      // A line of commits that was given up leads nowhere.
      if waiting[next] > 0 { states[next] = state }
      next += 1
    }
  }

  /// Returns a state that the caller may change; one that no other step waits for is given up.
  private mutating func state(of parent: HistoryPlan.Parent?) -> HistoryState {
    switch parent {
    case .step(let place):
      waiting[place] -= 1
      let state = waiting[place] == 0 ? states.removeValue(forKey: place) : states[place]
      return state ?? known.empty
    case .known: return known
    case .forgotten: return known.asForeign
    case .nothing, nil: return known.empty
    }
  }

  private mutating func state(after step: HistoryPlan.Step) throws(NeedsWholeHistory)
    -> HistoryState
  {
    var state = state(of: step.parents.first)
    var others: [HistoryState] = []
    for parent in step.parents.dropFirst() { others.append(self.state(of: parent)) }
    var update = CommitUpdate(step.commit)
    for change in step.changes {
      let content = change.isNewContent ? change.new.flatMap { take($0) } : nil
      try update.add(change, content: content, state: state, others: others)
    }
    // All files seem to be new where a shallow clone ends.
    let made = update.apply(
      to: &state, beginning: boundary.contains(step.commit.name) ? .beforeHistory : nil)
    for (path, content) in made { contents[path][content.beginning, default: 0] += 1 }
    return state
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
