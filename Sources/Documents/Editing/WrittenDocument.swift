/// All action items of a file with their places, so that one can be written in the style of the others.
struct WrittenDocument {
  let bytes: [UInt8]
  let source: SourceLines
  /// In the order of the file.
  let items: [WrittenItem]
  /// Names that are owners besides `@handles`.
  let owners: [String]
  /// True where days follow the signs of Obsidian's tasks
  /// (https://publish.obsidian.md/tasks/Reference/Task+Formats/Tasks+Emoji+Format).
  let usesSigns: Bool
  private let numbers: [Int: Int]
  private let index: ItemIndex

  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - actions: All action items that were read from it.
  ///   - options: By which they were read.
  init(_ bytes: [UInt8], actions: [ActionItem], options: ReadingOptions) {
    self.bytes = bytes
    owners = options.owners
    // Lines are looked up in the bytes as they are: those that are not UTF-8 stay.
    source = SourceLines(bytes)
    let blocks = bodyBlocks(of: bytes)
    let places = itemPlaces(in: blocks, options.words, source: source)
    let lines = fieldLines(
      of: Set(actions.map(\.line)), in: blocks, options.words, source: source)
    items = actions.sorted { $0.line < $1.line }.compactMap { action in
      places[action.line].map {
        WrittenItem(
          action, text: $0.text, row: $0.row, lines: lines[action.line] ?? [], in: bytes)
      }
    }
    usesSigns = items.contains { item in
      item.fields.contains { field in
        ["📅", "➕", "✅"].contains { bytes[field.key].elementsEqual($0.utf8) }
      }
    }
    index = ItemIndex(items)
    numbers = Dictionary(
      items.enumerated().map { ($0.element.item.line, $0.offset) }, uniquingKeysWith: { $1 })
  }

  func item(atLine line: Int) -> WrittenItem? {
    numbers[line].map { items[$0] }
  }

  /// Returns the nearest other item with a trait.
  func nearest(_ trait: ItemTrait, to item: WrittenItem) -> WrittenItem? {
    index.all(trait, near: item, limit: 1).first
  }

  /// Returns other items with a trait, the nearest first: as many as tell a style.
  func some(_ trait: ItemTrait, near item: WrittenItem) -> [WrittenItem] {
    index.all(trait, near: item, limit: 50)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

private struct ItemPlace {
  var text: Range<Int>
  var row: WrittenRow?
}

/// Returns by line where each list item and table row has its words.
private func itemPlaces(
  in blocks: [Block], _ words: OwnWords, source: SourceLines
) -> [Int: ItemPlace] {
  var places: [Int: ItemPlace] = [:]
  for (header, rows) in tables(in: blocks) {
    guard let columns = ActionColumns(header: header.cells, rows: rows.map(\.cells), words: words)
    else { continue }
    let spare = spareStateColumn(of: rows, columns)
    for row in rows {
      places[row.line] = place(of: row, columns, header: header, spare: spare, source)
    }
  }
  for block in blocks where block.isItem {
    let start = textStart(in: source[block.line])
    let end = withoutBreaks(trimmed(source[block.lastLine])).endIndex
    if start < end { places[block.line] = ItemPlace(text: start..<end) }
  }
  return places
}

private func place(
  of row: Block, _ columns: ActionColumns, header: Block, spare: Int?, _ source: SourceLines
) -> ItemPlace? {
  let cells = cellRanges(of: source[row.line])
  guard let words = columns.columns[.text], words < cells.count else { return nil }
  let text = withoutBreaks(trimmed(source.bytes[cells[words]]))
  var state = columns.columns[.state]
  let said = state.flatMap { $0 < row.cells.count ? oneLine(row.cells[$0]) : nil } ?? ""
  let isEmpty = saysNothing(said) && said != "?"
  // Where the column says nothing, a cell of any name that is nothing but a state does; and where there is no
  // column, the place of such cells in other rows, unless this row has something else to say there.
  let free = spare.flatMap { $0 < row.cells.count && !saysNothing(row.cells[$0]) ? nil : $0 }
  if isEmpty { state = row.cells.firstIndex(where: isStateAlone) ?? state ?? free }
  return ItemPlace(
    text: text.startIndex..<text.endIndex,
    row: WrittenRow(
      cells: cells, columns: columns, stateColumn: state, header: header.line, line: row.line))
}

/// Returns the column without a name for it in which other rows have their state.
private func spareStateColumn(of rows: [Block], _ columns: ActionColumns) -> Int? {
  guard columns.columns[.state] == nil else { return nil }
  return rows.lazy.compactMap { $0.cells.firstIndex(where: isStateAlone) }.first
}

/// Returns a text without `<br>` at its end.
private func withoutBreaks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var text = text
  while text.last == UInt8(ascii: ">"),
    let open = text.suffix(6).lastIndex(of: UInt8(ascii: "<")),
    text[open...].prefix(3).map(lowered).elementsEqual("<br".utf8)
  {
    text = trimmed(text[..<open])
  }
  return text
}

/// Returns where the words of a list item begin, after the marks of quotes and lists.
private func textStart(in line: ArraySlice<UInt8>) -> Int {
  var place = line.startIndex
  while place < line.endIndex {
    let byte = line[place]
    let digits = line[place...].prefix(10).prefix(while: isDigit).count
    let end = digits > 0 ? place + digits : place
    if isBlank(byte) || byte == UInt8(ascii: ">") {
      place += 1
    } else if end < line.endIndex, (digits > 0 ? ".)" : "-*+").utf8.contains(line[end]),
      end + 1 == line.endIndex || isBlank(line[end + 1]) || line[end + 1] == UInt8(ascii: "[")
    {
      place = end + 1
    } else {
      return place
    }
  }
  return place
}
