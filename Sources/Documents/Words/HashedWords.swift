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
  // A word and the space after it take six bytes or seven.
  words.reserveCapacity(range.count / 5 + 1)
  appendHashedWords(bytes, in: range, to: &words)
  return words
}

/// Appends the words of a text, for callers that use one array for many texts.
func appendHashedWords(_ bytes: [UInt8], in range: Range<Int>, to words: inout [HashedWord]) {
  var index = range.lowerBound
  while index < range.upperBound {
    let start = index
    var hash = WordHash()
    while index < range.upperBound, let letter = foldedWordLetter(bytes[index]) {
      hash.add(letter)
      index += 1
    }
    guard index < range.upperBound, bytes[index] >= 0x80 else {
      if index > start { words.append(HashedWord(hash: hash.value, start: start, end: index)) }
      // What ended the word is no part of the next.
      index += 1
      continue
    }
    var isWord = index > start
    index = endOfWord(bytes, at: index, before: range.upperBound, &hash, &isWord)
    if isWord { words.append(HashedWord(hash: hash.value, start: start, end: index)) }
  }
}

/// Goes on with a word that has letters beyond ASCII, and returns where it ends.
///
/// `isWord` tells whether anything of the word came before; then, whether it is one at all. What is no word
/// is skipped.
private func endOfWord(
  _ bytes: [UInt8], at place: Int, before end: Int, _ hash: inout WordHash, _ isWord: inout Bool
) -> Int {
  var index = place
  while index < end {
    if let letter = foldedWordLetter(bytes[index]) {
      hash.add(letter)
      isWord = true
      index += 1
      continue
    }
    guard bytes[index] >= 0x80 else { break }
    let (scalar, length) = decodeScalar(bytes, at: index, before: end)
    guard isWordScalar(scalar) else { return isWord ? index : index + length }
    if isIdeograph(scalar) {
      // It ends the word before it, and is one by itself.
      if isWord { return index }
      hash.add(scalar)
      isWord = true
      return index + length
    }
    hash.add(lowered: scalar)
    isWord = true
    index += length
  }
  return index
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

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { add(byte) }
  }

  mutating func add(lowered scalar: Unicode.Scalar) {
    add(lowercased(scalar))
  }

  static func of(_ word: String) -> UInt64 {
    var hash = WordHash()
    for scalar in word.unicodeScalars { hash.add(lowered: scalar) }
    return hash.value
  }
}

/// Returns a letter of ASCII as a small one, a digit as it is, and nil for what belongs to no word.
@inline(__always)
private func foldedWordLetter(_ byte: UInt8) -> UInt8? {
  if isLetter(byte) { return byte | 0x20 }
  return isDigit(byte) ? byte : nil
}

func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  // The tables of Unicode are slow to ask: letters of Europe, ideographs and Hangul come first.
  switch scalar.value {
  case 0xc0...0xd6, 0xd8...0xf6, 0xf8...0x24f, 0x400...0x481, 0x3041...0x3096, 0x30a1...0x30fa,
    0x3400...0x4dbf, 0x4e00...0x9fff, 0xac00...0xd7a3:
    return true
  default: break
  }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
    return true
  default: return false
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
