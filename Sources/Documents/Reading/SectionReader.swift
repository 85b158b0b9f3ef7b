/// A section together with the blocks it was made of, for the readers of its role.
struct BlockSection {
  var section: Section
  var blocks: ArraySlice<Block>
  /// The place of the section around it.
  var parent: Int?
  /// True for the first heading of the file, which may hold any word.
  var isTitle = false

  var reason: RoleReason {
    get { section.reason }
    set { section.reason = newValue }
  }

  /// True for a section that was given its role itself, false where it has that of the section around it.
  var hasOwnRole: Bool {
    switch reason {
    case .heading, .content: true
    default: false
    }
  }
}

/// Cuts the blocks of a document at its headings, and finds out what each section is for.
///
/// What headings name comes first; a heading that names nothing has the role of the section around it. Of what is left
/// the content tells, then the place, and text in sentences is part of the story.
///
/// What is written and not shown is in the passages of a section, and not in its blocks.
func blockSections(_ written: [Block], _ options: ReadingOptions) -> [BlockSection] {
  let roles = HeadingRoles(options)
  let lines = withLabelLines(written.filter { $0.kind != .markup }, roles: roles)
  let shown = withRunInHeadings(lines, roles: roles)
  let blocks = withLabelHeadings(shown, roles: roles)
  var sections = outline(of: blocks, roles: roles)
  nameCauses(in: &sections, roles: roles)
  nameTimes(in: &sections)
  nameActions(in: &sections, roles: roles, words: options.words)
  nameHorizons(in: &sections, roles: roles)
  nameOwnedBoxes(in: &sections)
  nameMarkedLists(in: &sections)
  nameBoxesBeside(in: &sections)
  for index in sections.indices {
    sections[index].section.passages = passages(of: sections[index].blocks)
  }
  nameSummary(in: &sections)
  nameByHint(in: &sections, roles: roles)
  nameNarrative(in: &sections)
  let targets = blocks.filter(\.isHeading).flatMap(targetPassage)
  let unshown = written.lazy.filter { $0.kind == .markup }
    .map { Passage(line: $0.line, kind: .markup, text: $0.text) }
  add((targets + unshown).sorted { $0.line < $1.line }, to: &sections)
  return sections
}

/// Cuts blocks at the headings; each section has the role that its heading names, or that of the one around it.
private func outline(of blocks: [Block], roles: HeadingRoles) -> [BlockSection] {
  var sections: [BlockSection] = []
  /// The sections around the current place, with their levels.
  var around: [(level: Int, place: Int)] = []
  var start = 0
  let hasSeveralTitles = blocks.count { $0.kind == .heading(level: 1) } > 1
  // Asked for in few documents, and it reads each heading once more.
  lazy var namesActions = blocks.contains { $0.isHeading && roles.role(of: $0.text) == .actions }

  lazy var levelOfActions = leastLevelOfActions(in: blocks, roles)

  func close(at end: Int) {
    if let last = sections.indices.last {
      sections[last].blocks = blocks[start..<end]
    } else if end > start {
      let section = Section(line: blocks[start].line, heading: "", level: 0, role: .other)
      sections.append(BlockSection(section: section, blocks: blocks[start..<end]))
    }
  }

  /// What stands apart only by bold type is rarely the name of a section.
  func ownRole(of heading: String, level: Int, isTitle: Bool, before next: Block?) -> Role? {
    if level > 6, isNameOfBoxes(heading, before: next, roles: roles) { return .actions }
    if level > 6 || isTitle && hasSeveralTitles {
      return roles.role(named: heading) ?? (level > 6 && roles.namesCause(heading) ? .factors : nil)
    }
    return isTitle ? nil : roles.role(of: heading)
  }

  for (index, block) in blocks.enumerated() {
    let next = index + 1 < blocks.count ? blocks[index + 1] : nil
    guard
      let level = headingLevel(of: block, before: next, roles: roles)
        // What stands right below a label leads to its list.
        ?? (index > start ? levelOfNextLabel(block, before: next, after: around.last?.level) : nil)
    else { continue }
    close(at: index)
    let heading = plainHeading(block.text)
    let isTitle = level == 1 && sections.allSatisfy { $0.section.level == 0 }
    var own = ownRole(of: heading, level: level, isTitle: isTitle, before: next)
    // `21:00 - Team alerted` is an entry.
    let isTime = isTimeInTimeline(heading, sections.last, level: level)
    if isTime { own = nil }
    if isTime {
      // A day or a time beside the heading of the timeline, where it should stand below.
      around.removeAll { $0.level >= level && sections[$0.place].section.role != .timeline }
    } else {
      around.removeAll { $0.level >= level }
    }
    let parent = around.last?.place
    let roleAround = parent.map { sections[$0].section.role }
    // Below the action items `Detection` says what they are for, and below the factors where they lie.
    if roleAround == .actions || roleAround == .factors, own.map(aspects.contains) == true {
      let heading = parent.map { sections[$0].section.heading } ?? ""
      // `Root cause and resolution` has both.
      let hasBoth =
        roleAround == .factors && own == .mitigation && !roles.namesContributingFactors(heading)
        && !roles.words(for: .mitigation, in: heading).isEmpty
      if !hasBoth { own = nil }
    }
    // Below the timeline `Detection` says of which part its entries tell.
    if roleAround == .timeline, own.map(aspects.contains) == true,
      beginsWithTime(blocks[(index + 1)...])
    {
      own = nil
    }
    // `Investigate snapshots` below the action items is one.
    if roleAround == .actions, own == .narrative, level <= 6, tellsDeed(heading) { own = nil }
    // `Permanent measures` below what was done, where others are promised elsewhere.
    if roleAround == .mitigation, own == .actions, level > 6, namesActions { own = nil }
    // `What we will do differently` below the lessons says again what is promised beside them, unless in boxes.
    if roleAround == .lessons, own == .actions, next?.hasBox != true,
      let lessons = around.last?.level,
      let actions = levelOfActions, actions <= lessons
    {
      own = nil
    }
    let role = own ?? roleAround ?? .other
    around.append((level, sections.count))
    sections.append(
      BlockSection(
        section: Section(
          line: block.line, heading: heading, level: level, role: role,
          reason: own != nil ? .heading : role == .other ? .nothing : .around),
        blocks: blocks[index..<index], parent: parent, isTitle: isTitle))
    start = index + 1
  }
  close(at: blocks.count)
  return sections
}

