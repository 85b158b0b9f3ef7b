// What a section is for where no heading names it: a guess may add a role, and takes none away.

/// Makes a timeline of headings that each begin or end with a time of day, and of the days above and beside them.
func nameTimes(in sections: inout [BlockSection]) {
  let lines = TimelineLineReader(order: .dayMonthYear)
  let free = sections.indices.filter {
    sections[$0].isUnnamedHeading || sections[$0].isOfStory || isUpdate(sections[$0], lines)
      || beginsWithClock(sections[$0], lines)
  }
  for (_, siblings) in Dictionary(grouping: free, by: { sections[$0].parent }) {
    let headings = siblings.map { (place: $0, text: sections[$0].section.heading) }
    let timed = headings.compactMap { heading in
      let entry =
        lines.clockEntry(heading.text, line: 0) ?? lines.headingEntry(heading.text, line: 0)
      return entry.map { (place: heading.place, entry: $0) }
    }
    guard isTimeline(of: timed.map(\.entry), atLeast: 2, isBare: true) else { continue }
    let days = headings.filter { lines.dayLine($0.text) != nil }
    for place in timed.map(\.place) + days.map(\.place) {
      give(.timeline, .time, to: place, in: &sections)
    }
    if let parent = siblings.first.flatMap({ sections[$0].parent }),
      sections[parent].isUnnamedHeading, lines.dayLine(sections[parent].section.heading) != nil
    {
      give(.timeline, .time, to: parent, in: &sections)
    }
  }
}

/// Returns whether a heading such as `08:45: the root cause` is a time first, and names a part of an incident behind it.
private func beginsWithClock(_ section: BlockSection, _ lines: TimelineLineReader) -> Bool {
  section.reason == .heading && section.section.level <= 6 && !section.isTitle
    && section.section.role != .actions
    && lines.clockEntry(section.section.heading, line: 0) != nil
}

/// Returns whether a heading such as `Resolved 2026-03-14 16:06` tells when its part of the story was written; in brackets
/// a time tells when it was.
private func isUpdate(_ section: BlockSection, _ lines: TimelineLineReader) -> Bool {
  section.reason == .heading && section.section.level <= 6 && !section.isTitle
    && (aspects.contains(section.section.role) || section.section.role == .narrative)
    && section.section.heading.last.map { !")]）】".contains($0) } == true
    && lines.headingEntry(section.section.heading, line: 0)?.time.date?.year != nil
}

/// Gives the role of action items to sections without one whose words and content both speak of them, and to what
/// stands below; of a document that names its action items plainly only boxes are guessed.
func nameActions(in sections: inout [BlockSection], roles: HeadingRoles, words: OwnWords) {
  let areNamed = sections.contains { $0.section.role == .actions }
  for index in sections.indices where sections[index].isUnnamedHeading {
    let section = sections[index].section
    guard roles.mayNameActions(section.heading, hopefully: true) else { continue }
    let below = sections[(index + 1)...].prefix { $0.section.level > section.level }
    // What holds a summary or a cause is an incident, whatever its heading says.
    if below.contains(where: { $0.reason == .heading && rolesOfIncident.contains($0.section.role) })
    {
      continue
    }
    if areNamed {
      if ([sections[index]] + below).contains(where: { $0.blocks.contains(where: \.hasBox) }) {
        give(.actions, .content(.boxes), to: index, in: &sections)
      }
      continue
    }
    let isSure = roles.mayNameActions(section.heading) || roles.isHope(section.heading)
    let content = ([sections[index]] + below).lazy.compactMap { part in
      markedActions(in: part.blocks, words)
        ?? (isSure && beginsWithList(part.blocks) ? .list : listsDeeds(part.blocks) ? .deeds : nil)
    }.first
    if let content = content ?? (numberedHeadings(below: index, in: sections).isEmpty ? nil : .list)
    {
      give(.actions, .content(content), to: index, in: &sections)
    }
  }
}

private let rolesOfIncident: Set<Role> = [.summary, .timeline, .factors]

