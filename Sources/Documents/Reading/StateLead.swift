/// A state told at the beginning of an item: `✅ …`, `DONE: …`, `[wip] …`, `**Done** — …`,
/// `✅ **Done** — …`.
///
/// All ranges are offsets into the bytes it was read from, which may be plain text or markdown.
struct StateLead: Equatable {
  var state: ActionItem.State
  /// All before the words of the promise.
  var range: Range<Int>
  /// The character, where there is one.
  var sign: Range<Int>?
  /// The words for the state, without the marks around them.
  var word: Range<Int>?

  /// - Parameters:
  ///   - bytes: Holds the item.
  ///   - range: The item within them.
  ///   - boldPrefix: How many bytes at the beginning are bold, where the marks of it are gone already.
  init?(_ bytes: [UInt8], in range: Range<Int>, boldPrefix: Int = 0) {
    if let lead = StateLead(whole: bytes, in: range, boldPrefix: boldPrefix) {
      self = lead
      return
    }
    // Of markdown: emphasis that goes on after the mark stays where it is.
    let start = bytes[range].firstIndex { !"*_".utf8.contains($0) }
    guard let start, start > range.lowerBound,
      let lead = StateLead(whole: bytes, in: start..<range.upperBound, boldPrefix: 0)
    else { return nil }
    self = lead
  }

  private init?(whole bytes: [UInt8], in range: Range<Int>, boldPrefix: Int) {
    let end = range.upperBound
    var place = range.lowerBound
    var state: ActionItem.State?
    if let found = stateSign(in: bytes, at: place, before: end) {
      sign = place..<found.end
      state = found.state
      place = skippingBlanks(bytes, from: found.end, before: end)
    }
    if let found = markedWord(bytes, at: place, before: end, bold: range.lowerBound + boldPrefix) {
      word = found.word
      state = state ?? found.state
      place = skippingBlanks(bytes, from: found.end, before: end)
    }
    guard let state, place < end else { return nil }
    let dash = dashLength(bytes[place..<end])
    if dash > 0, place + dash < end, isBlank(bytes[place + dash]) {
      place = skippingBlanks(bytes, from: place + dash, before: end)
    }
    guard place < end else { return nil }
    self.state = state
    self.range = range.lowerBound..<place
  }
}

/// Reads a state that stands apart from what follows: in brackets, in bold, before a colon or a dash.
private func markedWord(_ bytes: [UInt8], at start: Int, before end: Int, bold: Int) -> (
  state: ActionItem.State, word: Range<Int>, end: Int
)? {
  let rest = bytes[start..<end]
  func ends(_ place: Int, with mark: String) -> Bool {
    bytes[place..<end].starts(with: mark.utf8)
  }
  for (open, close) in [("[", "]"), ("(", ")"), ("**", "**"), ("__", "__")]
  where rest.starts(with: open.utf8) {
    guard let found = stateWord(in: bytes, at: start + open.utf8.count, before: end) else {
      return nil
    }
    var place = found.end
    if place < end, ":.".utf8.contains(bytes[place]) { place += 1 }
    guard ends(place, with: close) else { return nil }
    place += close.utf8.count
    // `[done](address)` is a link.
    if place < end, bytes[place] == UInt8(ascii: "(") { return nil }
    let isColonOutside = place < end && bytes[place] == UInt8(ascii: ":")
    if isColonOutside { place += 1 }
    let word = start + open.utf8.count..<found.end
    let isApart =
      open == "[" || open == "(" || isColonOutside || bytes[found.end] == UInt8(ascii: ":")
    return isApart || isDashed(bytes, after: place, before: end) || isUpperCase(bytes[word])
      ? (found.state, word, place) : nil
  }
  guard let found = stateWord(in: bytes, at: start, before: end) else { return nil }
  if ends(found.end, with: ":") { return (found.state, start..<found.end, found.end + 1) }
  let isBold = found.end == bold && isUpperCase(bytes[start..<found.end])
  return isBold || isDashed(bytes, after: found.end, before: end)
    ? (found.state, start..<found.end, found.end) : nil
}

/// `**DONE** alert` is a mark; `**Open** a ticket` is a promise.
private func isUpperCase(_ word: ArraySlice<UInt8>) -> Bool {
  word.allSatisfy { lowered($0) != $0 || !isLetter($0) }
}

/// Returns whether a dash between blanks stands at a place.
private func isDashed(_ bytes: [UInt8], after place: Int, before end: Int) -> Bool {
  let next = skippingBlanks(bytes, from: place, before: end)
  let dash = dashLength(bytes[next..<end])
  return next > place && dash > 0 && next + dash < end && isBlank(bytes[next + dash])
}

private func skippingBlanks(_ bytes: [UInt8], from start: Int, before end: Int) -> Int {
  bytes[start..<end].firstIndex { !isBlank($0) } ?? end
}
