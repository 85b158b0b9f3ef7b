/// Returns the blocks of a piece of HTML, such as `<details>` around a log: the lines that are left without its
/// tags, read as plain markdown, since people write markdown there all the same.
///
/// - Parameters:
///   - literal: The HTML as it stands in the file, marks of quotes aside.
///   - line: Its first line, from 1.
///   - depth: List items around it.
///   - isQuoted: Whether it stands in a quote.
/// - Returns: In the order of the file; what is not shown comes as ``Block/Kind/markup``.
func blocks(ofHTML literal: [UInt8], line: Int, depth: Int, isQuoted: Bool) -> [Block] {
  let stripped = strippedHTML(literal)
  var blocks: [Block]
  if endMark(ofHTML: literal[...])?.isRaw == true {
    var text = stripped.visible
    let blankLines = text.prefix { $0 == UInt8(ascii: "\n") || isBlank($0) }
      .count { $0 == UInt8(ascii: "\n") }
    while let last = text.last, last == UInt8(ascii: "\n") || isBlank(last) { text.removeLast() }
    let lines = SourceLines(text)
    text.removeFirst(min(lines.start(ofLine: blankLines + 1), text.count))
    blocks = [
      Block(
        kind: .code, line: blankLines + 1, lastLine: max(lines.count, blankLines + 1),
        text: String(decoding: text, as: UTF8.self))
    ]
  } else {
    blocks = plainBlocks(SourceLines(stripped.visible), from: 1)
    for index in blocks.indices where blocks[index].kind != .code {
      let text = Array(blocks[index].text.utf8)
      blocks[index].links = inlineLinks(in: text[...])
      blocks[index].text = withoutOuterBreaks(plainText(ofInline: text[...]))
    }
  }
  blocks += stripped.hidden
  blocks = blocks.filter { !$0.text.isEmpty }.sorted { $0.line < $1.line }
  for index in blocks.indices {
    blocks[index].line += line - 1
    blocks[index].lastLine += line - 1
    blocks[index].depth += depth
    blocks[index].isQuoted = isQuoted
  }
  return blocks
}

/// What ends a piece of HTML of a kind that does not end at a blank line; nil for all other HTML
/// (https://spec.commonmark.org/0.30/#html-blocks, kinds 1 to 5).
///
/// - Returns: How the kind begins and ends, and whether its text is no markdown.
func endMark(ofHTML literal: ArraySlice<UInt8>) -> (start: String, end: String, isRaw: Bool)? {
  let literal = literal.drop { isBlank($0) }
  for name in ["pre", "script", "style", "textarea"] {
    let start = "<\(name)"
    if literal.prefix(start.utf8.count).map(lowered).elementsEqual(start.utf8) {
      return (start, "</\(name)>", true)
    }
  }
  for (start, end) in [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">")]
  where literal.starts(with: start.utf8) {
    return (start, end, false)
  }
  return nil
}

/// Takes tags and comments out of HTML; its lines stay where they are.
func strippedHTML(_ literal: [UInt8]) -> (
  visible: [UInt8], hidden: [Block]
) {
  var visible: [UInt8] = []
  visible.reserveCapacity(literal.count)
  var hidden: [Block] = []
  var line = 1
  var index = 0
  /// Where the text of the line that is being written begins, and whether it has any.
  var lineStart = 0
  var isLineBlank = true
  // Beyond it no comment ends, and to look for that again and again would cost the square of their number.
  let lastCommentEnd =
    literal.indices.last { place in
      literal[place] == UInt8(ascii: ">") && place > 1 && literal[place - 1] == UInt8(ascii: "-")
        && literal[place - 2] == UInt8(ascii: "-")
    } ?? 0
  while index < literal.count {
    let byte = literal[index]
    guard byte == UInt8(ascii: "<"),
      let (mark, end) = htmlMark(
        in: index < lastCommentEnd
          ? literal[...] : literal[..<min(index + markLimit, literal.count)],
        at: index)
    else {
      visible.append(byte)
      if byte == UInt8(ascii: "\n") {
        line += 1
        lineStart = visible.count
        isLineBlank = true
      } else if !isBlank(byte) {
        isLineBlank = false
      }
      index += 1
      continue
    }
    let breaks = literal[index..<end].count { $0 == UInt8(ascii: "\n") }
    func hide(_ text: String) {
      hidden.append(Block(kind: .markup, line: line, lastLine: line + breaks, text: text))
    }
    switch mark {
    case .comment(let text): hide(trimmedText(text))
    case .tag(let name, let attributes):
      let values = mark.hiddenTexts
      if !values.isEmpty { hide(values.joined(separator: " ")) }
      let isOpening = literal[index + 1] != UInt8(ascii: "/")
      if isLineBlank {
        // What HTML is indented by says nothing of markdown.
        visible.removeSubrange(lineStart...)
        if isOpening { visible += markdown(beginning: name) }
        isLineBlank = visible.count == lineStart
      } else {
        visible += separator(at: name, isOpening: isOpening)
      }
      if isOpening, name == "input",
        attributes.contains(where: { $0.name == "type" && $0.value.lowercased() == "checkbox" })
      {
        let isTicked = attributes.contains { $0.name == "checked" }
        isLineBlank = false
        visible += (isTicked ? "[x]" : "[ ]").utf8
        if end < literal.count, !isBlank(literal[end]) { visible.append(UInt8(ascii: " ")) }
      }
    }
    visible += Array(repeating: UInt8(ascii: "\n"), count: breaks)
    line += breaks
    if breaks > 0 {
      lineStart = visible.count
      isLineBlank = true
    }
    index = end
  }
  return (visible, hidden)
}

/// Returns a text without `\u{2028}` at its ends.
private func withoutOuterBreaks(_ text: String) -> String {
  var text = text[...]
  while text.first == "\u{2028}" || text.first == " " { text.removeFirst() }
  while text.last == "\u{2028}" || text.last == " " { text.removeLast() }
  return String(text)
}

/// Returns what an element at the beginning of a line is in markdown.
private func markdown(beginning name: String) -> [UInt8] {
  switch name {
  case "li": return Array("- ".utf8)
  case "h1", "h2", "h3", "h4", "h5", "h6":
    let level = Int(name.utf8.last ?? 0) - Int(UInt8(ascii: "0"))
    return Array(repeating: UInt8(ascii: "#"), count: level) + [UInt8(ascii: " ")]
  default: return []
  }
}

/// Returns what keeps the text of an element apart from what stands before or behind it on the same line.
private func separator(at name: String, isOpening: Bool) -> [UInt8] {
  switch name {
  case "td", "th": isOpening ? Array(" | ".utf8) : [UInt8(ascii: " ")]
  // Of several items on a line each shows where it begins.
  case "li": Array((isOpening ? "\u{2028}- " : "\u{2028}").utf8)
  // What stands within a line of text.
  case "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i",
    "img", "input", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup",
    "time", "tt", "u", "var", "wbr":
    []
  default: Array("\u{2028}".utf8)
  }
}
