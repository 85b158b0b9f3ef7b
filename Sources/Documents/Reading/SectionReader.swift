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
///
/// What is written and not shown is in the passages of a section, and not in its blocks.
func blockSections(_ written: [Block], roles: HeadingRoles) -> [BlockSection] {
  let blocks = withLabelHeadings(written.filter { $0.kind != .markup }, roles: roles)
  var sections: [BlockSection] = []
  /// What headings link to.
  var targets: [Passage] = []
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

  let hasSeveralTitles = blocks.count { $0.kind == .heading(level: 1) } > 1

  /// The title may hold any word, and what stands apart only by bold type is rarely the name of a section.
  func ownRole(of heading: String, level: Int, isFirst: Bool) -> Role? {
    if level > 6 { return roles.role(named: heading) }
    guard level == 1, isFirst else { return roles.role(of: heading) }
    return hasSeveralTitles ? roles.role(named: heading) : nil
  }

  for (index, block) in blocks.enumerated() {
    let next = index + 1 < blocks.count ? blocks[index + 1] : nil
    guard
      let level = headingLevel(of: block, before: next, roles: roles)
        ?? levelOfNextLabel(block, before: next, after: around.last?.level)
    else { continue }
    close(at: index)
    while let last = around.last, last.level >= level { around.removeLast() }
    let heading = plainHeading(block.text)
    var own = ownRole(
      of: heading, level: level, isFirst: sections.allSatisfy { $0.section.level == 0 })
    // Below the action items `Detection` says what they are for.
    if around.last?.role == .actions,
      own == .detection || own == .mitigation || own == .observability
    {
      own = nil
    }
    let role = own ?? around.last?.role ?? .other
    around.append((level, role))
    sections.append(
      BlockSection(
        section: Section(line: block.line, heading: heading, level: level, role: role),
        blocks: blocks[index..<index], hasOwnRole: own != nil))
    targets += targetPassage(of: block)
    start = index + 1
  }
  close(at: blocks.count)
  nameActions(in: &sections, roles: roles)
  for index in sections.indices {
    sections[index].section.passages = passages(of: sections[index].blocks)
  }
  let unshown = written.lazy.filter { $0.kind == .markup }
    .map { Passage(line: $0.line, kind: .markup, text: $0.text) }
  add((targets + unshown).sorted { $0.line < $1.line }, to: &sections)
  return withLeadingSummary(sections)
}

/// Returns the level of a heading, or of what people write for one: a paragraph that is bold from end to
/// end and short, and a line that is nothing but the name of a section, above a list or table.
private func headingLevel(of block: Block, before next: Block?, roles: HeadingRoles) -> Int? {
  guard !block.isQuoted, block.depth == 0 else { return nil }
  if case .heading(let level) = block.kind { return level }
  guard block.kind == .paragraph, block.text.utf8.count <= 60, !block.text.utf8.contains(0x0a)
  else {
    return nil
  }
  if block.boldPrefix > 0, block.boldPrefix >= block.text.utf8.count - 1 { return lineLevel }
  guard let next, next.isItem || next.isRow, block.text.utf8.count <= 40,
    roles.role(named: block.text) != nil
  else { return nil }
  return lineLevel
}

/// Returns the level of a line such as `Actual limits:` above a list, where another line above a list was a
/// heading: whoever writes one so writes the next so, and its list is not the one before it.
private func levelOfNextLabel(_ block: Block, before next: Block?, after level: Int?) -> Int? {
  guard level == lineLevel, block.kind == .paragraph, block.depth == 0, !block.isQuoted,
    let next, next.isItem, block.text.utf8.count <= 40, !block.text.utf8.contains(0x0a),
    block.text.hasSuffix(":") || block.text.hasSuffix("：")
  else { return nil }
  return lineLevel
}

/// Below any real heading, so that a line that stands for one never closes it.
private let lineLevel = 7

private func plainHeading(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == 0xe2 }) else {
    return trimmedText(text)
  }
  return trimmedText(text.split { $0 == "\n" || $0 == "\u{2028}" }.joined(separator: " "))
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

/// Gives the role of action items to sections without one whose words and content both speak of them, and to what
/// stands below; of a document that names its action items plainly nothing is guessed.
private func nameActions(in sections: inout [BlockSection], roles: HeadingRoles) {
  guard !sections.contains(where: { $0.section.role == .actions }) else { return }
  var level: Int?
  for index in sections.indices {
    let section = sections[index]
    if let above = level, section.section.level <= above { level = nil }
    guard section.section.role == .other, !section.hasOwnRole else { continue }
    let heading = section.section.heading
    if level == nil, section.section.level > 0, roles.mayNameActions(heading, hopefully: true) {
      let below = sections[(index + 1)...].prefix { $0.section.level > section.section.level }
      let isOfActions = ([section] + below).contains { part in
        holdsMarkedActions(part.blocks)
          || roles.mayNameActions(heading) && beginsWithList(part.blocks)
      }
      guard isOfActions else { continue }
      level = section.section.level
      sections[index].hasOwnRole = true
    }
    if level != nil { sections[index].section.role = .actions }
  }
}

/// Gives each section the passages that are not shown.
private func add(_ unshown: [Passage], to sections: inout [BlockSection]) {
  guard let first = unshown.first else { return }
  if sections.isEmpty {
    let section = Section(line: first.line, heading: "", level: 0, role: .other)
    sections.append(BlockSection(section: section, blocks: [], hasOwnRole: false))
  }
  var index = 0
  for passage in unshown {
    while index + 1 < sections.count, sections[index + 1].section.line <= passage.line {
      index += 1
    }
    sections[index].section.passages.append(passage)
  }
  for index in sections.indices { sections[index].section.passages.sort { $0.line < $1.line } }
}

/// Returns the text of blocks in pieces that can be quoted with their line; what a piece links to follows it.
private func passages(of blocks: ArraySlice<Block>) -> [Passage] {
  var passages: [Passage] = []
  passages.reserveCapacity(blocks.count)
  for block in blocks {
    if !block.text.isEmpty {
      passages.append(Passage(line: block.line, kind: kind(of: block), text: block.text))
    }
    passages += targetPassage(of: block)
  }
  return passages
}

/// Returns what a block links to, if anything.
private func targetPassage(of block: Block) -> [Passage] {
  if block.links.isEmpty { return [] }
  return [Passage(line: block.line, kind: .markup, text: block.links.joined(separator: " "))]
}

private func kind(of block: Block) -> Passage.Kind {
  switch block.kind {
  case .code: .code
  case .item: block.isQuoted ? .quote : .item
  case .row: .row
  default: block.isQuoted ? .quote : .prose
  }
}
