/// The name of a commit or of a file's content in git: a hash of 20 bytes, or of 32.
public struct ObjectName: Hashable, Sendable {
  // A short name ends in the upper half of the third.
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0
  private var isLong: Bool

  /// Reads forty hex digits in lower case, or sixty-four.
  public init?(hex digits: some Collection<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    var half: UInt8?
    for digit in digits {
      guard let value = hexValue(digit) else { return nil }
      if let high = half { bytes.append(high << 4 | value) }
      half = half == nil ? value : nil
    }
    guard half == nil else { return nil }
    self.init(bytes: bytes)
  }

  /// - Parameter bytes: Twenty or thirty-two.
  init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 20 || bytes.count == 32 else { return nil }
    isLong = bytes.count == 32
    var place = 0
    for byte in bytes {
      let shifted = UInt64(byte) << UInt64(56 - 8 * (place % 8))
      switch place / 8 {
      case 0: first |= shifted
      case 1: second |= shifted
      case 2: third |= shifted
      default: fourth |= shifted
      }
      place += 1
    }
  }

  var bytes: [UInt8] {
    let all = [first, second, third, fourth].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
    }
    return isLong ? all : Array(all.prefix(20))
  }

  /// True for the name that git writes where there is nothing.
  var isNone: Bool { first | second | third | fourth == 0 }

  /// The first eight bytes, which tell the contents of one file apart.
  var beginning: UInt64 { first }

  /// All digits.
  public var hex: String { String(decoding: hexDigits, as: UTF8.self) }

  /// The same as bytes.
  public var hexDigits: [UInt8] {
    bytes.flatMap { [hexDigit($0 >> 4), hexDigit($0 & 15)] }
  }

  /// The first seven digits, as people write it.
  public var short: String { String(hex.prefix(7)) }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

/// Returns the value of a digit in lower case; nil for what is none.
func hexValue(_ digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  default: nil
  }
}
