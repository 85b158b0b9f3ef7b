/// Gathers the entries of timeline sections, whatever their shape.
///
/// Items without any time are entries only where the timeline has no other shape, or where a bold label
/// sets them apart.
struct TimelineBuilder {
  private(set) var parts = TimelineParts()
  private(set) var zone: WrittenZone?
  private let lines: TimelineLineReader
  private var table: TimelineTable
  /// Depth of the item that the last entry with a clock stands in; deeper ones are its details.
  private var entryDepth: Int?
  /// What the headings of the timeline tell, by their lines.
  private let headings: [Int: RawEntry]

  init(order: DateOrder, sections: [BlockSection]) {
    let lines = TimelineLineReader(order: order, allowsDots: hasDottedClocks(sections))
    self.lines = lines
    table = TimelineTable(order: order)
    let told = sections.filter { $0.section.role == .timeline }
      .compactMap { section in lines.entry(of: section).map { (section: section, entry: $0) } }
    let repeated = Dictionary(grouping: told) { wordsAlone($0.entry) }.filter { $0.value.count > 1 }
    headings = Dictionary(
      told.map { section, entry in
        var entry = entry
        // Below headings such as `Update` stands what happened.
        let isTold = section.blocks.contains { $0.isItem || $0.kind == .paragraph }
        if isTold, repeated[wordsAlone(entry)] != nil { entry.text = "" }
        return (entry.line, entry)
      }, uniquingKeysWith: { first, _ in first })
  }

  mutating func take(_ section: BlockSection) {
    let heading = section.section.heading
    let headingIsEntry = takeHeading(section)
    if zone == nil { zone = zoneStatement(in: heading) }
    table = TimelineTable(order: lines.order)
    entryDepth = nil
    let shape = shape(of: section, headingIsEntry: headingIsEntry)
    for block in section.blocks where !block.isQuoted { take(block, shape) }
  }

  /// Takes what tells a timeline in a section that is not called one; returns the first line of it.
  mutating func takeTimedSiblings(of section: BlockSection) -> Int? {
    let groups = timedSiblings(in: section.blocks, lines)
    guard !groups.isEmpty else {
      let entries = entriesByEnding(in: section.blocks, lines)
      for entry in entries { parts.add(entry) }
      return entries.first?.line
    }
    var lastLine = 0
    for group in groups {
      guard let first = group.first, first.line > lastLine else { continue }
      table = TimelineTable(order: lines.order)
      entryDepth = nil
      // A time sets each entry apart, so what has none is no entry.
      let shape = Shape(headingIsEntry: true, hasTimedParagraphs: true, isFenced: false)
      // With a list all that is nested in it is taken.
      let list = section.blocks.drop { $0.line < first.line }.prefix { $0.depth >= first.depth }
      for block in first.isItem ? Array(list) : group {
        take(block, shape)
        lastLine = block.lastLine
      }
    }
    return groups.first?.first?.line
  }

  /// Takes only the lines that begin with a clock time, for a document without headings.
  mutating func takeTimedLines(of section: BlockSection) {
    for block in section.blocks where !block.isQuoted {
      guard block.isItem || block.kind == .paragraph else { continue }
      for (line, text) in block.textLines {
        if let entry = lines.clockEntry(text, line: line) {
          parts.add(entry)
        } else {
          // What happened may stand below its time.
          parts.takeText(text, isSameBlock: false)
        }
      }
    }
    // One line with a time is no timeline.
    if parts.count < 3 { parts = TimelineParts() }
  }

  private mutating func takeHeading(_ section: BlockSection) -> Bool {
    guard let entry = headings[section.section.line] else { return false }
    if !entry.time.tellsMoment, !entry.time.isUnknown {
      parts.takeDay(entry)
      return false
    }
    parts.add(entry)
    return true
  }

  /// How the entries of a section are told from what belongs to them.
  private struct Shape {
    /// The heading is the entry, and all below it belongs to it.
    var headingIsEntry: Bool
    var hasTimedParagraphs: Bool
    /// The entries are rows; bullets beside them measure or explain.
    var hasTable = false
    /// The entries stand between fences; beside entries of its own, what a fence holds is a log.
    var isFenced: Bool
  }

  private func shape(of section: BlockSection, headingIsEntry: Bool) -> Shape {
    let isFenced =
      !headingIsEntry && section.blocks.contains { $0.kind == .code && hasRunOfTimes($0) }
      && !section.blocks.contains {
        ($0.isItem || $0.kind == .paragraph || $0.isRow) && lines.isTimed($0)
      }
    return Shape(
      headingIsEntry: headingIsEntry,
      hasTimedParagraphs: section.blocks.contains {
        $0.kind == .paragraph && $0.depth == 0 && lines.isTimed($0)
      }, hasTable: section.blocks.contains(where: \.isRow), isFenced: isFenced)
  }

  private mutating func take(_ block: Block, _ shape: Shape) {
    switch block.kind {
    case .item, .paragraph:
      if !block.isItem, zone == nil { zone = zoneStatement(in: block.text) }
      takeLines(of: block, shape)
    case .row(let isHeader):
      if isHeader {
        table.takeHeader(block)
        if zone == nil { zone = zoneStatement(in: table.nameOfTime ?? block.text) }
      } else {
        takeRow(block)
      }
    case .code where shape.isFenced:
      for (line, text) in block.textLines {
        if let entry = lines.timedEntry(text, line: line) {
          parts.add(entry)
        } else {
          parts.takeText(text, isSameBlock: true)
        }
      }
    case .heading, .code, .markup, .rule: break
    }
  }

