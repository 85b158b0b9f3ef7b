func actionItems(in section: BlockSection, _ words: OwnWords) -> [FoundItem] {
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

func tableItems(
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