/// Takes the analysis of the causes for the factors where no section names them.
private func nameCauses(in sections: inout [BlockSection], roles: HeadingRoles) {
  let named = sections.indices.filter { sections[$0].section.role == .factors }
  for root in sections.indices
  where sections[root].section.role == .narrative && sections[root].reason == .heading
    && roles.namesAnalysisOfCauses(sections[root].section.heading)
  {
    // `Possible causes:` below a numbered cause explains that one.
    let members = Set(numberedHeadings(below: root, in: sections))
    guard named.allSatisfy({ isBelow(members, $0, in: sections) }) else { continue }
    for place in [root] + places(below: root, in: sections)
    where place == root || !sections[place].hasOwnRole { sections[place].section.role = .factors }
  }
}

/// Returns the least level of the headings that name action items and have a list or table below them.
private func leastLevelOfActions(in blocks: [Block], _ roles: HeadingRoles) -> Int? {
  var least: Int?
  var level: Int?
  for block in blocks {
    if case .heading(let own) = block.kind {
      if level.map({ own <= $0 }) ?? true {
        level = roles.role(named: block.text) == .actions ? own : nil
      }
    } else if let level, block.isItem || block.isRow {
      least = min(least ?? level, level)
    }
  }
  return least
}

/// Returns whether the first item, paragraph or row below a heading begins with a time.
private func beginsWithTime(_ below: ArraySlice<Block>) -> Bool {
  guard let block = below.first(where: { $0.kind != .row(isHeader: true) }),
    block.isItem || block.isRow || block.kind == .paragraph
  else { return false }
  let text = block.isRow ? block.cells.first ?? "" : block.text
  return TimelineLineReader(order: .dayMonthYear).clockEntry(text, line: block.line) != nil
}

private func isTimeInTimeline(_ heading: String, _ last: BlockSection?, level: Int) -> Bool {
  guard let last, last.section.role == .timeline, last.section.level <= 6, level <= 6 else {
    return false
  }
  let lines = TimelineLineReader(order: .dayMonthYear)
  if lines.clockEntry(heading, line: 0) != nil || lines.dayLine(heading) != nil { return true }
  // `Recovery (16:40-17:00)` has to stand below the timeline: beside it, it may be a section of its own.
  let isBelow = level > last.section.level || level == last.section.level && !last.hasOwnRole
  return isBelow && lines.headingEntry(heading, line: 0) != nil
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
      || endsInColon(block.text) && isNameOfBoxes(block.text, before: next, roles: roles)
  else { return nil }
  return lineLevel
}

/// Returns whether a line leads to boxes and speaks of action items, among other words: `Operational follow-ups:`.
private func isNameOfBoxes(_ line: String, before next: Block?, roles: HeadingRoles) -> Bool {
  next?.hasBox == true && roles.mayNameActions(line)
}

/// Returns the level of a line such as `Actual limits:` above a list, where another line above a list was a
/// heading: whoever writes one so writes the next so, and its list is not the one before it.
private func levelOfNextLabel(_ block: Block, before next: Block?, after level: Int?) -> Int? {
  guard level == lineLevel, block.kind == .paragraph, block.depth == 0, !block.isQuoted,
    let next, next.isItem, block.text.utf8.count <= 40, !block.text.utf8.contains(0x0a),
    endsInColon(block.text)
  else { return nil }
  return lineLevel
}

/// What an incident has, and what action items and causes are sorted by.
let aspects: Set<Role> = [.detection, .mitigation, .observability]

/// Below any real heading, so that a line that stands for one never closes it.
private let lineLevel = 7

private func plainHeading(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == 0xe2 }) else {
    return trimmedText(text)
  }
  return trimmedText(text.split { $0 == "\n" || $0 == "\u{2028}" }.joined(separator: " "))
}

/// Gives each section the passages that are not shown.
private func add(_ unshown: [Passage], to sections: inout [BlockSection]) {
  guard let first = unshown.first else { return }
  if sections.isEmpty {
    let section = Section(line: first.line, heading: "", level: 0, role: .other)
    sections.append(BlockSection(section: section, blocks: []))
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
  case .row(let isHeader): isHeader ? .header : .row
  default: block.isQuoted ? .quote : .prose
  }
}
