/// Reads a file into its documents: one, unless it tells several incidents under headings of their own.
///
/// Each further document has its own lines of the same path, and the id `stem#heading`. What stands
/// beside the incidents, such as an introduction, belongs to the first. The cost is that of reading the
/// file twice at most.
///
/// - Parameters:
///   - bytes: The whole file.
///   - path: Relative to the root.
///   - kind: What the folder of the file is for.
///   - options: What the knowledge base says about how its documents are to be read.
/// - Returns: At least one document, in the order of the file.
public func readDocuments(
  _ bytes: [UInt8], path: String, kind: Document.Kind = .postmortem,
  options: ReadingOptions = ReadingOptions()
) -> [Document] {
  let whole = readDocument(bytes, path: path, kind: kind, options: options)
  let parts = incidentParts(of: whole, order: options.dateOrder)
  guard whole.kind == .postmortem, parts.count > 1 else { return [whole] }
  let source = SourceLines(bytes)
  var options = options
  options.dateOrder = options.dateOrder ?? dateOrderEvidence(in: bytes)
  var documents = parts.map { part in
    let start = source.start(ofLine: part.lines.lowerBound)
    let end = source.start(ofLine: part.lines.upperBound)
    var document = readDocument(
      Array(source.bytes[start..<max(start, end)]), path: path, kind: kind, options: options)
    document.shiftLines(by: part.lines.lowerBound - 1)
    document.id = "\(whole.id)#\(slug(part.heading))"
    document.actions = numbered(document.actions, incident: document.id)
    // What the frontmatter says holds for every incident of the file.
    document.systems += whole.systems.filter { !document.systems.contains($0) }
    document.tags += whole.tags.filter { !document.tags.contains($0) }
    document.authors += whole.authors.filter { !document.authors.contains($0) }
    return document
  }
  let within = parts.map(\.lines)
  documents[0].sections += whole.sections.filter { section in
    !within.contains { $0.contains(section.line) }
  }
  return documents
}

private struct IncidentPart {
  var heading: String
  var lines: Range<Int>
}

/// Finds headings of one level that each name a day and have sections of an incident below them.
private func incidentParts(of document: Document, order: DateOrder?) -> [IncidentPart] {
  let sections = document.sections
  for level in 1...2 {
    let starts = sections.indices.filter { index in
      sections[index].level == level && sections[index].role != .timeline
        && DateScanner.date(in: sections[index].heading, order: order ?? .dayMonthYear) != nil
    }
    guard starts.count > 1 else { continue }
    var parts: [IncidentPart] = []
    for start in starts {
      let end =
        sections[(start + 1)...].firstIndex { $0.level <= level && $0.level > 0 } ?? sections.count
      let roles = Set(sections[(start + 1)..<end].map(\.role)).intersection(storyRoles)
      guard roles.count >= 2 else { continue }
      parts.append(
        IncidentPart(
          heading: sections[start].heading,
          lines: sections[start].line..<(end < sections.count ? sections[end].line : Int.max)))
    }
    if parts.count > 1 { return parts }
  }
  return []
}

/// What an incident is told by; one of them alone may be a heading within a larger story.
private let storyRoles: Set<Role> = [
  .summary, .impact, .timeline, .factors, .actions, .lessons, .mitigation,
]

extension Document {
  /// Moves all places of a document that was read from the middle of a file.
  fileprivate mutating func shiftLines(by lines: Int) {
    titleLine += lines
    statedSummary?.line += lines
    detection?.line += lines
    tagLines = tagLines.mapValues { $0 + lines }
    for index in declaredPatterns.indices { declaredPatterns[index].line += lines }
    for index in timeline.indices { timeline[index].line += lines }
    for index in factors.indices { factors[index].line += lines }
    for index in lessons.indices { lessons[index].line += lines }
    for index in actions.indices {
      actions[index].line += lines
      for place in actions[index].detail.indices { actions[index].detail[place].line += lines }
    }
    for index in findings.indices { findings[index].line += lines }
    for index in sections.indices {
      sections[index].line += lines
      for place in sections[index].passages.indices {
        sections[index].passages[place].line += lines
      }
    }
  }
}
