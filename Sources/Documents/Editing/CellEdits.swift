import Platform

extension WrittenDocument {
  /// Returns ways to write a state in the cell of its column, in the words of the other rows.
  func cellEdits(of item: WrittenItem, column: Int, to wanted: WantedState) -> [[Replacement]] {
    guard let row = item.row else { return [] }
    let rest = clearing(item, for: wanted)
    // What the row says in brackets beside its state, such as `(PR #12)`, stays.
    let own = cellText(row, column).map { CellValue($0).rest } ?? ""
    let kept = own.isEmpty || writtenDay(in: Array(own.utf8)[...]) != nil ? "" : " " + own
    return cellValues(of: item, column: column, wanted.state).flatMap { value in
      let words = value.text(wanted.day)
      let isWord = words.contains(where: \.isLetter)
      let told = words.isEmpty ? words : words + kept
      let plain = replacingCell(told, column, in: row) + rest
      guard let reason = wanted.reason.map(escapingPipes) else { return [plain] }
      // A cell that is all sign has no room for words.
      let said = replacingCell("\(told): \(reason)", column, in: row) + rest
      let noted = plain + [appended("(\(word(for: wanted.state)): \(reason))", to: item)]
      return isWord ? [said, noted] : [noted]
    }
  }

  /// Returns what a cell may hold for a state: what most rows of the table have there, else words of their
  /// kind.
  private func cellValues(of item: WrittenItem, column: Int, _ state: ActionItem.State)
    -> [CellValue]
  {
    guard let header = item.row?.header else { return [] }
    func value(_ other: WrittenItem) -> CellValue {
      CellValue(other.row.flatMap { cellText($0, column) } ?? "")
    }
    let values = some(.row(header: header), near: item).filter { $0.row?.stateColumn == column }
      .map(value)
    let same = some(.cell(header: header, column: column, state), near: item).map(value)
      .filter { state.isOpen || !saysNothing($0.text(nil)) }
    let own = item.row.flatMap { cellText($0, column) } ?? ""
    let tellsDays = values.contains(where: \.hasDay) || CellValue(own).hasDay
    var found: [CellValue] = []
    if let usual = mostFrequent(same.map { $0.text(nil) }) {
      // One row with a day tells how the others would have theirs.
      found = [same.first(where: \.hasDay) ?? CellValue(usual)]
    }
    let likes = [own] + values.map { $0.text(nil) }
    let fallback = invented(state, like: likes.filter { !saysNothing($0) }, hasDay: tellsDays)
    guard state.isOpen else { return found + [fallback] }
    // What is open need not be said in a column for something else.
    let isForStates = item.row?.columns.columns[.state] == column
    return found + (isForStates ? [fallback, CellValue("")] : [CellValue(""), fallback])
  }

  /// Returns a value for a state that no row has, in the kind of those that they have.
  func invented(_ state: ActionItem.State, like others: [String], hasDay: Bool) -> CellValue {
    if others.contains(where: { Checkbox($0) != nil }) {
      return CellValue(state == .open ? "[ ]" : state == .done ? "[x]" : "[-]")
    }
    let bytes = others.map { Array($0.utf8) }
    let hasSign = bytes.contains { stateSign(in: $0, at: 0, before: $0.count) != nil }
    let worded = others.first { $0.contains(where: \.isLetter) }
    guard let worded else {
      return CellValue(hasSign ? sign(for: state) : cased(word(for: state), like: "A"))
    }
    let name = cased(word(for: state), like: worded)
    return CellValue(
      (hasSign && !state.isOpen ? sign(for: state) + " " : "") + name,
      hasDay: hasDay && !state.isOpen)
  }

  /// The words of a cell with their markdown; nil where the row ends before it.
  func cellText(_ row: WrittenRow, _ column: Int) -> String? {
    column < row.cells.count
      ? String(decoding: trimmed(bytes[row.cells[column]]), as: UTF8.self) : nil
  }

