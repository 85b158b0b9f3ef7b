extension StyledLine {
  /// Returns `body` after this line, broken between words to fit `width`; what does not fit beside this
  /// line stands below, under the beginning of the body.
  ///
  /// A word wider than the room is broken too. Chinese and Japanese break between characters.
  func hanging(_ body: StyledLine, width: Int) -> [StyledLine] {
    let indent = self.width
    let rows = body.wrapped(to: max(width - indent, StyledLine.narrowestBody))
    let margin = StyledLine(spaces(indent))
    return rows.enumerated().map { index, row in "\(index == 0 ? self : margin)\(row)" }
  }

  /// Below this many columns text is no longer worth wrapping: it may then stand out at the right.
  private static let narrowestBody = 12

  /// Returns the line broken into rows of at most `limit` columns; one empty row for an empty line.
  func wrapped(to limit: Int) -> [StyledLine] {
    if width <= limit { return [self] }
    if let span = spans.first, spans.count == 1, seenBits(span.text) < 0x80 {
      return rows(ofASCII: span, limit: max(limit, 1))
    }
    var wrapping = Wrapping(line: self, limit: limit)
    return wrapping.rows()
  }
}

/// Returns the rows of a span in which every byte is a column, broken as ``Wrapping`` breaks them.
private func rows(ofASCII span: Span, limit: Int) -> [StyledLine] {
  let bytes = Array(span.text.utf8)
  var rows: [StyledLine] = []
  var start = bytes.firstIndex { !isBreakingSpace($0) } ?? bytes.count
  while start < bytes.count {
    // The row ends before the last white space that it has room for.
    var end = min(start + limit, bytes.count)
    var next = end
    if end < bytes.count || isBreakingSpace(bytes[end - 1]) {
      let last = end < bytes.count && isBreakingSpace(bytes[end]) ? end : end - 1
      if let space = bytes[start...last].lastIndex(where: isBreakingSpace) {
        end = bytes[..<space].lastIndex { !isBreakingSpace($0) }.map { $0 + 1 } ?? start
        next = bytes[space...].firstIndex { !isBreakingSpace($0) } ?? bytes.count
      }
    }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    var row = StyledLine()
    row.append(Span(text, span.style, link: span.link))
    rows.append(row)
    start = next
  }
  return rows
}

/// Returns the first rows of a line, broken between words; the last ends with `…` where more follows.
func firstRows(_ line: StyledLine, rows count: Int, room: Int) -> [StyledLine] {
  let rows = line.wrapped(to: room)
  guard rows.count > count, count > 0 else { return rows }
  // The mark takes the place of a whole word where the row is full.
  let last = rows[count - 1].wrapped(to: max(room - 1, 1)).first ?? ""
  return rows.prefix(count - 1) + ["\(last)…"]
}

extension [StyledLine] {
  /// Returns the facts on rows of at most `limit` columns, ` · ` between those on one row; a fact is
  /// broken only where it alone is wider.
  func rows(_ limit: Int) -> [StyledLine] {
    var rows: [StyledLine] = []
    for fact in self {
      if let last = rows.last, last.width + 3 + fact.width <= limit {
        rows[rows.count - 1] = "\(last)\(" · ", .muted)\(fact)"
      } else {
        rows += fact.wrapped(to: limit)
      }
    }
    return rows
  }
}

/// A line on its way to rows: places in its spans, and columns since the row began.
private struct Wrapping {
  struct Place: Equatable {
    var span: Int
    var index: String.Index
  }

  /// Where a row may end, and where the next would begin, beyond white space.
  struct Break {
    var end: Place
    var next: Place
    /// Columns of the row before `next`.
    var width: Int
  }

  let line: StyledLine
  let limit: Int
  private var finished: [StyledLine] = []
  private var start: Place?
  private var width = 0
  private var lastBreak: Break?
  private var isInSpace = false
  private var endedWide = false

  init(line: StyledLine, limit: Int) {
    self.line = line
    self.limit = limit
  }

  mutating func rows() -> [StyledLine] {
    for (number, span) in line.spans.enumerated() {
      var index = span.text.startIndex
      while index < span.text.endIndex {
        let (columns, next) = step(span.text, from: index)
        let place = Place(span: number, index: index)
        if isBreakingSpace(span.text.utf8[index]) {
          addSpace(columns, at: place, next: Place(span: number, index: next))
        } else {
          let opens = (columns == 2 || endedWide) && !isClosing(span.text[index])
          addCharacter(columns, at: place, mayBreakBefore: opens)
        }
        index = next
      }
    }
    let last = line.spans.count - 1
    let end = Place(span: last, index: line.spans[last].text.endIndex)
    if let start { finish(start, isInSpace ? lastBreak?.end ?? end : end) }
    return finished
  }

  private mutating func addSpace(_ columns: Int, at place: Place, next: Place) {
    guard start != nil else { return }
    width += columns
    let end = isInSpace ? lastBreak?.end ?? place : place
    lastBreak = Break(end: end, next: next, width: width)
    isInSpace = true
    endedWide = false
  }

  private mutating func addCharacter(_ columns: Int, at place: Place, mayBreakBefore: Bool) {
    if start != nil, mayBreakBefore, !isInSpace {
      lastBreak = Break(end: place, next: place, width: width)
    }
    while let start, start != place, width + columns > limit {
      let here = Break(end: place, next: place, width: width)
      let chosen = lastBreak ?? here
      finish(start, chosen.end)
      self.start = chosen.next
      width -= chosen.width
    }
    if start == nil { start = place }
    width += columns
    isInSpace = false
    endedWide = columns == 2
  }

  private mutating func finish(_ start: Place, _ end: Place) {
    var row = StyledLine()
    for number in start.span...max(start.span, end.span) {
      let span = line.spans[number]
      let from = number == start.span ? start.index : span.text.startIndex
      let to = number == end.span ? end.index : span.text.endIndex
      row.append(Span(String(span.text[from..<to]), span.style, link: span.link))
    }
    finished.append(row)
    lastBreak = nil
  }
}

private func isBreakingSpace(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
  default: false
  }
}

/// Punctuation that must not begin a row.
private func isClosing(_ character: Character) -> Bool {
  "、。，．：；！？）」』】〕》〉…,.:;!?)]}\"'”’".contains(character)
}
