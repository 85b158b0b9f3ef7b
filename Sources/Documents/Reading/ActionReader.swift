import Platform

/// Reads the promises of a document.
///
/// Each item with a box is one, and each outermost bullet and row of a table; a bullet above a table explains it,
/// and one below the prose of a subsection belongs to the prose. A table whose header names actions and who does
/// them, or how far they are, is one of promises wherever it stands.
///
/// - Parameters:
///   - sections: Of the document.
///   - people: Names that the document gives elsewhere, such as those of its authors.
///   - options: What the knowledge base says.
/// - Returns: Each in the order of the file.
func actionItems(
  in sections: [BlockSection], people: [String] = [], options: ReadingOptions
) -> [ActionItem] {
  let items = foundItems(in: sections, options.words).map { found in
    let item = withAttributes(found.item, options: options)
    var whole = found.detail.applied(to: item, order: options.dateOrder ?? .dayMonthYear)
    // Below `Detection improvements` every item is one for detection.
    whole.type = whole.type ?? found.typeOfSection
    whole.priority = whole.priority ?? found.priorityOfSection
    return whole
  }
  return withNamesInFront(items, people: people)
}

/// Takes `(ann)` at the beginning of an item for its owner where the document names her as one elsewhere: `(optional)`
/// stands there too.
private func withNamesInFront(_ items: [ActionItem], people: [String]) -> [ActionItem] {
  var known: [String: String] = [:]
  for name in people + items.compactMap(\.owner) {
    let bare = name.hasPrefix("@") ? String(name.dropFirst()) : name
    known[bare.lowercased()] = known[bare.lowercased()] ?? name
  }
  return items.map { item in
    guard item.owner == nil, let open = item.text.first, "([".contains(open),
      let end = item.text.firstIndex(of: open == "(" ? ")" : "]")
    else { return item }
    var item = item
    item.owner = known[item.text[..<end].dropFirst().lowercased()]
    return item
  }
}

/// Returns the promises with their words and states alone.
func bareActionItems(in sections: [BlockSection], _ words: OwnWords) -> [ActionItem] {
  foundItems(in: sections, words).map(\.item)
}

private func foundItems(in sections: [BlockSection], _ words: OwnWords) -> [FoundItem] {
  var items: [FoundItem] = []
  let namesActions = sections.contains { $0.section.role == .actions }
  let isNamedByHeading = sections.contains { $0.section.role == .actions && $0.reason == .heading }
  let headings = headingsOfActions(sections, words)
  for (place, section) in sections.enumerated() {
    let isOfActions = section.section.role == .actions
    let type = isOfActions ? actionType(named: section.section.heading) : nil
    let priority = isOfActions ? priority(named: section.section.heading) : nil
    // What stands below a heading that is an item explains it.
    let isExplained = headings.contains(place) || isBelow(headings, place, in: sections)
    var found =
      isOfActions
      ? isExplained ? [] : actionItems(in: section, words)
      : tableItems(in: section, words, headingState: nil, where: \.isUnmistakable)
    if headings.contains(place) {
      let above = section.parent.map { sections[$0].section.heading }
      found.append(headingItem(section, below: above, words))
    }
    if !namesActions { found += promisedItems(in: section) }
    if !isNamedByHeading, section.section.role != .actions {
      found += section.blocks.compactMap(labelledItem)
      found.sort { $0.item.line < $1.item.line }
    }
    for var found in found where !saysNothing(found.item.text) {
      found.typeOfSection = type
      found.priorityOfSection = priority
      items.append(found)
    }
  }
  return items
}

/// Returns the places of the sections whose headings are the action items: those below a heading of actions, where
/// nothing below it is a list or a table, where they are numbered and explained, or where the list below them says of
/// each who does it and how far it is.
private func headingsOfActions(_ sections: [BlockSection], _ words: OwnWords) -> Set<Int> {
  var found: Set<Int> = []
  for root in sections.indices
  where sections[root].section.role == .actions && sections[root].hasOwnRole {
    let below = places(below: root, in: sections)
    if ([root] + below).allSatisfy({ !sections[$0].blocks.contains { $0.isItem || $0.isRow } }) {
      found.formUnion(below.filter { sections[$0].parent == root && !sections[$0].hasOwnRole })
    } else {
      // A list that follows at once holds the items itself.
      let numbered = numberedHeadings(below: root, in: sections)
      found.formUnion(numbered.filter { isExplained(sections[$0]) })
      found.formUnion(numberedHeadingsBesideLists(below: root, in: sections))
      found.formUnion(below.filter { isCard(sections[$0], words) })
    }
  }
  return found
}

