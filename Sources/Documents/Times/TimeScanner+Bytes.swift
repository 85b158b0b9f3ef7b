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

  /// Takes a word in lower case that ends where it should.
  mutating func takeWord(_ word: String) -> Bool {
    guard matches(word, at: position) else { return false }
    let end = position + word.utf8.count
    if let next = byte(at: end), isLetter(next) { return false }
    position = end
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
    guard startsWord("akuot") || byte >= 0x80 else { return false }
    for word in ["at", "kl.", "kl", "klokken", "um", "à", "on", "the", "uhr"] where takeWord(word) {
      return true
    }
    return false
  }

  mutating func skipSeparators() {
    while takeSeparator() {}
  }

  /// A look at one letter saves comparing with a list of words.
  func startsWord(_ letters: String) -> Bool {
    guard let letter = byte(at: position) else { return false }
    for wanted in letters.utf8 where letter | 0x20 == wanted { return true }
    return false
  }

  mutating func skipSpaces() {
    while byte(at: position) == UInt8(ascii: " ") { position += 1 }
  }
}
