/// A state told in brackets at the end of an item: `(done)`, `[dropped: too dear]`,
/// `(@ann, done 2026-03-05)`.
///
/// All ranges are offsets into the bytes it was read from, which may be plain text or markdown.
struct StateNote: Equatable {
  /// Unknown where what follows speaks against it: `(done, but reverted)`.
  var state: ActionItem.State
  /// The brackets with all that is in them.
  var group: Range<Int>
  /// What tells the state, between commas; a reason goes on to the bracket.
  var part: Range<Int>
  /// The words for the state at the beginning of the part.
  var word: Range<Int>
  /// True where the day follows, in any form that is understood.
  var isDated = false
  /// True where more is said after the word and the day: a reason, a commit.
  var hasReason: Bool

  /// Reads the brackets with which a text ends, the last first.
  init?(atEndOf bytes: [UInt8], in range: Range<Int>) {
    var end = range.upperBound
    while let group = closingBrackets(of: bytes, in: range.lowerBound..<end) {
      if let note = StateNote(group: group, of: bytes) {
        self = note
        return
      }
      end = group.lowerBound
    }
    return nil
  }

  private init?(group: Range<Int>, of bytes: [UInt8]) {
    let inner = group.lowerBound + 1..<group.upperBound - 1
    var start = inner.lowerBound
    while start <= inner.upperBound {
      let comma = bytes[start..<inner.upperBound].firstIndex { ",;".utf8.contains($0) }
      if let note = StateNote(
        part: start..<(comma ?? inner.upperBound), group: group, of: bytes)
      {
        self = note
        return
      }
      start = (comma ?? inner.upperBound) + 1
    }
    return nil
  }

  private init?(part: Range<Int>, group: Range<Int>, of bytes: [UInt8]) {
    let text = trimmed(bytes[part])
    guard let word = stateWord(in: bytes, at: text.startIndex, before: text.endIndex) else {
      return nil
    }
    var rest = bytes[word.end..<text.endIndex]
    let isApart = rest.first.map(isBlank) ?? true
    rest = trimmed(rest)
    if isApart, let day = dayPhrase(in: bytes, at: rest.startIndex, before: rest.endIndex) {
      isDated = true
      rest = trimmed(rest[day.upperBound...])
      hasReason = !rest.isEmpty
    } else if rest.isEmpty {
      hasReason = false
    } else if rest.first == UInt8(ascii: ":") || isApart && dashLength(rest) > 0 {
      // `(completed: 4f2a9c1)`; `(open source)` says nothing about a state.
      hasReason = true
    } else {
      return nil
    }
    let isDoubted = isDoubted(word.state, by: bytes[word.end..<group.upperBound])
    state = isDoubted ? .unknown : word.state
    self.group = group
    self.word = text.startIndex..<word.end
    let end = hasReason ? trimmed(bytes[text.startIndex..<group.upperBound - 1]).endIndex : nil
    self.part = text.startIndex..<(end ?? text.endIndex)
  }
}

/// Returns the last brackets of a text that ends with them, marks after them aside; nil where it ends
/// otherwise.
func closingBrackets(of bytes: [UInt8], in range: Range<Int>) -> Range<Int>? {
  var last = range.upperBound
  // Of markdown, the emphasis around the brackets too.
  while last > range.lowerBound, isBlank(bytes[last - 1]) || ".*_".utf8.contains(bytes[last - 1]) {
    last -= 1
  }
  guard last > range.lowerBound,
    let start = openingBracket(of: bytes, closedAt: last - 1, in: range)
  else { return nil }
  return start..<last
}

/// Returns where the bracket begins that ends at a place; nil where none ends there.
func openingBracket(of bytes: [UInt8], closedAt last: Int, in range: Range<Int>) -> Int? {
  let open: UInt8
  switch bytes[last] {
  case UInt8(ascii: ")"): open = UInt8(ascii: "(")
  case UInt8(ascii: "]"): open = UInt8(ascii: "[")
  default: return nil
  }
  var depth = 0
  return bytes[range.lowerBound...last].lastIndex { byte in
    if byte == bytes[last] { depth += 1 }
    if byte == open { depth -= 1 }
    return depth == 0
  }
}

/// Returns the bytes of a dash with which a text begins; 0 for none.
func dashLength(_ bytes: ArraySlice<UInt8>) -> Int {
  if bytes.first == UInt8(ascii: "-") { return 1 }
  return bytes.starts(with: "—".utf8) || bytes.starts(with: "–".utf8) ? 3 : 0
}
