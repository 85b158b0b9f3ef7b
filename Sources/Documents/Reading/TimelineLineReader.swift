/// Reads lines of text that begin with a time, or with a label and a time after it.
struct TimelineLineReader {
  let order: DateOrder
  /// True where `14.05` is a clock.
  var allowsDots = false

  private func scan(_ text: String, limit: Int? = nil) -> (time: WrittenTime, end: Int)? {
    TimeScanner.scan(text, limit: limit, order: order, allowsDots: allowsDots)
  }

  /// Returns whether a line begins with a clock as `9.05 the mill stops` has it.
  static func beginsWithDottedClock(_ text: String) -> Bool {
    let parts = text.utf8.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = Int(String(parts[0]) ?? ""), let minute = Int(String(parts[1]) ?? "")
    else { return false }
    let next = text.utf8.dropFirst(parts[0].count + 3).first
    return hour < 24 && minute < 60
      && next.map { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ":") } ?? false
  }

  /// Reads a line that begins with a time of day; most lines hold no digit near their beginning.
  func clockEntry(_ text: String, line: Int) -> RawEntry? {
    guard text.utf8.prefix(18).contains(where: isDigit) else { return nil }
    // A row without a table around it.
    let text = text.utf8.starts(with: "| ".utf8) ? String(text.dropFirst(2)) : text
    guard text.utf8.prefix(16).contains(where: isDigit),
      let scanned = scan(text),
      scanned.time.tellsMoment
    else { return nil }
    return timedEntry(text, line: line)
  }

  /// Reads the rows of a table, of which those are entries that have a time of day in one of their first cells, or a day
  /// in the first where that is called so.
  func rowEntries(_ rows: ArraySlice<Block>, below header: Block) -> [RawEntry?] {
    var table = TimelineTable(order: order)
    table.takeHeader(header)
    return rows.map { row in
      guard case .entry(let entry) = table.read(row),
        entry.time.tellsMoment || table.beginsWithTime && entry.time.date?.year != nil
      else { return nil }
      return entry
    }
  }

  /// Reads a line that begins with a time, or with a label and a time after it.
  func timedEntry(_ text: String, line: Int, boldPrefix: Int = 0) -> RawEntry? {
    // Within a bold beginning the time ends with it, so that a range cannot reach beyond.
    let limit = boldPrefix > 0 ? boldPrefix : nil
    if let scanned = scan(text, limit: limit) ?? (limit == nil ? nil : scan(text)) {
      if scanned.time.tellsMoment || scanned.time.isUnknown {
        return entry(text, line: line, scanned)
      }
      // A day alone begins an entry where a mark, code or bold type sets it apart from the text.
      if scanned.end <= boldPrefix, boldPrefix <= 40 {
        return RawEntry(
          line: line, written: withoutColon(writtenTime(in: text, end: boldPrefix)),
          time: scanned.time, text: textAfterTime(text, end: boldPrefix))
      }
      let rest = text.utf8.dropFirst(scanned.end).drop { $0 == UInt8(ascii: " ") }
      if text.hasPrefix("`")
        || [":", "-", "–", "—", "|", "→"].contains(where: { rest.starts(with: $0.utf8) })
      {
        return entry(text, line: line, scanned)
      }
    }
    return unreadableEntry(text, line: line)
      ?? labelledEntry(text, line: line, boldPrefix: boldPrefix)
  }

  /// Reads `2026-03-14 the mill stops`: in a list of a timeline nothing has to stand between.
  func datedEntry(_ text: String, line: Int) -> RawEntry? {
    guard let scanned = scan(text),
      scanned.time.date?.year != nil,
      text.utf8.dropFirst(scanned.end).first == UInt8(ascii: " ")
    else { return nil }
    return entry(text, line: line, scanned)
  }

  private func entry(_ text: String, line: Int, _ scanned: (time: WrittenTime, end: Int))
    -> RawEntry
  {
    RawEntry(
      line: line, written: writtenTime(in: text, end: scanned.end), time: scanned.time,
      text: textAfterTime(text, end: scanned.end))
  }

  /// Reads `First noticed 2026-03-14 11:57`, and `Resolved 15:51`: a few words, and their time behind them.
  func closingEntry(_ text: String, line: Int) -> RawEntry? {
    let first = text.prefix(while: \.isLetter).lowercased()
    return TimelineLineReader.isAside(first) ? nil : timeBehindWords(text, line: line)
  }

  func timeBehindWords(_ text: String, line: Int) -> RawEntry? {
    guard text.utf8.prefix(160).contains(where: isDigit) else { return nil }
    let bytes = Array(text.utf8.prefix(160))
    let words = hashedWords(bytes, in: 0..<bytes.count)
    for (place, word) in words.enumerated().dropFirst() {
      let rest = String(decoding: text.utf8.dropFirst(word.start), as: UTF8.self)
      guard let scanned = TimeScanner.scan(rest, order: order), scanned.time.minute != nil else {
        continue
      }
      // In the middle of a sentence a time says when something else was, and a clock alone does in any long one.
      let isEnd = rest.utf8.count - scanned.end <= 1
      guard scanned.time.date != nil ? isEnd || place <= 6 : isEnd && place <= 4 else { return nil }
      let label = String(decoding: bytes[..<word.start], as: UTF8.self)
      let after = textAfterTime(rest, end: scanned.end)
      return RawEntry(
        line: line, written: writtenTime(in: rest, end: scanned.end), time: scanned.time,
        text: oneLine(withoutColon(trimmedText(label)) + (after.isEmpty ? "" : " " + after)))
    }
    return nil
  }

  /// Reads `Detected: 14.11.2023 10:47` and `**Start**: October 8, ~16:00 UTC - text`.
  private func labelledEntry(_ text: String, line: Int, boldPrefix: Int) -> RawEntry? {
    guard let colon = text.utf8.prefix(48).firstIndex(of: UInt8(ascii: ":")),
      colon > text.startIndex
    else { return nil }
    let label = String(text[..<colon])
    guard !label.contains(where: \.isNumber) || boldPrefix > 0,
      !TimelineLineReader.isAside(label)
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
      line: line, written: writtenTime(in: rest, end: scanned.end), time: scanned.time,
      text: after.isEmpty ? label : "\(label): \(after)")
  }

  /// Reads what stands in the place of a time and is none: `11/03/202 - text`, `2022-05-?? HH:mm`.
  private func unreadableEntry(_ text: String, line: Int) -> RawEntry? {
    let text = withoutFootnote(text)
    let marks = "0123456789?/.:-xXHhMmTZ~YyDd"
    var end = 0
    var hasSpace = false
    for byte in text.utf8.prefix(32) {
      guard byte == 0x20 ? !hasSpace : marks.utf8.contains(byte) else { break }
      hasSpace = hasSpace || byte == 0x20
      end += 1
    }
    guard end >= 5 else { return nil }
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
      line: line, written: head, time: .unknown,
      text: textAfterTime(text, end: head.utf8.count), isUnreadable: !saysUnknown(head))
  }

  /// `2030-MM-DD[^1]: text` without the mark.
  private func withoutFootnote(_ text: String) -> String {
    guard let open = text.utf8.prefix(32).firstIndex(of: UInt8(ascii: "[")),
      text[open...].hasPrefix("[^"), let close = text[open...].firstIndex(of: "]")
    else { return text }
    return String(text[..<open] + text[text.index(after: close)...])
  }

  /// Reads a line that is a day and nothing else.
  func dayLine(_ text: String) -> WrittenDate? {
    // Longer than any way to write a day.
    guard text.utf8.count <= 48,
      let scanned = scan(text),
      scanned.time.minute == nil, !scanned.time.isRange,
      text.utf8.count - scanned.end <= 2 || isZoneInBrackets(text, from: scanned.end)
    else { return nil }
    return scanned.time.date
  }

  /// `(all times UTC)`.
  private func isZoneInBrackets(_ text: String, from place: Int) -> Bool {
    let rest = trimmedText(String(decoding: text.utf8.dropFirst(place), as: UTF8.self))
    return rest.hasPrefix("(") && rest.hasSuffix(")") && zoneStatement(in: rest) != nil
  }

  /// Returns whether a label tells of the whole, not of a moment: `Duration`, `Impacto`.
  static func isAside(_ label: String) -> Bool {
    asides.contains(normalizedHeading(label))
      // `Initial symptom: …` may be the first event.
      || !label.contains(" ") && HeadingRoles().role(named: label) == .impact
      || MetadataKey(named: label).map { $0 == .duration || $0 == .severity } ?? false
  }

  private static let asides: Set<String> = [
    "duration", "impact", "note", "notes", "note to self", "severity", "time to detect",
    "time to mitigate", "time to recovery", "time to resolve", "total", "total downtime",
    "total duration", "update", "updates",
  ]
}

