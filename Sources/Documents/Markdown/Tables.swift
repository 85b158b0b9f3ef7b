/// Returns the blocks with each pipe table, which CommonMark takes for a paragraph, as its rows.
///
/// A table is what GitHub takes for one: a line with a pipe, a line of dashes, colons and pipes below
/// it, then lines up to the end of the paragraph (https://github.github.com/gfm/#tables-extension-).
func withTables(_ blocks: [Block], source: SourceLines) -> [Block] {
  guard blocks.contains(where: { mayHoldTable($0) }) else { return blocks }
  var result: [Block] = []
  result.reserveCapacity(blocks.count)
  for block in blocks {
    guard mayHoldTable(block), let delimiter = delimiterLine(in: block, source: source) else {
      result.append(block)
      continue
    }
    let header = delimiter - 1
    if header > block.line {
      // Lines above the header are an ordinary paragraph.
      var above = block
      above.lastLine = header - 1
      above.text = firstLines(header - block.line, of: block.text)
      result.append(above)
    }
    let columns = cells(of: source[header]).count
    for line in [header] + Array(delimiter + 1..<max(delimiter, block.lastLine) + 1) {
      var row = block
      row.kind = .row(isHeader: line == header)
      row.line = line
      row.lastLine = line
      row.cells = cells(of: source[line]).map { plainText(ofInline: $0) }
      if row.cells.count < columns {
        row.cells.append(contentsOf: repeatElement("", count: columns - row.cells.count))
      }
      row.text = row.cells.filter { !$0.isEmpty }.joined(separator: " | ")
      row.boldPrefix = 0
      row.links = inlineLinks(in: source[line])
      result.append(row)
    }
  }
  return result
}

private func mayHoldTable(_ block: Block) -> Bool {
  (block.kind == .paragraph || block.isItem) && block.lastLine > block.line
    && block.text.utf8.contains(UInt8(ascii: "|"))
}

/// Columns of a table; one of more is read as the text that it is.
private let columnLimit = 100

private func firstLines(_ count: Int, of text: String) -> String {
  text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).prefix(count)
    .map { String(Substring($0)) }.joined(separator: "\n")
}

/// Returns the line of dashes below the header; nil where the paragraph holds no table.
private func delimiterLine(in block: Block, source: SourceLines) -> Int? {
  for line in block.line + 1..<block.lastLine + 1 {
    let candidate = source[line]
    guard isDelimiter(candidate) else { continue }
    let columns = cells(of: candidate).count
    let header = cells(of: source[line - 1])
    // Each row has a cell for each column, written or not.
    guard max(header.count, columns) <= columnLimit else { return nil }
    // GitHub demands equal counts; people who miscount still mean a table.
    if header.count >= 2 && columns >= 2 || header.count == columns { return line }
  }
  return nil
}

private func isDelimiter(_ line: ArraySlice<UInt8>) -> Bool {
  var dashes = 0
  var pipes = 0
  for byte in line {
    switch byte {
    case UInt8(ascii: "-"): dashes += 1
    case UInt8(ascii: "|"): pipes += 1
    case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): break
    default: return false
    }
  }
  return dashes > 0 && pipes > 0
}

/// Splits a table line at its pipes; `\|` and pipes inside backticks stay in their cell.
func cells(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
  cellRanges(of: line).map { trimmed(line[$0]) }
}

/// Returns what lies between the pipes of a table line, padding included; the last cell may lack its pipe.
func cellRanges(of line: ArraySlice<UInt8>) -> [Range<Int>] {
  var line = trimmed(line)
  // A table within a quote carries its marks on each line.
  while line.first == UInt8(ascii: ">") { line = trimmed(line.dropFirst()) }
  if line.first == UInt8(ascii: "|") { line = line.dropFirst() }
  var cells: [Range<Int>] = []
  var start = line.startIndex
  var index = line.startIndex
  var isInCode = false
  while index < line.endIndex {
    let byte = line[index]
    if byte == UInt8(ascii: "\\"), index + 1 < line.endIndex {
      index += 2
      continue
    }
    if byte == UInt8(ascii: "`") {
      isInCode.toggle()
      // A backtick without a partner is a character like any other.
      if isInCode, !line[(index + 1)...].contains(UInt8(ascii: "`")) { isInCode = false }
    }
    if byte == UInt8(ascii: "|"), !isInCode {
      cells.append(start..<index)
      start = index + 1
    }
    index += 1
  }
  if start < line.endIndex { cells.append(start..<line.endIndex) }
  return cells
}
