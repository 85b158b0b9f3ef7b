func boxedItem(_ block: Block, _ detail: ActionDetail) -> FoundItem {
  let state = Checkbox(block.text)?.state
  var item = item(block, text: withoutCheckbox(block.text), state: state)
  if state == .unknown { item.stateWords = boxWords(of: block.text) }
  return FoundItem(item: item, detail: detail)
}

func bareItem(
  _ block: Block, _ detail: ActionDetail, headingState: ActionItem.State?, hasBoxes: Bool,
  isToldDone: Bool = false
) -> FoundItem {
  let text = oneLine(block.text)
  // Where a tick says that something is done, what is struck out is not.
  let written = writtenState(
    of: text, boldPrefix: block.boldPrefix, ofStruck: hasBoxes ? .dropped : .done)
  let unknown =
    written.map { $0.state == .unknown ? noteWords(of: text) : nil }
    ?? (detail.state == nil ? detail.unknownState : nil)
  let state = written?.state ?? detail.state ?? (unknown == nil ? headingState : .unknown)
  var item = item(block, text: written?.text ?? text, state: state)
  item.stateWords = unknown
  if state == nil, let told = isToldDone ? .done : closingState(of: text) { item.state = told }
  return FoundItem(item: item, detail: detail)
}

private func item(_ block: Block, text: String, state: ActionItem.State?) -> ActionItem {
  var item = ActionItem(
    line: block.line, state: state ?? .open, isMarked: state != nil,
    text: withoutOuterEmphasis(oneLine(text)))
  item.ticket = block.links.first(where: isTicket)
  return item
}

/// Removes emphasis that encloses all of a text; emphasis within is part of the words.
private func withoutOuterEmphasis(_ text: String) -> String {
  guard text.hasPrefix("~~"), text.hasSuffix("~~"), text.count > 4 else { return text }
  return String(text.dropFirst(2).dropLast(2))
}

func isTicket(_ url: String) -> Bool {
  url.utf8.split(separator: UInt8(ascii: "/")).dropFirst().dropLast().contains { part in
    ticketFolders.contains { part.elementsEqual($0.utf8) }
  }
}

private let ticketFolders = [
  "issues", "issue", "browse", "pull", "merge_requests", "tickets", "bugs",
]
