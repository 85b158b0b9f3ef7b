import Platform

extension TimeScanner {
  /// The byte at a place; nil past the end.
  func byte(at place: Int) -> UInt8? {
    place < bytes.endIndex ? bytes[place] : nil
  }

  /// Reads a number of at most so many digits.
  func digits(at start: Int, atMost count: Int) -> (value: Int, end: Int)? {
    var end = start
    while end < bytes.endIndex, end - start < count, isDigit(bytes[end]) { end += 1 }
    guard let value = Int(decimal: bytes[start..<max(start, end)]) else { return nil }
    return (value, end)
  }

  /// Returns whether a word in lower case stands at a place, in whatever case.
  func matches(_ word: String, at start: Int) -> Bool {
    var place = start
    for letter in word.utf8 {
      guard let byte = byte(at: place),
        lowered(byte) == letter
      else { return false }
      place += 1
    }
    return true
  }

  /// Takes a mark that stands at the current place.
  mutating func take(_ mark: String) -> Bool {
    guard byte(at: position) == mark.utf8.first, bytes[position...].starts(with: mark.utf8) else {
      return false
    }
    position += mark.utf8.count
    return true
  }

  /// Takes a word of some use, with a dot where it is cut short.
  mutating func take(_ use: TimeWord.Uses) -> Bool {
    // Several uses are asked for at one place.
    if position != placeOfWord {
      placeOfWord = position
      word = TimeWord.find(in: bytes, at: position)
    }
    guard let word, word.word.uses.contains(use) else { return false }
    position = word.end
    _ = take(".")
    return true
  }

  /// Takes what may stand between parts: spaces, commas, `at`, `@`, `kl`, `T` between digits.
  mutating func takeSeparator() -> Bool {
    guard let byte = byte(at: position) else { return false }
    if byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "@")
      || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "*")
    {
      position += 1
      return true
    }
    if take("\u{a0}") { return true }
    if byte == UInt8(ascii: "T"), time.date != nil, !hasClock,
      let next = self.byte(at: position + 1),
      isDigit(next)
    {
      isTimestamp = true
      position += 1
      return true
    }
    // `{{ 06:10 }}` is left over from a form.
    if byte == UInt8(ascii: "{") {
      position += 1
      return true
    }
    if take(TimeWord.Uses.between) {
      isBetween = true
      return true
    }
    return take(TimeWord.Uses.lead)
  }

  /// Takes `[^3]`.
  mutating func takeFootnote() -> Bool {
    guard matches("[^", at: position), let mark = digits(at: position + 2, atMost: 3),
      byte(at: mark.end) == UInt8(ascii: "]")
    else { return false }
    position = mark.end + 1
    return true
  }

  mutating func skipSeparators() {
    while takeSeparator() {}
  }

  mutating func skipSpaces() {
    while byte(at: position) == UInt8(ascii: " ") { position += 1 }
  }
}
