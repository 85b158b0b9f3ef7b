internal import Documents

/// Returns a snippet on two rows at most with its matched words marked, moved so that the first of them
/// can be seen.
func snippetLines(_ hit: SearchHit.Line, room: Int) -> [StyledLine] {
  let pieces = highlightedSpans(hit)
  var line = StyledLine()
  for piece in pieces { line.append(piece) }
  let rows = firstRows(line, rows: 2, room: room)
  guard let first = pieces.firstIndex(where: { $0.style == .match }),
    !rows.contains(where: { row in row.spans.contains { $0.style == .match } })
  else { return rows }
  // Most of a row shows what led to the match, from the beginning of a word.
  let before = pieces[..<first].map(\.text).joined()
  var moved: StyledLine = "… \(ending(of: before, width: max(room * 2 / 3 - 2, 0)))"
  for piece in pieces[first...] { moved.append(piece) }
  return firstRows(moved, rows: 2, room: room)
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

/// Returns the sentences that show a pattern, quoted, each with its line and section.
func evidenceLines(
  _ evidence: [PatternTag.Evidence], path: String, width: Int, indent: Int
) -> [StyledLine] {
  let lineWidth = evidence.map { String($0.line).utf8.count }.max() ?? 0
  let roleWidth = evidence.map { $0.role.rawValue.utf8.count }.max() ?? 0
  return evidence.flatMap { evidence in
    let number: StyledLine = "\(String(evidence.line), .lineNumber, link: path)"
    let role = StyledLine(evidence.role.rawValue, .muted).padded(to: roleWidth)
    let head: StyledLine = "\(spaces(indent))\(number.aligned(right: lineWidth))  \(role)  "
    return head.hanging("“\(evidence.text)”", width: width)
  }
}
