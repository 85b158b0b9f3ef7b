/// Limits that keep libcmark 0.30 linear: blank lines below nested lists, and brackets within brackets,
/// cost it the square of their number. No document that somebody wrote comes near them.
private enum MarkdownLimits {
  /// Quotes and list items around one text.
  static let depth = 100
  /// Opening brackets in lines without a blank one between.
  static let brackets = 5000
}

/// Returns a finding where a body is more than libcmark reads in good time; nil for all usual ones.
///
/// - Parameters:
///   - source: The lines of the whole file.
///   - firstLine: The line, from 1, at which the body begins.
/// - Returns: A finding at the first line that is too much.
func markdownExcess(_ source: SourceLines, from firstLine: Int) -> Finding? {
  guard mayExceed(source, from: firstLine) else { return nil }
  var brackets = 0
  var isInCode = false
  for line in firstLine..<max(firstLine, source.count + 1) {
    let text = source[line]
    if isFence(text) { isInCode.toggle() }
    if isInCode { continue }
    if nesting(of: text) > MarkdownLimits.depth {
      return Finding(
        line: line, .warning, .markdown,
        "more than \(MarkdownLimits.depth) quotes and lists are nested here, so the file is read as plain lines; write it flatter"
      )
    }
    brackets = trimmed(text).isEmpty ? 0 : brackets + text.count { $0 == UInt8(ascii: "[") }
    if brackets > MarkdownLimits.brackets {
      return Finding(
        line: line, .warning, .markdown,
        "this paragraph has more than \(MarkdownLimits.brackets) brackets, so the file is read as plain lines; cut it with blank lines"
      )
    }
  }
  return nil
}

/// A quick look that lets all usual documents pass: only a long line nests deeply.
private func mayExceed(_ source: SourceLines, from firstLine: Int) -> Bool {
  let brackets = unsafe source.bytes.withUnsafeBufferPointer { bytes in
    unsafe bytes.reduce(0 as Int32) { $0 &+ ($1 == UInt8(ascii: "[") ? 1 : 0) }
  }
  if brackets > MarkdownLimits.brackets { return true }
  for line in firstLine..<max(firstLine, source.count + 1)
  where source.start(ofLine: line + 1) - source.start(ofLine: line) > MarkdownLimits.depth
    && nesting(of: source[line]) > MarkdownLimits.depth
  {
    return true
  }
  return false
}

/// Returns the blocks of a body that libcmark is spared: headings, items and paragraphs by their lines.
func plainBlocks(_ source: SourceLines, from firstLine: Int) -> [Block] {
  var blocks: [Block] = []
  var pending: Block?
  var text: [UInt8] = []
  func close() {
    guard var block = pending else { return }
    block.text = String(decoding: text, as: UTF8.self)
    blocks.append(block)
    pending = nil
    text = []
  }
  var isInCode = false
  for line in firstLine..<max(firstLine, source.count + 1) {
    let bytes = trimmed(source[line])
    if isFence(bytes) {
      close()
      isInCode.toggle()
      continue
    }
    if isInCode {
      pending = pending ?? Block(kind: .code, line: line, lastLine: line)
      if line > pending?.line ?? line { text.append(UInt8(ascii: "\n")) }
      text += source[line]
      pending?.lastLine = line
      continue
    }
    let level = bytes.prefix { $0 == UInt8(ascii: "#") }.count
    let isItem = ["- ", "* ", "+ "].contains { bytes.starts(with: $0.utf8) }
    if bytes.isEmpty || level > 0 || isItem { close() }
    if bytes.isEmpty { continue }
    if (1...6).contains(level) {
      pending = Block(kind: .heading(level: level), line: line, lastLine: line)
      text += trimmed(bytes.dropFirst(level))
      close()
    } else if pending == nil {
      pending = Block(
        kind: isItem ? .item(number: nil) : .paragraph, line: line, lastLine: line,
        depth: isItem ? 1 : 0)
      text += isItem ? trimmed(bytes.dropFirst(2)) : bytes
    } else {
      pending?.lastLine = line
      text.append(UInt8(ascii: "\n"))
      text += bytes
    }
  }
  close()
  return blocks
}

private func isFence(_ line: ArraySlice<UInt8>) -> Bool {
  let text = trimmed(line)
  guard text.first == UInt8(ascii: "`") || text.first == UInt8(ascii: "~") else { return false }
  return text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8)
}

/// Returns how many quotes and list items a line may open or lie in, by what stands before its text.
private func nesting(of line: ArraySlice<UInt8>) -> Int {
  var index = line.startIndex
  var depth = 0
  var indent = 0
  /// The one mark that opened everything so far; 0 for none, 1 for several.
  var onlyMark: UInt8 = 0
  func noted(_ mark: UInt8) -> UInt8 { onlyMark == 0 || onlyMark == mark ? mark : 1 }
  func isEnd(_ place: Int) -> Bool {
    place >= line.endIndex || line[place] == UInt8(ascii: " ") || line[place] == UInt8(ascii: "\t")
  }
  while index < line.endIndex {
    let byte = line[index]
    let digits = isDigit(byte) ? line[index...].prefix(9).prefix { isDigit($0) }.count : 0
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      if depth == 0 { indent += byte == UInt8(ascii: " ") ? 1 : 4 }
    case UInt8(ascii: ">"):
      depth += 1
      onlyMark = noted(byte)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard isEnd(index + 1) else { return depth == 0 ? 0 : depth + indent / 2 }
      depth += 1
      onlyMark = noted(byte)
    case _ where digits > 0:
      let end = index + digits
      guard end < line.endIndex, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")"),
        isEnd(end + 1)
      else { return depth == 0 ? 0 : depth + indent / 2 }
      depth += 1
      onlyMark = noted(UInt8(ascii: "."))
      index = end
    default:
      // An item within another stands at least two columns further in.
      return depth == 0 ? 0 : depth + indent / 2
    }
    index += 1
  }
  // A line of nothing but `- - -` or `* * *` is a rule.
  let isRule = onlyMark == UInt8(ascii: "-") || onlyMark == UInt8(ascii: "*")
  return isRule || depth == 0 ? 0 : depth + indent / 2
}