/// Returns a heading as an action item, with the fields below it; below `Prevention (all landed)` all is done that says
/// nothing else.
private func headingItem(_ section: BlockSection, below above: String?, _ words: OwnWords)
  -> FoundItem
{
  let text = withoutNumbering(section.section.heading)
  let written = writtenState(of: text)
  let detail = fields(below: section, words)
  let known = written?.state ?? detail.state ?? above.flatMap { state(ofHeading: $0) }
  return FoundItem(
    item: ActionItem(
      line: section.section.line, state: known ?? .open, isMarked: known != nil,
      text: written?.text ?? text), detail: detail)
}

/// Returns whether the bullets below a heading are its fields, one or more of which say who does it, until when, or how
/// far it is:
///
///     ### Grease the wheel
///     - **Owner:** Ann
///     - **Status:** Done
private func isCard(_ section: BlockSection, _ words: OwnWords) -> Bool {
  let bullets = section.blocks.filter(\.isOutermostItem)
  guard !section.hasOwnRole, !bullets.isEmpty, !section.blocks.contains(where: \.isRow),
    bullets.allSatisfy({ leadingLabel(of: $0.text) != nil && !$0.hasBox && !$0.isNumbered })
  else { return false }
  return fields(below: section, words).fieldLines.flatMap(\.fields).contains { field in
    if case .column = field.key { true } else { false }
  }
}

/// Returns the items of lists that promise something, for a document that names no action items:
///
///     We will do the following:
///
///     - Alert on the lag.
///     - We will raise the limits.
private func promisedItems(in section: BlockSection) -> [FoundItem] {
  let blocks = section.blocks
  let lists = blocks.indices.split { blocks[$0].depth == 0 }
  return lists.flatMap { list -> [FoundItem] in
    let items = list.map { blocks[$0] }.filter(\.isOutermostItem)
    let lead = list.first.flatMap { $0 > blocks.startIndex ? blocks[$0 - 1] : nil }
    guard items.count > 1,
      lead.map({ leadsToPromises($0, items) }) == true
        || items.allSatisfy({ promises($0.text).contains(0) })
    else {
      return []
    }
    let told = placesOfDone(in: items.map(\.text))
    return items.enumerated().map { place, block in
      bareItem(
        block, ActionDetail(), headingState: nil, hasBoxes: false, isToldDone: told.contains(place))
    }
  }
}

/// Returns whether a paragraph leads to a list of what will be done: `We will:`, and `Two follow-ups worth scheduling:`
/// where most items say what to do.
private func leadsToPromises(_ block: Block, _ items: [Block]) -> Bool {
  guard leadsToList(block) else { return false }
  let sentence = lastSentence(of: block.text)
  return !promises(sentence).isEmpty
    || HeadingRoles().role(of: sentence) == .actions
      && items.count { tellsDeed($0.text) } * 2 > items.count
}

/// Reads `Action item: watch the sluice`, for a document without a heading of action items, where it may be told again. A
/// label of one word, as in `Action: restarted` and `Prevention: never restart`, says less.
private func labelledItem(_ block: Block) -> FoundItem? {
  guard block.kind == .paragraph, block.depth == 0, !block.isQuoted,
    let (label, rest) = leadingLabel(of: block.text), label.contains(" "),
    HeadingRoles().role(named: label) == .actions
  else { return nil }
  var item = block
  item.text = trimmedText(rest)
  item.boldPrefix = 0
  guard tellsDeed(item.text) else { return nil }
  return bareItem(item, ActionDetail(), headingState: nil, hasBoxes: false)
}

/// Returns the places of the words with which a text promises something.
private func promises(_ text: String) -> [Int] {
  promiseWords.matches(in: text).map(\.words.lowerBound)
}

private func lastSentence(of text: String) -> String {
  let bytes = Array(text.utf8)
  let stop = bytes.indices.last {
    bytes[$0] == UInt8(ascii: ".") && $0 + 1 < bytes.count && isBlank(bytes[$0 + 1])
  }
  return String(decoding: bytes[(stop.map { $0 + 1 } ?? 0)...], as: UTF8.self)
}

