/// Returns findings for what looks like an action item and is not listed as one, so that none is lost in silence.
///
/// - Parameters:
///   - sections: Of the document.
///   - listed: The lines of the action items that were read.
///   - source: The lines of the file, for the columns and for the marks that markdown takes away.
/// - Returns: One for each box and each table in HTML, and one for the bullets of a section together.
func unlistedItems(
  in sections: [BlockSection], listed: Set<Int>, source: SourceLines
) -> [Finding] {
  sections.flatMap { section in
    var findings: [Finding] = []
    for block in section.blocks where !isChoice(block, in: section) {
      findings += unlistedBoxes(in: block, of: section, listed: listed, source: source)
    }
    guard section.section.role == .actions else { return findings }
    findings += unlistedTables(in: section, source: source)
    findings += unlistedRows(in: section, listed: listed)
    if let finding = unlistedBullets(in: section, listed: listed) {
      findings.append(finding)
    }
    return findings
  }
}

/// Returns whether a block answers whether the incident is a pattern, as `- [ ] One-off` does: all else below that
/// question may be a promise.
private func isChoice(_ block: Block, in section: BlockSection) -> Bool {
  guard section.section.role == .pattern, block.hasBox else { return false }
  return answers.contains(plainWords(withoutCheckbox(block.text)).joined(separator: " "))
}

private let answers: Set<String> = [
  "a one off", "a pattern", "no", "not sure", "one off", "oneoff", "pattern", "recurring",
  "unknown",
  "yes",
]

private func unlistedBoxes(
  in block: Block, of section: BlockSection, listed: Set<Int>, source: SourceLines
) -> [Finding] {
  boxLines(in: block).compactMap { line, isFirst in
    guard !isFirst || !listed.contains(line) else { return nil }
    let bytes = source[line]
    // Of several on a line the last is surely not the first.
    let column =
      isFirst
      ? bytes.firstIndex(of: UInt8(ascii: "[")) : bytes.lastIndex(of: UInt8(ascii: "["))
    return Finding(
      line: line, column: (column ?? bytes.startIndex) - bytes.startIndex + 1, .note, .unlisted,
      message(section, isOfItem: isFirst && block.kind != .paragraph))
  }
}

/// Tables of HTML have no pipes, so that no row of them can be told from prose, or be edited.
private func unlistedTables(in section: BlockSection, source: SourceLines) -> [Finding] {
  let cell = Array("<td".utf8)
  return section.blocks.compactMap { block in
    guard block.kind == .paragraph else { return nil }
    let line = (block.line...max(block.line, block.lastLine)).first {
      firstPlace(of: cell, in: source[$0].map(lowered)[...], from: 0) != nil
    }
    return line.map {
      Finding(
        line: $0, .note, .unlisted,
        "the rows of this HTML table are not listed as action items; write them as `- [ ] …`, or as a table with pipes, if they are"
      )
    }
  }
}

/// A table of which no row is listed holds things rather than promises; who wrote it may think otherwise.
private func unlistedRows(in section: BlockSection, listed: Set<Int>) -> [Finding] {
  tables(in: section.blocks).compactMap { table in
    let rows = table.rows.filter { row in !row.cells.allSatisfy(saysNothing) }
    let isKnown = rows.contains { row in
      listed.contains(row.line) || row.cells.contains { Checkbox($0) != nil }
    }
    guard let first = rows.first, !isKnown else { return nil }
    return Finding(
      line: first.line, .note, .unlisted,
      "the rows of this table are not listed as action items; write them as `- [ ] …` if they are")
  }
}

private func unlistedBullets(in section: BlockSection, listed: Set<Int>) -> Finding? {
  var bullets: [Int] = []
  var hasNumber = false
  for (index, block) in zip(section.blocks.indices, section.blocks) {
    guard block.isOutermostItem else { continue }
    if block.kind != .item(number: nil) { hasNumber = true }
    // What stands below a number, or above items of its own, is shown with them.
    let isShown =
      hasNumber && block.kind == .item(number: nil) || isLabelOfBoxes(index, in: section.blocks)
      || section.blocks[(index + 1)...].prefix { $0.depth > block.depth }
        .contains { listed.contains($0.line) }
    if !isShown, !block.text.isEmpty, Checkbox(block.text) == nil, !listed.contains(block.line) {
      bullets.append(block.line)
    }
    // `<li>…</li><li>…</li>`: the first has the line.
    bullets += block.textLines.dropFirst()
      .filter { $0.text.hasPrefix("- ") && !beginsWithBox($0.text) }.map(\.line)
  }
  guard let first = bullets.first else { return nil }
  return Finding(
    line: first, .note, .unlisted,
    bullets.count == 1
      ? "this bullet is not listed as an action item; begin it with `- [ ]` if it is one"
      : "\(bullets.count) bullets from here on are not listed as action items; begin those that are with `- [ ]`"
  )
}

private func message(_ section: BlockSection, isOfItem: Bool) -> String {
  let what = "this box is not listed as an action item"
  let heading = section.section.heading
  switch section.section.role {
  case .actions:
    return isOfItem
      ? "\(what); give it words of its own after `- [ ]`"
      : "\(what); begin a line with it, as in `- [ ] …`"
  case .pattern: return "\(what), since it answers `\(heading)`"
  default:
    let place = heading.isEmpty ? "below no heading" : "below `\(heading)`"
    return
      "\(what), since it stands \(place); move it below a heading such as `## Action Items` if it is one"
  }
}

/// Returns the lines on which a box stands at the beginning of an item, of a cell, or of another line of an item
/// or paragraph, and whether it is that of the item.
private func boxLines(in block: Block) -> [(line: Int, isFirst: Bool)] {
  switch block.kind {
  case .item, .paragraph:
    let hasBox = block.hasBox
    return (hasBox ? [(block.line, true)] : [])
      + block.textLines.dropFirst(hasBox ? 1 : 0).filter { beginsWithBox($0.text) }
      .map { ($0.line, false) }
  case .row: return block.cells.contains { Checkbox($0) != nil } ? [(block.line, true)] : []
  default: return []
  }
}

/// Returns whether a line has a box after nothing but marks: those of a list, a definition `: - [ ] …`, or a
/// footnote `[^1]: - [ ] …`.
private func beginsWithBox(_ text: String) -> Bool {
  var rest = text.utf8.drop(while: isBlank)
  if rest.starts(with: "[^".utf8), let end = rest.firstIndex(of: UInt8(ascii: "]")) {
    rest = rest[rest.index(after: end)...]
  }
  rest = rest.drop { isBlank($0) || ":-*+".utf8.contains($0) }
  return rest.first == UInt8(ascii: "[") && Checkbox(String(Substring(rest))) != nil
}
