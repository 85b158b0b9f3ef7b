/// Returns a line of frontmatter as people read it, its words and their order kept: `tags: [a, "b c"]` is
/// `tags: a, b c`, and the item `- "b c"` is `b c`.
func readableLine(_ written: String) -> String {
  var line = written[...]
  while line.hasPrefix("- ") { line = Substring(trimmedText(line.dropFirst(2))) }
  guard let sign = line.firstIndex(where: { $0 == ":" || $0 == "=" }),
    case let rest = line[line.index(after: sign)...],
    case let quoted = trimmedText(line[..<sign]), case let key = withoutQuotes(quoted),
    line[sign] == "=" || key != quoted || rest.first.map(\.isWhitespace) ?? true,
    !key.isEmpty, key.allSatisfy({ $0.isLetter || $0.isNumber || "_- .".contains($0) })
  else { return readableValue(String(line)) }
  let start = rest.firstIndex { !$0.isWhitespace } ?? rest.endIndex
  let head = key == quoted ? String(line[..<start]) : "\(key)\(line[sign]) "
  return trimmedText(head + readableValue(String(rest[start...])))
}

private func readableValue(_ written: String) -> String {
  var text = written
  // Between members of JSON.
  if text.hasSuffix(","), let last = text.dropLast().last, "\"]}".contains(last) {
    text.removeLast()
  }
  for (open, close) in [("[", "]"), ("{", "}")] as [(Character, Character)]
  where text.first == open {
    guard let end = text.lastIndex(of: close) else { return text }
    let rest = text[text.index(after: end)...]
    let parts = splitList(text[text.index(after: text.startIndex)..<end])
    // What is nested deeper, and a link of markdown, is left as it is.
    guard rest.isEmpty || rest.first?.isWhitespace == true,
      !parts.contains(where: { $0.contains { "[]{}".contains($0) } })
    else { return text }
    return parts.map(readableLine).joined(separator: ", ") + rest
  }
  // The sign of a block of text is none of its words.
  if text.utf8.count <= 2, text.hasPrefix(">") || text.hasPrefix("|") { return "" }
  return withoutQuotes(text)
}
