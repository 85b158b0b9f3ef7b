/// Why a text is no JSON, with its place; line and column count from 1, the column in bytes.
public struct JSONError: Error, Equatable, Sendable {
  public var line: Int
  public var column: Int
  /// A phrase such as `a comma or ] is missing`.
  public var explanation: String

  public init(line: Int, column: Int, explanation: String) {
    self.line = line
    self.column = column
    self.explanation = explanation
  }
}

extension JSON {
  /// Levels of lists and objects within each other that are read; what people and programs write has a dozen.
  static let mostLevels = 128

  /// Reads one value of RFC 8259, with nothing but white space around it.
  ///
  /// - Throws: ``JSONError`` at the first byte that does not fit.
  public init(reading bytes: some Collection<UInt8>) throws(JSONError) {
    var reader = JSONReader(Array(bytes))
    self = try reader.readValue()
    guard reader.isAtEnd else { throw reader.error("the value ends here, and something follows") }
  }

  /// Reads values that stand one after another, as programs write them that never end.
  ///
  /// - Throws: ``JSONError`` at the first byte that does not fit; a text without any value has none.
  public static func sequence(reading bytes: some Collection<UInt8>) throws(JSONError) -> [JSON] {
    var reader = JSONReader(Array(bytes))
    var values: [JSON] = []
    while !reader.isAtEnd { values.append(try reader.readValue()) }
    return values
  }

  /// The value of a key of an object, the last where it stands twice; null for what has no such key.
  public subscript(key: String) -> JSON {
    guard case .object(let members) = self else { return .null }
    return members.last { $0.key == key }?.value ?? .null
  }

  /// The values of a list; none for anything else.
  public var elements: [JSON] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// nil for what is no string.
  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// nil for what is no whole number.
  public var number: Int? {
    if case .int(let number) = self { number } else { nil }
  }
}

private struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private var level = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // The mark of byte order that some editors write.
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { place = 3 }
  }

  /// True where only white space follows, which is passed over.
  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return place == bytes.count
    }
  }

  func error(_ explanation: String) -> JSONError {
    let before = bytes[..<place]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return JSONError(
      line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: place - lineStart + 1,
      explanation: place == bytes.count ? "it ends too early" : explanation)
  }

  mutating func readValue() throws(JSONError) -> JSON {
    skipSpace()
    switch byte {
    case UInt8(ascii: "{"): return try readObject()
    case UInt8(ascii: "["): return try readArray()
    case UInt8(ascii: "\""): return .string(try readString())
    case let byte? where byte == UInt8(ascii: "-") || isDigit(byte): return try readNumber()
    default:
      if take("null") { return .null }
      if take("true") { return .bool(true) }
      if take("false") { return .bool(false) }
      throw error("no value begins like this")
    }
  }

  private mutating func readObject() throws(JSONError) -> JSON {
    try goDown()
    var members: [(key: String, value: JSON)] = []
    if !takesMark("}") {
      repeat {
        skipSpace()
        guard byte == UInt8(ascii: "\"") else { throw error("a key in quotes is missing") }
        let key = try readString()
        guard takesMark(":") else { throw error("a colon is missing") }
        members.append((key, try readValue()))
      } while takesMark(",")
      guard takesMark("}") else { throw error("a comma or } is missing") }
    }
    level -= 1
    return .object(members)
  }

  private mutating func readArray() throws(JSONError) -> JSON {
    try goDown()
    var elements: [JSON] = []
    if !takesMark("]") {
      repeat { elements.append(try readValue()) } while takesMark(",")
      guard takesMark("]") else { throw error("a comma or ] is missing") }
    }
    level -= 1
    return .array(elements)
  }

  private mutating func goDown() throws(JSONError) {
    guard level < JSON.mostLevels else {
      throw error("it is nested deeper than \(JSON.mostLevels) levels")
    }
    level += 1
    place += 1
  }

  private mutating func readNumber() throws(JSONError) -> JSON {
    let start = place
    var isWhole = true
    _ = take("-")
    if !take("0") { try skipDigits() }
    if take(".") {
      isWhole = false
      try skipDigits()
    }
    if take("e") || take("E") {
      isWhole = false
      if !take("+") { _ = take("-") }
      try skipDigits()
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if isWhole, let number = Int(text) { return .int(number) }
    // What is too large for any number is none, as other readers have it.
    return .double(Double(text) ?? .infinity)
  }

  private mutating func skipDigits() throws(JSONError) {
    let start = place
    while let byte, isDigit(byte) { place += 1 }
    if place == start { throw error("a digit is missing") }
  }

  private mutating func readString() throws(JSONError) -> String {
    place += 1
    var text = ""
    var plain = place
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        text += String(decoding: bytes[plain..<place], as: UTF8.self)
        place += 1
        return text
      case UInt8(ascii: "\\"):
        text += String(decoding: bytes[plain..<place], as: UTF8.self)
        text.unicodeScalars.append(try readEscape())
        plain = place
      case 0..<0x20: throw error("a control character stands in a string without an escape")
      default: place += 1
      }
    }
    throw error("a string has no end")
  }

  private mutating func readEscape() throws(JSONError) -> Unicode.Scalar {
    place += 1
    guard let mark = byte else { throw error("an escape has no end") }
    place += 1
    switch mark {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(mark)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "u"):
      let unit = try readUnit()
      let afterFirst = place
      if UTF16.isLeadSurrogate(unit), take("\\u") {
        let second = try readUnit()
        if UTF16.isTrailSurrogate(second) {
          return UTF16.decode(UTF16.EncodedScalar([unit, second]))
        }
        place = afterFirst
      }
      // Half of a pair is no character.
      return Unicode.Scalar(unit) ?? "\u{fffd}"
    default:
      place -= 1
      throw error("there is no such escape")
    }
  }

  private mutating func readUnit() throws(JSONError) -> UInt16 {
    let digits = bytes[place...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error("four hexadecimal digits are missing") }
    place += 4
    return unit
  }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  private mutating func takesMark(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard byte == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 { place += 1 }
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
