/// Finds the phrases of a matcher sentence by sentence, in buffers that are used again for each passage.
struct SentenceScan {
  private let phrases: PhraseMatcher
  private(set) var found: FoundPhrases
  /// The passage at hand.
  private(set) var bytes: [UInt8] = []
  private var words: [HashedWord] = []
  private var places: [PhrasePlace] = []
  /// The first place that no sentence has taken yet.
  private var next = 0

  init(_ phrases: PhraseMatcher) {
    self.phrases = phrases
    found = FoundPhrases(count: phrases.count)
  }

  /// True where no phrase stands in the passage.
  var isEmpty: Bool { places.isEmpty }

  /// Begins with a passage.
  mutating func read(_ text: String) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: text.utf8)
    words.removeAll(keepingCapacity: true)
    appendHashedWords(bytes, in: 0..<bytes.count, to: &words)
    places.removeAll(keepingCapacity: true)
    next = 0
    phrases.forEachPhrase(in: words, of: bytes) { number, range in
      guard isWritten(range) else { return }
      places.append(
        PhrasePlace(
          number: number, start: words[range.lowerBound].start,
          end: words[range.upperBound - 1].end,
          isDenied: Negation.reaches(range.lowerBound, in: words, of: bytes)))
    }
  }

  /// Returns whether words in a row are a phrase as people write one: no mark parts them, and they are not
  /// the middle of a name such as `2026-01-31-dns-failure-of-ovens`.
  private func isWritten(_ range: Range<Int>) -> Bool {
    guard range.count > 1 else { return true }
    var isName = true
    for index in range.dropFirst() {
      for place in words[index - 1].end..<words[index].start {
        if partingMarks.contains(bytes[place]) { return false }
        if bytes[place] != UInt8(ascii: "-") { isName = false }
      }
    }
    guard isName else { return true }
    let (start, end) = (words[range.lowerBound].start, words[range.upperBound - 1].end)
    return
      !(start > 0 && bytes[start - 1] == UInt8(ascii: "-")
      || end < bytes.count && bytes[end] == UInt8(ascii: "-"))
  }

  /// Goes on to a sentence; they are asked about in their order.
  mutating func find(in sentence: Sentence) {
    found.startSentence()
    while next < places.count, places[next].start < sentence.range.upperBound {
      // Words on both sides of a full stop are no phrase.
      if places[next].end <= sentence.range.upperBound {
        found.insert(places[next].number, isDenied: places[next].isDenied)
      }
      next += 1
    }
  }

  func words(of sentence: Sentence) -> ArraySlice<HashedWord> {
    let first = words.partitioningIndex { $0.start >= sentence.range.lowerBound }
    let end = words.partitioningIndex { $0.start >= sentence.range.upperBound }
    return words[first..<end]
  }

  /// Returns the words of a sentence on one line.
  func text(of sentence: Sentence) -> String {
    oneLine(withoutCheckbox(String(decoding: bytes[sentence.range], as: UTF8.self)))
  }
}

/// What stands between two thoughts, not within a phrase.
private let partingMarks: Set<UInt8> = Set(",;:()[]!?|".utf8)

extension [HashedWord] {
  /// Returns the first index from which on a condition holds, by halving.
  fileprivate func partitioningIndex(where holds: (HashedWord) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
