/// Reads the part of TOML that frontmatter uses: `key = value` with strings, numbers, days, truth values
/// and lists of them, and `[table]` lines, whose keys are read as if they stood at the top.
///
/// Debian has no C library for TOML. What is beyond this part, such as strings over several lines, is a
/// finding on its line (https://toml.io/en/v1.0.0).
///
/// - Parameters:
///   - source: The lines of the whole file.
///   - lines: Those between the `+++` lines, as numbers from 1.
/// - Returns: The members in the order of the file, and what was passed over.
func parseTOML(_ source: SourceLines, lines: Range<Int>) -> (
  members: [YAMLNode.Member], findings: [Finding]
) {
  var members: [YAMLNode.Member] = []
  var findings: [Finding] = []
  var line = lines.lowerBound
  while line < lines.upperBound {
    defer { line += 1 }
    var text = trimmedText(String(decoding: source[line], as: UTF8.self))
    if text.isEmpty || text.hasPrefix("#") || text.hasPrefix("[") { continue }
    guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
      findings.append(unreadable(line, "it is not `key = value`"))
      continue
    }
    let start = line
    let key = trimmedText(text[..<equals]).filter { $0 != "\"" && $0 != "'" }
    text = withoutComment(trimmedText(text[text.index(after: equals)...]))
    // A list may go on over the next lines.
    while text.hasPrefix("["), !text.hasSuffix("]"), line + 1 < lines.upperBound {
      line += 1
      text += " " + withoutComment(trimmedText(String(decoding: source[line], as: UTF8.self)))
    }
    guard let content = value(text, line: start) else {
      findings.append(unreadable(start, "`\(text.prefix(30))` is not a value that is read here"))
      continue
    }
    let node = YAMLNode(content: content, line: start, column: 1)
    members.append(YAMLNode.Member(key: key, line: start, column: 1, value: node))
  }
  return (members, findings)
}

private func unreadable(_ line: Int, _ reason: String) -> Finding {
  Finding(
    line: line, .warning, .frontmatter,
    "this line of TOML is passed over: \(reason); write it on one line, or use YAML")
}

private func value(_ text: String, line: Int) -> YAMLNode.Content? {
  if text.hasPrefix("\"\"\"") || text.hasPrefix("'''") || text.hasPrefix("{") { return nil }
  if text.hasPrefix("[") {
    guard let close = text.lastIndex(of: "]") else { return nil }
    let inner = text[text.index(after: text.startIndex)..<close]
    let parts = splitList(inner)
    let nodes = parts.compactMap { scalar($0) }.map {
      YAMLNode(content: .scalar($0), line: line, column: 1)
    }
    return nodes.count == parts.count ? .sequence(nodes) : nil
  }
  return scalar(text).map(YAMLNode.Content.scalar)
}

/// A string without its quotes, or a bare value as it is written.
private func scalar(_ text: String) -> String? {
  for quote in ["\"", "'"] as [Character] where text.first == quote {
    let rest = text.dropFirst()
    var result = ""
    var isEscaped = false
    for character in rest {
      if isEscaped {
        result.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
        isEscaped = false
      } else if character == "\\", quote == "\"" {
        isEscaped = true
      } else if character == quote {
        return result
      } else {
        result.append(character)
      }
    }
    return nil
  }
  let bare = withoutComment(text)
  return bare.isEmpty ? nil : bare
}

/// Cuts a comment off, unless its mark stands within quotes.
private func withoutComment(_ text: String) -> String {
  var quote: Character?
  for index in text.indices {
    let character = text[index]
    if let open = quote {
      if character == open { quote = nil }
    } else if character == "\"" || character == "'" {
      quote = character
    } else if character == "#" {
      return trimmedText(text[..<index])
    }
  }
  return text
}

/// Cuts a list at its commas; those within quotes belong to a string.
func splitList(_ text: Substring) -> [String] {
  var parts: [String] = []
  var current = ""
  var quote: Character?
  for character in text {
    if let open = quote {
      if character == open { quote = nil }
      current.append(character)
    } else if character == "," {
      parts.append(trimmedText(current))
      current = ""
    } else {
      if character == "\"" || character == "'" { quote = character }
      current.append(character)
    }
  }
  parts.append(trimmedText(current))
  return parts.filter { !$0.isEmpty }
}
