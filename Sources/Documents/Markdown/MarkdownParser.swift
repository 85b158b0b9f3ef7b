internal import CCMark

/// Returns the blocks of a markdown body.
///
/// Tables are not CommonMark and come from libcmark as paragraphs; ``tableRows(in:source:)`` finds them.
///
/// - Parameters:
///   - source: The lines of the whole file.
///   - firstLine: The line, from 1, at which the body begins.
/// - Returns: The blocks in the order of the file.
func markdownBlocks(_ source: SourceLines, from firstLine: Int) -> [Block] {
  let body = source.bytes[source.start(ofLine: firstLine)...]
  let parsed = unsafe body.withUnsafeBytes { bytes in
    unsafe cmark_parse_document(
      bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, CMARK_OPT_DEFAULT)
  }
  guard let document = unsafe parsed else { return [] }
  defer { unsafe cmark_node_free(document) }
  guard let iterator = unsafe cmark_iter_new(document) else { return [] }
  defer { unsafe cmark_iter_free(iterator) }

  var reader = BlockReader(lineOffset: firstLine - 1)
  while true {
    let event = unsafe cmark_iter_next(iterator)
    if event == CMARK_EVENT_DONE { break }
    guard let node = unsafe cmark_iter_get_node(iterator) else { break }
    unsafe reader.take(node, isEntering: event == CMARK_EVENT_ENTER)
  }
  return withTables(reader.blocks, source: source)
}

/// Gathers blocks from the events of libcmark's iterator. Nothing of libcmark outlives an event.
private struct BlockReader {
  var blocks: [Block] = []
  private let lineOffset: Int
  private var depth = 0
  private var quotes = 0
  private var text: [UInt8] = []
  private var links: [String] = []
  private var bold = 0
  private var boldPrefix = 0
  /// The item whose first paragraph has not come yet.
  private var pendingItem: Int?

  init(lineOffset: Int) {
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
        if text.isEmpty { bold += 1 }
      } else if bold > 0 {
        bold -= 1
        if bold == 0 { boldPrefix = text.count }
      }
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      if isEntering, let url = unsafe cmark_node_get_url(node) {
        links.append(unsafe String(cString: url))
      }
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
      if isEntering { startText() } else { unsafe endText(node, type: type) }
    case CMARK_NODE_ITEM:
      unsafe takeItem(node, isEntering: isEntering)
    case CMARK_NODE_BLOCK_QUOTE:
      quotes += isEntering ? 1 : -1
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
      startText()
      unsafe append(cmark_node_get_literal(node))
      while text.last == UInt8(ascii: "\n") { text.removeLast() }
      let isCode = type == CMARK_NODE_CODE_BLOCK
      // The literal of a fenced block begins on the line after the fence.
      let isFenced = unsafe isCode && cmark_node_get_fence_info(node) != nil && isFenced(node)
      unsafe emit(isCode ? .code : .html, node, lineShift: isFenced ? 1 : 0)
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
      if isLineBreakTag(text[start...]) {
        text.replaceSubrange(start..., with: "\u{2028}".utf8)
      } else {
        text.removeSubrange(start...)
      }
      return
    }
    // Code keeps its marks: they tell an identifier from a word.
    if type == CMARK_NODE_CODE { text.append(UInt8(ascii: "`")) }
    unsafe append(cmark_node_get_literal(node))
    if type == CMARK_NODE_CODE { text.append(UInt8(ascii: "`")) }
  }

  private mutating func takeItem(_ node: OpaquePointer, isEntering: Bool) {
    flushPendingItem()
    if isEntering {
      depth += 1
      pendingItem = unsafe Int(cmark_node_get_start_line(node)) + lineOffset
      pendingNumber = unsafe number(of: node)
    } else {
      depth -= 1
    }
  }

  private var pendingNumber: Int?

  /// Gives an item without a paragraph of its own, such as an empty one, a block all the same.
  private mutating func flushPendingItem() {
    guard let line = pendingItem else { return }
    pendingItem = nil
    blocks.append(
      Block(
        kind: .item(number: pendingNumber), line: line, depth: depth, isQuoted: quotes > 0))
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
    let line = unsafe Int(cmark_node_get_start_line(node)) + lineOffset + lineShift
    blocks.append(
      Block(
        kind: kind, line: line, depth: depth, isQuoted: quotes > 0,
        text: String(decoding: text, as: UTF8.self), boldPrefix: boldPrefix, links: links))
  }

  private mutating func append(_ literal: UnsafePointer<CChar>?) {
    guard var next = unsafe literal else { return }
    while unsafe next.pointee != 0 {
      unsafe text.append(UInt8(bitPattern: next.pointee))
      unsafe next += 1
    }
  }
}

private func number(of item: OpaquePointer) -> Int? {
  guard let list = unsafe cmark_node_parent(item),
    unsafe cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
  else { return nil }
  var number = unsafe Int(cmark_node_get_list_start(list))
  var sibling = unsafe cmark_node_previous(item)
  // Numbers matter for short lists only; counting back through a long one would be quadratic.
  var steps = 0
  while let previous = unsafe sibling, steps < 1000 {
    number += 1
    steps += 1
    unsafe sibling = unsafe cmark_node_previous(previous)
  }
  return number
}

/// Fenced blocks span more lines than their literal has; indented ones do not.
private func isFenced(_ node: OpaquePointer) -> Bool {
  guard let literal = unsafe cmark_node_get_literal(node) else { return false }
  var lines = 0
  var next = unsafe literal
  while unsafe next.pointee != 0 {
    if unsafe next.pointee == 10 { lines += 1 }
    unsafe next += 1
  }
  let first = unsafe cmark_node_get_start_line(node)
  let last = unsafe cmark_node_get_end_line(node)
  return Int(last - first) + 1 > lines
}

private func isLineBreakTag(_ tag: ArraySlice<UInt8>) -> Bool {
  let letters = tag.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/") }.map { $0 | 0x20 }
  return letters == Array("<br>".utf8).map { $0 | 0x20 }
}
