/// Makes items of a paragraph that begins with a box, as people write it who forget the bullet or the space behind it:
///
///     [] Alert on the lag
///     -[x] Raise the limits
///
/// A line without a box goes on with the one above.
func withItemsOfBoxes(_ blocks: [Block]) -> [Block] {
  guard blocks.contains(where: mayBeginWithBox) else { return blocks }
  return blocks.flatMap { mayBeginWithBox($0) ? itemsOfBoxes($0) : [$0] }
}

private func mayBeginWithBox(_ block: Block) -> Bool {
  block.kind == .paragraph && block.text.utf8.prefix(2).contains(UInt8(ascii: "["))
}

private func itemsOfBoxes(_ block: Block) -> [Block] {
  var items: [Block] = []
  for (line, text) in block.textLines {
    let text = withoutBullet(text)
    // Line ends written as entities are none of the file.
    if Checkbox(text) != nil, line <= block.lastLine {
      var item = block
      (item.kind, item.line, item.lastLine, item.text) = (.item(number: nil), line, line, text)
      item.depth += 1
      item.boldPrefix = 0
      item.links = []
      items.append(item)
    } else if let last = items.indices.last {
      // As ``Block/text`` tells line ends of the file from other breaks.
      items[last].text += (line > items[last].lastLine ? "\n" : "\u{2028}") + text
      items[last].lastLine = min(line, block.lastLine)
    } else {
      return [block]
    }
  }
  // Which of them holds a link is not told.
  items[items.count - 1].links = block.links
  return items
}

private func withoutBullet(_ text: String) -> String {
  let rest = text.utf8.dropFirst()
  guard let first = text.utf8.first, "-*+".utf8.contains(first), rest.first == UInt8(ascii: "[")
  else { return text }
  return String(decoding: rest, as: UTF8.self)
}
