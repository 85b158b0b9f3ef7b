/// Finds items, lines and rows beside each other that tell a timeline, whatever their section is called.
///
/// They do where at least half of them begin with a time of day, and the times rise or each is older than the one above: what people write down in
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
      let entries = lines.rowEntries(group.dropFirst(), below: first)
      // Two days make a register of anything.
      let hasClock = entries.contains { $0?.time.tellsMoment == true }
      return isTimeline(of: entries, atLeast: hasClock ? 2 : 3)
    }
    // The lines of a paragraph are siblings; an item is one, whatever else it says.
    var entries: [RawEntry?] = []
    for block in group {
      let texts = block.isItem ? [(line: block.line, text: block.text)] : block.textLines
      for (line, text) in texts {
        let entry = lines.clockEntry(text, line: line)
        // What happened may stand below its time.
        if entry == nil, !block.isItem, let last = entries.last ?? nil, last.text.isEmpty {
          entries[entries.count - 1]?.text = text
        } else {
          entries.append(entry)
        }
      }
    }
    return isTimeline(of: entries, atLeast: first.isItem ? 2 : 3)
  }
}

/// Finds paragraphs, or items of one list, that end with a day and a time each, in the order of the clock or against it;
/// lists may stand between the paragraphs.
///
/// - Returns: The entries of the first that do.
func entriesByEnding(in blocks: ArraySlice<Block>, _ lines: TimelineLineReader) -> [RawEntry] {
  let paragraphs = blocks.filter { $0.kind == .paragraph && $0.depth == 0 && !$0.isQuoted }
  for group in [paragraphs] + siblings(in: blocks).filter({ $0.first?.isItem == true }) {
    let entries = lines.endingEntries(of: group)
    if isTimeline(of: entries, atLeast: 2) || isTimeline(of: entries.reversed(), atLeast: 2) {
      return entries.compactMap(\.self)
    }
  }
  return []
}

private func beginsWithTime(_ row: Block, _ lines: TimelineLineReader) -> Bool {
  row.cells.first.map { lines.clockEntry($0, line: row.line) != nil } ?? false
}

/// Returns whether most of some texts are entries of a timeline, whose times rise, or fall without exception.
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
  let steps = zip(timed, timed.dropFirst())
  let falls = steps.count { isBefore($1, $0) }
  // One midnight in three entries, or a slip or two.
  if falls * 5 <= (timed.count - 1) * 2 || falls == 1 && timed.count > 2 { return true }
  // On a page that is written while it happens the newest stands first, each with its day.
  return timed.count > 2 && (isBare || timed.allSatisfy { $0.time.date != nil })
    && !steps.contains { isBefore($0, $1) }
}

/// Returns whether an entry is earlier than another, as far as both tell.
private func isBefore(_ entry: RawEntry, _ other: RawEntry) -> Bool {
  let days = [entry, other].compactMap { $0.time.date?.day(near: nil) }
  if days.count == 2, days[0] != days[1] { return days[0] < days[1] }
  if let start = entry.time.sinceStart, let next = other.time.sinceStart { return start < next }
  guard let minute = entry.time.minute, let next = other.time.minute else { return false }
  return entry.time.date == other.time.date && minute < next
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
