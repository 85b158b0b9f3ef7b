/// A line of a file, and what it is part of.
struct WrittenLine {
  enum Kind {
    case text, frontmatter, comment, code
    /// In code or not: what stands above leaves it open.
    case doubtful
  }

  var scalars: [Unicode.Scalar]
  var kind = Kind.text

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  var isBlank: Bool { scalars.allSatisfy(\.isSpace) }

  var indent: Int { scalars.prefix(while: \.isSpace).count }

  /// Cuts a text into lines, and tells of each what it is part of.
  static func lines(of text: String) -> [WrittenLine] {
    var lines: [WrittenLine] = [WrittenLine([])]
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where last == "\r": break
      case "\n", "\r": lines.append(WrittenLine([]))
      default: lines[lines.count - 1].scalars.append(scalar)
      }
      last = scalar
    }
    let body = markFrontmatter(&lines)
    markBody(&lines, from: body)
    return lines
  }
}

/// Returns the first line of the body.
private func markFrontmatter(_ lines: inout [WrittenLine]) -> Int {
  guard let first = lines.firstIndex(where: { !$0.isBlank && $0.scalars != ["\u{feff}"] }),
    case let mark = lines[first].trimmed.filter({ $0 != "\u{feff}" }),
    mark == Array("---".unicodeScalars) || mark == Array("+++".unicodeScalars),
    let last = lines[(first + 1)...].firstIndex(where: { $0.trimmed == mark })
  else { return 0 }
  guard lines[(first + 1)..<last].contains(where: { $0.lengthOfKey > 0 }) else { return 0 }
  for index in first...last { lines[index].kind = .frontmatter }
  return last + 1
}

/// Tells code and comments from text. A comment that is never closed is none.
private func markBody(_ lines: inout [WrittenLine], from body: Int) {
  var fence: WrittenLine.Fence?
  var isNested = false
  var isPreformatted = false
  var isInList = false
  var isDoubtful = false
  for index in body..<max(body, lines.count) where lines[index].kind == .text {
    let line = lines[index]
    if isDoubtful { lines[index].kind = .doubtful }
    let mark = line.fence
    if let open = fence {
      if let mark, mark.isBare, mark.mark == open.mark, mark.count >= open.count {
        fence = nil
      } else if isNested, !line.isBlank, line.indent < 2 {
        // Code within a list or a quote ends with these, too, wherever that is.
        isDoubtful = true
      }
      lines[index].kind = isDoubtful ? .doubtful : .code
    } else if let mark {
      lines[index].kind = .code
      fence = mark
      isNested = line.lengthOfMarks > 0
    } else if let comment = comment(in: lines, from: index) {
      for place in comment { lines[place].kind = .comment }
    } else {
      if line.holdsTag(preformatted) { isPreformatted = true }
      if isPreformatted { lines[index].kind = .code }
      if line.holdsTag(preformatted.map { "/" + $0 }) { isPreformatted = false }
      if line.isBlank { continue }
      // Four columns are code, unless an item stands above to which the line belongs.
      if line.columns >= 4, !isInList { lines[index].kind = .doubtful }
      if line.columns < 2 { isInList = line.beginsWithItem }
    }
  }
}

/// The lines of a comment that opens in one; text before it or behind it is no part of it.
private func comment(in lines: [WrittenLine], from first: Int) -> ClosedRange<Int>? {
  guard let open = lines[first].find("<!--") else { return nil }
  let isWhole = open == lines[first].lengthOfMarks
  if let close = lines[first].find("-->", from: open + 4) {
    let rest = lines[first].scalars[(close + 3)...]
    return isWhole && rest.allSatisfy(\.isSpace) ? first...first : nil
  }
  guard let last = lines[(first + 1)...].firstIndex(where: { $0.find("-->") != nil }) else {
    return nil
  }
  return (isWhole ? first : first + 1)...last
}

/// Elements of HTML whose text stands as it is written.
private let preformatted = ["pre", "script", "style", "textarea"]

extension WrittenLine {
  var trimmed: [Unicode.Scalar] {
    var text = scalars[...]
    while text.first?.isSpace ?? false { text.removeFirst() }
    while text.last?.isSpace ?? false { text.removeLast() }
    return Array(text)
  }

  /// Columns before the text; a tab goes to the next fourth.
  var columns: Int {
    scalars.prefix(while: \.isSpace).reduce(0) { $1 == "\t" ? $0 + 4 - $0 % 4 : $0 + 1 }
  }

  /// Where a mark first stands, in capitals or not.
  func find(_ mark: String, from start: Int = 0) -> Int? {
    let wanted = Array(mark.unicodeScalars)
    guard let first = wanted.first, scalars.count >= start + wanted.count else { return nil }
    return (start...(scalars.count - wanted.count)).first { place in
      scalars[place] == first
        && wanted.indices.allSatisfy { scalars[place + $0].lowered == wanted[$0] }
    }
  }

  func holdsTag(_ names: [String]) -> Bool {
    scalars.contains("<") && names.contains { find("<" + $0) != nil }
  }

  /// Three or more backticks or tildes, which begin or end a block of code.
  struct Fence {
    var mark: Unicode.Scalar
    var count: Int
    /// Scalars of the line up to the end of the first word after the marks: the language.
    var end: Int
    var isBare: Bool
  }

