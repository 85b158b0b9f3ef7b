/// Returns findings for what looks like an action item and is not listed as one, so that none is lost in silence.
///
/// - Parameters:
///   - sections: Of the document.
///   - listed: The lines of the action items that were read.
///   - source: The lines of the file, for the columns.
/// - Returns: One for each box, and one for the bullets of a section together.
func unlistedItems(
  in sections: [BlockSection], listed: Set<Int>, source: SourceLines
) -> [Finding] {
  var findings: [Finding] = []
  for section in sections {
    let isOfActions = section.section.role == .actions
    var bullets: [Int] = []
    var hasNumber = false
    for (index, block) in zip(section.blocks.indices, section.blocks) {
      for line in boxLines(in: block) where !listed.contains(line) {
        let column = source[line].firstIndex(of: UInt8(ascii: "[")) ?? source[line].startIndex
        findings.append(
          Finding(
            line: line, column: column - source[line].startIndex + 1, .note, .unlisted,
            message(section)))
      }
      guard isOfActions, block.isItem, block.depth == 1, !block.isQuoted else { continue }
      if block.kind != .item(number: nil) { hasNumber = true }
      // What stands below a number, or above boxes of its own, is shown with them.
      let isShown =
        hasNumber && block.kind == .item(number: nil) || isLabelOfBoxes(index, in: section.blocks)
      if !isShown, !block.text.isEmpty, Checkbox(block.text) == nil, !listed.contains(block.line) {
        bullets.append(block.line)
      }
    }
    if let first = bullets.first {
      findings.append(
        Finding(
          line: first, .note, .unlisted,
          bullets.count == 1
            ? "this bullet is not listed as an action item; begin it with `- [ ]` if it is one"
            : "\(bullets.count) bullets from here on are not listed as action items; begin those that are with `- [ ]`"
        ))
    }
  }
  return findings
}

private func message(_ section: BlockSection) -> String {
  let what = "this box is not listed as an action item"
  let heading = section.section.heading
  switch section.section.role {
  case .actions: return "\(what); give it words of its own after `- [ ]`"
  case .pattern: return "\(what), since it answers `\(heading)`"
  default:
    let place = heading.isEmpty ? "below no heading" : "below `\(heading)`"
    return
      "\(what), since it stands \(place); move it below a heading such as `## Action Items` if it is one"
  }
}

/// Returns the lines on which a box stands at the beginning of an item, or of a cell.
private func boxLines(in block: Block) -> [Int] {
  switch block.kind {
  case .item: Checkbox(block.text) == nil ? [] : [block.line]
  case .row: block.cells.contains { Checkbox($0) != nil } ? [block.line] : []
  default: []
  }
}
