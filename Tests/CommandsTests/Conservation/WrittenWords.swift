/// Returns the words of lines; see ``WrittenText``.
func wordsWritten(in lines: [WrittenLine]) -> [WrittenText.Word] {
  var scanner = WordScanner(lines)
  scanner.scan()
  return scanner.words
}

private struct WordScanner {
  /// All lines, each with a line end.
  private var scalars: [Unicode.Scalar] = []
  private var lineStarts: [Int] = []
  private let lines: [WrittenLine]
  private var place = 0
  private var line = 0
  private var start = 0
  private(set) var words: [WrittenText.Word] = []

  init(_ lines: [WrittenLine]) {
    self.lines = lines
    for line in lines {
      lineStarts.append(scalars.count)
      scalars += line.scalars + ["\n"]
    }
  }

  mutating func scan() {
    while place < scalars.count {
      if line < lines.count, place == lineStarts[line] { beginLine() }
      guard place < scalars.count else { break }
      let scalar = scalars[place]
      switch scalar {
      case "\n":
        place += 1
        line += 1
      case "&": place += max(lengthOfEntity(), 1)
      case "\\" where isInQuotes: place += lengthOfEscape()
      case "<":
        if let end = endOfTag() { takeTag(before: end) } else { place += 1 }
      case _ where scalar.isWord: takeWord()
      default: place += 1
      }
    }
  }

  private mutating func beginLine() {
    let written = lines[line]
    if written.kind == .frontmatter {
      place += written.lengthOfKey
    } else if let fence = written.fence {
      place += fence.end
    } else {
      place += written.lengthOfMarks
      // A cell may hold a box as well.
      let bars = scalars[place...].prefix { $0 == "|" || $0.isSpace && $0 != "\n" }.count
      let box = written.lengthOfBox(at: written.lengthOfMarks + bars)
      if box > 0 { place += bars + box }
    }
  }

  private mutating func takeWord() {
    // `%20` is a space to everybody.
    if place > 0, scalars[place - 1] == "%", isHexDigit(scalars[place]),
      isHexDigit(scalars[place + 1])
    {
      place += 2
      guard scalars[place].isWord else { return }
    }
    start = place
    if scalars[place].isIdeograph {
      place += 1
    } else {
      while scalars[place].isWord, !scalars[place].isIdeograph { place += 1 }
    }
    guard place - start <= 100, scalars[start..<place].contains(where: { !$0.isMark }) else {
      return
    }
    words.append(
      WrittenText.Word(text: text(start..<place).lowercased(), line: line + 1, whole: whole()))
  }

  private func isHexDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isASCIIHexDigit
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// The word as it is seen where marks of emphasis, of links or of HTML join it to its neighbours.
  private func whole() -> String? {
    var seen = text(start..<place)
    var before = start
    // Or it is found as it stands: `20word`.
    if start > 2, scalars[start - 3] == "%" { return text((start - 2)..<place).lowercased() }
    while let end = endOfMarks(before: before), end > 0, scalars[end - 1].isWord {
      var from = end
      while from > 0, scalars[from - 1].isWord { from -= 1 }
      seen = text(from..<end) + seen
      before = from
    }
    var after = place
    while let begin = startAfterMarks(from: after), begin < scalars.count, scalars[begin].isWord {
      var to = begin
      while scalars[to].isWord { to += 1 }
      seen += text(begin..<to)
      after = to
    }
    return before == start && after == place ? nil : seen.lowercased()
  }

  /// Where marks end that stand between a word and the place, looked at backwards; nil where none stand there.
  private func endOfMarks(before place: Int) -> Int? {
    var end = place
    while end > 0 {
      let scalar = scalars[end - 1]
      if "*_~[]\\".unicodeScalars.contains(scalar) {
        end -= 1
      } else if scalar == ">" || scalar == ")" || scalar == ";" {
        let open: Unicode.Scalar = scalar == ">" ? "<" : scalar == ")" ? "(" : "&"
        guard let begin = scalars[max(0, end - 2000)..<end].lastIndex(of: open),
          !scalars[begin..<end].contains("\n"),
          scalar != ")" || begin > 0 && scalars[begin - 1] == "]"
        else { break }
        end = begin
      } else {
        break
      }
    }
    return end == place ? nil : end
  }

