/// A sentence of a document, for signals to look at.
struct Sentence {
  var line: Int
  var role: Role
  /// Into the bytes of its passage.
  var range: Range<Int>
}

/// Cuts a passage into sentences.
///
/// A sentence ends at `.`, `!`, `?` before a space and a capital, digit or mark, at their Chinese and
/// Japanese kin, and at the border of a table cell. A line end does not end it: prose is wrapped.
func sentences(in bytes: [UInt8], line: Int, role: Role) -> [Sentence] {
  var found: [Sentence] = []
  found.reserveCapacity(bytes.count / 60 + 1)
  var start = 0
  var startLine = line
  var currentLine = line
  var index = 0

  func close(at end: Int) {
    if end > start { found.append(Sentence(line: startLine, role: role, range: start..<end)) }
  }

  while index < bytes.count {
    let byte = bytes[index]
    guard mayEndSentence(byte) else {
      index += 1
      continue
    }
    switch byte {
    case UInt8(ascii: "\n"):
      currentLine += 1
      index += 1
      if start == index - 1 {
        start = index
        startLine = currentLine
      }
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      index += 1
      guard endsSentence(bytes, after: index) else { continue }
      close(at: index)
      while index < bytes.count,
        bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\n")
      {
        if bytes[index] == UInt8(ascii: "\n") { currentLine += 1 }
        index += 1
      }
      start = index
      startLine = currentLine
    case UInt8(ascii: "|"):
      close(at: index)
      index += 1
      start = index
      startLine = currentLine
    case 0xe3 where bytes[index...].starts(with: [0xe3, 0x80, 0x82]),
      0xef where bytes[index...].starts(with: [0xef, 0xbc, 0x81]),
      0xef where bytes[index...].starts(with: [0xef, 0xbc, 0x9f]),
      0xe2 where bytes[index...].starts(with: [0xe2, 0x80, 0xa8]):
      index += 3
      close(at: index)
      start = index
      startLine = currentLine
    default: index += 1
    }
  }
  close(at: bytes.count)
  return found
}

/// A quick look that leaves out nearly all bytes.
@inline(__always)
private func mayEndSentence(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ".") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "|")
    || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || byte >= 0xe2
}

private func endsSentence(_ bytes: [UInt8], after index: Int) -> Bool {
  guard index < bytes.count else { return true }
  let next = bytes[index]
  guard next == UInt8(ascii: " ") || next == UInt8(ascii: "\n") else { return false }
  var place = index
  while place < bytes.count, bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\n")
  { place += 1 }
  guard place < bytes.count else { return true }
  let first = bytes[place]
  // `e.g. this` and `approx. 5` continue with small letters; most sentences do not.
  return !(first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z"))
}
