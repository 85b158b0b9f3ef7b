/// Phrases and what each of them means, found in one pass over the words of a text.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private var matcher = PhraseMatcher()
  private var meanings: [Meaning] = []

  /// Of equal phrases the first counts.
  init(_ entries: some Sequence<(Phrase, Meaning)>) {
    for (phrase, meaning) in entries where matcher.add(phrase) == meanings.count {
      meanings.append(meaning)
    }
    matcher.prepare()
  }

  /// Returns what stands in a text, each with the places of its words, in the order of their first words.
  func matches(in words: [HashedWord], of bytes: [UInt8]) -> [(meaning: Meaning, words: Range<Int>)]
  {
    var found: [(meaning: Meaning, words: Range<Int>)] = []
    matcher.forEachPhrase(in: words, of: bytes) { number, range in
      found.append((meanings[number], range))
    }
    return found
  }
}
