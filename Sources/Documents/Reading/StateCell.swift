/// The state that a cell, or the value of a field such as `Status: …`, begins with: `Open (waits for Ben)`,
/// `✅ **Done** 2026-03-05 — merged`, `[x]`.
///
/// All ranges are offsets into the bytes it was read from, which may be plain text or markdown.
struct StateCell: Equatable {
  var state: ActionItem.State
  /// What tells it, with the emphasis that is around it alone: a box, a sign, a word, or a sign and a word.
  var mark: Range<Int>
  var hasBox = false
  var sign: Range<Int>?
  /// Without the emphasis around it.
  var word: Range<Int>?
  /// True where the words go on with what only they mean: of `Partially rolled out` no word can be replaced.
  var goesOn = false
  /// The day that follows with nothing but marks between, and what is before and after it: ` (2026-03-05)`.
  var dated: (whole: Range<Int>, day: Range<Int>)?

  /// Gives nil for a cell that names no state, asks for it, names several to choose from, or says that it is
  /// closed and something that speaks against it.
  ///
  /// - Parameters:
  ///   - bytes: Hold the cell.
  ///   - range: The cell within them.
  ///   - asksWhetherDone: True below a header such as `Done?`, where `yes` is an answer.
  init?(_ bytes: [UInt8], in range: Range<Int>, asksWhetherDone: Bool = false) {
    let text = trimmed(bytes[range]).indices
    let end = text.upperBound
    if let box = BoxMark(bytes, in: text) {
      (state, mark, hasBox) = (box.state, box.whole, true)
      return
    }
    let start = beginning(of: bytes, in: text)
    let sign = stateSign(in: bytes, at: start, before: end)
    let place = sign.map { skippingMarks(bytes, from: $0.end, before: end) } ?? start
    let named =
      stateWord(in: bytes, at: place, before: end)
      ?? (asksWhetherDone
        ? StateWordTable.answers.state(in: bytes, at: place, before: end) : nil)
    let isFirstOfMore =
      named.map { !isEndOfState(bytes, at: $0.end, before: end) } ?? false
    if let named, !isFirstOfMore || isMeantToGoOn(named, bytes[place..<named.end]) {
      if isOpenQuestion(bytes, after: named, before: end) { return nil }
      goesOn = isFirstOfMore
      let marked = withEmphasis(place..<named.end, in: bytes, within: text)
      state = named.state
      word = place..<named.end
      self.sign = sign.map { start..<$0.end }
      mark =
        sign == nil
        ? marked : withEmphasis(start..<marked.upperBound, in: bytes, within: text)
    } else if let found = signOfAll(bytes, in: start..<end) {
      // `❌ Open tickets remain` contradicts itself.
      if let named, sign != nil, named.state != found.state { return nil }
      state = found.state
      mark = found.range
      self.sign = found.range
      goesOn = sign != nil && isFirstOfMore
    } else {
      return nil
    }
    if isDoubted(state, by: bytes[min(start, mark.lowerBound)..<mark.lowerBound])
      || isDoubted(state, by: bytes[mark.upperBound..<end])
    {
      return nil
    }
    dated = dayBeside(bytes, from: mark.upperBound, before: end)
  }

  static func == (left: StateCell, right: StateCell) -> Bool {
    left.state == right.state && left.mark == right.mark && left.dated?.whole == right.dated?.whole
  }
}

/// Returns the state that a cell or a value names; nil for words that name none.
func actionState(named written: String, asksWhetherDone: Bool = false) -> ActionItem.State? {
  let bytes = Array(written.utf8)
  return StateCell(bytes, in: 0..<bytes.count, asksWhetherDone: asksWhetherDone)?.state
}

/// Returns the first place with a word or a sign; what is struck out says nothing any more.
private func beginning(of bytes: [UInt8], in text: Range<Int>) -> Int {
  var place = text.lowerBound
  while place < text.upperBound {
    if bytes[place..<text.upperBound].starts(with: "~~".utf8),
      let close = firstRange(of: "~~", in: bytes, place + 2..<text.upperBound)
    {
      place = close.upperBound
      continue
    }
    let (scalar, length) = decodeScalar(bytes, at: place, before: text.upperBound)
    if isWordScalar(scalar) || stateSign(in: bytes, at: place, before: text.upperBound) != nil {
      return place
    }
    place += length
  }
  return text.upperBound
}

/// Skips blanks, emphasis and opening brackets: all that may stand between a sign and its word.
private func skippingMarks(_ bytes: [UInt8], from start: Int, before end: Int) -> Int {
  bytes[start..<end].firstIndex { !isBlank($0) && !"*_`([".utf8.contains($0) } ?? end
}

