import Platform

/// Reads JSON as a program would that takes the output of a command; nil for what is not well formed.
func readJSON(_ text: some StringProtocol) -> JSON? {
  var reader = JSONReader(bytes: Array(text.utf8))
  guard let value = reader.value(), reader.isAtEnd() else { return nil }
  return value
}

extension JSON {
  /// The value of a key of an object; null for what has no such key.
  subscript(key: String) -> JSON {
    guard case .object(let members) = self else { return .null }
    return members.first { $0.key == key }?.value ?? .null
  }

  var elements: [JSON] {
    if case .array(let elements) = self { elements } else { [] }
  }

  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var number: Int? {
    if case .int(let number) = self { number } else { nil }
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  var place = 0

  mutating func isAtEnd() -> Bool {
    skipSpace()
    return place == bytes.count
  }

  mutating func value() -> JSON? {
    skipSpace()
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return string().map(JSON.string)
    default: return word()
    }
  }

  private mutating func object() -> JSON? {
    var members: [(key: String, value: JSON)] = []
    place += 1
    if takes("}") { return .object(members) }
    repeat {
      skipSpace()
      guard let key = string(), takes(":"), let value = value() else { return nil }
      members.append((key, value))
    } while takes(",")
    return takes("}") ? .object(members) : nil
  }

  private mutating func array() -> JSON? {
    var elements: [JSON] = []
    place += 1
    if takes("]") { return .array(elements) }
    repeat {
      guard let value = value() else { return nil }
      elements.append(value)
    } while takes(",")
    return takes("]") ? .array(elements) : nil
  }

  private mutating func string() -> String? {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return nil }
    place += 1
    var units: [UInt16] = []
    var plain = place
    func pending(_ end: Int) -> [UInt16] {
      Array(String(decoding: bytes[plain..<end], as: UTF8.self).utf16)
    }
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        units += pending(place)
        place += 1
        return String(decoding: units, as: UTF16.self)
      case UInt8(ascii: "\\"):
        units += pending(place)
        guard let unit = escaped() else { return nil }
        units.append(unit)
        plain = place
      case 0..<0x20: return nil
      default: place += 1
      }
    }
    return nil
  }

  private mutating func escaped() -> UInt16? {
    guard place + 1 < bytes.count else { return nil }
    place += 2
    switch bytes[place - 1] {
    case UInt8(ascii: "n"): return 0x0a
    case UInt8(ascii: "r"): return 0x0d
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0c
    case UInt8(ascii: "u"):
      guard place + 4 <= bytes.count else { return nil }
      place += 4
      return UInt16(String(decoding: bytes[(place - 4)..<place], as: UTF8.self), radix: 16)
    case let mark: return UInt16(mark)
    }
  }

  private mutating func word() -> JSON? {
    let rest = bytes[place...].prefix { byte in
      !" \n\r\t,]}:".utf8.contains(byte)
    }
    place = rest.endIndex
    switch String(decoding: rest, as: UTF8.self) {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case let digits: return Int(digits).map(JSON.int) ?? Double(digits).map(JSON.double)
    }
  }

  private mutating func takes(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard place < bytes.count, bytes[place] == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace() {
    while place < bytes.count, " \n\r\t".utf8.contains(bytes[place]) { place += 1 }
  }
}
