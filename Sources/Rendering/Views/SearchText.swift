public import Documents

/// Returns the answer to a query: incidents, then references and forms, each with the lines that show it.
public func text(_ hits: [SearchHit], width: Int, paths: PathFormat = PathFormat()) -> StyledText {
  var text = StyledText()
  text.add(hits.filter { $0.incident.kind == .postmortem }, width: width, paths)
  for (kind, heading) in [(Document.Kind.reference, "References"), (.template, "Templates")] {
    let others = hits.filter { $0.incident.kind == kind }
    if !others.isEmpty { text.addHeading("\(heading, .heading)") }
    text.add(others, width: width, paths)
  }
  return text
}

extension StyledText {
  fileprivate mutating func add(_ hits: [SearchHit], width: Int, _ paths: PathFormat) {
    let layout = HitLayout(hits, width: width, paths)
    for hit in hits {
      addGap()
      add(layout.lines(hit))
    }
  }
}

/// Where the lines of some hits stand.
private struct HitLayout {
  let width: Int
  let paths: PathFormat
  let placeWidth: Int
  let roleWidth: Int
  /// True where `path:line` leaves room for a snippet beside it; else the path stands above, once.
  let isInline: Bool

  private static let narrowestSnippet = 60

  init(_ hits: [SearchHit], width: Int, _ paths: PathFormat) {
    self.width = width
    self.paths = paths
    let lines = hits.flatMap { hit in hit.lines.map { (hit.incident, $0) } }
    let numbers = lines.map { displayWidth(String($0.1.line)) }.max() ?? 0
    let places = lines.map { displayWidth("\(paths.seen($0.0.path)):\($0.1.line)") }.max() ?? 0
    roleWidth = lines.map { roleLine($0.1.role, of: $0.0).width }.max() ?? 0
    isInline = width - (2 + places + 2 + roleWidth + 2) >= HitLayout.narrowestSnippet
    placeWidth = isInline ? places : numbers + 2
  }

  func lines(_ hit: SearchHit) -> [StyledLine] {
    let incident = hit.incident
    var lines = headLines(incident, width: width)
    if let facts = factsLine(incident, width: width - 2) { lines.append("  \(facts)") }
    lines += likenessLines(hit, width: width, indent: 2)
    if !isInline || hit.lines.isEmpty { lines.append(pathLine(incident, paths)) }
    return lines + hit.lines.flatMap { self.lines($0, of: incident) }
  }

  private func lines(_ line: SearchHit.Line, of incident: Incident) -> [StyledLine] {
    let path = incident.path
    let number: StyledLine = "\(String(line.line), .lineNumber, link: path)"
    let place: StyledLine = "\(paths.seen(path), .path, link: path):\(number)"
    let cells: [StyledLine] = [
      isInline ? place.padded(to: placeWidth) : number.aligned(right: placeWidth),
      roleLine(line.role, of: incident).padded(to: roleWidth),
    ]
    let head: StyledLine = "  \(cells.joined(by: "  "))  "
    let rows = snippetLines(line, room: max(width - head.width, 12))
    return rows.enumerated().map { row, snippet in
      "\(row == 0 ? head : StyledLine(spaces(head.width)))\(snippet)"
    }
  }
}

/// Returns `on bifrost, flux · dns, misleading-success`: what broke, and the patterns that it shows; nil
/// where neither is known.
private func factsLine(_ incident: Incident, width: Int) -> StyledLine? {
  let onSystems = incident.systems.isEmpty ? "" : "on "
  let names = fittingNames(
    [incident.systems, incident.patterns], width: width - onSystems.utf8.count)
  return names.isEmpty ? nil : "\(onSystems + names, .muted)"
}

/// That a section has no role is no news, and a runbook is not made of them.
private func roleLine(_ role: Role, of incident: Incident) -> StyledLine {
  StyledLine(role == .other || incident.kind != .postmortem ? "" : role.rawValue, .muted)
}

/// Returns why a document is like the one that was asked about: `names it in line 62; alike in kafka,
/// quorum; system flux; pattern dns`.
func likenessLines(_ hit: SearchHit, width: Int, indent: Int) -> [StyledLine] {
  guard let likeness = hit.likeness else { return [] }
  let reasons = [
    likeness.words.joined(separator: ", "),
    named("system", "systems", likeness.systems), named("pattern", "patterns", likeness.patterns),
  ].filter { !$0.isEmpty }
  let reason = reasons.isEmpty ? "" : "alike in \(reasons.joined(separator: "; "))"
  var sentence = likeness.naming.map { namingLine($0, of: hit.incident) } ?? ""
  if sentence.width > 0, !reason.isEmpty { sentence = "\(sentence); " }
  sentence =
    likeness.isNearDuplicate
    ? "\(sentence)\("near-duplicate", .heading) \(reason)" : "\(sentence)\(reason)"
  return StyledLine(spaces(indent)).hanging(sentence, width: width)
}

private func namingLine(_ naming: Naming, of incident: Incident) -> StyledLine {
  let number: StyledLine = "\(String(naming.line), .lineNumber, link: naming.path)"
  return naming.path == incident.path
    ? "names it in line \(number)" : "named in its line \(number)"
}

private func named(_ one: String, _ several: String, _ names: [String]) -> String {
  names.isEmpty ? "" : "\(names.count == 1 ? one : several) \(names.joined(separator: ", "))"
}
