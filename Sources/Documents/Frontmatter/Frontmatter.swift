/// What stands between two lines of `---` (YAML), `+++` (TOML) or `;;;` (JSON) at the top of a file, between
/// `{` and `}` there, or between two lines of `---` right below the title.
///
/// Text between two rules is no frontmatter, and stays in the body.
struct Frontmatter: Sendable, Equatable {
  var members: [YAMLNode.Member] = []
  /// The first line of the body, from 1.
  var bodyLine = 1
  /// All lines of the block, its fences and what stands above it included; empty where there is none.
  private(set) var lines = 1..<1
  /// False where other programs would take the block for text: below the title, or below comments.
  private(set) var isAtTop = false
  /// Fences of what turned out to be text; markdown would take the second for the line below a heading.
  private var bareFences: [Int] = []
  var findings: [Finding] = []

  /// Reads the block; a file without one has no members and its body begins at once.
  init(_ source: SourceLines) {
    let top = firstWrittenLine(of: source)
    if let fence = Fence(opening: source[top]) {
      readBlock(source, from: top, fence)
    } else if opensJSON(source, at: top) {
      readObject(source, from: top)
    } else if let block = block(in: source, below: title(of: source)) {
      readYAML(source, lines: block.lowerBound + 1..<block.upperBound - 1)
      if members.isEmpty {
        self = Frontmatter(textBetween: [block.lowerBound, block.upperBound - 1])
      } else {
        lines = block
      }
    }
  }

  private init(textBetween fences: [Int]) {
    bareFences = fences
  }

  private mutating func readBlock(_ source: SourceLines, from open: Int, _ fence: Fence) {
    let following = open + 1..<max(open + 1, source.count + 1)
    // The end of a document of YAML; among text three full stops are text.
    let mayEndInDots = following.first { isWritten(source[$0]) }.map { isKeyLine(source[$0]) }
    guard
      let close = following.first(where: {
        fence.isClosed(by: source[$0]) || mayEndInDots == true && fence.isYAMLEnd(source[$0])
      })
    else {
      // A rule above a text needs no end.
      guard open < source.count, isKeyLine(source[open + 1]) else { return }
      findings.append(unclosed(at: open, by: fence.text))
      return
    }
    switch fence.language {
    case .toml:
      let read = parseTOML(source, lines: open + 1..<close)
      members = read.members
      findings += read.findings
    case .json: readYAML(source, lines: open + 1..<close, asObject: true)
    case .yaml: readYAML(source, lines: open + 1..<close)
    }
    let written = (open + 1..<close).filter { isWritten(source[$0]) }
    // Of what is no YAML most lines must look like it, or it is text.
    let isOdd = fence.language == .yaml && !findings.isEmpty
    let isText =
      members.isEmpty || isOdd && written.count { isYAMLLine(source[$0]) } * 2 < written.count
    if isText, !written.isEmpty {
      self = Frontmatter(textBetween: [open, close].filter { fence.isClosed(by: source[$0]) })
      findings.append(
        Finding(
          line: written[0], .note, .frontmatter,
          "there is no `key: value` between these lines of `\(fence.text)`, so they are read as text"
        ))
      return
    }
    end(source, from: open, to: close)
    if fence.mark == "-" { readFurtherBlock(source, below: close) }
  }

  /// Reads `{`, lines of `"key": value`, `}`, as it stands at the top of pages of Hugo.
  private mutating func readObject(_ source: SourceLines, from open: Int) {
    let brace = UInt8(ascii: "}")
    let isOneLine = trimmed(source[open]).last == brace
    let close =
      isOneLine
      ? open
      : (open + 1..<source.count + 1).first {
        source[$0].first == brace && trimmed(source[$0]).count == 1
      }
    guard let close else {
      findings.append(unclosed(at: open, by: "}"))
      return
    }
    readYAML(source, lines: open..<close + 1)
    // The error that is there says why; its words are found in the body.
    if !members.isEmpty { end(source, from: open, to: close) }
  }

