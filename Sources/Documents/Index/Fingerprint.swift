internal import Platform

/// A short name for many bytes: FNV-1a over eight at a time, since it is asked at every start.
///
/// It tells changes from none; it keeps no secret.
public struct Fingerprint: Sendable {
  public private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  public mutating func add(_ bytes: [UInt8]) {
    mix(UInt64(bytes.count))
    let whole = bytes.count & ~7
    unsafe bytes.withUnsafeBytes { bytes in
      for place in stride(from: 0, to: whole, by: 8) {
        unsafe mix(UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      }
    }
    mix(bytes[whole...].reduce(0) { $0 << 8 | UInt64($1) })
  }

  private mutating func mix(_ word: UInt64) {
    hash = (hash ^ word) &* 0x100_0000_01b3
    hash ^= hash >> 29
  }

  public var text: String { padded(hash, to: 16, radix: 16) }
}