/// Returns whether a paragraph says that a list follows.
private func leadsToList(_ block: Block) -> Bool {
  block.kind == .paragraph && endsInColon(block.text)
}

/// An item, and what stands below it and has not been read yet.
private struct FoundItem {
  var item: ActionItem
  var detail = ActionDetail()
  var typeOfSection: ActionItem.Kind?
  var priorityOfSection: String?
}

/// `P1: next week` and `Priority 1 (critical)`.
private func priority(named heading: String) -> String? {
  let words = plainWords(withoutNumbering(heading))
  if let first = words.first, isPriority(Array(first.utf8)[...]) { return first.uppercased() }
  guard words.first == "priority", words.count > 1, let number = Int(words[1]), number < 5 else {
    return nil
  }
  return "P\(number)"
}

private func actionItems(in section: BlockSection, _ words: OwnWords) -> [FoundItem] {
  let blocks = section.blocks
  let headingState = state(ofHeading: section.section.heading)
  let tableItems = tableItems(in: section, words, headingState: headingState) { _ in true }
  let hasBoxes = blocks.contains(where: \.hasBox)
  let bullets = bareItems(in: section, isToldByHeading: headingState != nil, hasBoxes: hasBoxes)
  let firstRow = tableItems.first?.item.line ?? 0
  let listed = hasBoxes ? bullets : nestedInLabels(bullets, in: blocks)
  var places = blocks.indices.filter { place in
    // Bullets above a table of promises explain it.
    blocks[place].hasBox || listed.contains(place) && blocks[place].line > firstRow
  }
  if places.isEmpty, tableItems.isEmpty, isListOfTickets(blocks) {
    places = blocks.indices.filter { blocks[$0].kind == .paragraph }
  }
  let told = hasBoxes || headingState != nil ? [] : placesOfDone(in: places.map { blocks[$0].text })
  let items = zip(places.indices, details(of: places, in: blocks, words)).map { index, detail in
    let block = blocks[places[index]]
    return block.hasBox
      ? boxedItem(block, detail)
      : bareItem(
        block, detail, headingState: headingState, hasBoxes: hasBoxes,
        isToldDone: told.contains(index))
  }
  return (items + tableItems).sorted { $0.item.line < $1.item.line }
}

/// Of more words, a bullet says something itself.
private let mostWordsOfGroup = 6

/// Returns the items nested in bullets, where all of these are labels that end in a colon and have some; else the bullets.
/// One with a number, or that says what to do, is an item that those below explain, unless it says until when.
private func nestedInLabels(_ bullets: Set<Int>, in blocks: ArraySlice<Block>) -> Set<Int> {
  guard bullets.count > 1 else { return bullets }
  var nested: Set<Int> = []
  var areHorizons = true
  for place in bullets {
    let below = blocks.indices[(place + 1)...].prefix { blocks[$0].depth > blocks[place].depth }
    let items = below.filter { blocks[$0].isItem && blocks[$0].depth == blocks[place].depth + 1 }
    let isHorizon = HeadingRoles().horizon(of: withoutColon(blocks[place].text)) != nil
    guard endsInColon(blocks[place].text), !items.isEmpty,
      isHorizon || !blocks[place].isNumbered && !tellsDeed(blocks[place].text),
      blocks[place].text.split(separator: " ").count <= mostWordsOfGroup
    else { return bullets }
    areHorizons = areHorizons && isHorizon
    nested.formUnion(items)
  }
  return areHorizons || nested.count { tellsDeed(blocks[$0].text) } * 2 > nested.count
    ? nested : bullets
}

/// Returns whether nothing but paragraphs stand there, each of which begins with a link to a ticket and a dash.
private func isListOfTickets(_ blocks: ArraySlice<Block>) -> Bool {
  let written = blocks.filter { $0.kind != .rule }
  return !written.isEmpty
    && written.allSatisfy { block in
      guard block.kind == .paragraph, !block.isQuoted, !block.links.isEmpty,
        let end = block.text.utf8.firstIndex(of: UInt8(ascii: " ")),
        block.text.utf8[..<end].contains(where: isDigit)
      else { return false }
      return dashLength(Array(block.text.utf8[end...].dropFirst().prefix(4))[...]) > 0
    }
}

