import Platform

/// An entry as written, before its moment is known.
struct RawEntry {
  var line: Int
  var written: String
  var time: WrittenTime
  var text: String
  /// True where something stands that must be a time, and nobody can say which.
  var isUnreadable = false
  /// True for an item that neither a time nor a label sets apart.
  var isPlain = false
}

enum TimelinePart {
  case entry(RawEntry)
  /// A day that stands above its entries.
  case day(WrittenDate)
}

/// Gathers the entries of timeline sections, whatever their shape.
///
/// A day above entries dates them; a day above mere text is an entry itself. Text without a time belongs
/// to the entry above it. Items without any time are entries only where the timeline has no other shape,
/// or where a bold label sets them apart.
struct TimelineBuilder {
  private var gathered: [TimelinePart] = []
  private(set) var zone: WrittenZone?
  private let order: DateOrder
  /// A day that stood alone, and may yet turn out to be an entry.
  private var pendingDay: RawEntry?
  /// Depth of the item that the last entry with a clock stands in; deeper ones are its details.
  private var entryDepth: Int?
  private var columns: [Int]?

  init(order: DateOrder) {
    self.order = order
  }

  /// The entries and the days between them. Plain items are entries only where nothing tells a time.
  var parts: [TimelinePart] {
    var all = gathered
    if let day = pendingDay, !day.text.isEmpty { all.append(.entry(day)) }
    let isTimed = all.contains { part in
      guard case .entry(let entry) = part else { return true }
      return !entry.time.isUnknown
    }
    guard isTimed else { return all }
    return all.filter { part in
      guard case .entry(let entry) = part else { return true }
      return !entry.isPlain
    }
  }

  var hasEntries: Bool {
    parts.contains { if case .entry = $0 { true } else { false } }
  }

  mutating func take(_ section: BlockSection) {
    let heading = section.section.heading
    let headingIsEntry = takeHeading(section.section, hasOwnRole: section.hasOwnRole)
    if zone == nil { zone = zoneStatement(in: heading) }
    columns = nil
    entryDepth = nil
    let shape = shape(of: section, headingIsEntry: headingIsEntry)
    for block in section.blocks where !block.isQuoted { take(block, shape) }
  }

  /// Takes only the lines that begin with a clock time, for a document without headings.
  mutating func takeTimedLines(of section: BlockSection) {
    for block in section.blocks where !block.isQuoted {
      guard block.isItem || block.kind == .paragraph else { continue }
      for (line, text) in block.textLines {
        if let entry = timedEntry(text, line: line), entry.time.minute != nil { add(entry) }
      }
    }
    // One line with a time is no timeline.
    if gathered.count < 3 { gathered = [] }
  }

  private mutating func takeHeading(_ section: Section, hasOwnRole: Bool) -> Bool {
    guard !hasOwnRole, let scanned = TimeScanner.scan(section.heading, order: order) else {
      return false
    }
    let text = textAfterTime(section.heading, end: scanned.end)
    let entry = RawEntry(
      line: section.line, written: written(section.heading, end: scanned.end), time: scanned.time,
      text: text)
    if scanned.time.minute == nil, !scanned.time.isUnknown {
      takeDay(entry)
      return false
    }
    add(entry)
    return true
  }

  // MARK: Blocks

  /// How the entries of a section are told from what belongs to them.
  private struct Shape {
    /// The heading is the entry, and all below it belongs to it.
    var headingIsEntry: Bool
    var hasTimedParagraphs: Bool
  }

  private func shape(of section: BlockSection, headingIsEntry: Bool) -> Shape {
    func isTimed(_ block: Block) -> Bool {
      block.textLines.contains { timedEntry($0.text, line: $0.line) != nil }
    }
    return Shape(
      headingIsEntry: headingIsEntry,
      hasTimedParagraphs: section.blocks.contains {
        $0.kind == .paragraph && $0.depth == 0 && isTimed($0)
      })
  }

