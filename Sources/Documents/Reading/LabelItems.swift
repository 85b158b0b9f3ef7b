/// Turns the items of a list that are nothing but labels into headings, their content nested or behind them:
///
///     - **Key events**
///       - 09:10 scanners stop reading
///     - **Identified**: a customer told the shop.
///
/// That is done where most items of the list begin with a label in bold, two of them name a section or hold times,
/// and the heading above names none: below `## Timeline` labels are those of entries.
func withLabelHeadings(_ blocks: [Block], roles: HeadingRoles) -> [Block] {
  guard blocks.contains(where: { $0.depth == 1 && label(of: $0) != nil }) else { return blocks }
  var result: [Block] = []
  result.reserveCapacity(blocks.count)
  var index = 0
  var isBelowRole = false
  while index < blocks.count {
    if case .heading(let level) = blocks[index].kind {
      isBelowRole = level > 1 && roles.role(of: blocks[index].text) != nil
    }
    let end = blocks[index...].firstIndex { $0.depth == 0 } ?? blocks.count
    if end == index {
      result.append(blocks[index])
      index += 1
      continue
    }
    let list = blocks[index..<end]
    result +=
      !isBelowRole && isOfLabels(list, roles) ? list.flatMap(headingAndContent) : Array(list)
    index = end
  }
  return result
}

private func isOfLabels(_ list: ArraySlice<Block>, _ roles: HeadingRoles) -> Bool {
  let lines = TimelineLineReader(order: .dayMonthYear)
  let items = list.filter { $0.isItem && $0.depth == 1 && !$0.isQuoted }
  let labels = items.compactMap { label(of: $0) }
  guard labels.count * 2 >= items.count else { return false }
  let named = labels.count { roles.role(of: $0) != nil || roles.mayNameActions($0) }
  return named >= 2 || named == 1 && !timedSiblings(in: list, lines).allSatisfy(\.isEmpty)
}

/// Returns the words in bold that an item begins with, where only a colon or nothing follows.
private func label(of block: Block) -> String? {
  guard block.isItem, block.boldPrefix > 0, block.boldPrefix <= 60, !block.isQuoted else {
    return nil
  }
  let label = String(decoding: block.text.utf8.prefix(block.boldPrefix), as: UTF8.self)
  let rest = block.text.utf8.dropFirst(block.boldPrefix).drop(while: isBlank)
  guard rest.isEmpty || rest.first == UInt8(ascii: ":") || label.hasSuffix(":") else { return nil }
  return withoutColon(label)
}

/// A label becomes a line in bold, which is a heading; what belongs to it moves out by one list.
private func headingAndContent(_ block: Block) -> [Block] {
  var block = block
  guard block.depth == 1, let label = label(of: block) else {
    block.depth -= 1
    if block.depth == 0, block.isItem { block.depth = 1 }
    return [block]
  }
  var content = block
  content.kind = .paragraph
  content.depth = 0
  content.boldPrefix = 0
  content.text = trimmedText(
    String(decoding: block.text.utf8.dropFirst(block.boldPrefix), as: UTF8.self)
      .drop { $0 == ":" || $0 == " " })
  block.kind = .paragraph
  block.depth = 0
  block.text = label
  block.boldPrefix = label.utf8.count
  block.lastLine = block.line
  block.links = []
  return content.text.isEmpty ? [block] : [block, content]
}
