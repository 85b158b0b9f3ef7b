/// The telling groups of a query, ready to be found in the words of many texts.
struct QueryMatcher {
  /// How a passage answers: bits by the number of the group.
  struct Answer {
    /// Groups of which a term stands there.
    var whole: UInt64 = 0
    /// Groups of which only a related word does.
    var related: UInt64 = 0
    /// Where, as offsets into the bytes of the text.
    var places: [Range<Int>] = []
    /// How much of the query as it was typed stands there, and where most of it does.
    var literal = LiteralStanding.absent
    var literalPlace: Range<Int>?

    var isEmpty: Bool { whole | related == 0 && literal == .absent }

    mutating func formUnion(_ other: Answer) {
      whole |= other.whole
      related |= other.related
      literal = max(literal, other.literal)
    }
  }

  /// Bits of the groups that a stem stands for.
  private var stems: [UInt64: (whole: UInt64, related: UInt64)] = [:]
  private var beginnings: [(bytes: [UInt8], groups: UInt64)] = []
  private var rows: [Row] = []
  private var literal: LiteralMatcher?
  /// Which first two letters any stem, beginning or row has, by five bits of each: most words have others.
  private var isFirst = [Bool](repeating: false, count: 1024)

  /// Words in a row, and what must stand in the text as it is.
  private struct Row {
    var words: [String]
    var stems: [UInt64]
    var isPrefix: Bool
    var exact: String?
    var group: UInt64
  }

  /// More groups than anybody types; the parser takes no more.
  private static let maximumGroups = 64

  /// - Parameter query: Its telling groups are numbered from 0.
  init(_ query: Query) {
    for (number, group) in query.telling.prefix(QueryMatcher.maximumGroups).enumerated() {
      for term in group.alternatives { add(term, bit: 1 << UInt64(number)) }
    }
    if let typed = query.literal {
      literal = LiteralMatcher(typed)
      typed.words.first.map { note($0) }
    }
    // The words of all groups, since `rolled back` may have lost its second as a stop word.
    let words = query.groups.map { $0.alternatives.count == 1 ? $0.alternatives[0] : nil }
    for (first, second) in zip(words, words.dropFirst()) {
      guard let first, let second, !first.isQuoted, !second.isQuoted,
        let joined = joinedWords[first.words + second.words],
        let number = query.telling.firstIndex(of: Query.Group([first]))
      else { continue }
      relate(to: joined, bit: 1 << UInt64(number), withItself: true)
    }
  }

  private mutating func add(_ term: Query.Term, bit: UInt64) {
    guard let word = term.words.first else { return }
    note(word)
    if term.words.count > 1 || term.exact != nil {
      rows.append(
        Row(
          words: term.words, stems: term.words.map { stemHash(of: $0) }, isPrefix: term.isPrefix,
          exact: term.exact.map(comparable), group: bit))
    } else if term.isPrefix {
      beginnings.append((Array(word.utf8), bit))
    } else {
      stems[stemHash(of: word), default: (0, 0)].whole |= bit
      if !term.isQuoted { relate(to: word, bit: bit, withItself: false) }
    }
  }

  private mutating func relate(to word: String, bit: UInt64, withItself: Bool) {
    for related in relatedWords(to: word) + (withItself ? [word] : []) {
      note(related)
      stems[stemHash(of: related), default: (0, 0)].related |= bit
    }
  }

  private mutating func note(_ word: String) {
    let bytes = Array(word.utf8)
    // Capitals beyond ASCII may begin with other bytes than their small letters.
    if bytes[0] >= 0x80 { isFirst = [Bool](repeating: true, count: 1024) }
    isFirst[QueryMatcher.firstKey(bytes, at: 0)] = true
    // A word of one letter, and a beginning of one, say nothing of the second.
    if bytes.count == 1 {
      for second in 0..<32 { isFirst[Int(bytes[0] & 31) << 5 | second] = true }
    }
  }

  @inline(__always)
  private static func firstKey(_ bytes: [UInt8], at start: Int) -> Int {
    Int(bytes[start] & 31) << 5 | (start + 1 < bytes.count ? Int(bytes[start + 1] & 31) : 0)
  }

  /// Returns which groups stand in a text, and where.
  func answer(in bytes: [UInt8]) -> Answer {
    let words = hashedWords(bytes, in: 0..<bytes.count)
    var answer = Answer()
    for (index, word) in words.enumerated() {
      guard isFirst[QueryMatcher.firstKey(bytes, at: word.start)] else { continue }
      if let found = literal?.standing(at: index, in: words, of: bytes),
        found.standing > answer.literal
      {
        (answer.literal, answer.literalPlace) = (found.standing, found.place)
      }
      if !stems.isEmpty, let groups = stems[stemHash(of: word, in: bytes)] {
        answer.whole |= groups.whole
        answer.related |= groups.related
        answer.places.append(word.start..<word.end)
      }
      for beginning in beginnings where word.begins(with: beginning.bytes, in: bytes) {
        answer.whole |= beginning.groups
        answer.places.append(word.start..<word.end)
      }
      for row in rows where stands(row, at: index, in: words, of: bytes) {
        answer.whole |= row.group
        answer.places.append(word.start..<words[index + row.words.count - 1].end)
      }
    }
    return rows.contains { $0.exact != nil } ? withExactOnly(answer, in: bytes) : answer
  }

  private func stands(_ row: Row, at index: Int, in words: [HashedWord], of bytes: [UInt8]) -> Bool
  {
    guard index + row.words.count <= words.count else { return false }
    return row.words.indices.allSatisfy { offset in
      let word = words[index + offset]
      if row.isPrefix, offset == row.words.count - 1 {
        return word.begins(with: Array(row.words[offset].utf8), in: bytes)
      }
      return stemHash(of: word, in: bytes) == row.stems[offset]
    }
  }

  /// Takes back the groups whose words stand in the text without their punctuation.
  private func withExactOnly(_ answer: Answer, in bytes: [UInt8]) -> Answer {
    var answer = answer
    let text = comparable(String(decoding: bytes, as: UTF8.self))
    var kept: UInt64 = 0
    var lost: UInt64 = 0
    for row in rows where answer.whole & row.group != 0 {
      if row.exact.map({ text.contains($0) }) ?? true {
        kept |= row.group
      } else {
        lost |= row.group
      }
    }
    answer.whole &= ~(lost & ~kept)
    if answer.whole | answer.related == 0 { answer.places = [] }
    return answer
  }
}

/// Returns a text so that only what people see of its punctuation is compared: in lower case, on one line,
/// without the marks of code and emphasis.
func comparable(_ text: String) -> String {
  let bytes = oneLine(text).utf8.filter { $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "*") }
  return String(decoding: bytes.map(lowered), as: UTF8.self)
}

extension Query {
  /// True where a term holds punctuation that must stand in the text.
  public var hasExactTerms: Bool {
    telling.contains { $0.alternatives.contains { $0.exact != nil } }
  }

  /// Returns whether a term of every group that holds punctuation stands in a file as it is, wherever.
  public func stands(in bytes: [UInt8]) -> Bool {
    let text = comparable(String(decoding: bytes, as: UTF8.self))
    return telling.allSatisfy { group in
      group.alternatives.contains { $0.exact.map { text.contains(comparable($0)) } ?? true }
    }
  }
}
