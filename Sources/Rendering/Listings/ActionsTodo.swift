public import Documents
internal import Platform

/// Returns action items as tasks of todo.txt, one a line: the incident as project, the owner as context.
///
/// The priority, A to D, tells how urgent an item is. What the format has no place for stands in `due:`,
/// `id:` and `state:`. The format is that of https://github.com/todotxt/todo.txt.
public func todoText(_ actions: [TrackedAction]) -> String {
  actions.map { task($0) + "\n" }.joined()
}

private func task(_ tracked: TrackedAction) -> String {
  let action = tracked.action
  let isOpen = action.state.isOpen
  let isClosed = action.state.isClosed
  // A day of creation may only follow one of completion.
  let opened = !isClosed || action.closed != nil ? action.opened : nil
  let words = [
    isOpen ? "(\(priority(tracked)))" : isClosed ? "x" : nil,
    isClosed ? action.closed?.description : nil,
    opened?.description,
    neutralized(action.promise),
    "+\(word(tracked.incident.id))",
    action.owner.map { "@" + word($0.hasPrefix("@") ? String($0.dropFirst()) : $0) },
    action.due.map { "due:\($0)" },
    action.state == .open || action.state == .done ? nil : "state:\(action.state.rawValue)",
    "id:\(action.id)",
  ]
  return words.compactMap(\.self).joined(separator: " ")
}

private func priority(_ tracked: TrackedAction) -> String {
  switch tracked.urgencyScore {
  case 70...: "A"
  case 50...: "B"
  case 30...: "C"
  default: "D"
  }
}

/// Returns text as one word, which names of projects and contexts must be.
private func word(_ text: String) -> String {
  neutralized(text).split(separator: " ").joined(separator: "-")
}

/// Returns action items as lists of tasks, those of one incident below its name.
public func markdown(_ actions: [TrackedAction]) -> String {
  let blocks = actions.byIncident.flatMap { incident, actions -> [Markdown] in
    ["## \(markdownHead(incident))", actions.map { task($0) }.joined(by: "\n")]
  }
  return blocks.isEmpty ? "" : blocks.joined(by: "\n\n").source + "\n"
}
