/// Returns the items of lists that promise something, for a document that names no action items:
///
///     We will do the following:
///
///     - Alert on the lag.
///     - We will raise the limits.
func promisedItems(in section: BlockSection) -> [FoundItem] {
  let blocks = section.blocks
  let lists = blocks.indices.split { blocks[$0].depth == 0 }
  return lists.flatMap { list -> [FoundItem] in
    let items = list.map { blocks[$0] }.filter(\.isOutermostItem)
    let lead = list.first.flatMap { $0 > blocks.startIndex ? blocks[$0 - 1] : nil }
    guard items.count > 1,
      lead.map({ leadsToPromises($0, items) }) == true
        || items.allSatisfy({ promises($0.text).contains(0) })
    else {
      return []
    }
    let told = placesOfDone(in: items.map(\.text))
    return items.enumerated().map { place, block in
      bareItem(
        block, ActionDetail(), headingState: nil, hasBoxes: false, isToldDone: told.contains(place))
    }
  }
}

/// Returns whether a paragraph leads to a list of what will be done: `We will:`, and `Two follow-ups worth scheduling:`
/// where most items say what to do.
private func leadsToPromises(_ block: Block, _ items: [Block]) -> Bool {
  guard leadsToList(block) else { return false }
  let sentence = lastSentence(of: block.text)
  return !promises(sentence).isEmpty
    || HeadingRoles().role(of: sentence) == .actions
      && items.count { tellsDeed($0.text) } * 2 > items.count
}

/// Reads `Action item: watch the sluice`, for a document without a heading of action items, where it may be told again. A
/// label of one word, as in `Action: restarted` and `Prevention: never restart`, says less.
func labelledItem(_ block: Block) -> FoundItem? {
  guard block.kind == .paragraph, block.depth == 0, !block.isQuoted,
    let (label, rest) = leadingLabel(of: block.text), label.contains(" "),
    HeadingRoles().role(named: label) == .actions
  else { return nil }
  var item = block
  item.text = trimmedText(rest)
  item.boldPrefix = 0
  guard tellsDeed(item.text) else { return nil }
  return bareItem(item, ActionDetail(), headingState: nil, hasBoxes: false)
}

/// Returns the places of the words with which a text promises something.
private func promises(_ text: String) -> [Int] {
  promiseWords.matches(in: text).map(\.words.lowerBound)
}

private func lastSentence(of text: String) -> String {
  let bytes = Array(text.utf8)
  let stop = bytes.indices.last {
    bytes[$0] == UInt8(ascii: ".") && $0 + 1 < bytes.count && isBlank(bytes[$0 + 1])
  }
  return String(decoding: bytes[(stop.map { $0 + 1 } ?? 0)...], as: UTF8.self)
}

/// Returns whether a paragraph says that a list follows.
func leadsToList(_ block: Block) -> Bool {
  block.kind == .paragraph && endsInColon(block.text)
}