  private mutating func end(_ source: SourceLines, from open: Int, to close: Int) {
    bodyLine = close + 1
    lines = 1..<close + 1
    isAtTop = open == 1
    if !isAtTop {
      findings.append(
        Finding(
          line: open, .note, .frontmatter,
          "the frontmatter begins below line 1, where other programs do not look for it; move it to the top"
        ))
    } else if hasInvisibleBeginning(source[open]) {
      findings.append(
        Finding(
          line: open, .note, .frontmatter,
          "a character that nobody sees stands before the frontmatter, and other programs take it for text; remove it"
        ))
    }
  }

  /// Reads a block right below the first, as merges and tools leave it; of what both say the first counts.
  private mutating func readFurtherBlock(_ source: SourceLines, below close: Int) {
    guard let block = block(in: source, below: close) else { return }
    var further = Frontmatter(textBetween: [])
    further.readYAML(source, lines: block.lowerBound + 1..<block.upperBound - 1)
    guard !further.members.isEmpty else { return }
    findings.append(
      Finding(
        line: block.lowerBound, .note, .frontmatter,
        "a second block of frontmatter begins here, and other programs take it for text; join the two"
      ))
    findings += further.findings
    members += further.members
    bodyLine = block.upperBound
    lines = 1..<block.upperBound
  }

  private func unclosed(at line: Int, by fence: String) -> Finding {
    Finding(
      line: line, .error, .frontmatter,
      "the frontmatter that begins here has no end; close it with a line of `\(fence)`")
  }

  /// The braces around members of JSON, `asObject`, may be missing.
  private mutating func readYAML(
    _ source: SourceLines, lines: Range<Int>, asObject: Bool = false
  ) {
    var offset = lines.lowerBound - 1
    let start = source.start(ofLine: lines.lowerBound)
    var block = Array(source.bytes[start..<source.start(ofLine: lines.upperBound)])
    if asObject, block.first(where: { !isBlank($0) }) != UInt8(ascii: "{") {
      // On a line of its own each, so that no place moves within its line.
      block = Array("{\n".utf8) + block + Array("\n}".utf8)
      offset -= 1
    }
    do throws(YAMLError) {
      members = try parseYAML(block)?.shifted(by: offset).members ?? []
    } catch {
      findings.append(
        Finding(
          line: error.line + offset, column: error.column, .error, .frontmatter,
          "the frontmatter is not YAML: \(error.explanation)"
        ))
      members = plainMembers(source, lines: lines)
    }
  }

  /// Returns the block as people read it, each key with what belongs to it, for those who search.
  func passages(in source: SourceLines) -> [Passage] {
    let beginnings = Set(members.map(\.line))
    var passages: [Passage] = []
    var followsItem = false
    for line in lines {
      let text = withoutInvisibleBeginning(source[line])
      guard Fence(opening: text) == nil,
        holds(in: text, where: { isLetter($0) || isDigit($0) || $0 >= 0x80 })
      else { continue }
      let isItem = trimmed(text).starts(with: Array("- ".utf8))
      let written = readableLine(trimmedText(String(decoding: text, as: UTF8.self)))
      if let first = text.first, isBlank(first) || first == UInt8(ascii: "-"), !passages.isEmpty,
        !beginnings.contains(line)
      {
        passages[passages.count - 1].text += (isItem && followsItem ? ",\n" : "\n") + written
      } else {
        passages.append(Passage(line: line, kind: .markup, text: written))
      }
      followsItem = isItem
    }
    return passages
  }

  /// Returns the value of a key as it stands in the file, so that its words can be quoted with their line.
  func passage(of member: YAMLNode.Member, in source: SourceLines) -> Passage {
    let value = member.value
    let following = members.lazy.map(\.line).filter { $0 > member.line }.min()
    let next = following ?? lines.upperBound - 1
    // Another block of frontmatter may follow.
    let end = (value.line + 1..<max(next, value.line + 1)).first { isFence(source[$0]) } ?? next
    guard end > value.line + 1 else {
      return Passage(line: value.line, kind: .prose, text: oneLine(value.text))
    }
    var lines = (value.line..<end).map {
      trimmedText(String(decoding: source[$0], as: UTF8.self))
    }
    if value.line == member.line {
      lines[0] = trimmedText(
        String(decoding: source[value.line].dropFirst(value.column - 1), as: UTF8.self))
    }
    // The sign of a block of text is none of its words.
    if lines[0].utf8.count <= 3, lines[0].hasPrefix(">") || lines[0].hasPrefix("|") {
      lines[0] = ""
    }
    while lines.count > 1, lines.last == "" { lines.removeLast() }
    return Passage(
      line: value.line, kind: .prose, text: withoutQuotes(lines.joined(separator: "\n")))
  }

