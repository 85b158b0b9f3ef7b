// Times that stand behind what they are told of, as in a heading `Recovery (16:40-17:00)`, and on a page of cState:
//
//     *Monitoring* - The belt runs again. {{< track "2026-03-14 11:20:00" >}}
//
// Source of the latter: https://github.com/cstate/cstate/blob/master/layouts/shortcodes/track.html

extension TimelineLineReader {
  /// Reads a heading that begins with words and has the time of what stands below it behind them: in brackets at its
  /// end, as `Recovery (16:40-17:00)`, or as a day and a time, as `Update 14.03.2026 10:00 Uhr`.
  func headingEntry(_ heading: String, line: Int) -> RawEntry? {
    if let ending = bracketedTime(endOf: heading), ending.words.contains(where: \.isLetter) {
      return RawEntry(
        line: line, written: ending.written, time: ending.time,
        text: oneLine(withoutColon(ending.words)))
    }
    let entry = timeBehindWords(heading, line: line)
    return entry?.time.date == nil ? nil : entry
  }

  /// Reads paragraphs or items beside each other of which some end with a day and a time in brackets; such brackets
  /// alone belong to the words above them.
  ///
  /// - Returns: One for each; nil where it ends otherwise.
  func endingEntries(of group: [Block]) -> [RawEntry?] {
    var entries: [RawEntry?] = []
    /// The words above, as long as no time is told of them.
    var untimed: Block?
    for block in group {
      guard !block.isRow, let ending = bracketedTime(endOf: block.text),
        ending.time.date?.day(near: nil) != nil,
        let told = ending.words.isEmpty ? untimed : block
      else {
        entries.append(nil)
        untimed = block
        continue
      }
      if ending.words.isEmpty { entries.removeLast() }
      entries.append(
        RawEntry(
          line: told.line, written: ending.written, time: ending.time,
          text: oneLine(ending.words.isEmpty ? told.text : ending.words)))
      untimed = nil
    }
    return entries
  }

  /// Reads a time of day in brackets at the end of a text, which may be those of a shortcode.
  private func bracketedTime(endOf text: String)
    -> (words: String, written: String, time: WrittenTime)?
  {
    let text = trimmedText(text)
    guard let last = text.last,
      let pair = ["()", "[]", "（）", "【】", "{}"].first(where: { $0.last == last }),
      let open = text.lastIndex(of: pair[pair.startIndex])
    else { return nil }
    // `< track "` stands before the time of a shortcode, and `" >}` behind it.
    let isShortcode = last == "}"
    let inside = String(
      text[text.index(after: open)...].dropLast().drop { isShortcode && !$0.isNumber })
    guard let scanned = TimeScanner.scan(inside, order: order), scanned.time.minute != nil,
      case let rest = inside.utf8.dropFirst(scanned.end),
      rest.count <= 1 || isShortcode && !rest.contains(where: { isLetter($0) || isDigit($0) })
    else { return nil }
    let words = isShortcode && text[..<open].last == "{" ? text[..<open].dropLast() : text[..<open]
    return (
      words: trimmedText(String(words)),
      written: writtenTime(in: inside, end: scanned.end), time: scanned.time
    )
  }
}
