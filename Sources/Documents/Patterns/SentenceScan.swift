/// Finds the phrases of a matcher sentence by sentence, in buffers that are used again for each passage.
struct SentenceScan {
  /// Where a phrase stands: its words, and its bytes.
  private struct Place {
    var number: Int
    var words: Range<Int>
    var bytes: Range<Int>
  }

  /// The passage at hand.
  private(set) var bytes: [UInt8] = []
  private var words: [HashedWord] = []
  private var places: [Place] = []
  /// Those of `places` that stand in the sentence at hand.
  private var sentence = 0..<0
  /// The phrases of the sentence at hand, each once.
  private(set) var numbers: [Int] = []
  /// The sentence in which each phrase was last seen: the next one begins without clearing anything.
  private var seen: [UInt32]
  private var stamp: UInt32 = 0

  init(_ phrases: PhraseMatcher) {
    seen = Array(repeating: 0, count: phrases.count)
  }

  /// True where no phrase stands in the passage.
  var isEmpty: Bool { places.isEmpty }

  /// Begins with a passage.
  mutating func read(_ text: String, for phrases: PhraseMatcher) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: text.utf8)
    words.removeAll(keepingCapacity: true)
    appendHashedWords(bytes, in: 0..<bytes.count, to: &words)
    // Taken out while it grows, since what a closure changes may not be read beside it.
    var found = places
    places = []
    found.removeAll(keepingCapacity: true)
    let (words, bytes) = (words, bytes)
    phrases.forEachPhrase(in: words, of: bytes) { number, range in
      if range.count == 1 || isWritten(range, words, bytes) {
        found.append(
          Place(
            number: number, words: range,
            bytes: words[range.lowerBound].start..<words[range.upperBound - 1].end))
      }
    }
    places = found
    sentence = 0..<0
  }

  /// Returns whether a phrase of the passage is waited for in sections of these roles.
  func concerns(_ look: PatternMatcher.Look, in roles: RoleMask) -> Bool {
    for place in places where look.roles[place.number].meets(roles) { return true }
    return false
  }

  /// Goes on to a sentence; they are asked about in their order.
  mutating func find(in range: Range<Int>) {
    stamp += 1
    numbers.removeAll(keepingCapacity: true)
    let start = sentence.upperBound
    var end = start
    while end < places.count, places[end].bytes.lowerBound < range.upperBound {
      // Words on both sides of a full stop are no phrase.
      let number = places[end].number
      if places[end].bytes.upperBound <= range.upperBound, seen[number] != stamp {
        seen[number] = stamp
        numbers.append(number)
      }
      end += 1
    }
    sentence = start..<end
  }

  func contains(_ number: Int) -> Bool {
    seen[number] == stamp
  }

  func firstOf(_ numbers: [Int]) -> Int? {
    for number in numbers where seen[number] == stamp { return number }
    return nil
  }

  func containsAny(of numbers: [Int]) -> Bool {
    firstOf(numbers) != nil
  }

  /// Returns whether a phrase stands here without a denial before it.
  ///
  /// Asked only of phrases that would count, since most that are found do not.
  func affirms(_ number: Int) -> Bool {
    guard contains(number) else { return false }
    for place in places[sentence] where place.number == number {
      if !Negation.reaches(place.words.lowerBound, in: words, of: bytes) { return true }
    }
    return false
  }

  /// Returns whether a sentence tells what would be if something were.
  func isHypothetical(in range: Range<Int>) -> Bool {
    let first = words.partitioningIndex { $0.start >= range.lowerBound }
    let end = words.partitioningIndex { $0.start >= range.upperBound }
    return Documents.isHypothetical(words[first..<end])
  }

  /// Returns the words of a sentence on one line.
  func text(in range: Range<Int>) -> String {
    oneLine(withoutCheckbox(String(decoding: bytes[range], as: UTF8.self)))
  }
}

/// Returns whether words in a row are a phrase as people write one: no mark parts them, and they are not
/// the middle of a name such as `2026-01-31-dns-failure-of-ovens`.
private func isWritten(_ range: Range<Int>, _ words: [HashedWord], _ bytes: [UInt8]) -> Bool {
  var isName = true
  for index in range.dropFirst() {
    for place in words[index - 1].end..<words[index].start {
      switch bytes[place] {
      case UInt8(ascii: "-"): break
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "|"):
        return false
      default: isName = false
      }
    }
  }
  guard isName else { return true }
  let (start, end) = (words[range.lowerBound].start, words[range.upperBound - 1].end)
  return
    !(start > 0 && bytes[start - 1] == UInt8(ascii: "-")
    || end < bytes.count && bytes[end] == UInt8(ascii: "-"))
}

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
