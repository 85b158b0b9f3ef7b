/// Words and what each of them means, found in one pass over a text.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private var matcher = PhraseMatcher()
  private var meanings: [Meaning] = []

  /// A term that stands twice is found twice.
  init(_ terms: some Sequence<(Term, Meaning)>) {
    for (term, meaning) in terms {
      matcher.add(term)
      meanings.append(meaning)
    }
    matcher.prepare()
  }

  /// Returns what stands in a text that is folded, in the order of the first words.
  func matches(in words: [HashedWord], of bytes: [UInt8]) -> [PhraseMatch<Meaning>] {
    var found: [PhraseMatch<Meaning>] = []
    matcher.forEachPhrase(in: words, of: bytes) { number, range in
      found.append(PhraseMatch(meaning: meanings[number], words: range))
    }
    return found
  }

  /// Returns what stands in a text, however it is written.
  func matches(in text: String) -> [PhraseMatch<Meaning>] {
    let bytes = foldedBytes(of: text)
    return matches(in: hashedWords(bytes, in: 0..<bytes.count), of: bytes)
  }
}

/// What some words of a text mean, and which they are.
struct PhraseMatch<Meaning: Sendable>: Sendable {
  var meaning: Meaning
  var words: Range<Int>
}

extension Array {
  /// Returns what was found in one table behind what was found in another, but for what is a part of that.
  func behind<Meaning>(_ first: [PhraseMatch<Meaning>]) -> [PhraseMatch<Meaning>]
  where Element == PhraseMatch<Meaning> {
    if first.isEmpty { return self }
    return first + filter { match in !first.contains { $0.words.contains(match.words) } }
  }

  /// Returns what was found but for what is a part of something longer.
  func withoutParts<Meaning>() -> Self where Element == PhraseMatch<Meaning> {
    filter { match in
      !contains { $0.words.count > match.words.count && $0.words.contains(match.words) }
    }
  }

  /// Returns whether each word of a text belongs to something that was found.
  func cover<Meaning>(_ words: [HashedWord]) -> Bool where Element == PhraseMatch<Meaning> {
    words.indices.allSatisfy { index in contains { $0.words.contains(index) } }
  }
}
