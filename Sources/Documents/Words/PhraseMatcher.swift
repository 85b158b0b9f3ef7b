/// Many phrases, ready to be found in one pass over the words of a text.
///
/// Most words of a text begin no phrase, so the first question is asked of a small table of our own: the
/// standard dictionary would spend more time on its hash than on the answer.
struct PhraseMatcher: Sendable {
  private var phrases: [CompiledPhrase] = []
  private var places: [Phrase: Int] = [:]
  /// A power of two of slots by the hash of a phrase's only word, by those of its first two words, or by
  /// that of the first with the two letters that the next begins with: `not` begins thirty phrases.
  private var slots: [Slot] = []
  /// The next phrase of the same slot or beginning.
  private var following: [Int32] = []
  /// How many words each phrase has; 0 for those that end in the beginning of a word.
  private var lengths: [UInt8] = []
  /// The first four bytes of each phrase of one open-ended word, and which of their bits count.
  private var heads: [(bytes: UInt32, mask: UInt32)] = []
  /// First phrases of one open-ended word, by five bits of each of the first two bytes; -1 is none.
  private var beginnings: [Int32] = []

  /// Tells most words apart from the first of any phrase before a table is asked. It holds the hashes of
  /// ``slots``, and the three letters of a beginning alone.
  private var filter = BitFilter()

  /// How many different phrases there are; they are numbered from 0.
  var count: Int { phrases.count }

  /// Returns the number of a phrase, which is new or was added before.
  mutating func add(_ phrase: Phrase) -> Int {
    if let place = places[phrase] { return place }
    var words = phrase.words
    let beginning = phrase.isPrefix ? words.popLast().map { Array($0.utf8) } : nil
    phrases.append(CompiledPhrase(words: words.map { WordHash.of($0) }, beginning: beginning))
    places[phrase] = phrases.count - 1
    return phrases.count - 1
  }

  /// Adds words by what stands for each of them in the texts that are looked into; it is not looked whether they are
  /// known. Their number is the count of those before.
  mutating func add(hashes: [UInt64], beginning: [UInt8]?) {
    phrases.append(CompiledPhrase(words: hashes, beginning: beginning))
  }

  /// Adds the words of a term, which is folded already; it is not looked whether they are known.
  mutating func add(_ term: Term) {
    var words = hashedWords(term.bytes, in: 0..<term.bytes.count)
    let last = term.isBeginning ? words.popLast() : nil
    add(hashes: words.map(\.hash), beginning: last.map { Array(term.bytes[$0.start..<$0.end]) })
  }

  /// Makes the table; to be called once, after the last phrase was added.
  mutating func prepare() {
    var size = 64
    while size < phrases.count * 2 { size *= 2 }
    slots = Array(repeating: Slot(hash: 0, first: -1), count: size)
    following = Array(repeating: -1, count: phrases.count)
    beginnings = Array(repeating: -1, count: 1024)
    lengths = phrases.map { $0.beginning == nil ? UInt8(clamping: $0.words.count) : 0 }
    heads = phrases.map { phrase in
      let bytes = (phrase.beginning ?? []).prefix(4)
      let mask = bytes.isEmpty ? 0 : UInt32.max << UInt32(8 * (4 - bytes.count))
      return (head(Array(bytes), at: 0, end: bytes.count), mask)
    }
    for (number, phrase) in phrases.enumerated() {
      if let key = key(of: phrase) {
        filter.insert(key)
        let slot = slot(of: key)
        following[number] = slots[slot].first
        slots[slot] = Slot(hash: key, first: Int32(number))
      } else if let beginning = phrase.beginning {
        let key = beginningKey(beginning, at: 0)
        following[number] = beginnings[key]
        beginnings[key] = Int32(number)
        let thirds = beginning.count > 2 ? [Int(beginning[2] & 31)] : Array(0..<32)
        for third in thirds { filter.insert(UInt64(key << 5 | third)) }
      }
    }
  }

