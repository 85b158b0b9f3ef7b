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
  guard mayHoldField(bytes[range]) else { return [] }
  let words = words(of: bytes, in: range)
  var fields: [WrittenField] = beginning(of: bytes, words)
  var index = fields.count
  while index < words.count {
    let inBrackets =
      "([\\".utf8.contains(bytes[words[index].lowerBound])
      ? bracketFields(of: bytes, words, at: index) : []
    fields += inBrackets
    let field = inBrackets.last ?? field(of: bytes, words, at: index)
    if inBrackets.isEmpty, let field { fields.append(field) }
    index += 1
    while let field, index < words.count, words[index].lowerBound < field.range.upperBound {
      index += 1
    }
  }
  return fields
}

/// Every field has a sign, a colon or a day, but todo.txt's priority at the beginning; most items have none.
private func mayHoldField(_ bytes: ArraySlice<UInt8>) -> Bool {
  if bytes.first(where: { !isBlank($0) }) == UInt8(ascii: "(") { return true }
  var last: UInt8 = 0
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "="): return true
    // A day.
    case UInt8(ascii: "-") where isDigit(last): return true
    // `(eng, P1)`.
    case UInt8(ascii: " ") where last == UInt8(ascii: ","): return true
    default: last = byte
    }
  }
  return false
}

private func field(of bytes: [UInt8], _ words: [Range<Int>], at index: Int) -> WrittenField? {
  let word = bareWord(of: bytes, words[index])
  if bytes[words[index]].last == UInt8(ascii: ":"),
    let field = namedDay(of: bytes, words, at: index)
  {
    return field
  }
  // Nearly all words are only words.
  guard !word.isEmpty, mayBeginField(bytes[word.lowerBound]) else { return nil }
  if bytes[word.lowerBound] == UInt8(ascii: "@") {
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
  // What says a day or an owner stands before it.
  guard key.count <= 9, index + 1 < words.count,
    let name = fieldNames[text(bytes[key]).lowercased()],
    key != word || name == .due || mayBeDay(bytes, bareWord(of: bytes, words[index + 1]))
  else { return nil }
  switch name {
  case .owner where key != word: break
  case .due, .closed, .opened: break
  default: return nil
  }
  if name == .owner {
    let value = ownerName(of: bytes, words[index...])
    return value.isEmpty ? nil : WrittenField(name: name, key: key, value: value)
  }
  let next = bareWord(of: bytes, words[index + 1])
  // `(dropped 2026-03-05: too dear)`.
  let value = next.lowerBound..<endWithoutColon(bytes, next)
  if day(of: bytes, value) != nil { return WrittenField(name: name, key: key, value: value) }
  return dayInWords(of: bytes, words[index + 1]).map {
    WrittenField(name: name, key: key, value: $0)
  }
}

/// `March 5, 2026` and `5 March 2026`; nil without a year, and where the month is a number.
private func dayInWords(of bytes: [UInt8], _ word: Range<Int>) -> Range<Int>? {
  let start = bareWord(of: bytes, word).lowerBound
  guard let found = DateScanner.scan(bytes[...], at: start, order: .dayMonthYear),
    found.date.year != nil, bytes[start..<found.end].contains(where: isLetter)
  else { return nil }
  return start..<found.end
}

/// `Expected date: 2026-04-01`, in the words that name the column for it in a table.
private func namedDay(of bytes: [UInt8], _ words: [Range<Int>], at index: Int) -> WrittenField? {
  guard index + 1 < words.count, mayBeDay(bytes, bareWord(of: bytes, words[index + 1])) else {
    return nil
  }
  let value = bareWord(of: bytes, words[index + 1])
  guard day(of: bytes, value) != nil else { return nil }
  let key = (max(0, index - 2)...index).lazy.map { first in
    bareWord(of: bytes, words[first]).lowerBound..<words[index].upperBound - 1
  }.first { key in
    // `a due:` begins with a word of the item, and another line is none of the key.
    let others = bytes[key].split(separator: UInt8(ascii: " ")).dropLast()
    return !key.isEmpty && others.allSatisfy { $0.count > 3 && $0.allSatisfy(isLetterOrBeyond) }
      && ActionColumns.Meaning(field: text(bytes[key]), OwnWords()) == .due
  }
  return key.map { WrittenField(name: .due, key: $0, value: value) }
}

private func isLetterOrBeyond(_ byte: UInt8) -> Bool { isLetter(byte) || byte >= 0x80 }

private let fieldNames: [String: WrittenField.Name] = [
  "owner": .owner, "due": .due, "by": .due, "before": .due, "📅": .due, "deadline": .due,
  "until": .due, "eta": .due, "closed": .closed, "done": .closed, "✅": .closed,
  "completed": .closed,
  "dropped": .closed, "cancelled": .closed, "❌": .closed, "opened": .opened, "created": .opened,
  "➕": .opened, "pri": .priority,
]

private func mayBeginField(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "@"), UInt8(ascii: "b"), UInt8(ascii: "c"), UInt8(ascii: "d"),
    UInt8(ascii: "e"), UInt8(ascii: "o"), UInt8(ascii: "p"), UInt8(ascii: "u"),
    UInt8(ascii: "B"), UInt8(ascii: "C"), UInt8(ascii: "D"), UInt8(ascii: "E"),
    UInt8(ascii: "O"), UInt8(ascii: "P"), UInt8(ascii: "U"):
    true
  default: byte >= 0x80
  }
}

