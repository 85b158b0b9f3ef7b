/// Finds the terms of a matcher sentence by sentence, in buffers that are used again for each passage.
struct SentenceScan {
  /// A term that stands in the passage, and which words it is.
  struct Occurrence: Equatable {
    var term: Int
    var words: Range<Int>
  }

  private let matcher: PatternMatcher
  private let lexicons: [Lexicon]
  /// English names things in every language, but its short words mean others: `die`, `no`, `as`.
  private let hasShortWords: Bool
  /// The passage at hand.
  private(set) var bytes: [UInt8] = []
  private(set) var words: [HashedWord] = []
  private var stems: [HashedWord] = []
  private var found: [Occurrence] = []
  /// Those of the sentence at hand, in the order of their first words.
  private(set) var occurrences: [Occurrence] = []
  /// Of `found`, the first that may stand in the next sentence.
  private var next = 0
  /// The sentence at hand: which words, and which bytes.
  private(set) var sentence = 0..<0
  private(set) var range = 0..<0
  /// The terms of the sentence at hand, each once.
  private(set) var terms: [Int] = []
  /// The sentence in which each term was last seen: the next one begins without clearing anything.
  private var seen: [UInt32]
  private var stamp: UInt32 = 0

  /// - Parameters:
  ///   - matcher: Whose terms are looked for.
  ///   - languages: Of the document; English is looked for in any.
  init(_ matcher: PatternMatcher, _ languages: LanguageMask) {
    self.matcher = matcher
    lexicons = languages.andEnglish.map(Lexicon.of)
    hasShortWords = languages.contains(0)
    seen = Array(repeating: 0, count: matcher.terms.count)
  }

  /// True where no term stands in the passage.
  var isEmpty: Bool { found.isEmpty }

  /// Begins with a passage.
  mutating func read(_ text: String) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: text.utf8)
    words.removeAll(keepingCapacity: true)
    appendHashedWords(bytes, in: 0..<bytes.count, to: &words)
    stems.removeAll(keepingCapacity: true)
    for word in words {
      stems.append(
        HashedWord(hash: inflectionHash(of: word, in: bytes), start: word.start, end: word.end))
    }
    occurrences.removeAll(keepingCapacity: true)
    next = 0
    // Taken out while it grows, since what a closure changes may not be read beside it.
    var found = found
    self.found = []
    found.removeAll(keepingCapacity: true)
    let (words, bytes, matcher) = (words, bytes, matcher)
    matcher.phrases.forEachPhrase(in: words, of: bytes) { number, range in
      guard range.count == 1 || isWritten(range, words, bytes) else { return }
      found.append(Occurrence(term: matcher.termsOfPhrases[number], words: range))
    }
    let opaque = opaqueRanges(in: bytes)
    // No beginning of an English word has letters beyond ASCII.
    let lowered = lexicons.count == 1 ? bytes : loweredBytes(text)
    for (number, lexicon) in lexicons.enumerated() {
      let leastLength = number == 0 && !hasShortWords ? 4 : 1
      var passed = 0
      lexicon.forEachConcept(in: stems, of: lowered) { concept, range in
        guard let term = matcher.termsOfConcepts[concept] else { return }
        // What is found comes in order, as the ranges do.
        let (start, end) = (words[range.lowerBound].start, words[range.upperBound - 1].end)
        while passed < opaque.count, opaque[passed].upperBound <= start { passed += 1 }
        guard range.count > 1 || end - start >= leastLength, isWritten(range, words, bytes),
          !isHalf(range, words, bytes), passed == opaque.count || opaque[passed].lowerBound > start
        else { return }
        found.append(Occurrence(term: term, words: range))
      }
    }
    found.sort {
      ($0.words.lowerBound, $0.words.upperBound, $0.term)
        < ($1.words.lowerBound, $1.words.upperBound, $1.term)
    }
    // `fail` and `failed` are the same word of one class.
    for occurrence in found where self.found.last != occurrence { self.found.append(occurrence) }
    sentence = 0..<0
  }

  /// Goes on to a sentence; they are asked about in their order.
  mutating func find(in range: Range<Int>) {
    stamp += 1
    terms.removeAll(keepingCapacity: true)
    self.range = range
    var first = sentence.upperBound
    while first < words.count, words[first].start < range.lowerBound { first += 1 }
    var last = first
    while last < words.count, words[last].start < range.upperBound { last += 1 }
    sentence = first..<last
    occurrences.removeAll(keepingCapacity: true)
    while next < found.count, found[next].words.lowerBound < first { next += 1 }
    while next < found.count, found[next].words.lowerBound < last {
      // Words on both sides of a full stop are no phrase.
      if found[next].words.upperBound <= last { add(found[next]) }
      next += 1
    }
  }

  private mutating func add(_ occurrence: Occurrence) {
    occurrences.append(occurrence)
    guard seen[occurrence.term] != stamp else { return }
    seen[occurrence.term] = stamp
    terms.append(occurrence.term)
  }

  /// Returns what begins at one of some words of the sentence at hand.
  func occurrences(beginningIn words: Range<Int>) -> ArraySlice<Occurrence> {
    let start = occurrences.partitioningIndex { $0.words.lowerBound >= words.lowerBound }
    let end = occurrences[start...].prefix { $0.words.lowerBound < words.upperBound }.endIndex
    return occurrences[start..<end]
  }

  func contains(_ term: Int) -> Bool { seen[term] == stamp }

  func firstOf(_ terms: [Int]) -> Int? { terms.first(where: contains) }

  /// Returns the words of a sentence on one line.
  func text(in range: Range<Int>) -> String {
    oneLine(withoutCheckbox(String(decoding: bytes[range], as: UTF8.self)))
  }

  /// Returns some words of the passage as they stand there.
  func text(of range: Range<Int>) -> String {
    text(in: words[range.lowerBound].start..<words[range.upperBound - 1].end)
  }
}

