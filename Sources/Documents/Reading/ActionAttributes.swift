import Platform

/// Returns the item with the owner, days, priority, ticket and commits that its words name.
///
/// What a table's columns said already is kept.
func withAttributes(_ item: ActionItem, options: ReadingOptions) -> ActionItem {
  var item = item
  let bytes = Array(item.text.utf8)
  // Priorities, tickets and commits all have a digit.
  if holds(in: bytes, where: isDigit) { readNames(in: bytes, into: &item) }
  readFields(of: bytes, into: &item)
  if item.owner == nil {
    item.owner = options.owners.first {
      item.text.contains("(\($0))") || item.text.contains("[\($0)]")
    }
  }
  return item
}

private func readNames(in bytes: [UInt8], into item: inout ActionItem) {
  let words = words(of: bytes, in: 0..<bytes.count).map { bareWord(of: bytes, $0) }
  for (index, word) in words.enumerated() where mayTell(bytes[word]) {
    let next = index + 1 < words.count ? bytes[words[index + 1]] : []
    read(
      String(decoding: bytes[word], as: UTF8.self), next: String(decoding: next, as: UTF8.self),
      into: &item)
  }
}

/// A quick look that leaves out most words: what tells something has a digit, or is `commit` or its like.
private func mayTell(_ word: ArraySlice<UInt8>) -> Bool {
  guard let first = word.first else { return false }
  return first | 0x20 == UInt8(ascii: "c") && word.count <= 8 || word.contains(where: isDigit)
}

private func read(_ word: String, next: String, into item: inout ActionItem) {
  let name = word.hasSuffix(":") ? String(word.dropLast()) : word
  switch word.lowercased() {
  case "commit", "commit:", "commits", "commits:":
    if isCommit(next) { item.commits.append(next) }
  case "p0", "p1", "p2", "p3", "p4", "p0:", "p1:", "p2:", "p3:", "p4:":
    item.priority = item.priority ?? name.uppercased()
  default: break
  }
  if item.ticket == nil, isTicketName(name) { item.ticket = name }
}

/// Takes over what the words say in forms of their own; the first of each counts.
private func readFields(of bytes: [UInt8], into item: inout ActionItem) {
  var days: [Day] = []
  for field in writtenFields(in: bytes, 0..<bytes.count) {
    let value = String(decoding: bytes[field.value], as: UTF8.self)
    switch field.name {
    case .owner where mayBeOwner(value): item.owner = item.owner ?? value
    case .owner: break
    case .due: item.due = item.due ?? day(value)
    case .closed: item.closed = item.closed ?? day(value)
    case .opened: item.opened = item.opened ?? day(value)
    // What todo.txt makes of `(A)` when an item is done.
    case .priority: item.priority = item.priority ?? value
    case .beginning:
      if let day = Day(iso: value) {
        days.append(day)
      } else {
        item.priority = item.priority ?? String(value.dropFirst().dropLast())
      }
    }
  }
  // Of a promise that is kept the first day is that of closing, unless another says that it is.
  if item.state.isClosed, days.count == 2 || item.closed == nil, let closed = days.first {
    item.closed = item.closed ?? closed
    days.removeFirst()
  }
  if let opened = days.first { item.opened = item.opened ?? opened }
}

private func day(_ value: String) -> Day? {
  Day(iso: value) ?? DateScanner.date(in: value)?.day(near: nil)
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
