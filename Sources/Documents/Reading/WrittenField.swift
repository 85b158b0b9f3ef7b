import Platform

/// What an item's words say in a form of its own: `@ann`, `(owner: Ann Lee)`, `due 2026-04-01`,
/// `✅ 2026-03-16`, `pri:A`.
///
/// All ranges are offsets into the bytes it was read from, which may be plain text or markdown.
struct WrittenField: Equatable {
  enum Name {
    case owner, due, closed, opened, priority
    /// What todo.txt puts at the beginning: `(A)` and days, which mean one thing or another by the state.
    case beginning
  }

  var name: Name
  /// The word that says what the value is, without its colon; empty where the value speaks for itself.
  var key: Range<Int>
  var value: Range<Int>

  var range: Range<Int> { min(key.lowerBound, value.lowerBound)..<value.upperBound }
}

/// Returns the fields of a text in order.
func writtenFields(in bytes: [UInt8], _ range: Range<Int>) -> [WrittenField] {
  let words = words(of: bytes, in: range)
  var fields: [WrittenField] = beginning(of: bytes, words)
  var index = fields.count
  while index < words.count {
    let field = field(of: bytes, words, at: index)
    if let field { fields.append(field) }
    index += 1
    while let field, index < words.count, words[index].lowerBound < field.range.upperBound {
      index += 1
    }
  }
  return fields
}

private func field(of bytes: [UInt8], _ words: [Range<Int>], at index: Int) -> WrittenField? {
  let word = bareWord(of: bytes, words[index])
  // Nearly all words are only words.
  guard let first = bytes[word].first, mayBeginField(first) else { return nil }
  if first == UInt8(ascii: "@") {
    let name = word.lowerBound..<endWithoutColon(bytes, word)
    // In backticks `@types/node` is the name of a package.
    guard name.count > 1, !bytes[words[index]].contains(UInt8(ascii: "`")) else { return nil }
    return WrittenField(name: .owner, key: name.lowerBound..<name.lowerBound, value: name)
  }
  let key = word.lowerBound..<endWithoutColon(bytes, word)
  // Of one word, as todo.txt has it.
  if key == word, let colon = bytes[word].firstIndex(of: UInt8(ascii: ":")) {
    let name = fieldNames[text(bytes[word.lowerBound..<colon]).lowercased()]
    let value = colon + 1..<word.upperBound
    switch name {
    case .due where day(of: bytes, value) != nil, .priority where value.count == 1: break
    default: return nil
    }
    return name.map { WrittenField(name: $0, key: word.lowerBound..<colon, value: value) }
  }
  guard key.count <= 9, let name = fieldNames[text(bytes[key]).lowercased()] else { return nil }
  switch name {
  case .owner where key != word: break
  case .due, .closed, .opened: break
  default: return nil
  }
  guard index + 1 < words.count else { return nil }
  if name == .owner {
    let value = ownerName(of: bytes, words[index...])
    return value.isEmpty ? nil : WrittenField(name: name, key: key, value: value)
  }
  let next = bareWord(of: bytes, words[index + 1])
  // `(dropped 2026-03-05: too dear)`.
  let value = next.lowerBound..<endWithoutColon(bytes, next)
  return day(of: bytes, value) != nil ? WrittenField(name: name, key: key, value: value) : nil
}

private let fieldNames: [String: WrittenField.Name] = [
  "owner": .owner, "due": .due, "by": .due, "before": .due, "📅": .due, "deadline": .due,
  "until": .due, "closed": .closed, "done": .closed, "✅": .closed, "completed": .closed,
  "dropped": .closed, "cancelled": .closed, "❌": .closed, "opened": .opened, "created": .opened,
  "➕": .opened, "pri": .priority,
]

private func mayBeginField(_ byte: UInt8) -> Bool {
  byte >= 0x80 || "@bcdopu".utf8.contains(lowered(byte))
}

/// The word after `owner:`; in brackets, `(owner: Ann Lee)`, all up to the end of the part.
private func ownerName(of bytes: [UInt8], _ words: ArraySlice<Range<Int>>) -> Range<Int> {
  let rest = words.dropFirst().prefix(5)
  guard let first = rest.first else { return 0..<0 }
  let isInBrackets = words.first.map { "([".utf8.contains(bytes[$0.lowerBound]) } ?? false
  let last = rest.first { ")],;".utf8.contains(bytes[$0.upperBound - 1]) }
  let name = bareWord(of: bytes, first)
  guard isInBrackets, let last else { return name }
  return name.lowerBound..<max(name.upperBound, bareWord(of: bytes, last).upperBound)
}

private func beginning(of bytes: [UInt8], _ words: [Range<Int>]) -> [WrittenField] {
  var found: [Range<Int>] = []
  if let first = words.first, first.count == 3, bytes[first.lowerBound] == UInt8(ascii: "("),
    bytes[first.upperBound - 1] == UInt8(ascii: ")"),
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[first.lowerBound + 1])
  {
    found.append(first)
  }
  for word in words.dropFirst(found.count).prefix(2) {
    guard day(of: bytes, word) != nil else { break }
    found.append(word)
  }
  return found.map {
    WrittenField(name: .beginning, key: $0.lowerBound..<$0.lowerBound, value: $0)
  }
}

private func words(of bytes: [UInt8], in range: Range<Int>) -> [Range<Int>] {
  bytes[range].split(whereSeparator: isBlank).map { $0.startIndex..<$0.endIndex }
}

/// The word without brackets and punctuation around it; a colon at the end stays.
private func bareWord(of bytes: [UInt8], _ word: Range<Int>) -> Range<Int> {
  func isMark(_ byte: UInt8) -> Bool { "()[],.;`*\"".utf8.contains(byte) }
  var (start, end) = (word.lowerBound, word.upperBound)
  while start < end, isMark(bytes[start]) { start += 1 }
  while end > start, isMark(bytes[end - 1]) { end -= 1 }
  return start..<end
}

private func endWithoutColon(_ bytes: [UInt8], _ word: Range<Int>) -> Int {
  bytes[word].last == UInt8(ascii: ":") ? word.upperBound - 1 : word.upperBound
}

private func day(of bytes: [UInt8], _ range: Range<Int>) -> Day? {
  range.count == 10 ? Day(iso: text(bytes[range])) : nil
}

private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