  private mutating func take(_ block: Block, _ shape: Shape) {
    switch block.kind {
    case .item, .paragraph:
      if !block.isItem, zone == nil { zone = zoneStatement(in: block.text) }
      takeLines(of: block, shape)
    case .row(let isHeader):
      if isHeader {
        columns = timeColumns(of: block.cells)
        if zone == nil { zone = zoneStatement(in: block.text) }
      } else {
        takeRow(block)
      }
    case .heading, .code, .html, .rule: break
    }
  }

  private mutating func takeLines(of block: Block, _ shape: Shape) {
    if let depth = entryDepth, block.isItem, block.depth > depth { return }
    if block.isItem { entryDepth = nil }
    var hasEntry = false
    for (offset, (line, text)) in block.textLines.enumerated() {
      let bold = offset == 0 ? block.boldPrefix : 0
      if let date = dayLine(text) {
        takeDay(
          RawEntry(line: line, written: trimmedText(text), time: WrittenTime(date: date), text: ""))
        hasEntry = true
      } else if let entry = timedEntry(text, line: line, boldPrefix: bold) {
        add(entry)
        hasEntry = true
        if block.isItem, entry.time.minute != nil { entryDepth = block.depth }
      } else if offset == 0, let entry = untimedEntry(text, line: line, block, shape) {
        add(entry)
        hasEntry = true
      } else {
        takeText(text, isSameBlock: hasEntry)
      }
    }
  }

  /// Makes an entry of an item that tells no time, where it must be one.
  private func untimedEntry(_ text: String, line: Int, _ block: Block, _ shape: Shape) -> RawEntry?
  {
    guard block.isItem, block.depth == 1, !shape.headingIsEntry, !shape.hasTimedParagraphs,
      pendingDay?.text.isEmpty ?? true
    else { return nil }
    let label = String(decoding: text.utf8.prefix(block.boldPrefix), as: UTF8.self)
    let name = normalizedHeading(label)
    if TimelineBuilder.asides.contains(name) { return nil }
    return RawEntry(
      line: line, written: withoutColon(label), time: unknownTime, text: oneLine(text),
      isPlain: name.isEmpty)
  }

  /// Labels of items that tell of the whole, not of a moment.
  private static let asides: Set<String> = [
    "duration", "impact", "note", "notes", "note to self", "severity", "time to detect",
    "time to mitigate", "time to recovery", "time to resolve", "total", "total downtime",
    "total duration", "update", "updates",
  ]

  // MARK: Tables

  private func timeColumns(of header: [String]) -> [Int] {
    header.indices.filter { index in
      plainWords(header[index]).prefix(2).contains { TimelineBuilder.timeNames.contains($0) }
    }
  }

  private static let timeNames: Set<String> = [
    "time", "when", "date", "day", "timestamp", "datetime", "utc", "at", "zeit", "uhrzeit", "datum",
    "zeitpunkt", "heure", "hora", "fecha", "klokkeslett", "tidspunkt", "tid", "dato", "tidpunkt",
    "时",
    "時", "日",
  ]

  private mutating func takeRow(_ row: Block) {
    let leading = row.cells.indices.prefix(4)
    // The cells that hold the time: by the header's word, else those that are times from end to end.
    var places = (columns ?? []).filter { $0 < row.cells.count }
    if places.isEmpty || scan(row, places) == nil {
      let timed = leading.filter { isTime(row.cells[$0]) }
      if !timed.isEmpty { places = timed }
    }
    guard !places.isEmpty else { return }
    let rest = row.cells.indices.filter { !places.contains($0) }.map { row.cells[$0] }
    let text = oneLine(rest.filter { !$0.isEmpty }.joined(separator: " | "))
    let written = oneLine(
      places.map { row.cells[$0] }.filter { !$0.isEmpty }.joined(separator: " "))
    guard !written.isEmpty else {
      takeText(text, isSameBlock: true)
      return
    }
    guard let scanned = scan(row, places) else {
      guard !text.isEmpty else { return }
      add(
        RawEntry(
          line: row.line, written: written, time: unknownTime, text: text,
          isUnreadable: !isPlaceholder(written)))
      return
    }
    add(RawEntry(line: row.line, written: written, time: scanned.time, text: text))
  }

