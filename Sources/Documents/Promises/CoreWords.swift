/// The words of a statement by which it is compared with others.
///
/// Case, marks, endings and little words do not count, nor who does it and until when. What stands behind a
/// colon or in a second sentence explains, and is written anew each time: where the beginning says enough, it
/// is the core. How a promise begins (`add`, `implement`, `consider`) says nothing of what is promised.
public struct CoreWords: Sendable, Equatable {
  /// Hashes of 24 bits, of the stems; the lowest bit marks a word that turns the sense of the others. They
  /// are in order, each once.
  var hashes: [UInt32]

  public init(of text: String) {
    self = StatementCore(text).coreWords
  }

  init(_ hashes: [UInt32]) {
    self.hashes = []
    self.hashes.reserveCapacity(hashes.count)
    for hash in hashes.sorted() where hash != self.hashes.last { self.hashes.append(hash) }
  }

  static func hash(ofStem stem: UInt64, turns: Bool) -> UInt32 {
    let folded = UInt32(truncatingIfNeeded: stem >> 40 ^ stem >> 20 ^ stem)
    return folded & 0xff_fffe | (turns ? 1 : 0)
  }

  /// Returns whether statements that differ in a word differ in what they say: a number, or `not`.
  static func turns(_ word: UInt32) -> Bool { word & 1 == 1 }
}
