internal import CCMark

/// Returns the blocks of a markdown body: every word of it stands in one of them.
///
/// Tables are not CommonMark and come from libcmark as paragraphs; ``withTables(_:source:)`` finds them. A comment,
/// or another piece of HTML of a kind that swallows all that follows until it is ended, is read as text where
/// nothing ends it.
///
/// - Parameters:
///   - source: The lines of the whole file.
///   - firstLine: The line, from 1, at which the body begins.
/// - Returns: The blocks in the order of the file, and the places of HTML that nothing ends.
func markdownBlocks(_ source: SourceLines, from firstLine: Int) -> (
  blocks: [Block], findings: [Finding]
) {
  var source = source.withIndentedBlocksMovedOut(from: firstLine)
  var findings: [Finding] = []
  while true {
    guard let reader = readBlocks(source, from: firstLine) else { return ([], findings) }
    if let piece = reader.unclosedHTML, let opened = source.opening(piece) {
      let (line, start) = (piece.line, piece.start)
      findings.append(
        Finding(
          line: line, .warning, .markdown,
          "nothing ends the `\(start)` that begins here; what follows is read as text all the same")
      )
      source = opened
      continue
    }
    let blocks = withUnshownLines(reader.blocks, source: source, from: firstLine)
    return (withTables(blocks, source: source), findings)
  }
}

private func readBlocks(_ source: SourceLines, from firstLine: Int) -> BlockReader? {
  let body = source.bytes[source.start(ofLine: firstLine)...]
  let parsed = unsafe body.withUnsafeBytes { bytes in
    unsafe cmark_parse_document(
      bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, CMARK_OPT_DEFAULT)
  }
  guard let document = unsafe parsed else { return nil }
  defer { unsafe cmark_node_free(document) }
  guard let iterator = unsafe cmark_iter_new(document) else { return nil }
  defer { unsafe cmark_iter_free(iterator) }
  var reader = BlockReader(source, lineOffset: firstLine - 1)
  while true {
    let event = unsafe cmark_iter_next(iterator)
    if event == CMARK_EVENT_DONE { break }
    guard let node = unsafe cmark_iter_get_node(iterator) else { break }
    unsafe reader.take(node, isEntering: event == CMARK_EVENT_ENTER)
  }
  return reader
}

extension SourceLines {
  /// Returns the lines with a space for each `<` by which a piece of HTML, or another of its kind within its lines,
  /// begins; nil where there is none. Outside of quotes and lists those are all that follow, so that it is done
  /// few times.
  fileprivate func opening(_ piece: UnclosedHTML) -> SourceLines? {
    let mark = Array(piece.start.utf8)
    var bytes = bytes
    var isFound = false
    for place in start(ofLine: piece.line)..<start(ofLine: piece.lastLine + 1)
    where bytes[place] == UInt8(ascii: "<")
      && bytes[place...].prefix(mark.count).map(lowered).elementsEqual(mark.map(lowered))
    {
      bytes[place] = UInt8(ascii: " ")
      isFound = true
    }
    return isFound ? SourceLines(bytes) : nil
  }
}

/// A piece of HTML that swallows all that follows, to the end of the quote or list around it.
private struct UnclosedHTML {
  var line: Int
  var lastLine: Int
  /// How its kind begins.
  var start: String
}

/// Gathers blocks from the events of libcmark's iterator. Nothing of libcmark outlives an event.
private struct BlockReader {
  var blocks: [Block] = []
  /// The first comment, or `<pre>` and its like, that nothing ends.
  var unclosedHTML: UnclosedHTML?
  private let source: SourceLines
  private let lineOffset: Int
  private var depth = 0
  private var quotes = 0
  private var text: [UInt8] = []
  private var links: [String] = []
  private var bold = 0
  private var boldPrefix = 0
  /// The item whose first paragraph has not come yet.
  private var pendingItem: Int?

  init(_ source: SourceLines, lineOffset: Int) {
    self.source = source
    self.lineOffset = lineOffset
  }

