extension StyledLine {
  /// Returns `body` after this line, broken between words to fit `width`; what does not fit beside this
  /// line stands below, under the beginning of the body.
  ///
  /// A word wider than the room is broken too. Chinese and Japanese break between characters.
  func hanging(_ body: StyledLine, width: Int) -> [StyledLine] {
    let indent = self.width
    let room = max(width - indent, StyledLine.narrowestBody)
    let rows = body.wrapped(to: room)
    return rows.enumerated().map { index, row in
      index == 0 ? "\(self)\(row)" : "\(spaces(indent))\(row)"
    }
  }

  /// Below this many columns text is no longer worth wrapping: it may then stand out at the right.
  private static let narrowestBody = 12

  /// Returns the line broken into rows of at most `limit` columns; one empty row for an empty line.
  func wrapped(to limit: Int) -> [StyledLine] {
    if isOneRow(limit) { return [self] }
    var rows: [StyledLine] = []
    var row = StyledLine()
    var rowWidth = 0
    for word in words.flatMap({ $0.pieces(limit) }) {
      let gap = word.space == nil || row.isEmpty ? 0 : 1
      if rowWidth + gap + word.width > limit, !row.isEmpty {
        rows.append(row)
        row = StyledLine()
        rowWidth = 0
      }
      if let space = word.space, !row.isEmpty {
        row.append(space)
        rowWidth += 1
      }
      row.append(word.line)
      rowWidth += word.width
    }
    return rows + [row]
  }

  /// True where nothing has to be done; what is already laid out keeps its spaces then.
  private func isOneRow(_ limit: Int) -> Bool {
    let endsLine: (UInt8) -> Bool = { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return !spans.contains { $0.text.utf8.contains(where: endsLine) } && width <= limit
  }
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

/// Text that is not broken, unless it alone is wider than a row.
private struct Word {
  var line = StyledLine()
  var width = 0
  /// The space before it, in the style of the text that it stood in; nil where the word before ends.
  var space: Span?

  mutating func append(_ character: Character, of span: Span) {
    line.append(Span(String(character), span.style, link: span.link))
    width += displayWidth(character)
  }

  /// Breaks a word that is wider than a row.
  func pieces(_ limit: Int) -> [Word] {
    if width <= limit { return [self] }
    var pieces = [Word(space: space)]
    for span in line.spans {
      for character in span.text {
        if pieces[pieces.count - 1].width + displayWidth(character) > limit {
          pieces.append(Word())
        }
        pieces[pieces.count - 1].append(character, of: span)
      }
    }
    return pieces
  }
}

extension StyledLine {
  private var words: [Word] {
    var words: [Word] = []
    var word = Word()
    var endedWide = false
    func finish() {
      if !word.line.isEmpty { words.append(word) }
      word = Word()
    }
    for span in spans {
      for character in span.text {
        if isBreakingSpace(character) {
          finish()
          word.space = Span(" ", span.style, link: span.link)
          endedWide = false
          continue
        }
        let isWide = displayWidth(character) == 2
        if !word.line.isEmpty, isWide || endedWide, !isClosing(character) { finish() }
        word.append(character, of: span)
        endedWide = isWide
      }
    }
    finish()
    return words
  }
}

private func isBreakingSpace(_ character: Character) -> Bool {
  switch character {
  case " ", "\t", "\n", "\r", "\r\n": true
  default: false
  }
}

/// Punctuation that must not begin a row.
private func isClosing(_ character: Character) -> Bool {
  "、。，．：；！？）」』】〕》〉…,.:;!?)]}\"'”’".contains(character)
}
