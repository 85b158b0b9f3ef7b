extension SourceLines {
  /// Moves out what stands indented below a tab, `=== "Linux"`, or an admonition, `!!! note "Title"`, and reduces the
  /// marker to its words.
  ///
  /// CommonMark takes what is indented by four for code, so that no list in it would be one. The lines stay as many, so
  /// that a block has its place in the file.
  /// See https://squidfunk.github.io/mkdocs-material/reference/admonitions/ and `content-tabs/` beside it.
  ///
  /// - Parameter firstLine: The first line of the body, from 1.
  /// - Returns: The same lines where there is no such marker.
  func withIndentedBlocksMovedOut(from firstLine: Int) -> SourceLines {
    guard firstLine <= count,
      (firstLine...count).contains(where: { blockTitle(of: self[$0].drop(while: isBlank)) != nil })
    else { return self }
    var result = Array(bytes[..<start(ofLine: firstLine)])
    result.reserveCapacity(bytes.count)
    var depth = 0
    var fence: UInt8?
    for number in firstLine...count {
      let line = self[number]
      let isEmpty = line.allSatisfy(isBlank)
      while !isEmpty, depth > 0, indented(line, by: depth) == nil {
        depth -= 1
        fence = nil
      }
      let content = indented(line, by: depth) ?? line
      if let mark = fenceMark(of: content) {
        fence = fence == nil ? mark : fence == mark ? nil : fence
      }
      if fence == nil, let title = blockTitle(of: content) {
        result += title
        depth += 1
      } else {
        result += content
      }
      let end = number < count ? start(ofLine: number + 1) : bytes.count
      result += bytes[line.endIndex..<end]
    }
    return SourceLines(result)
  }
}

/// Returns what stands behind a number of indentations; nil where there are fewer.
private func indented(_ line: ArraySlice<UInt8>, by depth: Int) -> ArraySlice<UInt8>? {
  var rest = line
  for _ in 0..<depth {
    if rest.first == UInt8(ascii: "\t") {
      rest = rest.dropFirst()
    } else if rest.starts(with: "    ".utf8) {
      rest = rest.dropFirst(4)
    } else {
      return nil
    }
  }
  return rest
}

private func fenceMark(of line: ArraySlice<UInt8>) -> UInt8? {
  let rest = line.drop { $0 == UInt8(ascii: " ") }
  return rest.starts(with: "```".utf8) || rest.starts(with: "~~~".utf8) ? rest.first : nil
}

/// Returns the words of a line by which a block begins: `=== "Linux"`, `!!! warning`, `???+ note "Title"`.
private func blockTitle(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  guard let first = line.first, "=!?".utf8.contains(first) else { return nil }
  var rest = line.drop { $0 == first }
  guard line.count - rest.count == 3 else { return nil }
  rest = rest.drop { "+!".utf8.contains($0) }
  guard rest.first == UInt8(ascii: " ") else { return nil }
  rest = trimmed(rest)
  guard
    first == UInt8(ascii: "=")
      ? rest.first == UInt8(ascii: "\"") : rest.first.map(isLetter) ?? false
  else { return nil }
  return rest
}
