extension TimeScanner {
  /// Takes `UTC`, `CET`, `+02:00`, `America/Chicago` behind a clock.
  mutating func takeZone() -> Bool {
    // The end of a range may name the zone again.
    guard hasClock, time.zone == nil || time.isRange, position < bytes.endIndex else {
      return false
    }
    var end = position
    while end < bytes.endIndex, end - position < 24, isZoneByte(bytes[end]) { end += 1 }
    // `10:00 UTC: text`: a mark at the end of the word belongs to the text.
    while end > position, !isLetter(bytes[end - 1]), !isDigit(bytes[end - 1]) { end -= 1 }
    guard end > position else { return false }
    let first = bytes[position]
    // `10:00 - text`: a dash alone is no zone.
    let isSigned = first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
    if isSigned, end - position < 3 { return false }
    // `10:00-10:30` and `02.41-06.46` are ranges, `20:15:08-06:00` has an offset.
    let isDotted =
      end + 1 < bytes.endIndex && bytes[end] == UInt8(ascii: ".") && isDigit(bytes[end + 1])
    if first == UInt8(ascii: "-"), !isTimestamp,
      isDotted || bytes[position..<end].contains(where: ":.".utf8.contains)
    {
      return false
    }
    // `+UTC` is no offset.
    let isMarked = isSigned && isLetter(bytes[position + 1])
    let word = String(decoding: bytes[(position + (isMarked ? 1 : 0))..<end], as: UTF8.self)
    guard isSigned || word.first?.isUppercase == true else { return false }
    // `UTC+2`, and `UTC +2` in two words.
    if let zone = WrittenZone(word) {
      time.zone = time.zone ?? zone
      position = end
      return true
    }
    return false
  }

  /// Returns whether letters right behind a clock are a zone, as in `10:00Z`.
  func isZone(at start: Int) -> Bool {
    let word = String(decoding: bytes[start...].prefix { isLetter($0) }, as: UTF8.self)
    return word.uppercased() == word && WrittenZone(word) != nil
  }

  private func isZoneByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }
}
