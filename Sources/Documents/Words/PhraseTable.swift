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
    let reach = Reach(first)
    return first + filter { reach.of($0.words.lowerBound) < $0.words.upperBound }
  }

  /// Returns what was found but for what is a part of something longer.
  func withoutParts<Meaning>() -> Self where Element == PhraseMatch<Meaning> {
    if count < 2 { return self }
    let reach = Reach(self)
    return filter { match in
      let words = match.words
      return reach.of(words.lowerBound) == words.upperBound
        && reach.of(words.lowerBound - 1) < words.upperBound
    }
  }

  /// Returns whether each word of a text belongs to something that was found.
  func cover<Meaning>(_ words: [HashedWord]) -> Bool where Element == PhraseMatch<Meaning> {
    let reach = Reach(self)
    return words.indices.allSatisfy { reach.of($0) > $0 }
  }
}

/// How far what was found reaches, word by word, so that a long line costs no more than its length.
private struct Reach {
  /// Where the last of those ends that begin at a word or before it.
  private var ends: [Int]

  init<Meaning>(_ matches: [PhraseMatch<Meaning>]) {
    ends = Array(repeating: 0, count: (matches.map(\.words.lowerBound).max() ?? -1) + 1)
    for match in matches {
      ends[match.words.lowerBound] = max(ends[match.words.lowerBound], match.words.upperBound)
    }
    for index in ends.indices.dropFirst() { ends[index] = max(ends[index], ends[index - 1]) }
  }

  /// Returns where the last ends that begins at a word or before it; 0 where none does.
  func of(_ word: Int) -> Int {
    word < 0 || ends.isEmpty ? 0 : ends[min(word, ends.count - 1)]
  }
}
