/// Returns the plain text of a line of markdown that libcmark did not see as such, as in a table's cell.
///
/// Emphasis marks are dropped, links give their text, `<br>` becomes `\u{2028}`, code keeps its
/// backticks, backslashes free the character after them.
func plainText(ofInline source: ArraySlice<UInt8>) -> String {
  var text: [UInt8] = []
  text.reserveCapacity(source.count)
  var index = source.startIndex
  while index < source.endIndex {
    let byte = source[index]
    switch byte {
    case UInt8(ascii: "\\") where index + 1 < source.endIndex && isPunctuation(source[index + 1]):
      text.append(source[index + 1])
      index += 2
    case UInt8(ascii: "`"):
      let end = source[(index + 1)...].firstIndex(of: byte).map { $0 + 1 } ?? index + 1
      text.append(contentsOf: unescapingPipes(source[index..<end]))
      index = end
    case UInt8(ascii: "*"):
      index += 1
    case UInt8(ascii: "_") where isWordEdge(source, index):
      index += 1
    case UInt8(ascii: "!") where index + 1 < source.endIndex && source[index + 1] == bracket:
      index += 1
    case bracket:
      guard let link = inlineLink(source, at: index) else {
        text.append(byte)
        index += 1
        break
      }
      text.append(contentsOf: plainText(ofInline: link.text).utf8)
      index = link.end
    case UInt8(ascii: "<"):
      if let target = autolink(source, at: index) {
        text.append(contentsOf: target)
        index = target.endIndex + 1
        break
      }
      guard
        let (mark, end) = htmlMark(
          in: source.prefix(upTo: min(source.endIndex, index + markLimit)), at: index)
      else {
        text.append(byte)
        index += 1
        break
      }
      if case .tag(name: "br", _) = mark { text.append(contentsOf: "\u{2028}".utf8) }
      index = end
    default:
      text.append(byte)
      index += 1
    }
  }
  return String(decoding: text, as: UTF8.self)
}

/// Within code a backslash is itself, except before a pipe that would end the cell.
private func unescapingPipes(_ code: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  for byte in code {
    if byte == UInt8(ascii: "|"), bytes.last == UInt8(ascii: "\\") { bytes.removeLast() }
    bytes.append(byte)
  }
  return bytes
}

/// Returns the targets of the links in a line, values of the attributes of HTML and comments.
func inlineLinks(in source: ArraySlice<UInt8>) -> [String] {
  var links: [String] = []
  var index = source.startIndex
  while let open = source[index...].firstIndex(where: { $0 == bracket || $0 == UInt8(ascii: "<") })
  {
    index = open + 1
    if source[open] == bracket {
      guard let link = inlineLink(source, at: open) else { continue }
      links.append(String(decoding: link.target, as: UTF8.self))
      index = link.end
    } else if let target = autolink(source, at: open) {
      links.append(String(decoding: target, as: UTF8.self))
      index = target.endIndex + 1
    } else if let (mark, end) = htmlMark(
      in: source.prefix(upTo: min(source.endIndex, open + markLimit)), at: open)
    {
      links += mark.hiddenTexts
      index = end
    }
  }
  return links
}

private let bracket = UInt8(ascii: "[")

private struct InlineLink {
  var text: ArraySlice<UInt8>
  var target: ArraySlice<UInt8>
  var end: Int
}

/// Reads `[text](target)`; the bound keeps a line of brackets from costing its square.
private func inlineLink(_ source: ArraySlice<UInt8>, at open: Int) -> InlineLink? {
  let limit = min(source.endIndex, open + 2000)
  guard let close = source[open..<limit].firstIndex(of: UInt8(ascii: "]")), close + 1 < limit,
    source[close + 1] == UInt8(ascii: "("),
    let end = source[close..<limit].firstIndex(of: UInt8(ascii: ")"))
  else { return nil }
  return InlineLink(
    text: source[open + 1..<close], target: source[close + 2..<end], end: end + 1)
}

/// Returns the address in `<https://…>`.
private func autolink(_ source: ArraySlice<UInt8>, at open: Int) -> ArraySlice<UInt8>? {
  guard source[(open + 1)...].starts(with: "http".utf8) else { return nil }
  let limit = min(source.endIndex, open + 2000)
  return source[open..<limit].firstIndex(of: UInt8(ascii: ">")).map { source[open + 1..<$0] }
}

/// An underscore within a word, as in `snake_case`, is part of it.
private func isWordEdge(_ source: ArraySlice<UInt8>, _ index: Int) -> Bool {
  let hasWordBefore = index > source.startIndex && isWordByte(source[index - 1])
  let hasWordAfter = index + 1 < source.endIndex && isWordByte(source[index + 1])
  return !(hasWordBefore && hasWordAfter)
}

private func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || isLetter(byte) || isDigit(byte)
}

private func isPunctuation(_ byte: UInt8) -> Bool {
  byte > 0x20 && byte < 0x7f && !isWordByte(byte)
}
