/// A section together with the blocks it was made of, for the readers of its role.
struct BlockSection {
  var section: Section
  var blocks: ArraySlice<Block>
  /// True for a section whose own heading named the role, false where it was inherited.
  var hasOwnRole: Bool
}

/// Cuts the blocks of a document at its headings.
///
/// A heading without a role of its own takes that of the section around it. Text before the first
/// section with a role counts as summary where no section calls itself so.
func blockSections(_ blocks: [Block], roles: HeadingRoles) -> [BlockSection] {
  var sections: [BlockSection] = []
  /// Level and role of the headings around the current place.
  var around: [(level: Int, role: Role)] = []
  var start = 0

  func close(at end: Int) {
    guard !sections.isEmpty else {
      if end > start, let first = blocks.first {
        sections.append(
          BlockSection(
            section: Section(line: first.line, heading: "", level: 0, role: .other),
            blocks: blocks[start..<end], hasOwnRole: false))
      }
      return
    }
    sections[sections.count - 1].blocks = blocks[start..<end]
  }

  for (index, block) in blocks.enumerated() {
    guard let level = headingLevel(of: block) else { continue }
    close(at: index)
    while let last = around.last, last.level >= level { around.removeLast() }
    let heading = plainHeading(block.text)
    let own = roles.role(of: heading)
    let role = own ?? around.last?.role ?? .other
    around.append((level, role))
    sections.append(
      BlockSection(
        section: Section(line: block.line, heading: heading, level: level, role: role),
        blocks: blocks[index..<index], hasOwnRole: own != nil))
    start = index + 1
  }
  close(at: blocks.count)
  for index in sections.indices {
    sections[index].section.passages = passages(of: sections[index].blocks)
  }
  return withLeadingSummary(sections)
}

/// A heading, or a paragraph that is bold from end to end and short: headings as many people write them.
private func headingLevel(of block: Block) -> Int? {
  guard !block.isQuoted, block.depth == 0 else { return nil }
  switch block.kind {
  case .heading(let level): return level
  case .paragraph
  where block.boldPrefix > 0 && block.boldPrefix >= block.text.utf8.count - 1
    && block.text.utf8.count <= 60 && !block.text.contains("\n"):
    // Below any real heading, so that it never closes one.
    return 7
  default: return nil
  }
}

private func plainHeading(_ text: String) -> String {
  trimmedText(text.split { $0 == "\n" || $0 == "\u{2028}" }.joined(separator: " "))
}

private func withLeadingSummary(_ sections: [BlockSection]) -> [BlockSection] {
  guard !sections.contains(where: { $0.section.role == .summary }) else { return sections }
  var sections = sections
  for index in sections.indices {
    guard sections[index].section.role == .other, !sections[index].hasOwnRole else { break }
    if sections[index].section.passages.contains(where: { $0.kind == .prose }) {
      sections[index].section.role = .summary
      break
    }
  }
  return sections
}

/// Returns the text of blocks in pieces that can be quoted with their line.
private func passages(of blocks: ArraySlice<Block>) -> [Passage] {
  blocks.compactMap { block in
    guard !block.text.isEmpty else { return nil }
    let kind: Passage.Kind
    switch block.kind {
    case .code: kind = .code
    case .html: return nil
    case .item: kind = block.isQuoted ? .quote : .item
    case .row: kind = .row
    default: kind = block.isQuoted ? .quote : .prose
    }
    return Passage(line: block.line, kind: kind, text: block.text)
  }
}