  /// Calls `body` with the number of each phrase that stands among the words, and with the places of its
  /// words, in the order of their first words; it may be called twice with the same.
  func forEachPhrase(
    in words: [HashedWord], of bytes: [UInt8], _ body: (Int, Range<Int>) -> Void
  ) {
    var key = words.first.map { beginningKey(bytes, at: $0.start) } ?? 0
    for index in words.indices {
      let word = words[index]
      let wordKey = key
      let next = index + 1 < words.count ? words[index + 1].hash : 0
      key = index + 1 < words.count ? beginningKey(bytes, at: words[index + 1].start) : 0
      let pair = pairKey(word.hash, next)
      let opening = pairKey(word.hash, UInt64(key))
      let marks = (filter.mark(word.hash), filter.mark(pair), filter.mark(opening))
      // Asked without a branch between: each would be guessed wrong too often.
      if marks.0 | marks.1 | marks.2 == 1 {
        if marks.0 == 1 { forEachPhrase(of: word.hash, words, at: index, bytes, body) }
        if marks.1 == 1 { forEachPhrase(of: pair, words, at: index, bytes, body) }
        if marks.2 == 1 { forEachPhrase(of: opening, words, at: index, bytes, body) }
      }
      guard word.end - word.start >= 2 else { continue }
      let third = word.end - word.start > 2 ? Int(bytes[word.start + 2] & 31) : 0
      guard filter.mark(UInt64(wordKey << 5 | third)) == 1 else { continue }
      var number = Int(beginnings[wordKey])
      guard number >= 0 else { continue }
      let start = head(bytes, at: word.start, end: word.end)
      while number >= 0 {
        if start & heads[number].mask == heads[number].bytes,
          let end = end(of: number, words, at: index, bytes)
        {
          body(number, index..<end)
        }
        number = Int(following[number])
      }
    }
  }

  @inline(__always)
  private func forEachPhrase(
    of key: UInt64, _ words: [HashedWord], at index: Int, _ bytes: [UInt8],
    _ body: (Int, Range<Int>) -> Void
  ) {
    var number = Int(slots[slot(of: key)].first)
    while number >= 0 {
      let length = Int(lengths[number])
      // Most phrases have one word or two, which were compared by now.
      if length == 1 || length == 2 {
        body(number, index..<(index + length))
      } else if let end = end(of: number, words, at: index, bytes) {
        body(number, index..<end)
      }
      number = Int(following[number])
    }
  }

  private func key(of phrase: CompiledPhrase) -> UInt64? {
    guard let first = phrase.words.first else { return nil }
    if phrase.words.count > 1 { return pairKey(first, phrase.words[1]) }
    return phrase.beginning.map { pairKey(first, UInt64(beginningKey($0, at: 0))) } ?? first
  }

  /// The slot that holds the phrases of a hash, or the free one where they would go.
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[slot].first >= 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
    return slot
  }

  /// Returns the place after the last word of a phrase; nil where the phrase does not stand at `index`.
  private func end(of number: Int, _ words: [HashedWord], at index: Int, _ bytes: [UInt8]) -> Int? {
    let wanted = phrases[number].words
    let end = index + wanted.count + (phrases[number].beginning == nil ? 0 : 1)
    guard end <= words.count else { return nil }
    for offset in wanted.indices where words[index + offset].hash != wanted[offset] { return nil }
    guard let beginning = phrases[number].beginning else { return end }
    return words[end - 1].begins(with: beginning, in: bytes) ? end : nil
  }
}

/// Words in a row, lower case, letters and digits only.
public struct Phrase: Sendable, Hashable {
  public var words: [String]
  /// True where the last word is only the beginning of one.
  public var isPrefix: Bool

  public init(words: [String], isPrefix: Bool = false) {
    self.words = words
    self.isPrefix = isPrefix
  }
}

private struct Slot: Sendable {
  var hash: UInt64
  /// The first phrase that begins so; -1 in a free slot.
  var first: Int32
}

private struct CompiledPhrase: Sendable {
  /// Hashes of the whole words.
  var words: [UInt64]
  /// What the last word must begin with.
  var beginning: [UInt8]?
}

/// Five bits of a letter are the same for both cases.
@inline(__always)
private func beginningKey(_ bytes: [UInt8], at start: Int) -> Int {
  Int(bytes[start] & 31) << 5 | (start + 1 < bytes.count ? Int(bytes[start + 1] & 31) : 0)
}

/// The first four bytes of a word in lower case, zeros where it is shorter.
private func head(_ bytes: [UInt8], at start: Int, end: Int) -> UInt32 {
  var head: UInt32 = 0
  for offset in 0..<4 {
    head = head << 8 | (start + offset < end ? UInt32(lowered(bytes[start + offset])) : 0)
  }
  return head
}

/// A set of hashes that may say yes to one it does not hold, and never no to one it does: 16 KB, so that
/// it stays in the nearest cache.
private struct BitFilter: Sendable {
  private var bits: [UInt64] = Array(repeating: 0, count: 2048)

  mutating func insert(_ hash: UInt64) {
    bits[Int(hash >> 6 & 2047)] |= 1 << (hash & 63)
  }

  /// Returns 1 where the set may hold the hash, and 0 where it does not.
  @inline(__always)
  func mark(_ hash: UInt64) -> UInt64 {
    bits[Int(hash >> 6 & 2047)] >> (hash & 63) & 1
  }
}

@inline(__always)
private func pairKey(_ first: UInt64, _ second: UInt64) -> UInt64 {
  first ^ (second << 7 | second >> 57)
}
