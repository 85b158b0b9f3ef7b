/// Reads brackets that hold nothing but facts about an item: `(owner=eng, due=2026-04-01)`, `[owner:: ann]` as
/// Dataview writes it, `(eng, P1)`.
///
/// A name that no key leads to is an owner only beside a priority.
///
/// - Parameters:
///   - bytes: The text.
///   - words: Those of the text.
///   - index: That with which the brackets open.
/// - Returns: The facts that have a field of their own; none for brackets that hold other words too.
func bracketFields(of bytes: [UInt8], _ words: [Range<Int>], at index: Int) -> [WrittenField] {
  guard let inner = brackets(of: bytes, words[index...]) else { return [] }
  var fields: [WrittenField] = []
  var names: [Range<Int>] = []
  var hasPriority = false
  for part in parts(of: bytes, inner) {
    if let pair = keyAndValue(of: bytes, part) {
      if let field = field(of: bytes, key: pair.key, value: pair.value) { fields.append(field) }
    } else if isPriority(bytes[part]) {
      hasPriority = true
    } else {
      names.append(part)
    }
  }
  guard let name = names.first else { return fields }
  guard names.count == 1, fields.isEmpty, hasPriority, isNameAlone(bytes[name]) else { return [] }
  return [WrittenField(name: .owner, key: name.lowerBound..<name.lowerBound, value: name)]
}

/// `P1` and its like.
func isPriority(_ word: ArraySlice<UInt8>) -> Bool {
  word.count == 2 && lowered(word[word.startIndex]) == UInt8(ascii: "p")
    && (UInt8(ascii: "0")...UInt8(ascii: "4")).contains(word[word.startIndex + 1])
}

/// Returns whether a value may be the name of somebody: a state, a priority, a day and a ticket are none.
func mayBeOwner(_ value: String) -> Bool {
  guard !isStateAlone(value), !isPriority(Array(value.utf8)[...]), !isTicketName(value) else {
    return false
  }
  let bytes = Array(value.utf8)
  return DateScanner.scan(bytes[...], at: 0, order: .dayMonthYear).map { $0.end < bytes.count }
    ?? true
}

/// One word or two of letters, as `eng` and `Ann Lee` are.
private func isNameAlone(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.count(where: isBlank) <= 1 && bytes.first.map { isLetter($0) || $0 >= 0x80 } == true
    && bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 >= 0x80 || " -_./".utf8.contains($0) }
    && mayBeOwner(String(decoding: bytes, as: UTF8.self))
}

/// Returns what stands between the brackets that the first of some words opens.
private func brackets(of bytes: [UInt8], _ words: ArraySlice<Range<Int>>) -> Range<Int>? {
  guard let first = words.first else { return nil }
  // Markdown that must not take it for a link has a backslash before it.
  let start = first.lowerBound + (bytes[first.lowerBound] == UInt8(ascii: "\\") ? 1 : 0)
  guard start < first.upperBound,
    bytes[start] == UInt8(ascii: "(") || bytes[start] == UInt8(ascii: "[")
  else { return nil }
  let close = bytes[start] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
  let end = words.prefix(longestBrackets).last?.upperBound ?? start
  guard let last = bytes[start + 1..<end].firstIndex(where: { $0 == close || $0 == bytes[start] }),
    bytes[last] == close, last > start + 1,
    last + 1 == end || isBlank(bytes[last + 1]) || ".,;".utf8.contains(bytes[last + 1])
  else { return nil }
  return start + 1..<(bytes[last - 1] == UInt8(ascii: "\\") ? last - 1 : last)
}

/// Facts are short.
private let longestBrackets = 12

private func parts(of bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
  bytes[range].split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
    .map { trimmed($0).indices }.filter { !$0.isEmpty }
}

/// Takes `key=value`, `key: value` and `key:: value` apart.
private func keyAndValue(of bytes: [UInt8], _ part: Range<Int>) -> (
  key: Range<Int>, value: Range<Int>
)? {
  let signs = [UInt8(ascii: ":"), UInt8(ascii: "=")]
  guard let sign = part.first(where: { signs.contains(bytes[$0]) }) else { return nil }
  let key = trimmed(bytes[part.lowerBound..<sign]).indices
  let rest = bytes[sign..<part.upperBound].drop { signs.contains($0) }
  let value = trimmed(rest).indices
  // In an address a slash follows.
  guard !key.isEmpty, !value.isEmpty, bytes[value.lowerBound] != UInt8(ascii: "/") else {
    return nil
  }
  return (key, value)
}

private func field(of bytes: [UInt8], key: Range<Int>, value: Range<Int>) -> WrittenField? {
  let name = String(decoding: bytes[key], as: UTF8.self)
  let told = String(decoding: bytes[value], as: UTF8.self)
  switch ActionColumns.Meaning(field: name, OwnWords()) {
  case .owner where mayBeOwner(told): return WrittenField(name: .owner, key: key, value: value)
  case .due where isDay(bytes[value]): return WrittenField(name: .due, key: key, value: value)
  case .priority: return WrittenField(name: .priority, key: key, value: value)
  default: return nil
  }
}