/// Returns the places of the bullets that promise something without a box.
private func bareItems(in section: BlockSection, isToldByHeading: Bool, hasBoxes: Bool) -> Set<Int>
{
  let blocks = section.blocks
  let first = blocks.first
  // A list under prose of a subsection belongs to the prose, unless that only leads to it.
  if !section.hasOwnRole, let first, first.kind == .paragraph, !isToldByHeading,
    !leadsToList(first)
  {
    return []
  }
  let isBesideBox = hasBoxes ? listsWithBoxes(blocks) : []
  let outermost = blocks.indices.filter {
    blocks[$0].isOutermostItem
      && (!hasBoxes || isBesideBox.contains($0) && !isLabelOfBoxes($0, in: blocks))
  }
  // Below a paragraph, single words are the names of things.
  if first?.kind == .paragraph,
    outermost.allSatisfy({ !blocks[$0].text.contains(" ") && isASCII(blocks[$0].text.utf8) })
  {
    return []
  }
  let firstNumber = outermost.first { blocks[$0].kind != .item(number: nil) } ?? blocks.endIndex
  return Set(
    outermost.filter { place in
      // Bullets after a number are its details, unless they carry a mark of their own.
      place <= firstNumber || blocks[place].kind != .item(number: nil)
        || writtenState(of: oneLine(blocks[place].text)) != nil
    })
}

/// Returns the places in lists that have a box among their outermost items: beside another list it may be
/// notes that have none.
private func listsWithBoxes(_ blocks: ArraySlice<Block>) -> Set<Int> {
  let isBetween = { (block: Block) in block.depth == 0 && !block.isQuoted }
  return Set(
    blocks.indices.split(whereSeparator: { isBetween(blocks[$0]) })
      .filter { $0.contains { blocks[$0].hasBox && blocks[$0].depth == 1 } }.joined())
}

/// Returns whether a bullet only groups the boxes below it, as a name of a team does.
func isLabelOfBoxes(_ place: Int, in blocks: ArraySlice<Block>) -> Bool {
  blocks[(place + 1)...].prefix { $0.depth > blocks[place].depth }.contains(where: \.hasBox)
}

private func tableItems(
  in section: BlockSection, _ words: OwnWords, headingState: ActionItem.State?,
  where isWanted: (ActionColumns) -> Bool
) -> [FoundItem] {
  // Below `Current status` things have states.
  let isNameOfState =
    !(section.section.role == .actions && section.hasOwnRole)
    && ActionColumns.Meaning(header: section.section.heading, words) == .state
  return tables(in: section.blocks).flatMap { header, rows in
    guard let columns = ActionColumns(header: header.cells, rows: rows.map(\.cells), words: words),
      isWanted(columns),
      !(isNameOfState && columns.areOfStates && !columns.areNamedActions(in: header.cells))
    else { return [FoundItem]() }
    return rows.compactMap { columns.item($0, headingState: headingState) }
      .map { FoundItem(item: $0) }
  }
}

/// Returns the tables among blocks, each with its header apart.
func tables(in blocks: some Sequence<Block>) -> [(header: Block, rows: [Block])] {
  var tables: [(header: Block, rows: [Block])] = []
  for block in blocks where !block.isQuoted {
    if block.kind == .row(isHeader: true) {
      tables.append((block, []))
    } else if block.isRow, !tables.isEmpty {
      tables[tables.count - 1].rows.append(block)
    }
  }
  return tables
}

private func item(_ block: Block, text: String, state: ActionItem.State?) -> ActionItem {
  var item = ActionItem(
    line: block.line, state: state ?? .open, isMarked: state != nil,
    text: withoutOuterEmphasis(oneLine(text)))
  item.ticket = block.links.first(where: isTicket)
  return item
}

private func boxedItem(_ block: Block, _ detail: ActionDetail) -> FoundItem {
  let state = Checkbox(block.text)?.state
  var item = item(block, text: withoutCheckbox(block.text), state: state)
  if state == .unknown { item.stateWords = boxWords(of: block.text) }
  return FoundItem(item: item, detail: detail)
}

