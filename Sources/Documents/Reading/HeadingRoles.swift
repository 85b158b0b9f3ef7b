/// Finds what a section is for from the words of its heading.
struct HeadingRoles: Sendable {
  private var exact: [String: Role]

  init(adding headings: [Role: [String]] = [:]) {
    exact = HeadingRoles.table
    for (role, names) in headings {
      for name in names { exact[normalizedHeading(name)] = role }
    }
  }

  /// Returns the role of a heading; nil where its words say nothing.
  func role(of heading: String) -> Role? {
    let name = normalizedHeading(heading)
    if let role = exact[name] { return role }
    let bytes = Array(name.utf8)
    var found: Int?
    HeadingRoles.contained.phrases.forEachPhrase(
      in: hashedWords(bytes, in: 0..<bytes.count), of: bytes
    ) { number, _ in
      found = min(found ?? Int.max, number)
    }
    return found.map { HeadingRoles.contained.roles[$0] }
  }

  /// Returns the role of a line that is nothing but the name of a section.
  func role(named heading: String) -> Role? {
    exact[normalizedHeading(heading)]
  }

  /// Phrases that tell the role wherever they stand, in the order of trust.
  private static let contained: (phrases: PhraseMatcher, roles: [Role]) = {
    var matcher = PhraseMatcher()
    var roles: [Role] = []
    for (words, role) in containedPhrases
    where matcher.add(Phrase(words: plainWords(words))) == roles.count {
      roles.append(role)
    }
    matcher.prepare()
    return (matcher, roles)
  }()
}

/// Returns a heading in lower case, without numbering, emoji, marks and a bracket at its end.
///
/// `3. **Action Items** (draft):` and `## :wrench: Action items` are both `action items`.
func normalizedHeading(_ heading: String) -> String {
  let text = withoutClosingBracket(heading)
  var words: [String] = []
  for part in text.utf8.split(whereSeparator: isBlank) {
    // Emoji in GitHub's notation.
    if part.count > 2, part.first == UInt8(ascii: ":"), part.last == UInt8(ascii: ":") { continue }
    words += plainWords(String(Substring(part)).withoutApostrophes())
  }
  // Numbering, such as `3.` and `3.1`; what is nothing but a number stays.
  while words.count > 1, let first = words.first, first.utf8.allSatisfy(isDigit) {
    words.removeFirst()
  }
  return joined(words)
}

/// Joins words by spaces; ideographs, each a word of its own, stand together as they are written.
private func joined(_ words: [String]) -> String {
  var text = ""
  var endsInIdeograph = false
  for word in words {
    let isIdeograph = word.unicodeScalars.first.map(isIdeograph) ?? false
    if !text.isEmpty, !(isIdeograph && endsInIdeograph) { text += " " }
    text += word
    endsInIdeograph = isIdeograph
  }
  return text
}

/// `Action items (completed)` without what stands in the brackets; `（…）` are brackets too.
private func withoutClosingBracket(_ heading: String) -> Substring {
  guard let last = heading.last(where: { !" :.*：".contains($0) }), last == ")" || last == "）",
    let open = heading.lastIndex(where: { $0 == "(" || $0 == "（" }), open > heading.startIndex
  else { return heading[...] }
  return heading[..<open]
}

extension String {
  /// `didn't` is one word here, whichever apostrophe it has.
  fileprivate func withoutApostrophes() -> String {
    guard utf8.contains(UInt8(ascii: "'")) || utf8.contains(0xe2) else { return self }
    return String(filter { $0 != "'" && $0 != "\u{2019}" })
  }
}
