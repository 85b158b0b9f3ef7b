/// A JSON value whose objects keep the order in which their keys were given.
public enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSON])
  case object([(key: String, value: JSON)])

  public static func == (left: JSON, right: JSON) -> Bool {
    left.compact == right.compact
  }

  /// A string, or null for nil.
  public init(_ text: String?) {
    self = text.map(JSON.string) ?? .null
  }

  /// A number, or null for nil.
  public init(_ number: Int?) {
    self = number.map(JSON.int) ?? .null
  }

  public init(_ texts: [String]) {
    self = .array(texts.map(JSON.string))
  }

  /// The value on one line, without spaces.
  public var compact: String {
    var bytes: [UInt8] = []
    append(to: &bytes, indent: nil)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value over several lines, two spaces a level, for people.
  public var pretty: String {
    var bytes: [UInt8] = []
    append(to: &bytes, indent: 0)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral
{
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .int(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(nilLiteral: ()) { self = .null }
}

extension JSON {
  private func append(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .int(let value): bytes.append(contentsOf: String(value).utf8)
    case .double(let value):
      bytes.append(contentsOf: (value.isFinite ? String(value) : "null").utf8)
    case .string(let text): appendQuoted(text, to: &bytes)
    case .array(let values):
      appendList(values, open: "[", close: "]", to: &bytes, indent: indent) { value, bytes, inner in
        value.append(to: &bytes, indent: inner)
      }
    case .object(let members):
      appendList(members, open: "{", close: "}", to: &bytes, indent: indent) {
        member, bytes, inner in
        appendQuoted(member.key, to: &bytes)
        bytes.append(contentsOf: (inner == nil ? ":" : ": ").utf8)
        member.value.append(to: &bytes, indent: inner)
      }
    }
  }
}

private func appendList<Element>(
  _ elements: [Element], open: Unicode.Scalar, close: Unicode.Scalar, to bytes: inout [UInt8],
  indent: Int?, appendElement: (Element, inout [UInt8], Int?) -> Void
) {
  bytes.append(UInt8(ascii: open))
  let inner = indent.map { $0 + 2 }
  for (index, element) in elements.enumerated() {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    if let inner { appendNewLine(inner, to: &bytes) }
    appendElement(element, &bytes, inner)
  }
  if let indent, !elements.isEmpty { appendNewLine(indent, to: &bytes) }
  bytes.append(UInt8(ascii: close))
}

private func appendNewLine(_ indent: Int, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\n"))
  bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
}

/// Escapes what RFC 8259 demands, and what else nobody sees: a program reads the same text, and a terminal
/// obeys nothing in it.
private func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": bytes.append(contentsOf: "\\\"".utf8)
    case "\\": bytes.append(contentsOf: "\\\\".utf8)
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    case "\r": bytes.append(contentsOf: "\\r".utf8)
    case "\t": bytes.append(contentsOf: "\\t".utf8)
    case _ where scalar.isUnseen(after: previous):
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        bytes.append(contentsOf: "\\u".utf8)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
        bytes.append(contentsOf: digits.utf8)
      }
    default:
      bytes.append(contentsOf: String(scalar).utf8)
    }
    previous = scalar
  }
  bytes.append(UInt8(ascii: "\""))
}
