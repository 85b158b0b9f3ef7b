internal import Platform

/// A short name for many bytes: FNV-1a over eight at a time, since it is asked at every start.
///
/// It tells changes from none; it keeps no secret.
public struct Fingerprint: Sendable {
  public private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  public mutating func add(_ bytes: [UInt8]) {
    mix(UInt64(bytes.count))
    var word: UInt64 = 0
    for (index, byte) in bytes.enumerated() {
      word = word << 8 | UInt64(byte)
      if index & 7 == 7 {
        mix(word)
        word = 0
      }
    }
    mix(word)
  }

  private mutating func mix(_ word: UInt64) {
    hash = (hash ^ word) &* 0x100_0000_01b3
    hash ^= hash >> 29
  }

  public var text: String { padded(hash, to: 16, radix: 16) }
}
