/// Returns a document made of all the parts that markdown has, in any order; the same for the same numbers.
func generatedDocument(_ random: inout RandomNumbers) -> String {
  var parts: [String] = []
  if random.number(below: 2) == 0 { parts.append(frontmatter(&random)) }
  if random.number(below: 4) > 0 { parts.append("# \(words(3, &random))") }
  for _ in 0..<(random.number(below: 8) + 2) {
    parts.append(block(&random))
  }
  let lineEnd = random.one(of: ["\n", "\n", "\n", "\r\n"])
  return parts.joined(separator: "\n\n").split(separator: "\n", omittingEmptySubsequences: false)
    .joined(separator: lineEnd) + lineEnd
}

private func frontmatter(_ random: inout RandomNumbers) -> String {
  let lines = (0..<(random.number(below: 6) + 1)).map { _ in
    switch random.number(below: 9) {
    case 0: "title: \(words(3, &random))"
    case 1: "summary: \(words(5, &random))"
    case 2: "\(word(&random)): \(words(2, &random))"
    case 3: "related:\n  - \(word(&random))\n  - \(word(&random))"
    case 4: "systems: [\(word(&random)), \(word(&random))]"
    case 5: "date: 2026-0\(random.number(below: 9) + 1)-1\(random.number(below: 10))"
    case 6: "status: \(word(&random))"
    case 7: "summary: >\n  \(words(3, &random))\n  \(words(3, &random))"
    default: "commits: https://example.org/\(word(&random))/commit/\(word(&random))"
    }
  }
  return "---\n" + lines.joined(separator: "\n") + "\n---"
}

private func block(_ random: inout RandomNumbers) -> String {
  switch random.number(below: 17) {
  case 0, 1:
    return "## \(random.one(of: headings))\n\n" + block(&random)
  case 2: return "## \(words(2, &random))\n\n\(inline(&random))"
  case 3, 4: return inline(&random) + "\n" + inline(&random)
  case 5, 6: return list(&random) { box(&$0) }
  case 7, 8: return list(&random) { time(&$0) }
  case 9: return list(&random) { _ in "" }
  case 10: return table(&random)
  case 11: return html(&random)
  case 12:
    return
      "```\(random.one(of: ["", "bash", "json"]))\n\(words(4, &random))\n- [ ] \(words(2, &random))\n```"
  case 13: return "<!-- \(words(3, &random)) -->"
  case 14:
    return "[\(word(&random))]: https://example.org/\(word(&random)) \"\(words(2, &random))\""
  case 15: return "[^\(word(&random))]: \(words(4, &random))"
  default:
    return "> [!NOTE]\n> \(inline(&random))\n> - [ ] \(words(3, &random))"
  }
}

private func list(_ random: inout RandomNumbers, mark: (inout RandomNumbers) -> String) -> String {
  let bullet = random.one(of: ["- ", "* ", "1. ", "> - "])
  return (0..<(random.number(below: 4) + 2)).map { _ in
    let nested =
      random.number(below: 4) == 0 && !bullet.hasPrefix(">")
      ? "\n" + String(repeating: " ", count: bullet.utf8.count) + "- " + mark(&random)
        + words(3, &random) : ""
    return bullet + mark(&random) + inline(&random) + nested
  }.joined(separator: "\n")
}

private func box(_ random: inout RandomNumbers) -> String {
  random.one(of: ["[ ] ", "[ ] ", "[x] ", "[X] ", "[-] ", "[~] ", "[!] ", "[?] ", "[ ]\t"])
}

private func time(_ random: inout RandomNumbers) -> String {
  let minute = random.number(below: 50) + 10
  return random.one(of: ["", "**"]) + "1\(random.number(below: 10)):\(minute) UTC "
    + random.one(of: ["", "— ", "- "])
}

private func table(_ random: inout RandomNumbers) -> String {
  let rows = (0..<(random.number(below: 3) + 1)).map { _ in
    "| \(inline(&random)) | \(words(2, &random)) |"
  }
  return "| \(word(&random)) | \(word(&random)) |\n|---|---|\n" + rows.joined(separator: "\n")
}

private func html(_ random: inout RandomNumbers) -> String {
  switch random.number(below: 5) {
  case 0:
    "<details>\n<summary>\(words(2, &random))</summary>\n\n- [ ] \(words(3, &random))\n\n</details>"
  case 1: "<details><summary>\(words(2, &random))</summary>\n- [ ] \(words(3, &random))\n</details>"
  case 2: "<table>\n<tr><td>\(words(2, &random))</td><td>\(word(&random))</td></tr>\n</table>"
  case 3: "<pre>\n\(words(3, &random))\n\n\(words(3, &random))\n</pre>"
  default: "<img src=\"\(word(&random)).png\" alt=\"\(words(2, &random))\">"
  }
}

