/// Finds what a section is for from the words of its heading.
struct HeadingRoles: Sendable {
  private var exact: [String: Role]
  private var phrases: [(words: String, role: Role)]

  init(adding headings: [Role: [String]] = [:]) {
    exact = HeadingRoles.table
    phrases = HeadingRoles.containedPhrases
    for (role, names) in headings {
      for name in names { exact[normalizedHeading(name)] = role }
    }
  }

  /// Returns the role of a heading; nil where its words say nothing.
  func role(of heading: String) -> Role? {
    let name = normalizedHeading(heading)
    if let role = exact[name] { return role }
    let padded = " " + name + " "
    return phrases.first { padded.contains(" " + $0.words + " ") }?.role
  }
}

/// Returns a heading in lower case, without numbering, emoji, marks and closing brackets.
///
/// `3. **Action Items** (draft):` and `## :wrench: Action items` are both `action items`.
func normalizedHeading(_ heading: String) -> String {
  var words: [Substring] = []
  var text = heading[...]
  if let open = text.lastIndex(of: "("), text.last(where: { !" :.*".contains($0) }) == ")",
    open > text.startIndex
  {
    text = text[..<open]
  }
  // Emoji in GitHub's notation.
  for word in text.split(whereSeparator: { $0.isWhitespace }) {
    if word.hasPrefix(":"), word.hasSuffix(":"), word.count > 2 { continue }
    words.append(word)
  }
  let cleaned = words.joined(separator: " ").lowercased().unicodeScalars.map {
    scalar -> Character in
    if scalar == "'" || scalar == "\u{2019}" { return "'" }
    let isWord =
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
    return isWord ? Character(scalar) : " "
  }
  var parts = String(cleaned).split(separator: " ")
  // Numbering: `3.`, `3.1`, `IV.` is too rare to guess at.
  while let first = parts.first, parts.count > 1, first.allSatisfy(\.isNumber) {
    parts.removeFirst()
  }
  return parts.joined(separator: " ").replacingApostrophes()
}

extension String {
  fileprivate func replacingApostrophes() -> String {
    String(filter { $0 != "'" })
  }
}