private func bareItem(
  _ block: Block, _ detail: ActionDetail, headingState: ActionItem.State?, hasBoxes: Bool,
  isToldDone: Bool = false
) -> FoundItem {
  let text = oneLine(block.text)
  // Where a tick says that something is done, what is struck out is not.
  let written = writtenState(
    of: text, boldPrefix: block.boldPrefix, ofStruck: hasBoxes ? .dropped : .done)
  let unknown =
    written.map { $0.state == .unknown ? noteWords(of: text) : nil }
    ?? (detail.state == nil ? detail.unknownState : nil)
  let state = written?.state ?? detail.state ?? (unknown == nil ? headingState : .unknown)
  var item = item(block, text: written?.text ?? text, state: state)
  item.stateWords = unknown
  if state == nil, let told = isToldDone ? .done : closingState(of: text) { item.state = told }
  return FoundItem(item: item, detail: detail)
}

/// Returns the brackets with which an item ends and tells its state.
func noteWords(of text: String) -> String? {
  let bytes = Array(text.utf8)
  return StateNote(atEndOf: bytes, in: 0..<bytes.count)
    .map { String(decoding: bytes[$0.group], as: UTF8.self) }
}

/// Reads what marks an item without a box: `✅ …`, `DONE: …`, todo.txt's `x 2026-05-03 …`, `~~…~~`,
/// `… (done 2026-05-03)`; also returns the words without it, a note in brackets aside.
func writtenState(
  of text: String, boldPrefix: Int = 0, ofStruck: ActionItem.State = .done
) -> (state: ActionItem.State, text: String)? {
  let bytes = Array(text.utf8)
  if let lead = StateLead(bytes, in: 0..<bytes.count, boldPrefix: boldPrefix) {
    let rest = String(decoding: bytes[lead.range.upperBound...], as: UTF8.self)
    return (lead.state, lead.sign == nil ? rest : trimmedText(rest.drop(while: isOrnament)))
  }
  // https://github.com/todotxt/todo.txt
  if text.hasPrefix("x "), Day(iso: text.dropFirst(2).prefix(10)) != nil {
    return (.done, String(text.dropFirst(2)))
  }
  if text.hasPrefix("~~"), text.hasSuffix("~~"), text.count > 4 {
    return (ofStruck, String(text.dropFirst(2).dropLast(2)))
  }
  let struckEnd = endOfStruckBeginning(bytes)
  // `~~words~~ — dropped: too dear`.
  if let struckEnd, dashLength(bytes[struckEnd...]) > 0 || bytes[struckEnd] == UInt8(ascii: ":") {
    return (StateCell(bytes, in: struckEnd..<bytes.count)?.state ?? ofStruck, text)
  }
  if let note = StateNote(atEndOf: bytes, in: 0..<bytes.count) { return (note.state, text) }
  if let struckEnd, bytes[struckEnd] == UInt8(ascii: "(") { return (ofStruck, text) }
  // `… ✅ 2026-05-03` and `…, done 2026-05-03`. Most items have no day at all.
  guard bytes.contains(where: isDigit) else { return nil }
  let closing = writtenFields(in: bytes, 0..<bytes.count).first { $0.name == .closed }
  return closing.map { (closedState(named: bytes[$0.key]), text) }
}

/// Returns where the words go on after a struck-out beginning; nil where nothing is struck, and where words
/// follow, which are put in the place of those.
private func endOfStruckBeginning(_ bytes: [UInt8]) -> Int? {
  guard bytes.starts(with: "~~".utf8),
    let close = bytes.indices.dropFirst(3).first(where: { bytes[$0...].starts(with: "~~".utf8) })
  else { return nil }
  return bytes[(close + 2)...].firstIndex { !isBlank($0) }
}

private func closedState(named key: ArraySlice<UInt8>) -> ActionItem.State {
  let isDropped = ["dropped", "cancelled", "❌"].contains { key.map(lowered).elementsEqual($0.utf8) }
  return isDropped ? .dropped : .done
}

private func isOrnament(_ character: Character) -> Bool {
  !character.isLetter && !character.isNumber && character != "`"
}

func isTicket(_ url: String) -> Bool {
  url.utf8.split(separator: UInt8(ascii: "/")).dropFirst().dropLast().contains { part in
    ticketFolders.contains { part.elementsEqual($0.utf8) }
  }
}

private let ticketFolders = [
  "issues", "issue", "browse", "pull", "merge_requests", "tickets", "bugs",
]

/// Removes emphasis that encloses all of a text; emphasis within is part of the words.
private func withoutOuterEmphasis(_ text: String) -> String {
  guard text.hasPrefix("~~"), text.hasSuffix("~~"), text.count > 4 else { return text }
  return String(text.dropFirst(2).dropLast(2))
}