/// The word after `owner:`; in brackets, `(owner: Ann Lee)`, all up to the end of the part, and elsewhere the names in
/// capitals that a mark ends, as in `Owner: Ann Lee - Due: …`.
private func ownerName(of bytes: [UInt8], _ words: ArraySlice<Range<Int>>) -> Range<Int> {
  let rest = words.dropFirst().prefix(5)
  guard let first = rest.first else { return 0..<0 }
  let isInBrackets = words.first.map { "([".utf8.contains(bytes[$0.lowerBound]) } ?? false
  let last = rest.first { ")],;".utf8.contains(bytes[$0.upperBound - 1]) }
  let name = bareWord(of: bytes, first)
  if isInBrackets, let last {
    return name.lowerBound..<max(name.upperBound, bareWord(of: bytes, last).upperBound)
  }
  let names = rest.prefix(mostNames).prefix { isName(bytes, $0) }
  let end =
    names.firstIndex { ",;.)]".utf8.contains(bytes[$0.upperBound - 1]) } ?? names.endIndex - 1
  // On another line stands something else.
  guard end > names.startIndex, !bytes[name.lowerBound..<rest[end].upperBound].contains(0x0a),
    endsName(bytes, words, at: end)
  else { return name }
  return name.lowerBound..<bareWord(of: bytes, rest[end]).upperBound
}

private let mostNames = 3

/// `Ann` and `Team`; `DNS`, `P1` and a bracket belong to something else.
private func isName(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  let bare = bytes[bareWord(of: bytes, word)]
  guard let first = bytes[word].first(where: { $0 != UInt8(ascii: "*") }),
    let second = bare.dropFirst().first
  else { return false }
  return isUpper(first) && !isUpper(second)
    && bare.allSatisfy { isLetter($0) || $0 >= 0x80 || $0 == UInt8(ascii: "-") }
}

private func isUpper(_ byte: UInt8) -> Bool { isLetter(byte) && lowered(byte) != byte }

/// Returns whether a mark, a bracket, another key or the end of the text follows a name that does not begin it.
private func endsName(_ bytes: [UInt8], _ words: ArraySlice<Range<Int>>, at last: Int) -> Bool {
  if ",;.)]".utf8.contains(bytes[words[last].upperBound - 1]) { return true }
  guard last + 1 < words.endIndex else { return words.startIndex > 0 }
  let next = words[last + 1]
  return "([".utf8.contains(bytes[next.lowerBound])
    || bytes[words[last].upperBound..<next.lowerBound].contains(0x0a)
    || bytes[bareWord(of: bytes, next)].last == UInt8(ascii: ":")
    || !bytes[next].contains { isLetter($0) || isDigit($0) }
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

/// Returns the runs of bytes between blanks.
func words(of bytes: [UInt8], in range: Range<Int>) -> [Range<Int>] {
  var words: [Range<Int>] = []
  words.reserveCapacity(range.count / 5 + 1)
  var start = range.lowerBound
  for place in range where isBlank(bytes[place]) {
    if place > start { words.append(start..<place) }
    start = place + 1
  }
  if range.upperBound > start { words.append(start..<range.upperBound) }
  return words
}

/// The word without brackets and punctuation around it; a colon at the end stays.
func bareWord(of bytes: [UInt8], _ word: Range<Int>) -> Range<Int> {
  var (start, end) = (word.lowerBound, word.upperBound)
  while start < end, isMarkAroundWord(bytes[start]) { start += 1 }
  while end > start, isMarkAroundWord(bytes[end - 1]) { end -= 1 }
  return start..<end
}

@inline(__always)
private func isMarkAroundWord(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
    UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "`"),
    UInt8(ascii: "*"), UInt8(ascii: "\""):
    true
  default: false
  }
}

private func endWithoutColon(_ bytes: [UInt8], _ word: Range<Int>) -> Int {
  bytes[word].last == UInt8(ascii: ":") ? word.upperBound - 1 : word.upperBound
}

/// A day has ten bytes, and a colon may follow it.
private func mayBeDay(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  (10...11).contains(word.count) && isDigit(bytes[word.lowerBound])
}

/// Returns whether a value is a day as ISO has it.
func isDay(_ value: ArraySlice<UInt8>) -> Bool {
  value.count == 10 && Day(iso: text(value)) != nil
}

private func day(of bytes: [UInt8], _ range: Range<Int>) -> Day? {
  range.count == 10 ? Day(iso: text(bytes[range])) : nil
}

private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
