/// The words of a statement by which it is compared with others.
///
/// Case, marks, endings and little words do not count, nor who does it and until when. What stands behind a
/// colon or in a second sentence explains, and is written anew each time: where the beginning says enough, it
/// is the core. How a promise begins (`add`, `implement`, `consider`) says nothing of what is promised.
public struct CoreWords: Sendable, Equatable {
  /// As the index keeps them: 1 where the words tell enough that no two incidents have them by chance, else 0;
  /// then three bytes a word, the lowest first. A word is a hash of its stem; its lowest bit marks one that
  /// turns the sense of the others. They are in order, each once.
  public let packed: [UInt8]

  public init(packed: [UInt8]) {
    self.packed = packed
  }

  /// What a form asks is nobody's factor, and has no words.
  public init(ofFactor text: String) {
    self = isFormPrompt(text) ? CoreWords(packed: []) : CoreWords(of: text)
  }

  public init(of text: String) {
    self = StatementCore(text).coreWords
  }

  init(_ hashes: [UInt32], isTelling: Bool) {
    var packed: [UInt8] = [isTelling ? 1 : 0]
    packed.reserveCapacity(1 + 3 * hashes.count)
    var last: UInt32?
    for hash in hashes.sorted() where hash != last {
      for shift: UInt32 in [0, 8, 16] { packed.append(UInt8(truncatingIfNeeded: hash >> shift)) }
      last = hash
    }
    self.packed = packed
  }

  static func hash(ofStem stem: UInt64, turns: Bool) -> UInt32 {
    let folded = UInt32(truncatingIfNeeded: stem >> 40 ^ stem >> 20 ^ stem)
    return folded & 0xff_fffe | (turns ? 1 : 0)
  }

  var isTelling: Bool { packed.first == 1 }

  func append(to words: inout [UInt32]) {
    for start in stride(from: 1, to: packed.count - 2, by: 3) {
      words.append(
        UInt32(packed[start]) | UInt32(packed[start + 1]) << 8 | UInt32(packed[start + 2]) << 16)
    }
  }

  /// Returns whether statements that differ in a word differ in what they say: a number, or `not`.
  static func turns(_ word: UInt32) -> Bool { word & 1 == 1 }
}
