/// How much of a query as it was typed stands in a text.
public enum LiteralStanding: Int, Sendable, Comparable {
  case absent
  /// Its words in a row, with other marks between them.
  case words
  /// With its punctuation too, but for that at both ends.
  case inner
  case whole

  public static func < (one: LiteralStanding, other: LiteralStanding) -> Bool {
    one.rawValue < other.rawValue
  }
}

/// A query as it was typed, ready to be found in the words of many texts.
///
/// Quotes, backslashes and the marks of code and emphasis do not count, since a shell takes the one away and
/// markdown the other; nor does it matter where a line is broken.
struct LiteralMatcher {
  private let hashes: [UInt64]
  /// The text from its first word to its last, and what stands around it.
  private let inner: [UInt8]
  private let lead: [UInt8]
  private let trail: [UInt8]

  init?(_ literal: Query.Literal) {
    guard !literal.words.isEmpty else { return nil }
    hashes = literal.words.map { WordHash.of($0) }
    let text = oneLine(String(decoding: literal.text.utf8.filter { !isMark($0) }, as: UTF8.self))
    let bytes = text.utf8.map(lowered)
    let words = hashedWords(bytes, in: 0..<bytes.count)
    guard let first = words.first, let last = words.last else { return nil }
    inner = Array(bytes[first.start..<last.end])
    lead = Array(bytes[..<first.start])
    trail = Array(bytes[last.end...])
  }

  /// Returns how the literal stands where a word begins, and where.
  @inline(__always)
  func standing(at index: Int, in words: [HashedWord], of bytes: [UInt8]) -> (
    standing: LiteralStanding, place: Range<Int>
  )? {
    guard words[index].hash == hashes[0] else { return nil }
    return standingOfRow(at: index, in: words, of: bytes)
  }

  private func standingOfRow(at index: Int, in words: [HashedWord], of bytes: [UInt8]) -> (
    standing: LiteralStanding, place: Range<Int>
  )? {
    guard index + hashes.count <= words.count,
      hashes.indices.allSatisfy({ words[index + $0].hash == hashes[$0] })
    else { return nil }
    let place = words[index].start..<words[index + hashes.count - 1].end
    guard end(of: inner, in: bytes, from: place.lowerBound) == place.upperBound else {
      return (.words, place)
    }
    let isWhole =
      ends(with: lead, bytes[..<place.lowerBound])
      && end(of: trail, in: bytes, from: place.upperBound) != nil
    return (isWhole ? .whole : .inner, place)
  }

  /// Returns where a part that begins at a place ends; nil where something else stands there.
  private func end(of part: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    for byte in part {
      let passed = passingBlank(bytes, from: index)
      if byte == UInt8(ascii: " ") {
        guard passed.isBlank else { return nil }
        index = passed.end
        continue
      }
      // Without a blank only marks were passed.
      if !passed.isBlank { index = passed.end }
      guard index < bytes.count, lowered(bytes[index]) == byte else { return nil }
      index += 1
    }
    return index
  }

  private func passingBlank(_ bytes: [UInt8], from start: Int) -> (end: Int, isBlank: Bool) {
    var index = start
    var isBlank = false
    while index < bytes.count {
      let length = lengthOfSpace(bytes, at: index)
      if length > 0 {
        isBlank = true
      } else if !isMark(bytes[index]) {
        break
      }
      index += max(length, 1)
    }
    return (index, isBlank)
  }

  private func ends(with part: [UInt8], _ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    for byte in part.reversed() {
      let run = rest.reversed().prefix { isBlank($0) || isMark($0) }
      let holdsBlank = run.contains(where: isBlank)
      if byte == UInt8(ascii: " ") {
        guard holdsBlank else { return false }
        rest.removeLast(run.count)
        continue
      }
      if !holdsBlank { rest.removeLast(run.count) }
      guard let last = rest.popLast(), lowered(last) == byte else { return false }
    }
    return true
  }
}

/// What a shell or markdown takes away: quotes, backslash, asterisk and backtick.
@inline(__always)
private func isMark(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "*"),
    UInt8(ascii: "`"):
    true
  default: false
  }
}
