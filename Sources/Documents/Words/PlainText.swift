/// Returns the text without white space at both ends.
func trimmedText(_ text: some StringProtocol) -> String {
  var rest = Substring(text).utf8
  while let first = rest.first, isBlank(first) { rest.removeFirst() }
  while let last = rest.last, isBlank(last) { rest.removeLast() }
  // Other white space than ASCII's is rare, and slow to ask about.
  if let first = rest.first, let last = rest.last, first >= 0x80 || last >= 0x80 {
    var scalars = Substring(rest).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
  return String(Substring(rest))
}

/// Returns the text on one line: line ends, tabs, `<br>` and runs of spaces become one space.
func oneLine(_ text: String) -> String {
  guard !isOneLine(text) else { return text }
  let written = Array(text.utf8)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(written.count)
  var place = 0
  while place < written.count {
    let length = lengthOfSpace(written, at: place)
    if length == 0 {
      bytes.append(written[place])
    } else if let last = bytes.last, last != 0x20 {
      bytes.append(0x20)
    }
    place += max(length, 1)
  }
  if bytes.last == 0x20 { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}

/// Returns whether a condition holds for one of the bytes.
///
/// It asks about all of them without a branch, which the compiler makes one of vectors; a search that stops
/// at the first costs ten times as much.
@inline(__always)
func holds(in bytes: some Sequence<UInt8>, where isWanted: (UInt8) -> Bool) -> Bool {
  let seen = bytes.withContiguousStorageIfAvailable { bytes in
    unsafe bytes.reduce(0 as UInt8) { $0 | (isWanted($1) ? 1 : 0) }
  }
  return seen.map { $0 == 1 } ?? bytes.contains(where: isWanted)
}

/// Returns whether all bytes are ASCII, as nearly all text is.
func isASCII(_ bytes: some Sequence<UInt8>) -> Bool {
  !holds(in: bytes) { $0 >= 0x80 }
}

/// Returns whether a byte stands among others.
func holds(_ byte: UInt8, in bytes: some Sequence<UInt8>) -> Bool {
  holds(in: bytes) { $0 == byte }
}

/// Returns the first bytes of a text, at most so many.
func leadingBytes(of text: String, _ count: Int) -> [UInt8] {
  let bytes = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
    unsafe Array(bytes.prefix(count))
  }
  return bytes ?? Array(text.utf8.prefix(count))
}

/// Returns whether ``oneLine(_:)`` has nothing to do, as for most texts.
private func isOneLine(_ text: String) -> Bool {
  let answer: Bool? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
    unsafe isOneLine(bytes)
  }
  return answer ?? false
}

private func isOneLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var wasBlank = true
  for index in bytes.indices {
    let byte = unsafe bytes[index]
    // Nearly all bytes are letters.
    if byte > 0x20, byte < 0x80 {
      wasBlank = false
      continue
    }
    let isSpace = isBlank(byte)
    if isSpace && (wasBlank || byte != 0x20) || byte == 0xe2 || byte == 0xc2 { return false }
    wasBlank = isSpace
  }
  return !wasBlank
}

/// Returns how many bytes at a place are one space: of ASCII, `<br>`, or the one that does not break.
func lengthOfSpace(_ bytes: [UInt8], at place: Int) -> Int {
  switch bytes[place] {
  case let byte where isBlank(byte): 1
  case 0xe2 where bytes[place...].starts(with: [0xe2, 0x80, 0xa8]): 3
  case 0xc2 where bytes[place...].starts(with: [0xc2, 0xa0]): 2
  default: 0
  }
}

/// Space, tab, and the line ends of ASCII.
@inline(__always)
func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || (byte >= 0x09 && byte <= 0x0d)
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

/// A letter of ASCII.
@inline(__always)
func isLetter(_ byte: UInt8) -> Bool {
  byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
}

/// Returns a capital of ASCII as a small letter, and every other byte as it is.
@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 {
  byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}

/// A byte of UTF-8 that does not begin a character.
@inline(__always)
func isContinuation(_ byte: UInt8) -> Bool {
  byte & 0xc0 == 0x80
}

/// Returns the text without the colon at its end.
func withoutColon(_ text: String) -> String {
  let text = trimmedText(text)
  return endsInColon(text) ? String(text.dropLast()) : text
}

/// Returns whether a text leads to what follows it.
func endsInColon(_ text: String) -> Bool {
  text.hasSuffix(":") || text.hasSuffix("：")
}

/// Returns the bytes without spaces and tabs at both ends.
func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var start = bytes.startIndex
  var end = bytes.endIndex
  while start < end, isBlank(bytes[start]) { start += 1 }
  while end > start, isBlank(bytes[end - 1]) { end -= 1 }
  return bytes[start..<end]
}

extension StringProtocol {
  /// Replaces every occurrence; the standard library's own needs the regular expression module.
  func replacing(_ part: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while let start = rest.indices.first(where: { rest[$0...].hasPrefix(part) }) {
      result += rest[..<start] + other
      rest = rest[rest.index(start, offsetBy: part.count)...]
    }
    return result + rest
  }
}
