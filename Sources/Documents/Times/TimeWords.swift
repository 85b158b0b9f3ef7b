/// What a word may be beside a time, in all languages at once.
struct TimeWord: Sendable {
  struct Uses: OptionSet {
    let rawValue: UInt8
    /// `at`, `kl`, `um`, which say nothing.
    static let lead = Uses(rawValue: 1)
    /// `about`, `ca`.
    static let about = Uses(rawValue: 2)
    static let until = Uses(rawValue: 4)
    static let between = Uses(rawValue: 8)
    /// The mark of a range behind `between`.
    static let and = Uses(rawValue: 16)
    static let weekday = Uses(rawValue: 32)
  }

  private(set) var uses: Uses = []
  /// From 1; nil for what is no name of a month.
  private(set) var month: Int?

  /// Finds the word that begins at a place.
  ///
  /// - Returns: The word and the offset after it; nil for a word that has nothing to do with times, as most have.
  static func find(in bytes: ArraySlice<UInt8>, at start: Int) -> (word: TimeWord, end: Int)? {
    var hash = WordHash()
    var end = start
    while end < bytes.endIndex, isLetter(bytes[end]) {
      hash.add(lowered(bytes[end]))
      end += 1
    }
    if end < bytes.endIndex, bytes[end] >= 0x80 {
      end = bytes[end...].firstIndex { !isLetter($0) && $0 < 0x80 } ?? bytes.endIndex
      hash = WordHash()
      for byte in foldedBytes(of: bytes[start..<end]) { hash.add(byte) }
    }
    guard end > start, let word = words[hash.value] else { return nil }
    return (word, end)
  }

  /// By the hash of the folded bytes; what stands in several words is no part of a time.
  private static let words: [UInt64: TimeWord] = {
    var words: [UInt64: TimeWord] = [:]
    func add(_ meaning: String, _ change: (inout TimeWord) -> Void) {
      for term in Vocabulary.standard[meaning] where !term.bytes.contains(UInt8(ascii: " ")) {
        var hash = WordHash()
        for byte in term.bytes { hash.add(byte) }
        change(&words[hash.value, default: TimeWord()])
      }
    }
    add("clock.lead") { $0.uses.insert(.lead) }
    add("clock.about") { $0.uses.insert(.about) }
    add("clock.until") { $0.uses.insert(.until) }
    add("clock.between") { $0.uses.insert(.between) }
    add("clock.and") { $0.uses.insert(.and) }
    add("weekday") { $0.uses.insert(.weekday) }
    for month in 1...12 { add("month.\(month)") { $0.month = $0.month ?? month } }
    return words
  }()
}

/// The months as English names them, which programs write whatever the zone.
let englishMonths = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December",
]

/// Returns the English name of a month, from 1, or its first three letters.
func monthName(_ month: Int, _ isShort: Bool) -> String {
  let name = englishMonths[month - 1]
  return isShort ? String(name.prefix(3)) : name
}