  /// Returns the source for the markdown parser: a block below the title, and fences around mere text, which
  /// it would take for marks of headings, become empty lines.
  func body(of source: SourceLines) -> SourceLines {
    let hidden = bodyLine == 1 ? Array(lines) + bareFences : []
    guard !hidden.isEmpty else { return source }
    var bytes = source.bytes
    for line in hidden {
      for index in source[line].indices where !isBlank(bytes[index]) {
        bytes[index] = UInt8(ascii: " ")
      }
    }
    return SourceLines(bytes)
  }
}

/// Returns the first line that is neither empty nor a comment.
private func firstWrittenLine(of source: SourceLines) -> Int {
  var line = 1
  while line < source.count {
    let text = trimmed(withoutInvisibleBeginning(source[line]))
    if text.isEmpty {
      line += 1
    } else if text.starts(with: "<!--".utf8),
      let end = (line...source.count).first(where: {
        trimmed(source[$0]).suffix(3).elementsEqual("-->".utf8)
      })
    {
      line = end + 1
    } else {
      break
    }
  }
  return line
}

/// The line that begins a block, and what it tells of the end.
private struct Fence {
  enum Language: Sendable { case yaml, toml, json }

  var mark: Unicode.Scalar
  var language: Language

  /// Finds the mark at the beginning of a block: `---`, also with the name of the language as Hugo and its like
  /// take it, or with a comment.
  init?(opening line: ArraySlice<UInt8>) {
    let text = trimmed(withoutInvisibleBeginning(line).drop { $0 == UInt8(ascii: " ") })
    guard let mark = ["-", "+", ";"].first(where: { hasMark(text, $0) }) else { return nil }
    let rest = text.dropFirst(3)
    let word = String(decoding: trimmed(rest), as: UTF8.self).lowercased()
    let isComment = word.hasPrefix("#") && rest.first.map(isBlank) == true
    switch (mark, word) {
    case ("-", "yaml"), ("-", "yml"): language = .yaml
    case ("-", "json"): language = .json
    case ("-", "toml"): language = .toml
    case _ where !word.isEmpty && !isComment: return nil
    case ("+", _): language = .toml
    case (";", _): language = .json
    default: language = .yaml
    }
    self.mark = mark
  }

  var text: String { String(repeating: Character(mark), count: 3) }

  func isClosed(by line: ArraySlice<UInt8>) -> Bool { isFence(line, of: mark) }

  /// `...` ends a document of YAML.
  func isYAMLEnd(_ line: ArraySlice<UInt8>) -> Bool {
    language == .yaml && isFence(line, of: ".")
  }
}

private func isFence(_ line: ArraySlice<UInt8>, of mark: Unicode.Scalar = "-") -> Bool {
  hasMark(line, mark) && line.dropFirst(3).allSatisfy(isBlank)
}

private func hasMark(_ line: ArraySlice<UInt8>, _ mark: Unicode.Scalar) -> Bool {
  let byte = UInt8(ascii: mark)
  return line.starts(with: [byte, byte, byte])
}

private func isWritten(_ line: ArraySlice<UInt8>) -> Bool { !line.allSatisfy(isBlank) }

/// A brace and the quotes of a key: a template or a shortcode begins otherwise.
private func opensJSON(_ source: SourceLines, at line: Int) -> Bool {
  guard source[line].first == UInt8(ascii: "{") else { return false }
  let rest = source.bytes[(source.start(ofLine: line) + 1)...]
  return rest.first { !isBlank($0) } == UInt8(ascii: "\"")
}

private let byteOrderMark = Array("\u{feff}".utf8)

