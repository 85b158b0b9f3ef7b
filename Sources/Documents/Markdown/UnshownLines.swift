/// Returns the blocks together with lines that are in none of them and have words all the same, which markdown
/// does not show: definitions of links and footnotes, and what stands behind a fence.
func withUnshownLines(_ blocks: [Block], source: SourceLines, from firstLine: Int) -> [Block] {
  guard firstLine <= source.count else { return blocks }
  var isCovered = Array(repeating: false, count: source.count + 1)
  var result = blocks
  for index in blocks.indices {
    let block = blocks[index]
    if block.kind != .code, block.kind != .markup {
      // libcmark takes definitions off a paragraph, or one that is a heading, and leaves it its first line.
      result[index].line += linesOfDefinitions(above: block, source: source)
    }
    for line in result[index].line..<min(block.lastLine, source.count) + 1 {
      isCovered[line] = true
    }
  }
  let unshown = (firstLine...source.count).filter { line in
    !isCovered[line] && hasWords(source[line])
      && (!holds(UInt8(ascii: "<"), in: source[line])
        || hasWords(strippedHTML(Array(source[line])).visible[...]))
  }
  guard !unshown.isEmpty else { return result }
  result += unshown.map { line in
    Block(
      kind: .markup, line: line, lastLine: line,
      text: trimmedText(String(decoding: source[line], as: UTF8.self)))
  }
  // The sort is stable: blocks of the same line stay in their order.
  return result.sorted { $0.line < $1.line }
}

private func hasWords(_ line: ArraySlice<UInt8>) -> Bool {
  holds(in: line) { $0 >= 0x80 || isLetter($0) || isDigit($0) }
}

/// Counts the lines at the beginning of a paragraph that its text does not have, since they define links.
private func linesOfDefinitions(above block: Block, source: SourceLines) -> Int {
  var count = 0
  while block.line + count < block.lastLine {
    let line = source[block.line + count].drop { isBlank($0) || $0 == UInt8(ascii: ">") }
    guard line.first == UInt8(ascii: "["),
      let colon = firstPlace(of: Array("]:".utf8), in: line, from: line.startIndex),
      !block.text.utf8.starts(with: line[...colon])
    else { break }
    count += 1
  }
  return count
}