private func inline(_ random: inout RandomNumbers) -> String {
  (0..<(random.number(below: 3) + 1)).map { _ in
    let first = word(&random)
    let second = word(&random)
    switch random.number(below: 16) {
    case 0: return "`\(first)` \(second)"
    case 1: return "[\(first)](https://example.org/\(second)?q=\(word(&random)))"
    case 2: return "**\(first)** _\(second)_"
    case 3: return "<\(first)> \(second)"
    case 4: return "Vec<\(first)>"
    case 5: return "\(first)&nbsp;\(second)"
    case 6: return "![\(first)](\(second).png \"\(word(&random))\")"
    case 7: return "~~\(first)~~ \(second)[^\(word(&random))]"
    case 8: return "<b>\(first)</b><br>\(second)"
    case 9: return "<https://example.org/\(first)>"
    case 10: return "[\(first)][\(second)]"
    case 11: return "C:\\\(first)\\\(second)"
    case 12: return "\(first)<!-- \(second) -->"
    case 13: return "@\(first) #\(second)"
    default: return "\(first) \(second)"
    }
  }.joined(separator: " ")
}

private func words(_ count: Int, _ random: inout RandomNumbers) -> String {
  (0..<count).map { _ in word(&random) }.joined(separator: " ")
}

/// A word such as `botu` or `sakimi7`: few enough to be asked for, too many to stand everywhere.
private func word(_ random: inout RandomNumbers) -> String {
  let syllables = ["ba", "to", "ki", "su", "né", "ra", "mi", "do"]
  let word = (0..<(random.number(below: 2) + 2)).map { _ in random.one(of: syllables) }.joined()
  return word + random.one(of: ["", "", "", "", "7", "X", "面粉"])
}

private let headings = [
  "Summary", "Impact", "Timeline", "Contributing Factors", "Action Items", "Lessons Learned",
  "Notes",
  "Detection", "Appendix", "Follow-up", "Verification", "Pattern",
]

/// Returns a document in which a few things went wrong, as they do by hand, by a merge or by a converter.
func mutatedDocument(_ source: String, _ random: inout RandomNumbers) -> String {
  let all = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  // The head, and a part of what follows: a whole file takes longer to read than it shows more.
  let head = all.prefix(14)
  let start = head.count + random.number(below: all.count - head.count)
  var lines = Array(head + all[start...].prefix(24))
  for _ in 0..<(random.number(below: 4) + 1) {
    let line = random.number(below: lines.count)
    let other = random.number(below: lines.count)
    switch random.number(below: 16) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: other)
    case 2: lines.swapAt(line, other)
    case 3:
      lines[line] =
        random.one(of: ["\t", "  ", "    ", "> ", "- ", "- [ ] ", "#", "|", "<!-- "]) + lines[line]
    case 4: lines[line] += random.one(of: [" -->", "`", "**", " <br>", "|", "]", ">", "\t"])
    case 5: lines.insert(random.one(of: insertedLines), at: line)
    case 6: lines[line] = "<details>\n" + lines[line] + "\n</details>"
    case 7: for index in min(line, other)...max(line, other) { lines[index] = "> " + lines[index] }
    case 8: for index in min(line, other)...max(line, other) { lines[index] = "  " + lines[index] }
    case 9: lines.insert(random.one(of: insertedLines), at: 0)
    case 10: lines.removeLast(min(lines.count - 1, random.number(below: lines.count)))
    case 11: lines = lines.map { $0 + "\r" }
    case 12:
      lines[line] = String(lines[line].unicodeScalars.prefix(lines[line].unicodeScalars.count / 2))
    case 13: lines[line] = "- [ ] " + lines[line]
    case 14: lines[line] = "10:0\(random.number(below: 10)) " + lines[line]
    default: lines[line] = "| " + lines[line] + " | [ ] |"
    }
    if lines.isEmpty { lines = [""] }
  }
  return lines.joined(separator: "\n")
}

private let insertedLines = [
  "", "---", "```", "<!-- a note -->", "<!--", "-->", "# One more incident", "| a | b |",
  "|---|---|",
  "<div>", "</div>", "~~~", "\u{feff}", "***", "## Timeline", "## Action Items", "[^1]: footnote",
  "<details>", "\u{0}", "===",
]