/// Byte order marks, spaces of no width, joiners and marks of direction, as editors and chats leave them.
private let invisible = [
  "\u{feff}", "\u{a0}", "\u{200b}", "\u{200c}", "\u{200d}", "\u{2060}", "\u{200e}",
]
.map { Array($0.utf8) }

private func withoutInvisibleBeginning(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var line = line
  while let mark = invisible.first(where: { line.starts(with: $0) }) {
    line = line.dropFirst(mark.count)
  }
  return line
}

/// A single byte order mark is no fault.
private func hasInvisibleBeginning(_ line: ArraySlice<UInt8>) -> Bool {
  let rest = line.starts(with: byteOrderMark) ? line.dropFirst(byteOrderMark.count) : line
  return withoutInvisibleBeginning(rest).count < rest.count
}

private func title(of source: SourceLines) -> Int? {
  (1..<min(4, source.count) + 1).first { isWritten(source[$0]) }
    .flatMap { source[$0].starts(with: Array("# ".utf8)) ? $0 : nil }
}

/// Finds `---`, lines of `key: value`, `---` after a line, as some write it below the title; the fences included.
private func block(in source: SourceLines, below line: Int?) -> Range<Int>? {
  guard let line, line < source.count,
    let open = (line + 1...min(line + 4, source.count)).first(where: { isWritten(source[$0]) }),
    isFence(source[open]), open < source.count
  else { return nil }
  for line in open + 1...min(open + 60, source.count) {
    if isFence(source[line]) { return line > open + 1 ? open..<line + 1 : nil }
    guard isYAMLLine(source[line]) else { return nil }
  }
  return nil
}

/// A key with a value or a list below it, or the item of one.
private func isYAMLLine(_ line: ArraySlice<UInt8>) -> Bool {
  let text = trimmed(line)
  if text.isEmpty || text.first == UInt8(ascii: "#") || text.starts(with: Array("- ".utf8)) {
    return true
  }
  return isKeyLine(text)
}

private func isKeyLine(_ line: ArraySlice<UInt8>) -> Bool {
  let text = trimmed(line)
  guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex else {
    return false
  }
  return text[..<colon].allSatisfy {
    isLetter($0) || isDigit($0) || $0 >= 0x80 || $0 == UInt8(ascii: "_")
      || $0 == UInt8(ascii: "-")
  }
}

extension YAMLNode {
  /// Returns the value as it stands further down in its file; its depth is bounded by the parser.
  fileprivate func shifted(by lines: Int) -> YAMLNode {
    var node = self
    node.line += lines
    switch content {
    case .scalar: break
    case .sequence(let nodes): node.content = .sequence(nodes.map { $0.shifted(by: lines) })
    case .mapping(let members):
      node.content = .mapping(
        members.map {
          Member(
            key: $0.key, line: $0.line + lines, column: $0.column,
            value: $0.value.shifted(by: lines))
        })
    }
    return node
  }
}

/// Reads the `key: value` lines of a block that is no YAML, so that one bad line loses one line.
private func plainMembers(_ source: SourceLines, lines: Range<Int>) -> [YAMLNode.Member] {
  lines.compactMap { line in
    let text = String(decoding: source[line], as: UTF8.self)
    guard let colon = text.firstIndex(of: ":"), colon > text.startIndex,
      text[..<colon].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" })
    else { return nil }
    let value = trimmedText(text[text.index(after: colon)...])
    let isList = value.hasPrefix("[") && value.hasSuffix("]")
    let column = text.utf8.distance(from: text.startIndex, to: colon) + 3
    let content: YAMLNode.Content =
      isList
      ? .sequence(
        value.dropFirst().dropLast().split(separator: ",").map {
          YAMLNode(content: .scalar(withoutQuotes(trimmedText($0))), line: line, column: column)
        })
      : .scalar(nulls.contains(value) ? "" : withoutQuotes(value))
    return YAMLNode.Member(
      key: String(text[..<colon]), line: line, column: 1,
      value: YAMLNode(content: content, line: line, column: column))
  }
}

func withoutQuotes(_ text: String) -> String {
  for quote in ["\"", "'"] where text.count >= 2 && text.hasPrefix(quote) && text.hasSuffix(quote) {
    return String(text.dropFirst().dropLast())
  }
  return text
}
