/// The YAML block at the top of a file, between two lines of `---`.
struct Frontmatter: Sendable, Equatable {
  var members: [YAMLNode.Member] = []
  /// The first line of the body, from 1.
  var bodyLine = 1
  var findings: [Finding] = []

  /// Reads the block; a file without one has no members and its body begins at once.
  init(_ source: SourceLines) {
    guard isFence(source[1], allowingMark: true) else { return }
    guard let close = (2...max(2, source.count)).first(where: { isFence(source[$0]) }) else {
      findings.append(
        Finding(
          line: 1, .error, .frontmatter,
          "the frontmatter that begins here has no end; close it with a line of `---`"))
      return
    }
    bodyLine = close + 1
    let start = source.start(ofLine: 2)
    let block = Array(source.bytes[start..<source.start(ofLine: close)])
    do throws(YAMLError) {
      let root = try parseYAML(block)
      members = (root?.members ?? []).map { shifted($0, by: 1) }
      if let root, case .mapping = root.content {
      } else if let root {
        findings.append(
          Finding(
            line: root.line + 1, column: root.column, .error, .frontmatter,
            "the frontmatter is not a list of `key: value` lines"))
      }
    } catch {
      findings.append(
        Finding(
          line: error.line + 1, column: error.column, .error, .frontmatter,
          "the frontmatter is not YAML: \(error.reason); quote values that hold `: ` or begin with a mark"
        ))
      members = plainMembers(source, lines: 2..<close)
    }
  }
}

private func isFence(_ line: ArraySlice<UInt8>, allowingMark: Bool = false) -> Bool {
  var line = line
  if allowingMark, line.starts(with: [0xef, 0xbb, 0xbf]) { line = line.dropFirst(3) }
  guard line.starts(with: Array("---".utf8)) else { return false }
  return line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
}

private func shifted(_ member: YAMLNode.Member, by lines: Int) -> YAMLNode.Member {
  var member = member
  member.line += lines
  member.value.line += lines
  return member
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