  private func hasRunOfTimes(_ block: Block) -> Bool {
    block.textLines.count { lines.clockEntry($0.text, line: $0.line) != nil } >= 2
  }

  private mutating func takeRow(_ row: Block) {
    switch table.read(row) {
    case .entry(let entry): parts.add(entry)
    case .text(let text) where parts.endsInTime: parts.takeText(text, isSameBlock: true)
    case .text(let text):
      parts.add(RawEntry(line: row.line, written: "", time: .unknown, text: text, isPlain: true))
    case nil: break
    }
  }

  private mutating func takeLines(of block: Block, _ shape: Shape) {
    if let depth = entryDepth, block.isItem, block.depth > depth,
      lines.clockEntry(block.text, line: block.line) == nil
    {
      // What happened may stand below its time.
      parts.takeText(block.text, isSameBlock: false)
      return
    }
    if block.isItem { entryDepth = nil }
    var hasEntry = false
    for (offset, (line, text)) in block.textLines.enumerated() {
      let bold = offset == 0 ? block.boldPrefix : 0
      if let date = lines.dayLine(text) {
        if zone == nil { zone = zoneStatement(in: text) }
        parts.takeDay(
          RawEntry(line: line, written: trimmedText(text), time: WrittenTime(date: date), text: ""))
        hasEntry = true
      } else if offset == 0 || !text.hasPrefix("("),
        let entry = lines.timedEntry(text, line: line, boldPrefix: bold)
          ?? (offset == 0 && block.isItem
            ? lines.datedEntry(text, line: line) ?? lines.closingEntry(text, line: line) : nil)
      {
        parts.add(entry)
        hasEntry = true
        if block.isItem, entry.time.tellsMoment { entryDepth = block.depth }
      } else if offset == 0, let entry = untimedEntry(text, line: line, block, shape) {
        parts.add(entry)
        hasEntry = true
      } else {
        parts.takeText(text, isSameBlock: hasEntry)
      }
    }
  }

  /// Makes an entry of an item that tells no time, where it must be one.
  private func untimedEntry(_ text: String, line: Int, _ block: Block, _ shape: Shape) -> RawEntry?
  {
    guard block.isItem, block.depth == 1, !shape.headingIsEntry, !shape.hasTimedParagraphs,
      !shape.hasTable, !parts.isBelowToldDay, !text.hasPrefix("N/A")
    else { return nil }
    let label = String(decoding: text.utf8.prefix(block.boldPrefix), as: UTF8.self)
    let name = normalizedHeading(label)
    if TimelineLineReader.isAside(label) || isFigure(text.utf8.dropFirst(block.boldPrefix))
      || leadingLabel(of: text).map({ isLengthAlone($0.rest) }) == true
    {
      return nil
    }
    return RawEntry(
      line: line, written: withoutColon(label), time: .unknown, text: oneLine(text),
      isPlain: name.isEmpty)
  }
}

/// Returns the words of an entry without a number at their end, so that `Update 2` is `Update`.
private func wordsAlone(_ entry: RawEntry) -> String {
  var text = entry.text[...]
  while let last = text.last, !last.isLetter { text.removeLast() }
  return text.lowercased()
}

extension TimelineLineReader {
  /// Reads the heading of a section as an entry, or as the day of those below it.
  fileprivate func entry(of section: BlockSection) -> RawEntry? {
    let (heading, line) = (section.section.heading, section.section.line)
    if section.hasOwnRole { return nil }
    guard let scanned = TimeScanner.scan(heading, order: order) else {
      // `Recovery (16:40-17:00)` is a time of what stands below, unless that has times of its own.
      return section.blocks.contains(where: isTimed) ? nil : headingEntry(heading, line: line)
    }
    return RawEntry(
      line: line, written: writtenTime(in: heading, end: scanned.end), time: scanned.time,
      text: textAfterTime(heading, end: scanned.end))
  }

  fileprivate func isTimed(_ block: Block) -> Bool {
    block.textLines.contains { timedEntry($0.text, line: $0.line) != nil }
  }
}

/// `10 minutes ✅` behind `Analysis:`.
private func isLengthAlone(_ rest: Substring) -> Bool {
  let lengths = durations(in: trimmedText(rest))
  return !lengths.isEmpty
    && lengths.allSatisfy { $0.minutes != nil && $0.label?.contains(where: \.isLetter) != true }
}

/// `about 30 min` behind `**Time to repair:**` tells of the whole, and of no moment.
private func isFigure(_ rest: Substring.UTF8View) -> Bool {
  let text = String(decoding: rest.prefix(60).drop { !isLetter($0) && !isDigit($0) }, as: UTF8.self)
  return plainWords(text).prefix(2).contains { $0.first?.isNumber ?? false }
    && durations(in: text).first?.minutes != nil
}

/// Returns whether lines of the timeline begin with a clock as `9.05 the mill stops` has it; one alone may be a number.
private func hasDottedClocks(_ sections: [BlockSection]) -> Bool {
  var count = 0
  for section in sections where section.section.role == .timeline {
    for block in section.blocks where block.isItem || block.kind == .paragraph {
      count += block.textLines.count { TimelineLineReader.beginsWithDottedClock($0.text) }
      if count > 1 { return true }
    }
  }
  return false
}
