import Platform

/// Which column of an action table says what: by the words of its header, and by its cells where those say more.
struct ActionColumns {
  private(set) var columns: [Meaning: Int] = [:]
  /// True where the header names the actions and, beside them, who does them or how far they are.
  private(set) var isUnmistakable = false
  /// True where the column of the state is called `Done?` or so, and `yes` is an answer.
  private(set) var asksWhetherDone = false

  /// True where a table says how far each is, and nothing else.
  var areOfStates: Bool { Set(columns.keys) == [.text, .state] }

  /// Returns whether the column of what is to be done is called `Action` or the like; a thing may be called `Item`.
  func areNamedActions(in header: [String]) -> Bool {
    columns[.text].map { HeadingRoles().mayNameActions(header[$0], hopefully: true) } ?? false
  }

  enum Meaning: Sendable {
    case text, state, owner, due, priority, type, ticket
  }

  /// Reads a table; nil for one of things that nobody promised.
  ///
  /// - Parameters:
  ///   - header: The cells of its first row.
  ///   - rows: Those of the others.
  ///   - words: Names of columns that are known besides.
  init?(header: [String], rows: [[String]], words: OwnWords) {
    let cells = header.indices.map { column in
      rows.compactMap { column < $0.count && !saysNothing($0[column]) ? oneLine($0[column]) : nil }
    }
    for (index, name) in header.enumerated() {
      guard let meaning = Meaning(header: name, words), columns[meaning] == nil else { continue }
      columns[meaning] = index
    }
    // A column `Issue` with sentences tells what is to be done.
    if columns[.text] == nil, let issues = columns[.ticket], isOfWords(cells[issues]) {
      columns[.ticket] = nil
      columns[.text] = issues
    }
    // Days alone do not make a column one of due days.
    let isNamedByHeader = columns.keys.contains { $0 != .text && $0 != .type }
    takeShapes(of: cells)
    let named = columns[.text]
    let isNamed = isNamedByHeader || columns.keys.contains { $0 == .state || $0 == .owner }
    guard let text = textColumn(of: cells),
      named != nil || isNamed || isOfWords(cells[text])
    else { return nil }
    columns[.text] = text
    // `Time | Action | Owner` is a log of what was done.
    let isLog = header.first.map { isNameOfTime($0) && Meaning(header: $0, words) == nil } ?? false
    isUnmistakable =
      named != nil && text <= 1 && (columns[.owner] != nil || columns[.state] != nil) && !isLog
      && !areParts(cells[text])
    asksWhetherDone = columns[.state].map { isNameOfDone(header[$0]) } ?? false
  }

  /// Finds the columns that their cells tell, whatever they are called: `Done` below `Owner` is no name.
  private mutating func takeShapes(of cells: [[String]]) {
    func isMostly(_ column: Int, _ isWanted: (String) -> Bool) -> Bool {
      cells[column].count(where: isWanted) * 2 > cells[column].count
    }
    for column in cells.indices where columns[.state] == nil && isMostly(column, isStateAlone) {
      columns = columns.filter { $0.value != column }
      columns[.state] = column
    }
    for column in cells.indices where !columns.values.contains(column) {
      if columns[.due] == nil, isMostly(column, isDayAlone) {
        columns[.due] = column
      } else if columns[.owner] == nil, isMostly(column, { $0.hasPrefix("@") }) {
        columns[.owner] = column
      }
    }
  }

  /// Returns the column of the promise: that which is called so, unless another says far more, as beside a column of
  /// categories or numbers; else the one with the most words that are not repeated.
  private func textColumn(of cells: [[String]]) -> Int? {
    let taken = Set(columns.filter { $0.key != .text }.values)
    let free = cells.indices.filter { column in
      !taken.contains(column) && !cells[column].allSatisfy { $0.allSatisfy(\.isNumber) }
    }
    func weight(_ column: Int) -> Int { Set(cells[column]).reduce(0) { $0 + $1.utf8.count } }
    let heaviest = free.max { (weight($0), $1) < (weight($1), $0) }
    guard let named = columns[.text], let heaviest else { return columns[.text] ?? heaviest }
    return weight(named) * 4 >= weight(heaviest) ? named : heaviest
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
    item.owner = cell(.owner).map { parted($0, below: .owner).rest }
      .flatMap { mayBeOwner($0) ? $0 : nil }
    item.due = cell(.due).flatMap(day)
    item.priority = cell(.priority)
    item.type = cell(.type).flatMap { actionType(named: $0) }
    item.ticket =
      row.links.first(where: isTicket)
      ?? cell(.ticket).flatMap { isStateAlone($0) ? nil : parted($0, below: .ticket).rest }
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
    return row.cells.first { isStateAlone($0) } ?? stateBesideDash(of: row)
  }