  var fence: Fence? {
    let start = lengthOfMarks
    guard start < scalars.count, case let mark = scalars[start], mark == "`" || mark == "~" else {
      return nil
    }
    var end = start
    while end < scalars.count, scalars[end] == mark { end += 1 }
    let rest = scalars[end...]
    guard end - start >= 3, mark == "~" || !rest.contains("`") else { return nil }
    let count = end - start
    while end < scalars.count, scalars[end].isSpace || "{.".unicodeScalars.contains(scalars[end]) {
      end += 1
    }
    while end < scalars.count, !scalars[end].isSpace { end += 1 }
    return Fence(mark: mark, count: count, end: end, isBare: rest.allSatisfy(\.isSpace))
  }

  /// Scalars of quotes, marks of items and spaces before the text.
  var lengthOfMarks: Int {
    var place = 0
    while place < scalars.count {
      let length = lengthOfMark(at: place)
      guard length > 0 else { break }
      place += length
    }
    return place
  }

  var beginsWithItem: Bool {
    let start = scalars.prefix { $0.isSpace || $0 == ">" }.count
    return lengthOfMark(at: start) > 0
  }

  private func lengthOfMark(at place: Int) -> Int {
    guard place < scalars.count else { return 0 }
    let scalar = scalars[place]
    if scalar.isSpace || scalar == ">" { return 1 }
    func isEnd(_ place: Int) -> Bool { place >= scalars.count || scalars[place].isSpace }
    if "-*+•".unicodeScalars.contains(scalar) { return isEnd(place + 1) ? 1 : 0 }
    let digits = scalars[place...].prefix { ("0"..."9").contains($0) }.count
    guard (1...9).contains(digits), place + digits < scalars.count,
      scalars[place + digits] == "." || scalars[place + digits] == ")", isEnd(place + digits + 1)
    else { return 0 }
    return digits + 1
  }

  /// Scalars of the key and the colon or equals sign after it, of a line of YAML or TOML.
  var lengthOfKey: Int {
    var place = scalars.prefix { $0.isSpace || $0 == "-" || $0 == "\"" || $0 == "'" }.count
    let start = place
    while place < scalars.count,
      scalars[place].isWord || "-_. ".unicodeScalars.contains(scalars[place])
    { place += 1 }
    while place < scalars.count, scalars[place] == "\"" || scalars[place] == "'" { place += 1 }
    guard place > start, place < scalars.count else { return 0 }
    if scalars[place] == "=" { return place + 1 }
    guard scalars[place] == ":", place + 1 == scalars.count || scalars[place + 1].isSpace else {
      return 0
    }
    return place + 1
  }

  /// Scalars of `[x]` at a place; 0 where none stands there, or a link, a footnote or a reference.
  func lengthOfBox(at place: Int) -> Int {
    guard place + 2 < scalars.count, scalars[place] == "[" else { return 0 }
    let mark = scalars[place + 1]
    guard scalars[place + 2] == "]", mark != "]", mark != "[", !("0"..."9").contains(mark) else {
      return 0
    }
    return place + 3 == scalars.count || scalars[place + 3].isSpace ? 3 : 0
  }

  var holdsBox: Bool {
    guard kind == .text else { return false }
    var start = lengthOfMarks
    while start < scalars.count, scalars[start] == "|" || scalars[start].isSpace { start += 1 }
    let length = lengthOfBox(at: start)
    // A letter in brackets at the start of a sentence is one of its words.
    let isOne = start > 0 || length > 0 && " xX".unicodeScalars.contains(scalars[start + 1])
    let rest = scalars[(start + length)...].prefix { $0 != "|" || start == lengthOfMarks }
    return length > 0 && isOne && rest.contains(where: \.isWord)
  }

  var beginsWithTime: Bool {
    guard kind == .text else { return false }
    var text = scalars[lengthOfMarks...]
    func drop(_ marks: String) {
      text = text.drop { $0.isSpace || marks.unicodeScalars.contains($0) }
    }
    drop("|[(*_`~≈")
    if let day = lengthOfDay(text) {
      text = text.dropFirst(day)
      drop("T,|])*_`~≈")
    }
    let hour = text.prefix { ("0"..."9").contains($0) }
    text = text.dropFirst(hour.count)
    guard (1...2).contains(hour.count), text.first == ":" else { return false }
    let minute = text.dropFirst().prefix { ("0"..."9").contains($0) }
    let next = text.dropFirst(3).first ?? " "
    return minute.count == 2 && number(hour) < 25 && number(minute) < 60 && !next.isWord
      || minute.count == 2 && number(hour) < 25 && number(minute) < 60
        && "aApPuUzZ".unicodeScalars.contains(next)
  }
}

/// Scalars of `2026-03-10`.
private func lengthOfDay(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
  let day = Array(text.prefix(10))
  guard day.count == 10, "-/.".unicodeScalars.contains(day[4]), day[7] == day[4],
    day.enumerated().allSatisfy({ [4, 7].contains($0) || ("0"..."9").contains($1) })
  else { return nil }
  return 10
}

private func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int {
  Int(String(String.UnicodeScalarView(digits))) ?? 0
}

extension Unicode.Scalar {
  /// A capital of ASCII as a small letter.
  var lowered: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) | 0x20) : self
  }

  var isSpace: Bool {
    isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace
  }

  /// A letter, a digit, or a mark upon one.
  var isWord: Bool {
    if isASCII {
      return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// What stands upon a letter; by itself, as behind an emoji, it is no word.
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  /// Chinese and Japanese are written without spaces.
  var isIdeograph: Bool {
    switch value {
    case 0x3040...0x30ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x2fa1f:
      true
    default: false
    }
  }
}
