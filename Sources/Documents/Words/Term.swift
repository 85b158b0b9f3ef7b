/// A word, or words in a row, as ``foldedBytes(of:)`` leaves them.
struct Term: Sendable, Hashable {
  var bytes: [UInt8]
  /// True where the last word is only the beginning of one.
  var isBeginning: Bool

  /// Reads `two words` or `begin*`; nil for nothing.
  init?(_ written: ArraySlice<UInt8>) {
    var text = trimmed(written)
    isBeginning = text.last == UInt8(ascii: "*")
    if isBeginning { text = text.dropLast() }
    guard !text.isEmpty else { return nil }
    bytes = foldedBytes(of: text)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// True where nothing but letters, digits and single spaces stands in it.
  var isOfWords: Bool {
    var before = UInt8(ascii: " ")
    return bytes.allSatisfy { byte in
      defer { before = byte }
      return byte >= 0x80 || isLetter(byte) || isDigit(byte)
        || byte == UInt8(ascii: " ") && before != byte
    }
  }
}
