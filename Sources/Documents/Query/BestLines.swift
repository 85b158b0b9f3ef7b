/// Returns the lines of a document that answer a query best, three at most, the best first.
///
/// A passage is worth the number of different terms in it, its role a little more; of equals the earlier
/// one is taken. Stemmed forms count: the first five letters of longer words are enough.
public func bestLines(of sections: [Section], for query: Query, limit: Int = 3) -> [SearchHit.Line]
{
  let terms = query.groups.flatMap(\.alternatives).map { HighlightTerm($0) }
  guard !terms.isEmpty else { return [] }
  var candidates: [(score: Int, order: Int, line: SearchHit.Line)] = []
  func consider(_ text: String, line: Int, role: Role) {
    guard query.roles.isEmpty || query.roles.contains(role) else { return }
    let bytes = Array(text.utf8)
    var found: [Range<Int>] = []
    var score = 0
    let words = hashedWords(bytes, in: 0..<bytes.count)
    for term in terms {
      let places = term.places(in: words, of: bytes)
      guard !places.isEmpty else { continue }
      score += 10 * (term.words.count + (term.exact == nil ? 0 : 1))
      found += places
    }
    guard score > 0 else { return }
    // Of places that begin together the longer comes first, and hides the other.
    found.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    score += roleWeight(role)
    candidates.append(
      (score, candidates.count, excerpt(of: bytes, line: line, role: role, found: found)))
  }
  for section in sections {
    for passage in section.passages {
      consider(passage.text, line: passage.line, role: section.role)
    }
  }
  candidates.sort { ($1.score, $0.order) < ($0.score, $1.order) }
  return candidates.prefix(limit).map(\.line)
}

private func roleWeight(_ role: Role) -> Int {
  switch role {
  case .summary: 4
  case .factors, .lessons: 3
  case .timeline, .narrative: 2
  case .luck, .other: 0
  default: 1
  }
}

/// A term of a query, ready to be found in text.
private struct HighlightTerm {
  var words: [(bytes: [UInt8], hash: UInt64, isPrefix: Bool)]
  var exact: String?

  init(_ term: Query.Term) {
    exact = term.exact
    words = term.words.enumerated().map { index, word in
      let isLast = index == term.words.count - 1
      // A stem keeps about the first letters; identifiers and short words are taken whole.
      let isStemmed = word.utf8.count > 5 && word.allSatisfy { $0.isASCII && $0.isLetter }
      let stem = isStemmed ? String(word.dropLast(word.utf8.count > 7 ? 3 : 2)) : word
      return (Array(stem.utf8), WordHash.of(word), isStemmed || (isLast && term.isPrefix))
    }
  }

  func places(in text: [HashedWord], of bytes: [UInt8]) -> [Range<Int>] {
    guard !words.isEmpty, text.count >= words.count else { return [] }
    var found: [Range<Int>] = []
    for start in 0...(text.count - words.count) {
      let matches = words.indices.allSatisfy { offset in
        isMatch(words[offset], text[start + offset], bytes)
      }
      if matches { found.append(text[start].start..<text[start + words.count - 1].end) }
    }
    return found
  }

  private func isMatch(
    _ word: (bytes: [UInt8], hash: UInt64, isPrefix: Bool), _ text: HashedWord, _ bytes: [UInt8]
  ) -> Bool {
    // The hash knows the case of all letters, as `Ü` and `ü`.
    word.isPrefix ? text.begins(with: word.bytes, in: bytes) : word.hash == text.hash
  }
}

/// Cuts about 240 bytes around the first matches, at word borders, and puts them on one line.
private func excerpt(of bytes: [UInt8], line: Int, role: Role, found: [Range<Int>])
  -> SearchHit.Line
{
  let length = 240
  var start = 0
  var end = bytes.count
  if bytes.count > length {
    let first = found[0].lowerBound
    start = max(0, min(first - 60, bytes.count - length))
    end = min(bytes.count, start + length)
    // Where no space is near, as in Chinese, it is cut between any two characters.
    if start > 0 {
      start = bytes[start..<min(start + 40, first)].firstIndex(where: isSpace) ?? start
    }
    if end < bytes.count {
      end = bytes[(end - 40)..<end].lastIndex(where: isSpace) ?? end
      while end > start, isContinuation(bytes[end]) { end -= 1 }
      end = max(end, found[0].upperBound)
    }
  }
  while start < end,
    isContinuation(bytes[start]) || bytes[start] == UInt8(ascii: " ")
      || bytes[start] == UInt8(ascii: "\n")
  { start += 1 }
  var snippet: [UInt8] = start > 0 ? Array("… ".utf8) : []
  var highlights: [Range<Int>] = []
  var places = found.filter { $0.lowerBound >= start && $0.upperBound <= end }[...]
  let lineShift = bytes[..<(found.first?.lowerBound ?? 0)].count { $0 == UInt8(ascii: "\n") }
  var open: (from: Int, until: Int)?
  var index = start
  while index < end {
    if open == nil, let next = places.first, next.lowerBound == index {
      open = (snippet.count, next.upperBound)
      places = places.dropFirst().drop { $0.lowerBound < next.upperBound }
    }
    // A `<br>` is three bytes long.
    let isBreak = bytes[index..<end].starts(with: "\u{2028}".utf8)
    snippet.append(isBreak || isSpace(bytes[index]) ? UInt8(ascii: " ") : bytes[index])
    index += isBreak ? 3 : 1
    if let range = open, index == range.until {
      highlights.append(range.from..<snippet.count)
      open = nil
    }
  }
  if end < bytes.count { snippet.append(contentsOf: "…".utf8) }
  return SearchHit.Line(
    line: line + lineShift, role: role, snippet: String(decoding: snippet, as: UTF8.self),
    highlights: highlights)
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
}
