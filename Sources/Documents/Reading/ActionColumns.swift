import Platform

/// Which column of an action table says what, by the words of its header.
struct ActionColumns {
  private(set) var columns: [Meaning: Int]
  /// True where the header names the actions and, beside them, who does them or how far they are.
  private(set) var isUnmistakable: Bool
  /// True where the column of the state is called `Done?` or so, and `yes` is an answer.
  private(set) var asksWhetherDone: Bool

  enum Meaning: Sendable {
    case text, state, owner, due, priority, type, ticket
  }

  /// Reads the header of a table; nil where no column can hold the promise itself.
  init?(header: [String]) {
    var columns: [Meaning: Int] = [:]
    for (index, cell) in header.enumerated() {
      guard let meaning = Meaning(header: cell), columns[meaning] == nil else { continue }
      columns[meaning] = index
    }
    // A table without a name for it has the promise in its first column that says nothing else.
    let taken = Set(columns.values)
    let first = header.indices.first {
      !taken.contains($0) && !["", "#", "no", "nr", "id"].contains(header[$0].lowercased())
    }
    guard let text = columns[.text] ?? first else { return nil }
    isUnmistakable = columns[.text] == 0 || columns[.text] == 1
    isUnmistakable = isUnmistakable && (columns[.owner] != nil || columns[.state] != nil)
    columns[.text] = text
    asksWhetherDone = columns[.state].map { isNameOfDone(header[$0]) } ?? false
    self.columns = columns
  }

  /// Returns the promise of a row; nil for a row of empty cells.
  func item(_ row: Block, headingState: ActionItem.State?) -> ActionItem? {
    func cell(_ meaning: Meaning) -> String? {
      guard let index = columns[meaning], index < row.cells.count else { return nil }
      let text = oneLine(row.cells[index])
      return saysNothing(text) ? nil : text
    }
    // A second line of dashes is no promise.
    guard let text = cell(.text), text.contains(where: { $0.isLetter || $0.isNumber }) else {
      return nil
    }
    let stateCell = stateCell(of: row)
    let written = stateCell.map {
      actionState(named: $0, asksWhetherDone: asksWhetherDone) ?? .unknown
    }
    let box = Checkbox(text)?.state
    let told = [box, written].compactMap(\.self).first { $0 != .unknown }
    let marked = told == nil ? writtenState(of: text) : nil
    // What stands in the row is nearer than a heading, though it be not understood.
    let known = told ?? marked?.state ?? box ?? written ?? headingState
    var item = ActionItem(
      line: row.line, state: known ?? .open, isMarked: known != nil,
      text: marked?.text ?? withoutCheckbox(text))
    if known == .unknown {
      item.stateWords = box == nil ? stateCell ?? noteWords(of: text) : boxWords(of: text)
    }
    // `Done 2026-03-05` says since when.
    if known == .done || known == .dropped { item.closed = stateCell.flatMap(day) }
    item.owner = cell(.owner)
    item.due = cell(.due).flatMap(day)
    item.priority = cell(.priority)
    item.type = cell(.type).flatMap { actionType(named: $0) }
    item.ticket =
      row.links.first(where: isTicket) ?? cell(.ticket).flatMap { isStateAlone($0) ? nil : $0 }
    return item
  }
}

extension ActionColumns {
  /// Returns what a row says of its state: in the column for it, else in a cell that says nothing else.
  func stateCell(of row: Block) -> String? {
    if let index = columns[.state], index < row.cells.count {
      let text = oneLine(row.cells[index])
      // A question mark asks what nobody has answered.
      if !saysNothing(text) || text == "?" { return text }
    }
    return row.cells.first { isStateAlone($0) }
  }
}

private func isNameOfDone(_ header: String) -> Bool {
  // As in `Done?` and `Completed (y/n)`.
  ["done", "complete", "completed", "finished", "erledigt", "fertig", "fait", "hecho", "完了"]
    .contains(normalizedHeading(header))
}

extension ActionColumns.Meaning {
  /// Finds what a column is for by the beginning of its name.
  init?(header: String) {
    let name = normalizedHeading(header)
    let found = ActionColumns.Meaning.names.first { _, names in
      names.contains { beginsWithWords(name, $0) }
    }
    guard let found else { return nil }
    self = found.0
  }

  /// Finds what a line of its own such as `Due date: …` is for; `name` is in lower case.
  ///
  /// A column is named with care, and `Team decision: …` may be a sentence: the name counts whole.
  init?(field name: String) {
    let endings = [" date", " day", " by", " on", " to", " issue", " link", "(s)", "s"]
    let ending = endings.first { name.hasSuffix($0) } ?? ""
    let found = ActionColumns.Meaning.names.first { _, names in
      names.contains(name) || names.contains(String(name.dropLast(ending.count)))
    }
    guard let found else { return nil }
    self = found.0
  }

  private static let names: [(ActionColumns.Meaning, [String])] = [
    (
      .state,
      [
        "status", "state", "done", "progress", "complete", "completed", "stand", "zustand",
        "statut",
        "estado", "tilstand", "状态", "状態", "ステータス", "進捗", "状況",
      ]
    ),
    (
      .owner,
      [
        "owner", "who", "assignee", "responsible", "assigned", "dri", "person", "team",
        "verantwortlich", "zuständig", "responsable", "eier", "ansvarlig", "ansvarig", "负责人",
        "担当", "担当者",
      ]
    ),
    (
      .due,
      [
        "due", "deadline", "when", "target", "by", "eta", "date", "fällig", "frist", "termin",
        "échéance", "fecha", "vencimiento", "截止", "期限",
      ]
    ),
    (
      .priority,
      ["priority", "prio", "p", "severity", "priorität", "priorité", "prioridad", "优先级"]
    ),
    (.type, ["type", "kind", "category", "typ", "tipo", "类型"]),
    (
      .ticket,
      [
        "bug", "ticket", "tickets", "issue", "tracking", "link", "jira", "pr", "reference", "ref",
        "referanse", "referenz", "référence",
      ]
    ),
    (
      .text,
      [
        "action", "action item", "actions", "item", "task", "description", "todo", "what",
        "follow up", "improvement", "recommendation", "aksjon", "tiltak", "maßnahme", "aufgabe",
        "mesure", "tâche", "acción", "tarea", "措施", "行动项", "任务", "対応", "対策",
      ]
    ),
  ]
}

/// Marks that somebody puts where there is nothing to say.
func saysNothing(_ value: String) -> Bool {
  ["", "-", "—", "–", "n/a", "none", "?"].contains(value.lowercased())
}

/// A cell of any name that holds nothing but a state: `(Done)`, `✅ 2026-03-05`.
func isStateAlone(_ cell: String) -> Bool {
  // Most cells tell of something else, at greater length.
  guard cell.utf8.count <= 40, !cell.isEmpty else { return false }
  let bytes = Array(cell.utf8)
  guard let told = StateCell(bytes, in: 0..<bytes.count), told.state != .unknown else {
    return false
  }
  let end = told.dated?.whole.upperBound ?? told.mark.upperBound
  return hashedWords(bytes, in: end..<bytes.count).isEmpty
    && hashedWords(bytes, in: 0..<told.mark.lowerBound).isEmpty
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
