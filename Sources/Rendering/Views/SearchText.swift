public import Documents

/// Returns the answer to a query: incidents, then references, each with the lines that show it.
public func text(_ hits: [SearchHit], width: Int) -> StyledText {
  var text = StyledText()
  let layout = HitLayout(hits, width: width)
  for hit in hits where hit.incident.kind != .reference {
    text.addGap()
    text.add(layout.lines(hit))
  }
  let references = hits.filter { $0.incident.kind == .reference }
  if !references.isEmpty { text.addHeading("\("References", .heading)") }
  for hit in references {
    text.addGap()
    text.add(layout.lines(hit))
  }
  return text
}

/// Where the lines of all hits stand.
private struct HitLayout {
  let width: Int
  let placeWidth: Int
  let roleWidth: Int
  /// True where `path:line` leaves room for a snippet beside it; else the path stands above, once.
  let isInline: Bool

  private static let narrowestSnippet = 60

  init(_ hits: [SearchHit], width: Int) {
    self.width = width
    let lines = hits.flatMap { hit in hit.lines.map { (hit.incident.path, $0) } }
    let numbers = lines.map { displayWidth(String($0.1.line)) }.max() ?? 0
    let places = lines.map { displayWidth("\($0.0):\($0.1.line)") }.max() ?? 0
    roleWidth = lines.map { displayWidth($0.1.role.rawValue) }.max() ?? 0
    isInline = width - (2 + places + 2 + roleWidth + 2) >= HitLayout.narrowestSnippet
    placeWidth = isInline ? places : numbers + 2
  }

  func lines(_ hit: SearchHit) -> [StyledLine] {
    let incident = hit.incident
    var lines = headLines(incident, width: width)
    let facts = fittingNames([incident.systems, incident.patterns], width: width - 2)
    if !facts.isEmpty { lines.append("  \(facts, .muted)") }
    if let likeness = hit.likeness { lines += likenessLines(likeness, width: width, indent: 2) }
    if !isInline || hit.lines.isEmpty { lines.append(pathLine(incident)) }
    return lines + hit.lines.flatMap { self.lines($0, path: incident.path) }
  }

  private func lines(_ line: SearchHit.Line, path: String) -> [StyledLine] {
    let number: StyledLine = "\(String(line.line), .lineNumber, link: path)"
    let place: StyledLine = "\(path, .path, link: path):\(number)"
    let head: StyledLine = [
      isInline ? place.padded(to: placeWidth) : number.aligned(right: placeWidth),
      ("\(line.role.rawValue, .muted)" as StyledLine).padded(to: roleWidth),
    ].joined(by: "  ")
    let margin = head.width + 4
    return snippetLines(line, room: max(width - margin, 12)).enumerated().map { row, snippet in
      row == 0 ? "  \(head)  \(snippet)" : "\(spaces(margin))\(snippet)"
    }
  }
}