  mutating func take(_ node: OpaquePointer, isEntering: Bool) {
    let type = unsafe cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      unsafe takeText(node, type: type)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      text.append(UInt8(ascii: "\n"))
    case CMARK_NODE_STRONG:
      if isEntering {
        if text.isEmpty || bold > 0 { bold += 1 }
      } else if bold > 0 {
        bold -= 1
        if bold == 0 { boldPrefix = text.count }
      }
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      if isEntering, let url = unsafe cmark_node_get_url(node) {
        links.append(unsafe String(cString: url))
      }
      if isEntering, let title = unsafe cmark_node_get_title(node), unsafe title.pointee != 0 {
        links.append(unsafe String(cString: title))
      }
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
      if isEntering { startText() } else { unsafe endText(node, type: type) }
    case CMARK_NODE_LIST:
      if isEntering { numbers.append(unsafe firstNumber(of: node)) } else { numbers.removeLast() }
    case CMARK_NODE_ITEM:
      unsafe takeItem(node, isEntering: isEntering)
    case CMARK_NODE_BLOCK_QUOTE:
      quotes += isEntering ? 1 : -1
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
      startText()
      unsafe append(cmark_node_get_literal(node))
      while text.last == UInt8(ascii: "\n") { text.removeLast() }
      if type == CMARK_NODE_HTML_BLOCK {
        unsafe takeHTML(node)
      } else {
        // The literal of a fenced block begins on the line after the fence.
        unsafe emit(.code, node, lineShift: beginsWithFence(node) ? 1 : 0)
      }
    case CMARK_NODE_THEMATIC_BREAK:
      startText()
      unsafe emit(.rule, node)
    default: break
    }
  }

  private mutating func takeText(_ node: OpaquePointer, type: cmark_node_type) {
    if type == CMARK_NODE_HTML_INLINE {
      let start = text.count
      unsafe append(cmark_node_get_literal(node))
      guard let (mark, _) = htmlMark(in: text[...], at: start) else { return }
      text.removeSubrange(start...)
      links += mark.hiddenTexts
      if case .tag(name: "br", _) = mark { text += "\u{2028}".utf8 }
      return
    }
    // Code keeps its marks: they tell an identifier from a word.
    if type == CMARK_NODE_CODE { text.append(UInt8(ascii: "`")) }
    unsafe append(cmark_node_get_literal(node))
    if type == CMARK_NODE_CODE { text.append(UInt8(ascii: "`")) }
  }

  private mutating func takeHTML(_ node: OpaquePointer) {
    flushPendingItem()
    let line = unsafe Int(cmark_node_get_start_line(node)) + lineOffset
    if unclosedHTML == nil, let kind = endMark(ofHTML: text[...]),
      firstPlace(of: Array(kind.end.utf8), in: text.map(lowered)[...], from: 0) == nil
    {
      let breaks = text.count { $0 == UInt8(ascii: "\n") }
      unclosedHTML = UnclosedHTML(line: line, lastLine: line + breaks, start: kind.start)
    }
    // All is read again.
    if unclosedHTML != nil { return }
    blocks += Documents.blocks(ofHTML: text, line: line, depth: depth, isQuoted: quotes > 0)
  }

  private mutating func takeItem(_ node: OpaquePointer, isEntering: Bool) {
    flushPendingItem()
    if isEntering {
      depth += 1
      pendingItem = unsafe Int(cmark_node_get_start_line(node)) + lineOffset
      pendingNumber = numbers.last ?? nil
      if let number = pendingNumber { numbers[numbers.count - 1] = number + 1 }
    } else {
      depth -= 1
    }
  }

  private var pendingNumber: Int?
  /// The number of the next item in each list around the place; nil where it is not numbered.
  private var numbers: [Int?] = []

  /// Gives an item without a paragraph of its own, such as an empty one, a block all the same.
  private mutating func flushPendingItem() {
    guard let line = pendingItem else { return }
    pendingItem = nil
    blocks.append(
      Block(
        kind: .item(number: pendingNumber), line: line, lastLine: line, depth: depth,
        isQuoted: quotes > 0))
  }

  private mutating func startText() {
    text.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    bold = 0
    boldPrefix = 0
  }

  private mutating func endText(_ node: OpaquePointer, type: cmark_node_type) {
    if type == CMARK_NODE_HEADING {
      unsafe emit(.heading(level: Int(cmark_node_get_heading_level(node))), node)
    } else if pendingItem != nil {
      pendingItem = nil
      unsafe emit(.item(number: pendingNumber), node)
    } else {
      unsafe emit(.paragraph, node)
    }
  }

  private mutating func emit(_ kind: Block.Kind, _ node: OpaquePointer, lineShift: Int = 0) {
    flushPendingItem()
    // Below a fence that ends the file there is no line.
    let line = min(
      unsafe Int(cmark_node_get_start_line(node)) + lineOffset + lineShift, source.count)
    let lastLine = unsafe Int(cmark_node_get_end_line(node)) + lineOffset
    blocks.append(
      Block(
        kind: kind, line: line, lastLine: max(line, lastLine), depth: depth, isQuoted: quotes > 0,
        text: String(decoding: text, as: UTF8.self), boldPrefix: boldPrefix, links: links))
  }

  /// libcmark does not tell fenced blocks from indented ones; the first line does.
  private func beginsWithFence(_ node: OpaquePointer) -> Bool {
    let line = source[unsafe Int(cmark_node_get_start_line(node)) + lineOffset]
    let start = line.dropFirst(unsafe Int(cmark_node_get_start_column(node)) - 1)
    return start.starts(with: Array("```".utf8)) || start.starts(with: Array("~~~".utf8))
  }

  private mutating func append(_ literal: UnsafePointer<CChar>?) {
    guard let literal = unsafe literal else { return }
    unsafe text.append(
      contentsOf: UnsafeRawBufferPointer(start: literal, count: Int(cmark_literal_length(literal))))
  }
}

private func firstNumber(of list: OpaquePointer) -> Int? {
  guard unsafe cmark_node_get_list_type(list) == CMARK_ORDERED_LIST else { return nil }
  return unsafe Int(cmark_node_get_list_start(list))
}