  /// Returns what tells a state among the parts of a cell for something else: `Done — milestone 6` below `Due`,
  /// `#86 — complete in the hotfix` below `Ticket`.
  private func stateBesideDash(of row: Block) -> String? {
    for meaning in [Meaning.due, .ticket, .owner] {
      guard let index = columns[meaning], index < row.cells.count else { continue }
      if let told = parted(oneLine(row.cells[index]), below: meaning).state { return told }
    }
    return nil
  }
}

/// Returns which part of a cell tells a state, and the cell without such parts; long dashes stand between parts, and short
/// ones between spaces.
private func parted(_ cell: String, below meaning: ActionColumns.Meaning) -> (
  state: String?, rest: String
) {
  let parts = cell.split(separator: " - ").flatMap { $0.split { $0 == "—" || $0 == "–" } }
    .map { trimmedText(String($0)) }
  // Most cells have no dash.
  guard parts.count > 1 else { return (nil, cell) }
  func tellsState(_ part: String) -> Bool {
    isStateAlone(part) || meaning == .ticket && actionState(named: part)?.isClosed == true
  }
  let others = parts.filter { !tellsState($0) }
  let isParted = !others.isEmpty && others.count < parts.count
  return (parts.first(where: tellsState), isParted ? others.joined(separator: " — ") : cell)
}

/// As in `Done?` and `Completed (y/n)`.
private func isNameOfDone(_ header: String) -> Bool {
  doneWords.matches(in: header).contains { $0.words == 0..<1 }
}

private let doneWords = PhraseTable(Vocabulary.standard["state.done"].map { ($0, true) })

extension ActionColumns.Meaning {
  /// Finds what a column is for by the words of its name.
  init?(header: String, _ words: OwnWords) {
    let found = columns(in: header, words).found
    let order: [ActionColumns.Meaning] = [.state, .owner, .due, .priority, .type, .ticket, .text]
    guard let meaning = order.first(where: { found.contains($0) }) else { return nil }
    self = meaning
  }

  /// Finds what a line of its own such as `Due date: …` is for.
  ///
  /// A column is named with care, and `Team decision: …` may be a sentence: the name counts whole.
  init?(field name: String, _ words: OwnWords) {
    let (found, isWhole) = columns(in: name, words)
    guard isWhole, let first = found.first, found.allSatisfy({ $0 == first }) else { return nil }
    self = first
  }
}

/// Returns what the words of a name may stand for, and whether they are all of it.
private func columns(in name: String, _ own: OwnWords) -> (
  found: [ActionColumns.Meaning], isWhole: Bool
) {
  let bytes = foldedBytes(of: name)
  let words = hashedWords(bytes, in: 0..<bytes.count)
  let matches = standardColumns.matches(in: words, of: bytes)
    .behind(own.columns?.matches(in: words, of: bytes) ?? [])
  return (matches.compactMap(\.meaning), matches.cover(words))
}

private let standardColumns = PhraseTable(Vocabulary.standard.terms(columnMeanings))

/// What is nil says nothing, as the last word of `assigned to`.
let columnMeanings: [(String, ActionColumns.Meaning?)] = [
  ("column.state", .state), ("column.owner", .owner), ("column.due", .due),
  ("column.priority", .priority), ("column.type", .type), ("column.ticket", .ticket),
  ("column.text", .text), ("section.filler", nil),
]

/// Returns whether most of some cells say something in words, which names of things do not.
private func isOfWords(_ cells: [String]) -> Bool {
  func isOfWords(_ cell: String) -> Bool {
    cell.split(separator: " ").count >= 3 || cell.unicodeScalars.count(where: isIdeograph) >= 6
  }
  return cells.count(where: isOfWords) * 2 > cells.count
}

/// Returns whether at least half of some cells name the parts of an incident, as `Detection`, `Diagnosis`, `Resolution`
/// do, and say how far each is.
private func areParts(_ cells: [String]) -> Bool {
  let roles = cells.compactMap { HeadingRoles().role(named: $0) }
  return roles.count { $0 != .actions && $0 != .observability } * 2 >= cells.count
}

private func isDayAlone(_ cell: String) -> Bool {
  let bytes = Array(cell.utf8.prefix(40))
  guard let scanned = DateScanner.scan(bytes[...], at: 0, order: .dayMonthYear) else {
    return false
  }
  return cell.utf8.count - scanned.end <= 2
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
