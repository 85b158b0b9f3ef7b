/// Counts which words stand near each other in a sentence, and in how many incidents.
///
/// Most pairs occur once. They go through a table of small counters first, by a hash, so that only those
/// that may occur often enough take room of their own.
struct PairCounts {
  struct Count {
    /// Sentences.
    var sentences: Int32 = 0
    var incidents: Int32 = 0
    /// The last incident and sentence counted, so that none counts twice.
    fileprivate var lastIncident: Int32 = -1
    fileprivate var lastSentence: Int32 = -1
  }

  /// The fewest incidents in which a pair must stand.
  static let fewest = 3
  /// How far apart two words of a pair may stand.
  static let reach = 6

  private(set) var counts: [UInt64: Count] = [:]
  private var filter = [UInt8](repeating: 0, count: 1 << 21)

  /// Notes the pairs of a sentence for the filter; to be called for all sentences before any is counted.
  mutating func notice(_ words: [Int32]) {
    PairCounts.forEachPair(of: words) { first, second in
      let slot = PairCounts.slot(PairCounts.key(first, second))
      if filter[slot] < UInt8.max { filter[slot] += 1 }
    }
  }

  mutating func count(_ words: [Int32], sentence: Int, incident: Int) {
    PairCounts.forEachPair(of: words) { first, second in
      let key = PairCounts.key(first, second)
      guard filter[PairCounts.slot(key)] >= PairCounts.fewest else { return }
      var count = counts[key] ?? Count()
      if count.lastSentence != sentence { count.sentences += 1 }
      if count.lastIncident != incident { count.incidents += 1 }
      count.lastSentence = Int32(sentence)
      count.lastIncident = Int32(incident)
      counts[key] = count
    }
  }

  /// The two words of a key, the smaller number first.
  static func words(of key: UInt64) -> (Int32, Int32) {
    (Int32(truncatingIfNeeded: key >> 32), Int32(truncatingIfNeeded: key))
  }

  static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    let (low, high) = (UInt64(UInt32(bitPattern: min(first, second))), max(first, second))
    return low << 32 | UInt64(UInt32(bitPattern: high))
  }

  /// Calls `body` with each two different words that are near; a negative number stands for a word that is
  /// not looked at, but keeps its place.
  static func forEachPair(of words: [Int32], _ body: (Int32, Int32) -> Void) {
    for (index, first) in words.enumerated() where first >= 0 {
      for second in words[(index + 1)..<min(words.count, index + 1 + reach)]
      where second >= 0 && second != first {
        body(first, second)
      }
    }
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 43)
  }
}
