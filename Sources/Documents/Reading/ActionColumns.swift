import Platform

/// Which column of an action table says what, by the words of its header.
struct ActionColumns {
  private var text: Int
  private var state: Int?
  private var owner: Int?
  private var due: Int?
  private var priority: Int?
  private var type: Int?
  private var ticket: Int?

  /// Reads the header of a table; nil where no column can hold the promise itself.
  init?(header: [String]) {
    var text: Int?
    for (index, cell) in header.enumerated() {
      let name = normalizedHeading(cell)
      func has(_ words: [String]) -> Bool {
        words.contains { name == $0 || name.hasPrefix($0 + " ") }
      }
      if has(["status", "state", "done", "progress", "complete"]) {
        state = state ?? index
      } else if has([
        "owner", "who", "assignee", "responsible", "assigned", "dri", "person", "team",
      ]) {
        owner = owner ?? index
      } else if has(["due", "deadline", "when", "target", "by", "eta", "date"]) {
        due = due ?? index
      } else if has(["priority", "prio", "p", "severity"]) {
        priority = priority ?? index
      } else if has(["type", "kind", "category"]) {
        type = type ?? index
      } else if has([
        "bug", "ticket", "issue", "tracking", "link", "jira", "pr", "reference", "ref",
      ]) {
        ticket = ticket ?? index
      } else if has([
        "action", "action item", "item", "task", "description", "todo", "what", "follow up",
        "improvement", "recommendation",
      ]) {
        text = text ?? index
      }
    }
    // A table without such a name has the promise in its first column that says nothing else.
    let taken = Set([state, owner, due, priority, type, ticket].compactMap(\.self))
    guard
      let column = text
        ?? header.indices.first(where: {
          !taken.contains($0) && !header[$0].isEmpty && header[$0] != "#"
        })
    else { return nil }
    self.text = column
  }

  /// Returns the promise of a row; nil for a row of empty cells.
  func item(_ row: Block, headingState: ActionItem.State?) -> ActionItem? {
    func cell(_ index: Int?) -> String? {
      guard let index, index < row.cells.count else { return nil }
      let text = oneLine(row.cells[index])
      return text.isEmpty || ["-", "—", "–", "n/a", "N/A", "none", "?"].contains(text) ? nil : text
    }
    guard let text = cell(self.text) else { return nil }
    let box = Checkbox(text)
    let written = cell(state).flatMap { Checkbox($0)?.state ?? actionState(named: $0) }
    let known = box?.state ?? written ?? headingState
    var item = ActionItem(
      line: row.line, state: known ?? .open, isMarked: known != nil, text: withoutCheckbox(text))
    // `Done 2026-03-05` says since when.
    if known == .done || known == .dropped { item.closed = cell(state).flatMap(day) }
    item.owner = cell(owner)
    item.due = cell(due).flatMap(day)
    item.priority = cell(priority)
    item.type = cell(type).flatMap { actionType(named: $0) }
    item.ticket = row.links.first(where: isTicket) ?? cell(ticket)
    return item
  }
}

private func day(in cell: String) -> Day? {
  DateScanner.date(in: cell)?.day(near: nil)
}

/// Returns the type that a cell names, in the words of Google's template and its kin.
func actionType(named written: String) -> ActionItem.Kind? {
  let word = written.lowercased()
  if word.hasPrefix("prevent") { return .prevent }
  if word.hasPrefix("mitigat") || word.hasPrefix("repair") || word.hasPrefix("fix") {
    return .mitigate
  }
  if word.hasPrefix("detect") || word.hasPrefix("monitor") || word.hasPrefix("alert") {
    return .detect
  }
  if word.hasPrefix("process") || word.hasPrefix("document") || word.hasPrefix("other") {
    return .process
  }
  return nil
}
