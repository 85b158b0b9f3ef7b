import Platform

extension WrittenDocument {
  /// Returns ways to write a state in the cell of its column: only what tells the state now changes.
  ///
  /// - Returns: Nothing for a cell that is not understood.
  func cellEdits(of item: WrittenItem, column: Int, to wanted: WantedState) -> [[Replacement]] {
    guard let row = item.row, let own = toldCell(row, column) else { return [] }
    let rest = clearing(item, for: wanted)
    return plainStates(for: wanted.state, of: item, column: column, own: own).flatMap { plain in
      let told = own.with(plain, day: wanted.day)
      let noted = replacingCell(told, column, in: row) + rest
      guard let reason = wanted.reason.map(escapingPipes) else { return [noted] }
      let note = appended("(\(word(for: wanted.state)): \(reason))", to: item)
      // A cell that is all sign has no room for words, nor one that goes on with its own.
      guard plain.mark.contains(where: \.isLetter), own.mayTakeWords else {
        return [noted + [note]]
      }
      return [replacingCell("\(told): \(reason)", column, in: row) + rest, noted + [note]]
    }
  }

  /// Returns what a cell must say where the box beside the words says it already.
  func cellEdit(besideBoxOf item: WrittenItem, to wanted: WantedState) -> [Replacement] {
    guard let row = item.row, let column = row.stateColumn, let own = toldCell(row, column),
      !own.plain.mark.isEmpty,
      let plain = plainStates(for: wanted.state, of: item, column: column, own: own).first
    else { return [] }
    return replacingCell(own.with(plain, day: wanted.day), column, in: row)
  }

  /// Returns what the cell of a state may say, the form of the other rows first.
  private func plainStates(
    for state: ActionItem.State, of item: WrittenItem, column: Int, own: ToldCell
  ) -> [PlainState] {
    guard let header = item.row?.header else { return [] }
    let rows = some(.row(header: header), near: item).filter { $0.row?.stateColumn == column }
    let others = rows.compactMap { other in
      other.row.flatMap { toldCell($0, column) }.map { (state: other.item.state, cell: $0) }
    }
    let same = others.filter { $0.state == state }.map(\.cell)
    var found: [PlainState] = []
    // What is open may be an empty cell; what is closed says so.
    if let usual = mostFrequent(same.map(\.plain.mark).filter { state.isOpen || !$0.isEmpty }) {
      let isDated = same.allSatisfy { $0.plain.day != nil }
      found = [PlainState(mark: usual, day: isDated ? same.first?.plain.day : nil)]
    }
    let closed =
      (others.filter(\.state.isClosed).map(\.cell) + (item.item.state.isClosed ? [own] : []))
    let isDated = !closed.isEmpty && closed.allSatisfy { $0.plain.day != nil }
    let fallback = PlainState(
      mark: invented(
        state, like: [own] + others.map(\.cell), isAnswer: asksWhetherDone(item, column)),
      day: isDated ? PlainState.Day() : nil)
    // What is open need not be said in a column for something else.
    let nothing = state.isOpen ? [PlainState(mark: "")] : []
    let isForStates = item.row?.columns.columns[.state] == column
    return (found + (isForStates ? [fallback] + nothing : nothing + [fallback]))
      .filter { !$0.mark.isEmpty || !own.saysMore }
  }

  /// Returns the mark of a state that no other shows, in the kind and language of those that there are.
  func invented(_ state: ActionItem.State, like others: [ToldCell], isAnswer: Bool = false)
    -> String
  {
    if others.contains(where: \.hasBox) {
      return state == .open ? "[ ]" : state == .done ? "[x]" : "[-]"
    }
    let words = others.compactMap(\.word)
    let hasSign = others.contains(where: \.hasSign)
    guard let first = words.first else {
      return hasSign ? sign(for: state) : cased(word(for: state), like: "A")
    }
    let name = cased(word(for: state, like: words, isAnswer: isAnswer), like: first)
    return (hasSign && !state.isOpen ? sign(for: state) + " " : "") + name
  }

  /// Returns a cell by what it says of the state; nil for one that is not understood.
  private func toldCell(_ row: WrittenRow, _ column: Int) -> ToldCell? {
    ToldCell(
      cellText(row, column) ?? "",
      asksWhetherDone: row.columns.asksWhetherDone && row.columns.columns[.state] == column)
  }

  private func asksWhetherDone(_ item: WrittenItem, _ column: Int) -> Bool {
    item.row.map { $0.columns.asksWhetherDone && $0.columns.columns[.state] == column } ?? false
  }

  /// Returns whether a cell is nothing but a link.
  func isLink(_ item: WrittenItem, _ column: Int) -> Bool {
    let own = item.row.flatMap { cellText($0, column) } ?? ""
    return own.hasPrefix("[") && own.hasSuffix(")") && own.contains("](")
      || own.contains("://") && !own.contains(" ")
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