/// Gives the role of action items to a section that no name tells and that goes from what is to be done soon to what is
/// to be done later, heading by heading.
func nameHorizons(in sections: inout [BlockSection], roles: HeadingRoles) {
  guard !sections.contains(where: { $0.section.role == .actions }) else { return }
  let timed = sections.indices.filter {
    sections[$0].reason == .nothing && roles.horizon(of: sections[$0].section.heading) != nil
  }
  for (parent, siblings) in Dictionary(grouping: timed, by: { sections[$0].parent }) {
    let horizons = Set(siblings.map { roles.horizon(of: sections[$0].section.heading) })
    guard horizons.count > 1 else { continue }
    for place in siblings { give(.actions, .content(.horizons), to: place, in: &sections) }
    if let parent, sections[parent].isUnnamedHeading {
      give(.actions, .content(.horizons), to: parent, in: &sections)
    }
  }
}

/// Gives the role of action items to sections, whatever they are called, that list nothing but boxes, of which at
/// least half say who does it, until when, or in which ticket.
func nameOwnedBoxes(in sections: inout [BlockSection]) {
  for index in sections.indices {
    let section = sections[index]
    guard section.section.level > 0, !section.isTitle,
      ![.actions, .pattern, .references, .timeline].contains(section.section.role),
      holdsOwnedBoxes(section)
    else { continue }
    give(.actions, .content(.ownedBoxes), to: index, in: &sections)
  }
}

/// Gives the role of action items to sections with a list of which each item carries a mark for its state, a box or a
/// sign such as `✅`, and at least one is still to be done; of a document that names its action items nothing is
/// guessed.
///
/// Choices of a form, such as `[x] by an alert` beside `[ ] by a customer`, have few words.
func nameMarkedLists(in sections: inout [BlockSection]) {
  guard !sections.contains(where: { $0.section.role == .actions }) else { return }
  for index in sections.indices {
    let section = sections[index]
    guard section.section.level > 0, !section.isTitle,
      [.mitigation, .lessons, .narrative, .other].contains(section.section.role),
      holdsMarkedList(section.blocks)
    else { continue }
    give(.actions, .content(.boxes), to: index, in: &sections)
  }
}

/// Gives the role of action items to sections that list nothing but boxes, some of them open, beside a section of action
/// items that does: `Next sprint` beside `Now`, whatever else a word of it may mean.
func nameBoxesBeside(in sections: inout [BlockSection]) {
  let listing = sections.indices.filter {
    sections[$0].section.level > 0 && !sections[$0].isTitle && listsBoxes(sections[$0])
      && holdsNothingButLists(sections[$0])
  }
  for (_, siblings) in Dictionary(grouping: listing, by: { sections[$0].parent }) {
    guard siblings.contains(where: { sections[$0].section.role == .actions }) else { continue }
    for place in siblings
    where [.mitigation, .lessons, .observability, .narrative, .other]
      .contains(sections[place].section.role) && holdsMarkedList(sections[place].blocks)
    {
      give(.actions, .content(.boxes), to: place, in: &sections)
    }
  }
}

private func listsBoxes(_ section: BlockSection) -> Bool {
  let outermost = section.blocks.filter(\.isOutermostItem)
  return !outermost.isEmpty && outermost.allSatisfy { Checkbox($0.text) != nil }
}

/// Prose in a section that its heading names is not taken away from what it is about.
private func holdsNothingButLists(_ section: BlockSection) -> Bool {
  section.blocks.allSatisfy { $0.depth > 0 || $0.kind == .rule }
}

private func holdsMarkedList(_ blocks: ArraySlice<Block>) -> Bool {
  let items = blocks.filter(\.isOutermostItem)
  let states = items.compactMap(markedState)
  let isLong = items.count { plainWords(withoutCheckbox($0.text)).count > mostWordsOfChoice }
  return !items.isEmpty && states.count == items.count && states.contains(where: \.isOpen)
    && isLong * 2 >= items.count
}

private func markedState(_ block: Block) -> ActionItem.State? {
  if let box = Checkbox(block.text) { return box.state }
  let bytes = Array(block.text.utf8)
  return stateSign(in: bytes, at: 0, before: bytes.count)?.state
}

