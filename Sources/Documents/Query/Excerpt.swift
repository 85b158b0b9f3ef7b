/// Cuts about 240 bytes around the first matches, at word borders, and puts them on one line.
func excerpt(of bytes: [UInt8], line: Int, role: Role, found: [Range<Int>])
  -> SearchHit.Line
{
  let length = 240
  var start = 0
  var end = bytes.count
  if bytes.count > length {
    let first = found[0].lowerBound
    start = max(0, min(first - 60, bytes.count - length))
    end = min(bytes.count, start + length)
    // Where no space is near, as in Chinese, it is cut between any two characters.
    if start > 0 {
      start = bytes[start..<min(start + 40, first)].firstIndex(where: isSpace) ?? start
    }
    if end < bytes.count {
      end = bytes[(end - 40)..<end].lastIndex(where: isSpace) ?? end
      while end > start, isContinuation(bytes[end]) { end -= 1 }
      end = max(end, found[0].upperBound)
    }
  }
  while start < end,
    isContinuation(bytes[start]) || bytes[start] == UInt8(ascii: " ")
      || bytes[start] == UInt8(ascii: "\n")
  { start += 1 }
  var snippet: [UInt8] = start > 0 ? Array("… ".utf8) : []
  var highlights: [Range<Int>] = []
  var places = found.filter { $0.lowerBound >= start && $0.upperBound <= end }[...]
  let lineShift = bytes[..<(found.first?.lowerBound ?? 0)].count { $0 == UInt8(ascii: "\n") }
  var open: (from: Int, until: Int)?
  var index = start
  while index < end {
    if open == nil, let next = places.first, next.lowerBound == index {
      open = (snippet.count, next.upperBound)
      places = places.dropFirst().drop { $0.lowerBound < next.upperBound }
    }
    // A `<br>` is three bytes long.
    let isBreak = bytes[index..<end].starts(with: "\u{2028}".utf8)
    snippet.append(isBreak || isSpace(bytes[index]) ? UInt8(ascii: " ") : bytes[index])
    index += isBreak ? 3 : 1
    if let range = open, index == range.until {
      highlights.append(range.from..<snippet.count)
      open = nil
    }
  }
  if end < bytes.count { snippet.append(contentsOf: "…".utf8) }
  return SearchHit.Line(
    line: line + lineShift, role: role, snippet: String(decoding: snippet, as: UTF8.self),
    highlights: highlights)
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
}
