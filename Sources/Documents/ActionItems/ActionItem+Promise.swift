import Platform

extension ActionItem {
  /// The words without what stands at their end only to say who, when and where:
  /// `@ann (due 2026-03-01, commit 4f2a9c1)`.
  public var promise: String {
    let bytes = Array(text.utf8)
    let words = wordRanges(bytes, 0..<bytes.count)
    var count = words.count
    while let length = attributeLength(words[..<count], bytes), length < count { count -= length }
    // What has nothing to lose, and one space between words, stays as it is.
    let end = count > 0 ? words[count - 1].upperBound : 0
    let length = words[..<count].reduce(count - 1) { $0 + $1.count }
    if length == end {
      return end == bytes.count ? text : String(decoding: bytes[..<end], as: UTF8.self)
    }
    return words[..<count].map { String(decoding: bytes[$0], as: UTF8.self) }
      .joined(separator: " ")
  }

  /// Returns how many words at the end say what has a field of its own; nil for none.
  private func attributeLength(_ words: ArraySlice<Range<Int>>, _ bytes: [UInt8]) -> Int? {
    guard let last = words.last else { return nil }
    if bytes[last.upperBound - 1] == UInt8(ascii: ")") {
      guard let open = words.lastIndex(where: { bytes[$0.lowerBound] == UInt8(ascii: "(") })
      else { return nil }
      let inner = bytes[
        words[open].lowerBound + 1..<max(last.upperBound - 1, words[open].lowerBound + 1)]
      let parts = partRanges(inner)
      let isAll =
        !parts.isEmpty && parts.allSatisfy { isAttribute(wordRanges(bytes, $0)[...], bytes) }
      return isAll ? words.endIndex - open : nil
    }
    if words.count > 2, isAttribute(words.suffix(2), bytes) { return 2 }
    return isAttribute(words.suffix(1), bytes) ? 1 : nil
  }

  /// Returns whether words say an owner, a day, a ticket or a commit, and nothing that no field holds.
  private func isAttribute(_ words: ArraySlice<Range<Int>>, _ bytes: [UInt8]) -> Bool {
    guard let first = words.first else { return false }
    if let owner, isJoined(words, bytes, owner) { return true }
    if words.count == 1 {
      if let ticket, isJoined(words, bytes, ticket) { return true }
      guard let due, bytes[first].count == 14 else { return false }
      return bytes[first].lazy.map(lowered).elementsEqual("due:\(due)".utf8)
    }
    guard let key = AttributeKey(bytes[first]) else { return false }
    let value = words.dropFirst()
    func isDay(_ day: Day?) -> Bool { day.map { isJoined(value, bytes, $0.description) } ?? false }
    switch key {
    case .owner: return owner.map { isJoined(value, bytes, $0) } ?? false
    case .due: return isDay(due)
    case .closed: return isDay(closed)
    case .opened: return isDay(opened)
    case .commit:
      return value.allSatisfy { word in
        let name = bytes[word].filter { $0 != UInt8(ascii: "`") }
        return commits.contains { $0.utf8.elementsEqual(name) }
      }
    }
  }
}

/// What a word at the beginning of an attribute says that it holds.
private enum AttributeKey {
  case owner, due, closed, opened, commit

  init?(_ word: ArraySlice<UInt8>) {
    let word = word.last == UInt8(ascii: ":") ? word.dropLast() : word
    // Most words are none, and their length tells.
    guard word.count <= 9, let first = word.first,
      first >= 0x80 || "obducBODUC".utf8.contains(first)
    else { return nil }
    switch String(decoding: word.map(lowered), as: UTF8.self) {
    case "owner": self = .owner
    case "due", "by", "before", "until", "deadline", "📅": self = .due
    case "done", "closed", "completed", "✅", "dropped", "cancelled", "❌": self = .closed
    case "opened", "created", "➕": self = .opened
    case "commit", "commits": self = .commit
    default: return nil
    }
  }
}

/// Returns where the words between spaces stand.
private func wordRanges(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
  var words: [Range<Int>] = []
  words.reserveCapacity(range.count / 4)
  var start = range.lowerBound
  for index in range where bytes[index] == 0x20 {
    if index > start { words.append(start..<index) }
    start = index + 1
  }
  if range.upperBound > start { words.append(start..<range.upperBound) }
  return words
}

/// Returns where the parts between `,`, `;` and `·` stand.
private func partRanges(_ bytes: ArraySlice<UInt8>) -> [Range<Int>] {
  var parts: [Range<Int>] = []
  var start = bytes.startIndex
  for index in bytes.indices {
    let isDot = bytes[index] == 0xb7 && index > start && bytes[index - 1] == 0xc2
    guard isDot || bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: ";") else {
      continue
    }
    let end = isDot ? index - 1 : index
    if end > start { parts.append(start..<end) }
    start = index + 1
  }
  if bytes.endIndex > start { parts.append(start..<bytes.endIndex) }
  return parts
}

/// Returns whether words, with one space between them, are a text.
private func isJoined(_ words: ArraySlice<Range<Int>>, _ bytes: [UInt8], _ text: String) -> Bool {
  var rest = text.utf8[...]
  for (place, word) in words.enumerated() {
    if place > 0 {
      guard rest.first == 0x20 else { return false }
      rest = rest.dropFirst()
    }
    guard rest.starts(with: bytes[word]) else { return false }
    rest = rest.dropFirst(word.count)
  }
  return rest.isEmpty
}