  /// Returns what puts words in a cell. Where the row is as wide as its header there, it stays so.
  func replacingCell(_ value: String, _ column: Int, in row: WrittenRow) -> [Replacement] {
    guard column < row.cells.count else { return addingCell(value, column, to: row) }
    let cell = row.cells[column]
    let old = trimmed(bytes[cell])
    if old.isEmpty, value.isEmpty { return [] }
    let isEmpty = old.isEmpty
    let before = isEmpty ? 1 : old.startIndex - cell.lowerBound
    var after = isEmpty ? min(1, max(cell.count - 1, 1)) : cell.upperBound - old.endIndex
    let header = cellRanges(of: source[row.header])
    if column < header.count, isAligned(cell, with: header[column], column, in: row) {
      let room = width(bytes[header[column]]) - before - width(Array(value.utf8)[...])
      after = max(room, min(after, 1))
    }
    if !isEmpty {
      // Only the words and the padding after them change.
      return [
        Replacement(old.startIndex..<cell.upperBound, value + String(repeating: " ", count: after))
      ]
    }
    let isTight = column < header.count && !isBlank(bytes[header[column].lowerBound])
    if isTight { return [Replacement(cell, value)] }
    return [Replacement(cell, " " + value + String(repeating: " ", count: max(after, 1)))]
  }

  /// Returns whether a cell is as wide as its header, or was before it held too much.
  private func isAligned(
    _ cell: Range<Int>, with header: Range<Int>, _ column: Int, in row: WrittenRow
  )
    -> Bool
  {
    let (own, wanted) = (width(bytes[cell]), width(bytes[header]))
    guard own > wanted else { return own == wanted }
    let dashes = cellRanges(of: source[row.header + 1])
    return column < dashes.count && width(bytes[dashes[column]]) == wanted
  }

  /// A row may end before its table does.
  private func addingCell(_ value: String, _ column: Int, to row: WrittenRow) -> [Replacement] {
    let line = trimmed(source[row.line])
    let missing = String(repeating: " |", count: column - row.cells.count)
    return line.last == UInt8(ascii: "|") && line.count > 1
      ? [.insertion("\(missing) \(value) |", at: line.endIndex)]
      : [.insertion(" |\(missing) \(value)", at: line.endIndex)]
  }
}

/// What a cell holds, with the day in it set apart.
struct CellValue: Equatable {
  private var before: String
  private var after: String
  private var style: DayStyle?
  /// What stands in brackets at the end, and belongs to that row alone.
  private(set) var rest = ""

  var hasDay: Bool { style != nil }

  init(_ text: String, hasDay: Bool) {
    before = text
    after = ""
    style = hasDay ? .iso : nil
  }

  /// Takes a cell apart.
  init(_ cell: String) {
    var bytes = Array(cell.utf8)[...]
    while let last = bytes.indices.last,
      let open = openingBracket(of: Array(cell.utf8), closedAt: last, in: 0..<bytes.endIndex),
      open > 0
    {
      bytes = trimmed(bytes[..<open])
    }
    rest = trimmedText(String(decoding: cell.utf8.dropFirst(bytes.endIndex), as: UTF8.self))
    let found = writtenDay(in: bytes)
    style = found?.style
    before = String(decoding: bytes[..<(found?.range.lowerBound ?? bytes.endIndex)], as: UTF8.self)
    after = String(decoding: bytes[(found?.range.upperBound ?? bytes.endIndex)...], as: UTF8.self)
  }

  /// Returns the cell with another day in it, or without.
  func text(_ day: Day?) -> String {
    guard let day, let style else { return trimmedText(before + after) }
    let gap = before.isEmpty || before.hasSuffix(" ") ? "" : " "
    return before + gap + style.text(day) + after
  }
}

/// Columns that bytes take in an editor, near enough for padding.
private func width(_ bytes: ArraySlice<UInt8>) -> Int {
  String(decoding: bytes, as: UTF8.self).count
}

/// Returns the value that occurs most often, of several the first.
private func mostFrequent(_ values: [String]) -> String? {
  var counts: [String: Int] = [:]
  for value in values { counts[value, default: 0] += 1 }
  let most = counts.values.max()
  return values.first { counts[$0] == most }
}
