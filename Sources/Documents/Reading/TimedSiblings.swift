/// Finds items, lines and rows beside each other that tell a timeline, whatever their section is called.
///
/// They do where at least half of them begin with a time of day, and the times rise: what people write down in
/// the order of a clock is a timeline in any language, and figures and quotations are not written so.
///
/// - Parameters:
///   - blocks: Those of one section.
///   - lines: Reads the beginning of a line.
/// - Returns: The blocks of each such run, in the order of the file; a table with its header.
func timedSiblings(in blocks: ArraySlice<Block>, _ lines: TimelineLineReader) -> [[Block]] {
  siblings(in: blocks).filter { group in
    guard let first = group.first else { return false }
    if first.isRow {
      // Labels with their values below no names of columns are facts.
      if first.cells.allSatisfy(\.isEmpty),
        !group.dropFirst().contains(where: { beginsWithTime($0, lines) })
      {
        return false
      }
      return isTimeline(of: lines.rowEntries(group.dropFirst(), below: first), atLeast: 2)
    }
    // The lines of a paragraph are siblings; an item is one, whatever else it says.
    let entries = group.flatMap { block in
      (block.isItem ? [(block.line, block.text)] : block.textLines.map { ($0.line, $0.text) })
        .map { lines.clockEntry($0.1, line: $0.0) }
    }
    return isTimeline(of: entries, atLeast: first.isItem ? 2 : 3)
  }
}

private func beginsWithTime(_ row: Block, _ lines: TimelineLineReader) -> Bool {
  row.cells.first.map { lines.clockEntry($0, line: row.line) != nil } ?? false
}

/// Returns whether most of some texts are entries of a timeline, whose times rise.
///
/// - Parameters:
///   - entries: What each text begins with; nil where that is no time of day.
///   - count: How many must be entries at least.
///   - isBare: True where the words may stand elsewhere, as below a heading.
/// - Returns: False for figures, quotations, and times in another order.
func isTimeline(of entries: [RawEntry?], atLeast count: Int, isBare: Bool = false) -> Bool {
  let timed = entries.compactMap(\.self)
  guard timed.count >= count, timed.count * 2 >= entries.count,
    // Times beside figures are a measurement.
    isBare || timed.count(where: { plainWords($0.text).count >= 2 }) * 2 >= timed.count
  else { return false }
  let falls = zip(timed, timed.dropFirst()).count { earlier, later in
    let days = [earlier, later].compactMap { $0.time.date?.day(near: nil) }
    if days.count == 2, days[0] != days[1] { return days[1] < days[0] }
    guard let minute = earlier.time.minute, let next = later.time.minute else { return false }
    return earlier.time.date == later.time.date && next < minute
  }
  // One midnight in three entries, or a slip or two.
  return falls * 5 <= (timed.count - 1) * 2 || falls == 1 && timed.count > 2
}

/// Returns what stands beside each other: items of one list, paragraphs in a row, the rows of a table.
private func siblings(in blocks: ArraySlice<Block>) -> [[Block]] {
  var groups: [[Block]] = []
  /// The groups that are still open, by depth; paragraphs and rows have none.
  var open: [Int: Int] = [:]
  func add(_ block: Block, at depth: Int) {
    if let group = open[depth], groups[group].first?.isItem == block.isItem,
      groups[group].first?.isRow == block.isRow
    {
      groups[group].append(block)
    } else {
      open[depth] = groups.count
      groups.append([block])
    }
  }
  for block in blocks where !block.isQuoted {
    switch block.kind {
    case .item:
      open = open.filter { $0.key > 0 && $0.key <= block.depth }
      add(block, at: block.depth)
    case .row(let isHeader):
      if isHeader { open = open.filter { $0.key > 0 } }
      add(block, at: 0)
    case .paragraph where block.depth == 0:
      open = open.filter { $0.key == 0 }
      add(block, at: 0)
    default: break
    }
  }
  return groups
}
