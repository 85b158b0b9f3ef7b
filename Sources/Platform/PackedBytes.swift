// Values as a run of bytes. Numbers are LEB128 (https://en.wikipedia.org/wiki/LEB128), hashes are their eight bytes,
// little-endian; a list begins with its count.

/// Packs values, one behind the other.
public struct BytePacker: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func add(byte: UInt8) { bytes.append(byte) }

  public mutating func add(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  public mutating func add(_ run: [UInt8]) {
    add(UInt64(run.count))
    bytes += run
  }

  public mutating func add(hash: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: hash >> shift))
    }
  }

  /// Adds the lowest three bytes of a hash, the lowest first.
  public mutating func add(threeBytesOf hash: UInt32) {
    for shift: UInt32 in [0, 8, 16] { bytes.append(UInt8(truncatingIfNeeded: hash >> shift)) }
  }

  public mutating func add(_ hashes: [UInt64]) {
    add(UInt64(hashes.count))
    for hash in hashes { add(hash: hash) }
  }
}

/// Reads values in the order in which they were packed; each is nil where the bytes end before it, or make no sense.
public struct ByteUnpacker: Sendable {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  public init(_ bytes: [UInt8]) {
    self.init(bytes[...])
  }

  public mutating func byte() -> UInt8? {
    guard index < bytes.endIndex else { return nil }
    defer { index += 1 }
    return bytes[index]
  }

  public mutating func number() -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard let byte = byte() else { return nil }
      value |= UInt64(byte & 0x7f) << shift
      if byte & 0x80 == 0 { return value }
    }
    return nil
  }

  /// A number of things, each of which takes a byte at least.
  public mutating func count() -> Int? {
    guard let number = number(), number <= UInt64(bytes.endIndex - index) else { return nil }
    return Int(number)
  }

  public mutating func run() -> ArraySlice<UInt8>? {
    guard let count = count() else { return nil }
    defer { index += count }
    return bytes[index..<index + count]
  }

  public mutating func hash() -> UInt64? {
    guard index + 8 <= bytes.endIndex else { return nil }
    var hash: UInt64 = 0
    for offset in 0..<8 { hash |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
    index += 8
    return hash
  }

  public mutating func threeBytes() -> UInt32? {
    guard index + 3 <= bytes.endIndex else { return nil }
    defer { index += 3 }
    return UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]) << 16
  }

  public mutating func hashes() -> [UInt64]? {
    guard let count = count() else { return nil }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(count)
    for _ in 0..<count {
      guard let hash = hash() else { return nil }
      hashes.append(hash)
    }
    return hashes
  }
}