  /// Where a word may go on behind marks.
  private func startAfterMarks(from place: Int) -> Int? {
    var begin = place
    while begin < scalars.count {
      let scalar = scalars[begin]
      if "*_~[\\".unicodeScalars.contains(scalar) {
        begin += 1
      } else if scalar == "]" {
        begin += 1
        if begin < scalars.count, scalars[begin] == "(",
          let end = scalars[begin...].prefix(2000).firstIndex(of: ")"),
          !scalars[begin..<end].contains("\n")
        {
          begin = end + 1
        }
      } else if scalar == "<" || scalar == "&" {
        let close: Unicode.Scalar = scalar == "<" ? ">" : ";"
        guard let end = scalars[begin...].prefix(2000).firstIndex(of: close),
          !scalars[begin..<end].contains("\n")
        else { break }
        begin = end + 1
      } else {
        break
      }
    }
    return begin == place ? nil : begin
  }

  /// True in the double quotes of a value of frontmatter, where a backslash begins an escape.
  private var isInQuotes: Bool {
    lines[line].kind == .frontmatter
      && scalars[lineStarts[line]..<place].count { $0 == "\"" } % 2 == 1
  }

  /// Scalars of `\n`, `\xE9`, `\u00E9` or `\U0001F4DD`.
  private func lengthOfEscape() -> Int {
    let length =
      switch scalars[place + 1] {
      case "x": 4
      case "u": 6
      case "U": 10
      default: 2
      }
    return scalars[place...].prefix(length).prefix { $0 != "\n" }.count
  }

  /// Scalars of `&nbsp;` or `&#8211;`.
  private func lengthOfEntity() -> Int {
    let name = scalars[(place + 1)...].prefix(32).prefix { $0 == "#" || $0.isASCII && $0.isWord }
    return !name.isEmpty && scalars[name.endIndex] == ";" ? name.count + 2 : 0
  }

  /// Where a tag of HTML that begins here ends.
  private func endOfTag() -> Int? {
    var index = place + 1
    if scalars[index] == "/" { index += 1 }
    let name = scalars[index...].prefix { $0.isASCII && $0.isWord }
    guard elementNames.contains(text(name.startIndex..<name.endIndex).lowercased()) else {
      return nil
    }
    index = name.endIndex
    guard scalars[index].isSpace || scalars[index] == "/" || scalars[index] == ">" else {
      return nil
    }
    var quote: Unicode.Scalar?
    while index < scalars.count, index < place + 2000 {
      switch scalars[index] {
      case quote: quote = nil
      case "\"" where quote == nil, "'" where quote == nil: quote = scalars[index]
      case ">" where quote == nil: return index + 1
      case "<" where quote == nil: return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Passes over the names of a tag, and takes the values.
  private mutating func takeTag(before end: Int) {
    place += 1
    while place < end {
      switch scalars[place] {
      case "\n":
        place += 1
        line += 1
      case "=":
        place += 1
        while place < end, scalars[place].isSpace, scalars[place] != "\n" { place += 1 }
        takeValue(before: end)
      default: place += 1
      }
    }
  }

  private mutating func takeValue(before end: Int) {
    let quote = scalars[place] == "\"" || scalars[place] == "'" ? scalars[place] : nil
    if quote != nil { place += 1 }
    while place < end {
      let scalar = scalars[place]
      if scalar == quote || quote == nil && (scalar.isSpace || scalar == ">") { return }
      switch scalar {
      case "\n":
        place += 1
        line += 1
      case "&": place += max(lengthOfEntity(), 1)
      case _ where scalar.isWord: takeWord()
      default: place += 1
      }
    }
  }
}

/// The elements of HTML, those that are gone among them.
private let elementNames: Set<String> = Set(
  """
  a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br
  button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em
  embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html
  i iframe img input ins kbd label legend li link main map mark marquee menu meta meter nav noframes noscript
  object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search section
  select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot
  th thead time title tr track tt u ul var video wbr
  """.split(whereSeparator: \.isWhitespace).map(String.init))