  private func scan(_ row: Block, _ places: [Int]) -> (time: WrittenTime, end: Int)? {
    let text = places.map { row.cells[$0] }.joined(separator: " ")
    return TimeScanner.scan(text, order: order, allowsDots: true)
  }

  private func isTime(_ cell: String) -> Bool {
    guard let scanned = TimeScanner.scan(cell, order: order) else { return false }
    return cell.utf8.count - scanned.end <= 12
  }

  /// `HH:mm` and `??:??` say that nobody knows; `20202-01-16` says so by accident.
  private func isPlaceholder(_ written: String) -> Bool {
    written.contains("?") || written.lowercased().contains("hh:mm")
      || !written.contains(where: \.isNumber)
  }

  // MARK: Parts

  private var unknownTime: WrittenTime {
    var time = WrittenTime()
    time.isUnknown = true
    return time
  }

  private mutating func add(_ entry: RawEntry) {
    if let day = pendingDay?.time.date { gathered.append(.day(day)) }
    pendingDay = nil
    gathered.append(.entry(entry))
  }

  /// Keeps a day until it is known whether entries follow. One with words of its own that nothing
  /// follows is an entry.
  private mutating func takeDay(_ day: RawEntry) {
    if let last = pendingDay {
      if !last.text.isEmpty { gathered.append(.entry(last)) }
    }
    pendingDay = day
  }

  /// Gives text to the entry above it: lines of its own block always, what follows where it has none.
  private mutating func takeText(_ text: String, isSameBlock: Bool) {
    let text = oneLine(text)
    guard !text.isEmpty else { return }
    if var day = pendingDay {
      // Beneath a day with words of its own, text is the story of its entries.
      guard day.text.isEmpty else { return }
      day.text = text
      pendingDay = nil
      gathered.append(.entry(day))
      return
    }
    guard case .entry(var entry)? = gathered.last, isSameBlock || entry.text.isEmpty else { return }
    // Taken out first: with two owners each appended line would copy all before it.
    gathered.removeLast()
    entry.text += (entry.text.isEmpty ? "" : " ") + text
    gathered.append(.entry(entry))
  }

  // MARK: Lines

  /// Reads a line that begins with a time, or with a label and a time after it.
  private func timedEntry(_ text: String, line: Int, boldPrefix: Int = 0) -> RawEntry? {
    // Within a bold beginning the time ends with it, so that a range cannot reach beyond.
    let limit = boldPrefix > 0 ? boldPrefix : nil
    if let scanned = TimeScanner.scan(text, limit: limit, order: order)
      ?? (limit == nil ? nil : TimeScanner.scan(text, order: order))
    {
      if scanned.time.minute != nil || scanned.time.isUnknown {
        return RawEntry(
          line: line, written: written(text, end: scanned.end), time: scanned.time,
          text: textAfterTime(text, end: scanned.end))
      }
      // A day alone begins an entry where a mark or bold type sets it apart from the text.
      if scanned.end <= boldPrefix, boldPrefix <= 40 {
        return RawEntry(
          line: line, written: withoutColon(written(text, end: boldPrefix)), time: scanned.time,
          text: textAfterTime(text, end: boldPrefix))
      }
      let rest = text.utf8.dropFirst(scanned.end).drop { $0 == UInt8(ascii: " ") }
      if [":", "-", "–", "—", "|", "→"].contains(where: { rest.starts(with: $0.utf8) }) {
        return RawEntry(
          line: line, written: written(text, end: scanned.end), time: scanned.time,
          text: textAfterTime(text, end: scanned.end))
      }
    }
    return unreadableEntry(text, line: line)
      ?? labelledEntry(text, line: line, boldPrefix: boldPrefix)
  }

