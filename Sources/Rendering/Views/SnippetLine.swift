internal import Documents

/// Returns a snippet with its matched words marked, moved so that the first of them can be seen.
func snippetLine(_ hit: SearchHit.Line, room: Int) -> StyledLine {
  let pieces = highlightedSpans(hit)
  var line = StyledLine()
  for piece in pieces { line.append(piece) }
  guard line.width > room, let first = pieces.firstIndex(where: { $0.style == .match }) else {
    return line
  }
  let before = pieces[..<first].map(\.text).joined()
  let match = displayWidth(pieces[first].text)
  guard displayWidth(before) + match >= room else { return line }
  // A third of the room shows what led to the match, from the beginning of a word.
  var moved: StyledLine = "…\(ending(of: before, width: room / 3))"
  for piece in pieces[first...] { moved.append(piece) }
  return moved
}

private func highlightedSpans(_ hit: SearchHit.Line) -> [Span] {
  let bytes = Array(hit.snippet.utf8)
  var spans: [Span] = []
  var end = 0
  for range in hit.highlights where range.lowerBound >= end && range.upperBound <= bytes.count {
    spans.append(Span(String(decoding: bytes[end..<range.lowerBound], as: UTF8.self)))
    spans.append(Span(String(decoding: bytes[range], as: UTF8.self), .match))
    end = range.upperBound
  }
  spans.append(Span(String(decoding: bytes[end...], as: UTF8.self)))
  return spans
}

/// Returns the last words of a text that fit; without white space, the last characters.
private func ending(of text: String, width: Int) -> String {
  var kept: [Character] = []
  var room = width
  for character in text.reversed() {
    room -= displayWidth(character)
    if room < 0 { break }
    kept.append(character)
  }
  let ending = kept.reversed()
  guard let space = ending.firstIndex(of: " "), ending.index(after: space) != ending.endIndex else {
    return String(ending)
  }
  return String(ending[ending.index(after: space)...])
}
