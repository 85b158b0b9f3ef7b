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

  /// Returns what stands in a text that is folded, each with the places of its words, in the order of their first words.
  func matches(in words: [HashedWord], of bytes: [UInt8]) -> [(meaning: Meaning, words: Range<Int>)]
  {
    var found: [(meaning: Meaning, words: Range<Int>)] = []
    matcher.forEachPhrase(in: words, of: bytes) { number, range in
      found.append((meanings[number], range))
    }
    return found
  }

  /// Returns what stands in a text, however it is written.
  func matches(in text: String) -> [(meaning: Meaning, words: Range<Int>)] {
    let bytes = foldedBytes(of: text)
    return matches(in: hashedWords(bytes, in: 0..<bytes.count), of: bytes)
  }
}