  /// Reads `Detected: 14.11.2023 10:47` and `**Start**: October 8, ~16:00 UTC - text`.
  private func labelledEntry(_ text: String, line: Int, boldPrefix: Int) -> RawEntry? {
    guard let colon = text.utf8.prefix(48).firstIndex(of: UInt8(ascii: ":")),
      colon > text.startIndex
    else { return nil }
    let label = String(text[..<colon])
    guard !label.contains(where: \.isNumber) || boldPrefix > 0,
      !TimelineBuilder.asides.contains(normalizedHeading(label))
    else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: colon) + 1
    let rest = trimmedText(String(decoding: text.utf8.dropFirst(start), as: UTF8.self))
    guard let scanned = TimeScanner.scan(rest, order: order),
      scanned.time.minute != nil || scanned.time.date?.year != nil
    else { return nil }
    let after = textAfterTime(rest, end: scanned.end)
    // In plain text `Note: 10:30 was the deadline` is a sentence.
    guard boldPrefix > 0 || after.isEmpty else { return nil }
    return RawEntry(
      line: line, written: written(rest, end: scanned.end), time: scanned.time,
      text: after.isEmpty ? label : "\(label): \(after)")
  }

  /// Reads what stands in the place of a time and is none: `11/03/202 - text`, `2022-05-?? HH:mm`.
  private func unreadableEntry(_ text: String, line: Int) -> RawEntry? {
    let marks = "0123456789?/.:-xXHhMmTZ~"
    var end = 0
    var counts: [UInt8: Int] = [:]
    for byte in text.utf8.prefix(32) {
      guard marks.utf8.contains(byte) || (byte == 0x20 && counts[0x20, default: 0] == 0) else {
        break
      }
      counts[byte, default: 0] += 1
      end += 1
    }
    var head = trimmedText(String(decoding: text.utf8.prefix(end), as: UTF8.self))
    while head.hasSuffix("-") || head.hasSuffix(":") || head.hasSuffix(" ") { head.removeLast() }
    let rest = text.utf8.dropFirst(head.utf8.count).drop { $0 == UInt8(ascii: " ") }
    guard head.utf8.count >= 5, head.utf8.contains(where: isDigit),
      [":", "-", "–", "—", "|"].contains(where: { rest.starts(with: $0.utf8) }),
      head.contains("?") || head.contains(":")
        || head.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 2
        || head.utf8.count(where: { $0 == UInt8(ascii: "-") }) == 2
    else { return nil }
    return RawEntry(
      line: line, written: head, time: unknownTime,
      text: textAfterTime(text, end: head.utf8.count), isUnreadable: !isPlaceholder(head))
  }

  private func dayLine(_ text: String) -> WrittenDate? {
    // Longer than any way to write a day.
    guard text.utf8.count <= 48, let scanned = TimeScanner.scan(text, order: order),
      scanned.time.minute == nil,
      !scanned.time.isRange, text.utf8.count - scanned.end <= 2
    else { return nil }
    return scanned.time.date
  }

  private func written(_ text: String, end: Int) -> String {
    trimmedText(String(decoding: text.utf8.prefix(end), as: UTF8.self))
  }
}

/// Returns what follows a time, without the mark between both.
private func textAfterTime(_ text: String, end: Int) -> String {
  var rest = text.utf8.dropFirst(end)
  while let first = rest.first {
    if " :-|*>,\n\t".utf8.contains(first) {
      rest.removeFirst()
    } else if let mark = ["–", "—", "→", "\u{a0}", "："].first(where: { rest.starts(with: $0.utf8) })
    {
      rest.removeFirst(mark.utf8.count)
    } else {
      break
    }
  }
  return oneLine(String(decoding: rest, as: UTF8.self))
}
