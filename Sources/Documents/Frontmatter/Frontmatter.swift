/// What stands between two lines of `---` (YAML) or `+++` (TOML) at the top of a file, or between two
/// lines of `---` right below the title.
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
    if let mark = ["-", "+"].first(where: { isFence(source[top], of: $0, mayBeIndented: true) }) {
      readBlock(source, from: top, mark: mark)
    } else if let block = blockBelowTitle(source) {
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

  private mutating func readBlock(_ source: SourceLines, from open: Int, mark: Unicode.Scalar) {
    guard
      let close = (open + 1..<max(open + 1, source.count + 1)).first(where: {
        isFence(source[$0], of: mark)
      })
    else {
      // A rule above a text needs no end.
      guard open < source.count, isKeyLine(source[open + 1]) else { return }
      let fence = String(repeating: Character(mark), count: 3)
      findings.append(
        Finding(
          line: open, .error, .frontmatter,
          "the frontmatter that begins here has no end; close it with a line of `\(fence)`"))
      return
    }
    if mark == "+" {
      let read = parseTOML(source, lines: open + 1..<close)
      members = read.members
      findings += read.findings
    } else {
      readYAML(source, lines: open + 1..<close)
    }
    let written = (open + 1..<close).filter { !source[$0].allSatisfy(isBlank) }
    // Of what is no YAML most lines must look like it, or it is text.
    let isOdd = mark == "-" && !findings.isEmpty
    let isText =
      members.isEmpty || isOdd && written.count { isYAMLLine(source[$0]) } * 2 < written.count
    if isText, !written.isEmpty {
      self = Frontmatter(textBetween: [open, close])
      findings.append(
        Finding(
          line: written[0], .note, .frontmatter,
          "there is no `key: value` between these lines of `\(String(repeating: Character(mark), count: 3))`, so they are read as text"
        ))
      return
    }
    bodyLine = close + 1
    lines = 1..<close + 1
    isAtTop = open == 1
    guard !isAtTop else { return }
    findings.append(
      Finding(
        line: open, .note, .frontmatter,
        "the frontmatter begins below line 1, where other programs do not look for it; move it to the top"
      ))
  }

  private mutating func readYAML(_ source: SourceLines, lines: Range<Int>) {
    let offset = lines.lowerBound - 1
    let start = source.start(ofLine: lines.lowerBound)
    let block = Array(source.bytes[start..<source.start(ofLine: lines.upperBound)])
    do throws(YAMLError) {
      members = try parseYAML(block)?.shifted(by: offset).members ?? []
    } catch {
      findings.append(
        Finding(
          line: error.line + offset, column: error.column, .error, .frontmatter,
          "the frontmatter is not YAML: \(error.reason); quote values that hold `: ` or begin with a mark"
        ))
      members = plainMembers(source, lines: lines)
    }
  }

  /// Returns the block as it stands in the file, each key with what belongs to it, for those who search.
  func passages(in source: SourceLines) -> [Passage] {
    var passages: [Passage] = []
    for line in lines {
      let text = withoutByteOrderMark(source[line])
      guard holds(in: text, where: { isLetter($0) || isDigit($0) || $0 >= 0x80 }) else { continue }
      let written = trimmedText(String(decoding: text, as: UTF8.self))
      if let first = text.first, isBlank(first) || first == UInt8(ascii: "-"), !passages.isEmpty {
        passages[passages.count - 1].text += "\n" + written
      } else {
        passages.append(Passage(line: line, kind: .markup, text: written))
      }
    }
    return passages
  }

  /// Returns the value of a key as it stands in the file, so that its words can be quoted with their line.
  func passage(of member: YAMLNode.Member, in source: SourceLines) -> Passage {
    let value = member.value
    let following = members.lazy.map(\.line).filter { $0 > member.line }.min()
    let end = following ?? lines.upperBound - 1
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
    let text = trimmed(withoutByteOrderMark(source[line]))
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

private func withoutByteOrderMark(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  line.starts(with: [0xef, 0xbb, 0xbf]) ? line.dropFirst(3) : line
}

/// Finds `---`, lines of `key: value`, `---` after a title, as some write it; the fences included.
private func blockBelowTitle(_ source: SourceLines) -> Range<Int>? {
  func next(after line: Int) -> Int? {
    guard line < source.count else { return nil }
    return (line + 1...min(line + 4, source.count)).first { !source[$0].allSatisfy(isBlank) }
  }
  guard let title = next(after: 0), source[title].starts(with: Array("# ".utf8)),
    let open = next(after: title), isFence(source[open], of: "-"), open < source.count
  else { return nil }
  for line in open + 1...min(open + 60, source.count) {
    if isFence(source[line], of: "-") { return line > open + 1 ? open..<line + 1 : nil }
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

private func isFence(
  _ line: ArraySlice<UInt8>, of mark: Unicode.Scalar, mayBeIndented: Bool = false
) -> Bool {
  var line = line
  if mayBeIndented { line = withoutByteOrderMark(line).drop { $0 == UInt8(ascii: " ") } }
  let fence = UInt8(ascii: mark)
  guard line.starts(with: [fence, fence, fence]) else { return false }
  return line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
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
      : .scalar(withoutQuotes(value))
    return YAMLNode.Member(
      key: String(text[..<colon]), line: line, column: 1,
      value: YAMLNode(content: content, line: line, column: column))
  }
}

private func withoutQuotes(_ text: String) -> String {
  for quote in ["\"", "'"] where text.count >= 2 && text.hasPrefix(quote) && text.hasSuffix(quote) {
    return String(text.dropFirst().dropLast())
  }
  return text
}
