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
  let bytes = headingBytes(withoutClosingBracket(heading))
  var words = hashedWords(bytes, in: 0..<bytes.count)[...]
  // Numbering, such as `3.` and `3.1`; what is nothing but a number stays.
  while words.count > 1, let first = words.first,
    bytes[first.start..<first.end].allSatisfy(isDigit)
  {
    words.removeFirst()
  }
  return joined(words, of: bytes)
}

/// Returns the bytes of a heading, its ASCII in lower case, without apostrophes (`didn't` is one word here)
/// and without emoji in GitHub's notation.
private func headingBytes(_ heading: Substring) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(heading.utf8.count)
  for byte in heading.utf8 {
    bytes.append(lowered(byte))
    if byte == UInt8(ascii: "'") { bytes.removeLast() }
    if byte == 0x99, bytes.suffix(3).elementsEqual("\u{2019}".utf8) { bytes.removeLast(3) }
  }
  guard holds(UInt8(ascii: ":"), in: bytes) else { return bytes }
  for word in words(of: bytes, in: 0..<bytes.count)
  where word.count > 2 && bytes[word.lowerBound] == UInt8(ascii: ":")
    && bytes[word.upperBound - 1] == UInt8(ascii: ":")
  {
    for place in word { bytes[place] = UInt8(ascii: " ") }
  }
  return bytes
}

/// Joins words by spaces; ideographs, each a word of its own, stand together as they are written.
private func joined(_ words: ArraySlice<HashedWord>, of bytes: [UInt8]) -> String {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count)
  var endsInIdeograph = false
  for word in words {
    let isIdeograph =
      bytes[word.start] >= 0x80
      && Documents.isIdeograph(decodeScalar(bytes, at: word.start, before: word.end).0)
    if !text.isEmpty, !(isIdeograph && endsInIdeograph) { text.append(UInt8(ascii: " ")) }
    text += bytes[word.start..<word.end]
    endsInIdeograph = isIdeograph
  }
  let name = String(decoding: text, as: UTF8.self)
  return isASCII(text) ? name : name.lowercased()
}

/// `Action items (completed)` without what stands in the brackets; `（…）` are brackets too.
private func withoutClosingBracket(_ heading: String) -> Substring {
  // The wide bracket begins with 0xef.
  guard holds(in: heading.utf8, where: { $0 == UInt8(ascii: ")") || $0 == 0xef }),
    let last = heading.last(where: { !" :.*：".contains($0) }), last == ")" || last == "）",
    let open = heading.lastIndex(where: { $0 == "(" || $0 == "（" }), open > heading.startIndex
  else { return heading[...] }
  return heading[..<open]
}