/// Returns a text in lower case, letters of other scripts too, since the beginning of a word is compared byte by byte;
/// as it is where that would change its length.
private func loweredBytes(_ text: String) -> [UInt8] {
  // These two change their lengths against each other.
  if isASCII(text.utf8) || text.unicodeScalars.contains(where: { "İẞ".unicodeScalars.contains($0) })
  {
    return Array(text.utf8)
  }
  let lower = Array(text.lowercased().utf8)
  return lower.count == text.utf8.count ? lower : Array(text.utf8)
}

/// Returns what says nothing by its words: code, addresses, and what is struck out.
private func opaqueRanges(in bytes: [UInt8]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var index = 0
  while index < bytes.count {
    switch bytes[index] {
    case UInt8(ascii: "`"):
      if let end = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "`")) {
        ranges.append(index..<end)
        index = end
      }
    case UInt8(ascii: "~") where bytes[index...].starts(with: "~~".utf8):
      if let end = firstPlace(of: Array("~~".utf8), in: bytes[...], from: index + 2) {
        ranges.append(index..<end)
        index = end + 1
      }
    case UInt8(ascii: ":") where bytes[index...].starts(with: "://".utf8):
      let end = bytes[index...].firstIndex { isBlank($0) || $0 == UInt8(ascii: ")") } ?? bytes.count
      ranges.append(index..<end)
      index = end
    default: break
    }
    index += 1
  }
  return ranges
}

/// Returns whether words are only a part of one with hyphens: `ups` in `follow-ups`.
private func isHalf(_ range: Range<Int>, _ words: [HashedWord], _ bytes: [UInt8]) -> Bool {
  let start = words[range.lowerBound].start
  let hyphen = UInt8(ascii: "-")
  return start > 1 && bytes[start - 1] == hyphen && !isBlank(bytes[start - 2])
    && bytes[start - 2] != hyphen
}

/// Returns whether words in a row are a phrase as people write one: no mark parts them, and they are not
/// the middle of a name such as `2026-01-31-dns-failure-of-ovens` or `oven_version_mismatch`.
private func isWritten(_ range: Range<Int>, _ words: [HashedWord], _ bytes: [UInt8]) -> Bool {
  var isName = range.count > 1
  for index in range.dropFirst() {
    for place in words[index - 1].end..<words[index].start {
      switch bytes[place] {
      case UInt8(ascii: "-"), UInt8(ascii: "_"): break
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "|"), UInt8(ascii: "`"):
        return false
      default: isName = false
      }
    }
  }
  guard isName else { return true }
  let (start, end) = (words[range.lowerBound].start, words[range.upperBound - 1].end)
  return !(start > 0 && isJoint(bytes[start - 1]) || end < bytes.count && isJoint(bytes[end]))
}

/// What joins the words of a name.
private func isJoint(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
}
