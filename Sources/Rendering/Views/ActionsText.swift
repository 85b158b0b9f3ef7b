public import Documents
internal import Platform

/// Returns action items grouped by the incident that promised them, and how many there are.
///
/// What several incidents promise in nearly the same words stands once, where it presses most, with the
/// other places below it. What is counted and said of `all` holds for those that are left out too.
public func text(
  _ actions: [TrackedAction], of all: [TrackedAction]? = nil, width: Int,
  paths: PathFormat = PathFormat()
) -> StyledText {
  var text = StyledText()
  let all = all ?? actions
  let groups = Set(actions.lazy.compactMap(\.promiseGroup))
  let repeated = Dictionary(
    grouping: all.filter { $0.promiseGroup.map(groups.contains) ?? false }, by: \.promiseGroup)
  let shown = actions.filter { $0.promiseGroup == nil || leads(repeated, $0) }
  func add(_ shown: [TrackedAction]) {
    let groups = shown.byIncident
    inRuns(of: 128, count: groups.count) { run in
      var text = StyledText()
      for (incident, actions) in groups[run] {
        text.addGap()
        text.add(headLines(incident, width: width))
        text.add(pathLine(incident, paths))
        text.add(citationLines(actions[0].citations, most: 1, width: width))
        text.add(
          groupEntries(actions, width: width) { tracked in
            tracked.promiseGroup.flatMap { repeated[$0] }?.dropFirst() ?? []
          }.flatMap(\.self))
      }
      return text.lines
    } consume: {
      text.addGap()
      text.add($0)
    }
  }
  add(shown.filter { $0.action.state != .unknown })
  let unknown = shown.filter { $0.action.state == .unknown }
  if !unknown.isEmpty {
    text.addHeading("\("State not understood", .heading)")
    add(unknown)
  }
  text.addGap()
  text.add(countLine(all).wrapped(to: width))
  if all.count > 1 {
    let order =
      "most urgent first: overdue, alerts and checks, severity, what just recurred"
    text.add(StyledLine(order, .muted).wrapped(to: width))
  }
  return text
}

/// Returns whether an action is the first of those that say the same.
private func leads(_ repeated: [Int?: [TrackedAction]], _ tracked: TrackedAction) -> Bool {
  guard let first = repeated[tracked.promiseGroup]?.first else { return true }
  return first.incident.path == tracked.incident.path && first.action.line == tracked.action.line
}

/// Returns where else the same is promised, a line each.
private func alsoLines(_ others: ArraySlice<TrackedAction>, width: Int) -> [StyledLine] {
  let most = 5
  let places: [StyledLine] = others.prefix(most).map { tracked in
    let place = "\(tracked.incident.id):\(tracked.action.line)"
    return
      "\("also", .muted) \(markLine(tracked.action))  \(place, .path, link: tracked.incident.path)"
  }
  let rest = others.count - most
  return places.map { $0.truncated(to: width) }
    + (rest > 0 ? ["\("and in \(counted(rest, "other place"))", .muted)"] : [])
}

/// Returns the lines of each action of one incident; where it recurred is said once, above the first.
///
/// `others` gives those elsewhere that promise the same as one of them.
func groupEntries(
  _ actions: [TrackedAction], width: Int,
  others: (TrackedAction) -> ArraySlice<TrackedAction> = { _ in [] }
) -> [[StyledLine]] {
  var entries = actionEntries(
    withoutRecurrences(actions), width: width,
    below: { alsoLines(others($0), width: $1) })
  if let recurred = recurredWords(actions), !entries.isEmpty {
    entries[0] =
      ("  " as StyledLine).hanging(StyledLine(recurred, .bad), width: width) + entries[0]
  }
  return entries
}

/// Returns `3 open, 1 in progress, 2 done in 2 incidents; 1 overdue, 1 stalled, 1 unowned`.
private func countLine(_ actions: [TrackedAction]) -> StyledLine {
  if actions.isEmpty { return "no action items" }
  var numbers: [ActionItem.State: Int] = [:]
  var (overdue, unowned, stalled, unmarked) = (0, 0, 0, 0)
  var ids: Set<String> = []
  var last: String?
  for action in actions {
    // Items of one incident follow each other.
    if action.incident.id != last { ids.insert(action.incident.id) }
    last = action.incident.id
    numbers[action.action.state, default: 0] += 1
    if action.isOverdue { overdue += 1 }
    if action.isUnowned { unowned += 1 }
    if action.isStalled { stalled += 1 }
    if action.action.state.isOpen, !action.action.isMarked { unmarked += 1 }
  }
  let states = [
    (numbers[.open] ?? 0, "open"), (numbers[.inProgress] ?? 0, "in progress"),
    (numbers[.done] ?? 0, "done"), (numbers[.dropped] ?? 0, "dropped"),
    (numbers[.unknown] ?? 0, "not understood"),
  ]
  let counts = states.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  let alarms: [StyledLine] = [
    overdue > 0 ? "\("\(overdue) overdue", .bad)" : "",
    stalled > 0 ? "\(stalled) stalled" : "",
    unowned > 0 ? "\(unowned) unowned" : "",
    unmarked > 0 ? "\(unmarked) unmarked" : "",
  ]
  let incidents = counted(ids.count, "incident")
  return ["\(counts) in \(incidents)", alarms.joined(by: ", ")].joined(by: "; ")
}
