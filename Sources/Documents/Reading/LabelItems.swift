/// Turns the items of a list that are nothing but labels into headings, their content nested or behind them:
///
///     - **Key events**
///       - 09:10 scanners stop reading
///     - **Identified**: a customer told the shop.
///
/// That is done where most items of a list begin with a label in bold, or are nothing but a label and its colon, and two
/// of all such labels name a section, or one does and another holds times, or one names action items and has a list of
/// them; below a heading with a role labels are those of entries.
func withLabelHeadings(_ blocks: [Block], roles: HeadingRoles) -> [Block] {
  guard blocks.contains(where: { $0.depth == 1 && label(of: $0) != nil }) else { return blocks }
  let lists = labelLists(in: blocks, roles: roles)
  let labels = lists.flatMap { blocks[$0].compactMap { $0.depth == 1 ? label(of: $0) : nil } }
  let named = labels.count { roles.role(of: $0) != nil || roles.mayNameActions($0) }
  let lines = TimelineLineReader(order: .dayMonthYear)
  let isSure =
    named >= 2
    || named == 1
      && lists.contains {
        !timedSiblings(in: blocks[$0], lines).allSatisfy(\.isEmpty)
          || hasListOfActions(blocks[$0], roles)
      }
  guard isSure else { return blocks }
  var result: [Block] = []
  result.reserveCapacity(blocks.count)
  var start = 0
  for list in lists {
    result += blocks[start..<list.lowerBound]
    result += blocks[list].flatMap { headingAndContent($0, roles) }
    start = list.upperBound
  }
  return result + blocks[start...]
}

/// Returns whether a label that names action items stands alone, and at least two items are nested in it.
private func hasListOfActions(_ list: ArraySlice<Block>, _ roles: HeadingRoles) -> Bool {
  list.indices.contains { place in
    guard let label = label(of: list[place]), roles.role(of: label) == .actions,
      withoutColon(oneLine(list[place].text)) == label
    else { return false }
    let nested = list[(place + 1)...].prefix { $0.depth > list[place].depth }
    return nested.count { $0.isItem && $0.depth == list[place].depth + 1 } >= 2
  }
}

/// Returns the lists, with all that is nested in them, whose items mostly begin with a label.
private func labelLists(in blocks: [Block], roles: HeadingRoles) -> [Range<Int>] {
  var lists: [Range<Int>] = []
  var around = RoleAround()
  var index = 0
  while index < blocks.count {
    around.pass(blocks[index], roles)
    // Where numbers follow bullets, another list begins.
    let isNumbered = blocks[index].isNumbered
    let end =
      blocks[index...].firstIndex {
        $0.depth == 0 || $0.depth == 1 && $0.isItem && $0.isNumbered != isNumbered
      } ?? blocks.count
    let items = blocks[index..<end].filter(\.isOutermostItem)
    let labels = items.compactMap { label(of: $0) }
    // `**Date**`, `**Severity**` and their like are the head of a document.
    let facts = labels.count { MetadataKey(named: $0) != nil }
    // `- Date: 2026-01-31`.
    let plainFacts = items.count { $0.boldPrefix == 0 && leadingKey(of: $0.text) != nil }
    // Many an item ends in a colon; a list of such is one of labels where one of them names a section.
    let isOfLabels =
      items.contains { $0.boldPrefix > 0 && label(of: $0) != nil }
      || labels.contains { roles.role(of: $0) != nil || roles.mayNameActions($0) }
    if !around.isTold, isOfLabels, labels.count * 2 >= items.count - plainFacts,
      facts * 2 < labels.count
    {
      lists.append(index..<end)
    }
    index = max(end, index + 1)
  }
  return lists
}

/// Returns the words in bold that an item begins with, where only a colon or nothing follows, or all its words where a
/// colon ends them.
private func label(of block: Block) -> String? {
  guard block.isItem, block.boldPrefix <= longestLabel, !block.isQuoted else { return nil }
  guard block.boldPrefix > 0 else {
    let isLabel =
      block.text.utf8.count <= longestLabel && endsInColon(block.text) && block.links.isEmpty
      && !block.text.contains("\n") && Checkbox(block.text) == nil
    return isLabel ? withoutColon(block.text) : nil
  }
  let label = String(decoding: block.text.utf8.prefix(block.boldPrefix), as: UTF8.self)
  let rest = block.text.utf8.dropFirst(block.boldPrefix).drop(while: isBlank)
  guard
    rest.isEmpty || rest.starts(with: ":".utf8) || rest.starts(with: "：".utf8) || endsInColon(label)
  else { return nil }
  return withoutColon(label)
}

/// Whether what is passed stands below a heading with a role, whose labels are those of its content.
struct RoleAround {
  private var level: Int?

  var isTold: Bool { level != nil }

  mutating func pass(_ block: Block, _ roles: HeadingRoles) {
    guard case .heading(let own) = block.kind else { return }
    if let above = level, own <= above { level = nil }
    if own > 1, level == nil, roles.role(of: block.text) != nil { level = own }
  }
}

/// A label becomes a line in bold, which is a heading; what belongs to it moves out by one list.
private func headingAndContent(_ block: Block, _ roles: HeadingRoles) -> [Block] {
  var block = block
  guard block.depth == 1, let label = label(of: block) else {
    block.depth -= 1
    if block.depth == 0, block.isItem { block.depth = 1 }
    return [block]
  }
  var content = block
  content.boldPrefix = 0
  let written = block.boldPrefix > 0 ? block.boldPrefix : block.text.utf8.count
  // `- **Follow-up action**: Replace the sensor` is still a bullet that promises something.
  if roles.role(of: label) != .actions {
    content.kind = .paragraph
    content.depth = 0
  }
  content.text = trimmedText(
    String(decoding: block.text.utf8.dropFirst(written), as: UTF8.self)
      .drop { $0 == ":" || $0 == "：" || $0 == " " })
  block.kind = .paragraph
  block.depth = 0
  block.text = label
  block.boldPrefix = label.utf8.count
  block.lastLine = block.line
  block.links = []
  return content.text.isEmpty ? [block] : [block, content]
}

/// In bytes.
private let longestLabel = 60
