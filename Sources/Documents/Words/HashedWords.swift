/// A word of a text: where it stands, and a hash of its letters in lower case.
struct HashedWord: Sendable {
  var hash: UInt64
  /// Offsets into the bytes of the text.
  var start: Int
  var end: Int

  /// Returns whether the word begins with bytes that are in lower case.
  func begins(with beginning: [UInt8], in bytes: [UInt8]) -> Bool {
    guard end - start >= beginning.count else { return false }
    for offset in beginning.indices where lowered(bytes[start + offset]) != beginning[offset] {
      return false
    }
    return true
  }
}

/// Returns the words of a text: runs of letters and digits, and each ideograph for itself.
///
/// The hash is FNV-1a over the lower-cased bytes. ASCII, which nearly all text is, costs one pass; other
/// letters are folded scalar by scalar.
func hashedWords(_ bytes: [UInt8], in range: Range<Int>) -> [HashedWord] {
  var words: [HashedWord] = []
  appendHashedWords(bytes, in: range, to: &words)
  return words
}

/// Appends the words of a text, for callers that use one array for many texts.
func appendHashedWords(_ bytes: [UInt8], in range: Range<Int>, to words: inout [HashedWord]) {
  var index = range.lowerBound
  while index < range.upperBound {
    let byte = bytes[index]
    if byte < 0x80 && !isWordLetter(byte) {
      index += 1
      continue
    }
    let start = index
    var hash = WordHash()
    var isWord = false
    while index < range.upperBound {
      let byte = bytes[index]
      if isWordLetter(byte) {
        hash.add(lowered(byte))
        isWord = true
        index += 1
        continue
      }
      guard byte >= 0x80 else { break }
      let (scalar, length) = decodeScalar(bytes, at: index, before: range.upperBound)
      guard isWordScalar(scalar) else {
        if !isWord { index += length }
        break
      }
      if isIdeograph(scalar) {
        // It ends the word before it, and is one by itself.
        if isWord { break }
        hash.add(scalar)
        isWord = true
        index += length
        break
      }
      hash.add(lowered: scalar)
      isWord = true
      index += length
    }
    if isWord { words.append(HashedWord(hash: hash.value, start: start, end: index)) }
  }
}

/// Returns the words of a short text as strings in lower case, cut as ``hashedWords(_:in:)`` cuts them.
public func plainWords(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return hashedWords(bytes, in: 0..<bytes.count).map {
    let word = String(decoding: bytes[$0.start..<$0.end], as: UTF8.self)
    return bytes[$0.start..<$0.end].contains { $0 >= 0x80 || lowered($0) != $0 }
      ? word.lowercased() : word
  }
}

struct WordHash {
  var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { add(byte) }
  }

  mutating func add(lowered scalar: Unicode.Scalar) {
    for lower in scalar.properties.lowercaseMapping.unicodeScalars { add(lower) }
  }

  static func of(_ word: String) -> UInt64 {
    var hash = WordHash()
    for scalar in word.unicodeScalars { hash.add(lowered: scalar) }
    return hash.value
  }
}

@inline(__always)
private func isWordLetter(_ byte: UInt8) -> Bool {
  isLetter(byte) || isDigit(byte)
}

func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
    true
  default: false
  }
}

/// Han, Hiragana and Katakana, which are written without spaces between words.
func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x3040...0x30ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x2fa1f: true
  default: false
  }
}

/// Decodes one scalar of valid UTF-8.
func decodeScalar(_ bytes: [UInt8], at index: Int, before end: Int) -> (Unicode.Scalar, Int) {
  let first = UInt32(bytes[index])
  let length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  guard index + length <= end else { return ("\u{fffd}", end - index) }
  var value = length == 1 ? first : first & (0xff >> UInt32(length + 1))
  for offset in 1..<max(length, 1) { value = value << 6 | UInt32(bytes[index + offset] & 0x3f) }
  return (Unicode.Scalar(value) ?? "\u{fffd}", length)
}
