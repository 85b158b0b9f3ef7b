/// What stands below an action item in its list and is no item of its own.
struct ActionDetail {
  private enum Part {
    case words(Statement)
    /// A line of nothing but fields.
    case fields([ActionField], Statement)
  }

  private var parts: [Part] = []

  /// The lines of nothing but fields, with their numbers.
  var fieldLines: [(line: Int, fields: [ActionField])] {
    parts.compactMap { part in
      if case .fields(let fields, let statement) = part { return (statement.line, fields) }
      return nil
    }
  }

  /// The state that a line such as `Status: done` gives.
  var state: ActionItem.State? {
    for case .fields(let fields, _) in parts {
      for field in fields { if let state = field.state { return state } }
    }
    return nil
  }

  /// What stands where the state should, and names none; nil where there is no such line.
  var unknownState: String? {
    for case .fields(let fields, _) in parts {
      for field in fields where field.isStateUnknown { return field.value }
    }
    return nil
  }

  /// Gives an item what its fields say and its own words do not; all else stays as its detail.
  func applied(to item: ActionItem, order: DateOrder) -> ActionItem {
    var item = item
    for part in parts {
      switch part {
      case .words(let statement): item.detail.append(statement)
      case .fields(let fields, let statement):
        let isTold = fields.map { item.take($0, order: order) }.allSatisfy(\.self)
        if !isTold { item.detail.append(statement) }
      }
    }
    return item
  }

  /// Leaves out all words that are no fields.
  fileprivate mutating func keepFields() {
    parts.removeAll { if case .words = $0 { true } else { false } }
  }

  /// Takes a block; lines of fields are told apart where they speak of the item itself.
  fileprivate mutating func take(_ block: Block, _ own: OwnWords, mayHoldFields: Bool) {
    var mayHoldFields = mayHoldFields
    var words: Statement?
    for (line, text) in block.textLines {
      let text = oneLine(withoutCheckbox(text))
      if text.isEmpty { continue }
      if mayHoldFields, let fields = actionFields(in: text, own, links: block.links) {
        if let words { parts.append(.words(words)) }
        words = nil
        parts.append(.fields(fields, Statement(line: line, text: text)))
        continue
      }
      // Below the first words of a bullet a field is one of that bullet.
      if block.isItem { mayHoldFields = false }
      words = Statement(line: words?.line ?? line, text: words.map { "\($0.text) \(text)" } ?? text)
    }
    if let words { parts.append(.words(words)) }
  }
}

/// Returns the lines of nothing but fields that stand below a heading, in paragraphs and bullets.
func fields(below section: BlockSection, _ words: OwnWords) -> ActionDetail {
  var detail = ActionDetail()
  for block in section.blocks where !block.isQuoted && block.depth <= 1 {
    guard block.isItem || block.kind == .paragraph else { continue }
    detail.take(block, words, mayHoldFields: true)
  }
  detail.keepFields()
  return detail
}

/// Finds what stands below action items, in one pass over the blocks.
///
/// - Parameters:
///   - items: The places of the items among the blocks, ascending.
///   - blocks: Those of one section.
///   - words: Names of fields that are known besides.
/// - Returns: What stands below each of the items, in their order.
func details(
  of items: [Int], in blocks: ArraySlice<Block>, _ words: OwnWords
) -> [ActionDetail] {
  var details = items.map { _ in ActionDetail() }
  // The items around the place, the innermost last.
  var around: [(number: Int, block: Block)] = []
  var next = 0
  var last: Block?
  for index in blocks.indices {
    let block = blocks[index]
    if next < items.count, items[next] == index {
      around.removeAll { $0.block.depth >= block.depth }
      around.append((next, block))
      next += 1
      last = block
      continue
    }
    while let item = around.last, !belongs(block, to: item.block, after: last) {
      around.removeLast()
    }
    guard let item = around.last else { continue }
    last = block
    switch block.kind {
    case .item, .paragraph, .heading:
      details[item.number].take(block, words, mayHoldFields: isOwn(block, of: item.block))
    case .row, .code, .markup, .rule: break
    }
  }
  return details
}

private func belongs(_ block: Block, to item: Block, after last: Block?) -> Bool {
  if block.depth > item.depth || block.depth == item.depth && !block.isItem { return true }
  // A quote on the next line is meant for the item above it, indented or not.
  if block.isQuoted, let last { return block.line - last.lastLine <= (last.isQuoted ? 2 : 1) }
  // Bullets after a number are its details, though they should stand further in.
  return block.depth == item.depth && item.kind != .item(number: nil)
    && block.kind == .item(number: nil)
}

/// Returns whether a block speaks of an item, and not of something below it or in somebody's words.
private func isOwn(_ block: Block, of item: Block) -> Bool {
  !block.isQuoted && block.depth <= item.depth + (block.isItem ? 1 : 0)
}