/// Returns the sign that a text begins with, or has as the last thing but a day and brackets; nil where it
/// has another for another state. `waits ✅ from Ben` tells of something that was done on the way.
private func signOfAll(_ bytes: [UInt8], in text: Range<Int>) -> (
  state: ActionItem.State, range: Range<Int>
)? {
  let signs = text.compactMap { place in
    stateSign(in: bytes, at: place, before: text.upperBound)
      .map { (state: $0.state, range: place..<$0.end) }
  }
  guard let first = signs.first, signs.allSatisfy({ $0.state == first.state }) else { return nil }
  if first.range.lowerBound == text.lowerBound { return first }
  return signs.count == 1
    && isEndOfCell(bytes, from: first.range.upperBound, before: text.upperBound)
    ? first : nil
}

/// Returns whether nothing follows but a day, brackets and marks.
private func isEndOfCell(_ bytes: [UInt8], from start: Int, before end: Int) -> Bool {
  let place = dayBeside(bytes, from: start, before: end)?.whole.upperBound ?? start
  var end = end
  while let group = closingBrackets(of: bytes, in: place..<end) { end = group.lowerBound }
  let rest = trimmed(bytes[place..<end])
  if rest.starts(with: "（".utf8), rest.suffix(3).elementsEqual("）".utf8) { return true }
  return rest.elementsEqual("）".utf8)
    || rest.allSatisfy { isBlank($0) || "*_`~.!)]".utf8.contains($0) }
}

/// `Done?` asks, and `Open / Done` is a form that nobody has filled in.
private func isOpenQuestion(_ bytes: [UInt8], after named: NamedState, before end: Int) -> Bool {
  let next = bytes[named.end..<end].firstIndex { !isBlank($0) && !"*_`".utf8.contains($0) } ?? end
  let rest = bytes[next..<end]
  if rest.first == UInt8(ascii: "?") || rest.starts(with: "？".utf8) { return true }
  let choices = ["/", "\\|", "|", "→", "->", "=>"]
  guard let choice = choices.first(where: { rest.starts(with: $0.utf8) }) else { return false }
  let other = skippingMarks(bytes, from: next + choice.utf8.count, before: end)
  return stateWord(in: bytes, at: other, before: end).map { $0.state != named.state } ?? false
}

/// Returns a range with the emphasis that is around it alone.
func withEmphasis(_ range: Range<Int>, in bytes: [UInt8], within text: Range<Int>) -> Range<Int> {
  var (start, end) = (range.lowerBound, range.upperBound)
  while start > text.lowerBound, end < text.upperBound, bytes[start - 1] == bytes[end],
    "*_`".utf8.contains(bytes[end])
  {
    start -= 1
    end += 1
  }
  return start..<end
}

/// Finds ` 2026-03-05`, ` (2026-03-05)`, ` on 5 March 2026` and their kin.
private func dayBeside(_ bytes: [UInt8], from start: Int, before end: Int) -> (
  whole: Range<Int>, day: Range<Int>
)? {
  let first = bytes[start..<end].firstIndex { !"*_`~".utf8.contains($0) } ?? end
  var place = first
  var close: String?
  while place < end {
    let rest = bytes[place..<end]
    if let pair = [("(", ")"), ("[", "]"), ("（", "）")].first(where: { rest.starts(with: $0.0.utf8) }
    ),
      close == nil
    {
      close = pair.1
      place += pair.0.utf8.count
    } else if isBlank(bytes[place]) || ",:".utf8.contains(bytes[place]) {
      place += 1
    } else if dashLength(rest) > 0 {
      place += dashLength(rest)
    } else {
      break
    }
  }
  guard place > first, let day = dayPhrase(in: bytes, at: place, before: end) else { return nil }
  guard let close else { return (first..<day.upperBound, day) }
  // `(2026-08-16 09:11, verified)` says more than the day.
  guard bytes[day.upperBound..<end].starts(with: close.utf8) else { return nil }
  return (first..<day.upperBound + close.utf8.count, day)
}

/// Returns a day that begins at a place after a word that leads to it, which is left out: `am 3.2.2026`,
/// `le 3 février`.
func dayPhrase(in bytes: [UInt8], at start: Int, before end: Int) -> Range<Int>? {
  let word = bytes[start..<end].prefix { !isBlank($0) }
  let place =
    isLeadOfDay(word) ? bytes[word.endIndex..<end].firstIndex { !isBlank($0) } ?? end : start
  return DateScanner.scan(bytes[..<end], at: place, order: .dayMonthYear).map { place..<$0.end }
}

func isLeadOfDay(_ word: ArraySlice<UInt8>) -> Bool {
  word.count <= 3 && wordsBeforeDay.contains(String(decoding: word, as: UTF8.self).lowercased())
}

private let wordsBeforeDay: Set<String> = ["am", "den", "el", "em", "il", "le", "on", "op", "på"]

private func firstRange(of text: String, in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
  range.first { bytes[$0..<range.upperBound].starts(with: text.utf8) }
    .map { $0..<$0 + text.utf8.count }
}
