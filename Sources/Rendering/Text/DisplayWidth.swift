/// Returns how many columns a terminal gives a text: two for East Asian wide characters and emoji, none
/// for combining marks, one for what ``neutralized(_:)`` replaces.
func displayWidth(_ text: String) -> Int {
  // Every byte of ASCII takes one, and nearly all text is nothing else.
  if seenBits(text) < 0x80 { return text.utf8.count }
  var width = 0
  var index = text.startIndex
  while index < text.endIndex {
    let (columns, next) = step(text, from: index)
    width += columns
    index = next
  }
  return width
}

/// Returns all bits that stand in any byte of a text: below 0x80 where it is ASCII.
func seenBits(_ text: String) -> UInt8 {
  // Looked at without a branch, which the compiler makes one of vectors.
  let seen = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
    unsafe bytes.reduce(0 as UInt8, |)
  }
  return seen ?? 0xff
}

/// Returns the columns of the character at `index`, and where the next one begins.
///
/// Between two ASCII bytes there is always a boundary, which spares the search for one in most text;
/// `\r\n`, the one exception, takes the room of its two parts in either case.
func step(_ text: String, from index: String.Index) -> (columns: Int, next: String.Index) {
  let bytes = text.utf8
  let next = bytes.index(after: index)
  if bytes[index] < 0x80, next == bytes.endIndex || bytes[next] < 0x80 { return (1, next) }
  return (displayWidth(text[index]), text.index(after: index))
}

/// Returns the columns of one character, however many scalars it is made of.
func displayWidth(_ character: Character) -> Int {
  if character.isASCII { return character.unicodeScalars.count }
  var width = 0
  var replaced = 0
  var isEmoji = false
  var previous: Unicode.Scalar?
  for scalar in character.unicodeScalars {
    if replacement(for: scalar, after: previous) != nil {
      replaced += 1
    } else {
      // A family, a flag and a heart with its variation selector are one emoji each.
      isEmoji = isEmoji || scalar.properties.isEmojiPresentation || scalar == "\u{fe0f}"
      width += scalarWidth(scalar)
    }
    previous = scalar
  }
  return (isEmoji ? 2 : width) + replaced
}

private func scalarWidth(_ scalar: Unicode.Scalar) -> Int {
  if isWide(scalar) { return 2 }
  switch scalar.properties.generalCategory {
  // Of format characters only joiners are left, and signs that stand around digits.
  case .nonspacingMark, .enclosingMark, .format: return 0
  // Vowels and final consonants of Hangul stand inside the block that their first consonant opens.
  default: return (0x1160...0x11ff).contains(scalar.value) ? 0 : 1
  }
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.value >= 0x1100 else { return false }
  var low = 0
  var high = wideRanges.count
  while low < high {
    let middle = (low + high) / 2
    if wideRanges[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
  }
  return low < wideRanges.count && wideRanges[low].contains(scalar.value)
}

/// Scalars of the classes W and F of EastAsianWidth-15.0.0.txt (Unicode), ascending.
///
/// Unassigned places between are counted in, which keeps the table short and serves later versions;
/// emoji are left out, since the standard library knows them.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
  0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
  0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB,
  0x1F200...0x1F265, 0x20000...0x3FFFD,
]