/// Returns the time at the beginning of a text as it is written there.
func writtenTime(in text: String, end: Int) -> String {
  // `{{ 06:10 }}` without the braces of the form.
  let written = text.utf8.prefix(end).drop { $0 == UInt8(ascii: "{") }
  return trimmedText(String(decoding: written, as: UTF8.self).prefix { $0 != "}" })
}

/// Returns what follows a time, without the mark between both.
func textAfterTime(_ text: String, end: Int) -> String {
  let bytes = Array(text.utf8)
  var start = min(end, bytes.count)
  while start < bytes.count {
    let length = lengthOfMark(bytes, at: start)
    guard length > 0 else { break }
    start += length
  }
  return oneLine(String(decoding: bytes[start...], as: UTF8.self))
}

/// Returns how many bytes at a place are one mark or space between a time and its text.
private func lengthOfMark(_ bytes: [UInt8], at place: Int) -> Int {
  switch bytes[place] {
  case UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "|"),
    UInt8(ascii: "*"), UInt8(ascii: ">"), UInt8(ascii: ","), UInt8(ascii: "\n"),
    UInt8(ascii: "\t"):
    return 1
  case 0x80...:
    let mark = ["–", "—", "→", "\u{a0}", "："].first { bytes[place...].starts(with: $0.utf8) }
    return mark?.utf8.count ?? 0
  default: return 0
  }
}

/// `HH:mm` and `??:??` say that nobody knows; `20202-01-16` says so by accident.
func saysUnknown(_ written: String) -> Bool {
  written.contains("?") || !written.contains(where: \.isNumber)
    || ["hh:mm", "xx", "mm-dd"].contains { written.lowercased().contains($0) }
}
