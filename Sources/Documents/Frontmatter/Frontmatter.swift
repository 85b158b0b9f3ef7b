/// What stands between two lines of `---` (YAML) or `+++` (TOML) at the top of a file, or between two
/// lines of `---` right below the title.
struct Frontmatter: Sendable, Equatable {
  var members: [YAMLNode.Member] = []
  /// The first line of the body, from 1.
  var bodyLine = 1
  /// Lines within the body that belong to the block below the title.
  private(set) var innerLines: Range<Int>?
  var findings: [Finding] = []

  /// Reads the block; a file without one has no members and its body begins at once.
  init(_ source: SourceLines) {
    if isFence(source[1], of: "+", allowingMark: true) {
      guard let close = closing(source, of: "+") else { return }
      let read = parseTOML(source, lines: 2..<close)
      members = read.members
      findings += read.findings
      bodyLine = close + 1
    } else if isFence(source[1], of: "-", allowingMark: true) {
      guard let close = closing(source, of: "-") else { return }
      readYAML(source, lines: 2..<close)
      bodyLine = close + 1
    } else if let lines = blockBelowTitle(source) {
      readYAML(source, lines: lines.lowerBound + 1..<lines.upperBound - 1)
      innerLines = lines
    }
  }

  private mutating func closing(_ source: SourceLines, of mark: Unicode.Scalar) -> Int? {
    if source.count >= 2,
      let close = (2...source.count).first(where: { isFence(source[$0], of: mark) })
    {
      return close
    }
    let fence = String(repeating: Character(mark), count: 3)
    findings.append(
      Finding(
        line: 1, .error, .frontmatter,
        "the frontmatter that begins here has no end; close it with a line of `\(fence)`"))
    return nil
  }

  private mutating func readYAML(_ source: SourceLines, lines: Range<Int>) {
    let offset = lines.lowerBound - 1
    let start = source.start(ofLine: lines.lowerBound)
    let block = Array(source.bytes[start..<source.start(ofLine: lines.upperBound)])
    do throws(YAMLError) {
      let root = try parseYAML(block)
      members = root?.shifted(by: offset).members ?? []
      if let root, case .mapping = root.content {
      } else if let root {
        findings.append(
          Finding(
            line: root.line + offset, column: root.column, .error, .frontmatter,
            "the frontmatter is not a list of `key: value` lines"))
      }
    } catch {
      findings.append(
        Finding(
          line: error.line + offset, column: error.column, .error, .frontmatter,
          "the frontmatter is not YAML: \(error.reason); quote values that hold `: ` or begin with a mark"
        ))
      members = plainMembers(source, lines: lines)
    }
  }

  /// Returns the value of a key as it stands in the file, so that its words can be quoted with their line.
  func passage(of member: YAMLNode.Member, in source: SourceLines) -> Passage {
    let value = member.value
    let following = members.lazy.map(\.line).filter { $0 > member.line }.min()
    let end = following ?? (innerLines?.upperBound ?? bodyLine) - 1
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

  /// Returns the source for the markdown parser: a block below the title, which it would take for a
  /// heading, becomes empty lines.
  func body(of source: SourceLines) -> SourceLines {
    guard let innerLines else { return source }
    var bytes = source.bytes
    for index in source.start(
      ofLine: innerLines.lowerBound)..<source.start(ofLine: innerLines.upperBound)
    where !isBlank(bytes[index]) {
      bytes[index] = UInt8(ascii: " ")
    }
    return SourceLines(bytes)
  }
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
  guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex else {
    return false
  }
  return text[..<colon].allSatisfy {
    isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
  }
}

private func isFence(_ line: ArraySlice<UInt8>, of mark: Unicode.Scalar, allowingMark: Bool = false)
  -> Bool
{
  var line = line
  if allowingMark, line.starts(with: [0xef, 0xbb, 0xbf]) { line = line.dropFirst(3) }
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