private let mostWordsOfChoice = 3

private func holdsOwnedBoxes(_ section: BlockSection) -> Bool {
  guard listsBoxes(section), section.reason == .nothing || holdsNothingButLists(section) else {
    return false
  }
  var promised = section
  promised.section.role = .actions
  promised.parent = nil
  let items = actionItems(in: [promised], options: ReadingOptions())
  let owned = items.count { $0.owner != nil || $0.due != nil || $0.ticket != nil }
  return owned > 0 && owned * 2 >= items.count
}

/// Returns whether at least half of a list tells what is to be done.
private func listsDeeds(_ blocks: ArraySlice<Block>) -> Bool {
  let items = blocks.filter(\.isOutermostItem)
  return items.count > 1 && items.count { tellsDeed($0.text) } * 2 >= items.count
}

/// Takes the first text of a document for its summary where no section calls itself so.
func nameSummary(in sections: inout [BlockSection]) {
  guard !sections.contains(where: { $0.section.role == .summary }) else { return }
  let first = sections.prefix { $0.reason == .nothing }
    .firstIndex { $0.section.passages.contains { $0.kind == .prose } }
  guard let first else { return }
  sections[first].section.role = .summary
  sections[first].reason = .place
}

/// Believes general words of a heading, such as `fix`, beside others. Roles whose content is listed elsewhere are not
/// given for a hint.
func nameByHint(in sections: inout [BlockSection], roles: HeadingRoles) {
  for index in sections.indices where sections[index].isUnnamedHeading {
    guard let role = roles.named(sections[index].section.heading)?.role,
      ![.actions, .timeline, .factors, .lessons, .pattern, .summary, .references].contains(role)
    else { continue }
    give(role, .hint, to: index, in: &sections)
  }
}

/// Takes what tells something in sentences for a part of the story; lists of names and bare code are none.
func nameNarrative(in sections: inout [BlockSection]) {
  for index in sections.indices where sections[index].reason == .nothing {
    guard sections[index].section.level > 0, sections[index].blocks.contains(where: isSentence)
    else { continue }
    sections[index].section.role = .narrative
    sections[index].reason = .prose
  }
}

extension BlockSection {
  /// Below a heading such as `Details`.
  fileprivate var isOfStory: Bool { reason == .around && section.role == .narrative }

  fileprivate var isUnnamedHeading: Bool {
    reason == .nothing && section.level > 0 && !isTitle
  }
}

private func isSentence(_ block: Block) -> Bool {
  guard block.kind == .paragraph || block.isItem, !block.isQuoted else { return false }
  let bytes = Array(block.text.utf8)
  return hashedWords(bytes, in: 0..<bytes.count).count >= wordsOfSentence
}

private let wordsOfSentence = 8

/// Gives a role to a section and to those below it that have none.
private func give(
  _ role: Role, _ reason: RoleReason, to place: Int, in sections: inout [BlockSection]
) {
  sections[place].section.role = role
  sections[place].reason = reason
  var given: Set<Int> = [place]
  for index in sections.indices.dropFirst(place + 1) {
    guard let parent = sections[index].parent, given.contains(parent),
      sections[index].reason == .nothing
        || role == .actions && sections[index].reason == .heading
          && aspects.contains(sections[index].section.role)
    else { continue }
    sections[index].section.role = role
    sections[index].reason = .around
    given.insert(index)
  }
}

/// Returns whether a section holds boxes, or a table that names what is to be done; nil for neither.
private func markedActions(in blocks: ArraySlice<Block>, _ words: OwnWords) -> RoleReason.Content? {
  if blocks.contains(where: \.hasBox) { return .boxes }
  let hasTable = tables(in: blocks).contains { header, rows in
    ActionColumns(header: header.cells, rows: rows.map(\.cells), words: words)?.isUnmistakable
      ?? false
  }
  return hasTable ? .table : nil
}

/// Returns whether a section is a list, with nothing before it.
func beginsWithList(_ blocks: ArraySlice<Block>) -> Bool {
  blocks.first { $0.kind != .rule }.map { $0.isItem && $0.depth == 1 } ?? false
}
