/// Words that may stand beside a time, in all languages.
struct TimeWords: Sendable {
  /// `at`, `kl`, `um`, which say nothing.
  static let lead = TimeWords("clock.lead")
  /// `about`, `ca`.
  static let about = TimeWords("clock.about")
  static let until = TimeWords("clock.until")
  static let between = TimeWords("clock.between")
  static let and = TimeWords("clock.and")
  static let weekdays = TimeWords("weekday")

  private var words: Set<[UInt8]>
  /// By first byte: a look at one letter saves making a word of each beginning of a line.
  private var initials: [Bool]

  private init(_ meaning: String) {
    // What stands in several words is no part of a time.
    let words = Set(
      Vocabulary.standard[meaning].map(\.bytes).filter { !$0.contains(UInt8(ascii: " ")) })
    initials = (0..<256).map { byte in words.contains { Int($0[0]) == byte } }
    self.words = words
  }

  func mayBegin(with byte: UInt8) -> Bool {
    byte >= 0x80 || initials[Int(lowered(byte))]
  }

  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    words.contains(foldedBytes(of: word))
  }
}
