// Lines that people mean as items and markdown takes for prose.

/// Makes items of numbered lines below another line: of numbers only `1.` may follow prose at once.
///
///     **Within the hour:**
///     4. Ask the mill
///     5. Turn the sluice
func withItemsOfNumbers(_ blocks: [Block]) -> [Block] {
  guard blocks.contains(where: mayHoldNumbers) else { return blocks }
  return blocks.flatMap { mayHoldNumbers($0) ? itemsOfNumbers($0) : [$0] }
}

private func mayHoldNumbers(_ block: Block) -> Bool {
  guard block.kind == .paragraph, !block.isQuoted else { return false }
  return zip(block.text.utf8, block.text.utf8.dropFirst())
    .contains { $0 == UInt8(ascii: "\n") && isDigit($1) }
}

private func itemsOfNumbers(_ block: Block) -> [Block] {
  let lines = block.textLines
  // A span of code may have swallowed line ends.
  guard block.text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) == block.lastLine - block.line
  else { return [block] }
  // Behind `<br>` a number stands on no line of its own.
  let numbers = lines.indices.map { place in
    place > 0 && lines[place].line > lines[place - 1].line ? numberedLine(lines[place].text) : nil
  }
  let found = numbers.compactMap { $0?.number }
  guard found.count > 1, zip(found, found.dropFirst()).allSatisfy({ $0 + 1 == $1 }) else {
    return [block]
  }
  var parts = [block]
  (parts[0].text, parts[0].lastLine, parts[0].links) = (lines[0].text, lines[0].line, [])
  for place in lines.indices.dropFirst() {
    if let (number, text) = numbers[place] {
      parts.append(item(of: block, number: number, line: lines[place].line, text: text))
    } else {
      goOn(&parts[parts.count - 1], lines[place], of: block)
    }
  }
  parts[0].boldPrefix = min(block.boldPrefix, parts[0].text.utf8.count)
  // Which of them holds a link is not told.
  parts[parts.count - 1].links = block.links
  return parts
}

/// Reads `4. Ask the mill`.
private func numberedLine(_ text: String) -> (number: Int, text: String)? {
  let digits = text.utf8.prefix(while: isDigit)
  let rest = text.utf8.dropFirst(digits.count)
  guard (1...3).contains(digits.count), let number = Int(String(Substring(digits))),
    rest.starts(with: ". ".utf8) || rest.starts(with: ") ".utf8)
  else { return nil }
  return (number, trimmedText(Substring(rest.dropFirst(2))))
}

private func item(of block: Block, number: Int?, line: Int, text: String) -> Block {
  var item = block
  (item.kind, item.line, item.lastLine, item.text) = (.item(number: number), line, line, text)
  item.depth += 1
  item.boldPrefix = 0
  item.links = []
  return item
}

/// Adds a line of a block to what was made of the lines above it; ``Block/text`` tells line ends of the file from
/// other breaks.
func goOn(_ item: inout Block, _ line: (line: Int, text: String), of block: Block) {
  item.text += (line.line > item.lastLine ? "\n" : "\u{2028}") + line.text
  item.lastLine = min(line.line, block.lastLine)
}

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
      items.append(item(of: block, number: nil, line: line, text: text))
    } else if let last = items.indices.last {
      goOn(&items[last], (line, text), of: block)
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
