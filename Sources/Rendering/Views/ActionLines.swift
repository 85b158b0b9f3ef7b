internal import Documents
internal import Platform

/// Returns action items under one another: line number, mark, id and words, and below the words who has
/// promised it, since when, and until when, and the detail where it is known.
///
/// `facts` gives what stands below, and `below` further rows of a width; the line numbers of all items end in one column.
func actionLines(
  _ actions: [TrackedAction], width: Int, indent: Int = 2,
  facts: (TrackedAction) -> [StyledLine] = actionFacts,
  below: (TrackedAction, _ width: Int) -> [StyledLine] = { _, _ in [] }
) -> [StyledLine] {
  actionEntries(actions, width: width, indent: indent, facts: facts, below: below).flatMap(\.self)
}

/// Returns the same, the lines of each item apart.
func actionEntries(
  _ actions: [TrackedAction], width: Int, indent: Int = 2,
  facts: (TrackedAction) -> [StyledLine] = actionFacts,
  below: (TrackedAction, _ width: Int) -> [StyledLine] = { _, _ in [] }
) -> [[StyledLine]] {
  let lineWidth = actions.map { String($0.action.line).utf8.count }.max() ?? 0
  return actions.map { tracked -> [StyledLine] in
    let action = tracked.action
    let number: StyledLine = "\(String(action.line), .lineNumber, link: tracked.incident.path)"
    let head: StyledLine =
      "\(spaces(indent))\(number.aligned(right: lineWidth))  \(markLine(action))  "
    let words = StyledLine(action.promise, action.state.isClosed ? .muted : .plain)
    let room = max(width - head.width, 1)
    let rows = facts(tracked).rows(room) + below(tracked, room)
    return head.hanging(words, width: width) + rows.map { "\(spaces(head.width))\($0)" }
      + action.detail.flatMap { detail in
        ("\(spaces(head.width))\("- ", .muted)" as StyledLine)
          .hanging(StyledLine(detail.text, .muted), width: width)
      }
  }
}

/// Returns `[ ] 1a2b3c`, the mark as it stands in markdown.
func markLine(_ action: ActionItem) -> StyledLine {
  markLine(action.state, id: action.id)
}

func markLine(_ state: ActionItem.State, id: String) -> StyledLine {
  let style: Style =
    switch state {
    case .open, .inProgress: .plain
    case .done: .good
    case .dropped: .muted
    case .unknown: .bad
    }
  return "\(mark(state), style) \(id, .identifier)"
}

/// Returns the mark of a state as people write it in a list of tasks.
func mark(_ state: ActionItem.State) -> String {
  switch state {
  case .open: "[ ]"
  case .inProgress: "[~]"
  case .done: "[x]"
  case .dropped: "[-]"
  case .unknown: "[?]"
  }
}

/// Returns `recurred in ID and 3 more`, of the later incidents the latest; nil where none repeats.
func recurredWords(_ actions: [TrackedAction]) -> String? {
  var later: [String] = []
  for id in actions.flatMap(\.recurredIn) where !later.contains(id) { later.append(id) }
  guard let latest = later.last else { return nil }
  return "recurred in \(latest)" + (later.count > 1 ? " and \(later.count - 1) more" : "")
}

/// Returns the same actions without what is said once above them: that their incident recurred.
func withoutRecurrences(_ actions: [TrackedAction]) -> [TrackedAction] {
  actions.map { tracked in
    var tracked = tracked
    tracked.recurredIn = []
    return tracked
  }
}

/// Returns what is known of an action beside its words, the most pressing first.
func actionFacts(_ tracked: TrackedAction) -> [StyledLine] {
  var facts: [StyledLine] = []
  if tracked.isOverdue { facts.append("\("OVERDUE", .bad)") }
  if let later = recurredWords([tracked]) { facts.append(StyledLine(later, .bad)) }
  if tracked.promised > 1 { facts.append(StyledLine("promised \(times(tracked.promised))", .bad)) }
  return facts + plainActionFacts(tracked).map { StyledLine($0, .muted) }
}

/// Returns ` by Ann in 4f2a9c1`, where the day is that of a commit.
private func closer(of action: ActionItem) -> String {
  guard action.closedFrom == .git || action.closedFrom == .trailer,
    let commit = action.closing?.commit
  else { return "" }
  let file = action.closedFrom == .trailer ? "; its file shows it open" : ""
  return " by \(commit.author) in \(commit.name.short)\(file)"
}

/// Returns `state not understood: Deferred`, with what is written.
func unknownWords(_ action: ActionItem) -> String {
  "state not understood" + (action.stateWords.map { ": \($0)" } ?? "")
}

/// Returns the facts that are no alarm: owner, days, priority, ticket.
func plainActionFacts(_ tracked: TrackedAction) -> [String] {
  let action = tracked.action
  let isOpen = action.state.isOpen
  return [
    action.owner ?? (tracked.isUnowned ? "unowned" : nil),
    action.regressed.map { "done before, undone \($0)" },
    isOpen ? action.due.map { "due \($0)" } : nil,
    isOpen
      ? tracked.ageDays.map { "\(tracked.isStalled ? "stalled" : "open") \(counted($0, "day"))" }
      : nil,
    action.state.isClosed
      ? action.closed.map { "\(action.state.rawValue) \($0)\(closer(of: action))" } : nil,
    action.isClosedUncommitted ? "not committed yet" : nil,
    action.state == .unknown ? unknownWords(action) : nil,
    action.priority,
    action.ticket,
    action.commits.isEmpty ? nil : "commit \(action.commits.joined(separator: ", "))",
    action.isMarked ? nil : action.state == .done ? "told as done" : "unmarked",
  ].compactMap { $0 }
}

extension ActionItem {
  /// True for a mark that git has not seen.
  var isClosedUncommitted: Bool { closed == nil && closing.map { $0.commit == nil } ?? false }
}
