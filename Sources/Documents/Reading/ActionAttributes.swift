import Platform

/// Returns the item with the owner, days, priority, ticket and commits that its words name.
///
/// What a table's columns said already is kept.
func withAttributes(_ item: ActionItem, options: ReadingOptions) -> ActionItem {
  var item = item
  let words = item.text.utf8.split(separator: UInt8(ascii: " "))
  for (index, word) in words.enumerated() {
    let bare = withoutMarks(word)
    // Nearly all words are words; what tells something begins with a mark or is one of a few.
    guard let first = bare.first, mayTell(bare, first) else { continue }
    let next = index + 1 < words.count ? String(Substring(withoutMarks(words[index + 1]))) : ""
    read(String(Substring(bare)), next: next, isCode: word.contains(UInt8(ascii: "`")), into: &item)
  }
  readTodoFields(words.map { Substring($0) }, into: &item)
  if item.owner == nil {
    item.owner = options.owners.first {
      item.text.contains("(\($0))") || item.text.contains("[\($0)]")
    }
  }
  return item
}

/// A quick look at bytes that leaves out most words.
private func mayTell(_ word: Substring.UTF8View, _ first: UInt8) -> Bool {
  if first == UInt8(ascii: "@") || first >= 0x80 { return true }
  if word.contains(where: { isDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "#") }) {
    return true
  }
  switch first | 0x20 {
  case UInt8(ascii: "d"), UInt8(ascii: "b"), UInt8(ascii: "c"), UInt8(ascii: "u"),
    UInt8(ascii: "o"):
    return word.count <= 9
  default: return false
  }
}

private func read(_ word: String, next: String, isCode: Bool, into item: inout ActionItem) {
  let name = word.hasSuffix(":") ? String(word.dropLast()) : word
  // In backticks `@types/node` is the name of a package.
  if name.hasPrefix("@"), name.utf8.count > 1, item.owner == nil, !isCode { item.owner = name }
  switch word.lowercased() {
  case "owner:" where item.owner == nil && !next.isEmpty: item.owner = next
  case "due", "due:", "by", "before", "📅", "deadline:", "until":
    if item.due == nil, let day = Day(iso: next) { item.due = day }
  case "closed", "closed:", "done", "done:", "✅", "completed":
    if item.closed == nil, let day = Day(iso: next) { item.closed = day }
  case "opened", "opened:", "created", "created:", "➕":
    if item.opened == nil, let day = Day(iso: next) { item.opened = day }
  case "commit", "commit:", "commits", "commits:":
    if isCommit(next) { item.commits.append(next) }
  case "p0", "p1", "p2", "p3", "p4", "p0:", "p1:", "p2:", "p3:", "p4:":
    item.priority = item.priority ?? name.uppercased()
  case let lower where lower.hasPrefix("due:"):
    if item.due == nil { item.due = Day(iso: word.dropFirst(4)) }
  default: break
  }
  if item.ticket == nil, isTicketName(name) { item.ticket = name }
}

/// The word without brackets and punctuation around it; a colon at the end stays.
private func withoutMarks(_ word: Substring.UTF8View) -> Substring.UTF8View {
  func isMark(_ byte: UInt8) -> Bool { "()[],.;`*\"".utf8.contains(byte) }
  var word = word
  while let first = word.first, isMark(first) { word.removeFirst() }
  while let last = word.last, isMark(last) { word.removeLast() }
  return word
}

/// Seven to forty hex digits, at least one of them a digit.
func isCommit(_ word: String) -> Bool {
  let bytes = word.utf8
  return bytes.count >= 7 && bytes.count <= 40 && bytes.contains(where: isDigit)
    && bytes.allSatisfy { isDigit($0) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66) }
}

/// `#123`, `ABC-123`, `repo#123`.
func isTicketName(_ word: String) -> Bool {
  let bytes = word.utf8
  guard let last = bytes.last, isDigit(last) else { return false }
  if let hash = bytes.lastIndex(of: UInt8(ascii: "#")) {
    let number = bytes[bytes.index(after: hash)...]
    return number.count <= 7 && number.allSatisfy(isDigit)
  }
  guard let dash = bytes.firstIndex(of: UInt8(ascii: "-")) else { return false }
  let project = bytes[..<dash]
  let number = bytes[bytes.index(after: dash)...]
  return (2...10).contains(project.count) && project.allSatisfy { $0 >= 0x41 && $0 <= 0x5a }
    && number.count <= 6 && number.allSatisfy(isDigit)
    && !["UTF", "SHA", "ISO", "RFC", "CVE", "ADR", "HTTP"].contains(String(project))
}

/// Reads what todo.txt puts at the beginning: `(A)` for the priority, and the days of closing and opening.
private func readTodoFields(_ words: [Substring], into item: inout ActionItem) {
  var rest = words[...]
  if let first = rest.first, first.utf8.count == 3, first.hasPrefix("("), first.hasSuffix(")"),
    let letter = first.dropFirst().first, letter.isASCII, letter.isUppercase
  {
    item.priority = item.priority ?? String(letter)
    rest = rest.dropFirst()
  }
  var days: [Day] = []
  while days.count < 2, let word = rest.first, let day = Day(iso: word) {
    days.append(day)
    rest = rest.dropFirst()
  }
  // Of a promise that is kept the first day is that of closing.
  if !item.state.isOpen, let closed = days.first {
    item.closed = item.closed ?? closed
    days.removeFirst()
  }
  if let opened = days.first { item.opened = item.opened ?? opened }
}
