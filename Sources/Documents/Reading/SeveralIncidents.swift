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
  let file = WrittenFile(bytes, path: path, options: options)
  let whole = document(of: file.blocks, in: file, kind: kind)
  let parts = incidentParts(of: whole, options: file.options)
  guard whole.kind == .postmortem, parts.count > 1 else { return [whole] }
  var rest: [Block] = []
  var place = 0
  var documents = parts.map { part in
    func take(before line: Int) -> ArraySlice<Block> {
      let start = place
      while place < file.blocks.count, file.blocks[place].line < line { place += 1 }
      return file.blocks[start..<place]
    }
    rest += take(before: part.lines.lowerBound)
    let blocks = Array(take(before: part.lines.upperBound))
    var document = document(of: blocks, in: file, kind: kind, isPart: true)
    document.id = "\(whole.id)#\(slug(part.heading))"
    return document
  }
  rest += file.blocks[place...]
  documents[0].takeRest(document(of: rest, in: file, kind: kind), findings: file.findings)
  for index in documents.indices {
    // A log of years would have the words of its frontmatter as often as incidents.
    if index >= headLimit { documents[index].head = [] }
    documents[index].actions = numbered(documents[index].actions, incident: documents[index].id)
  }
  return documents
}

/// So many incidents of a file, the first, are found by the words of its frontmatter.
private let headLimit = 100

/// Headings of one level that tell incidents, and the lines below each.
private struct IncidentPart {
  var heading: String
  var lines: Range<Int>
}

/// Finds headings of one level that each name a day, or have a line of facts that does, and sections of an incident below
/// them.
private func incidentParts(of document: Document, options: ReadingOptions) -> [IncidentPart] {
  let order = options.dateOrder ?? .dayMonthYear
  let sections = document.sections
  for level in 1...2 {
    let starts = sections.indices.filter { index in
      sections[index].level == level && sections[index].role != .timeline
        && (DateScanner.date(in: sections[index].heading, order: order) != nil
          || tellsDay(sections[index], order: order, options.words))
    }
    // What stands above them may be an incident itself, and a few more headings what came of it.
    let above = sections[..<(starts.first ?? 0)].filter { $0.level == level }
    guard starts.count > 1,
      starts.count > mostChapters || Set(above.map(\.role)).intersection(coreRoles).count < 2
    else { continue }
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

/// Returns whether a line such as `- Date: 2026-01-31` stands right below a heading, and the heading names no part of a
/// larger story.
private func tellsDay(_ section: Section, order: DateOrder, _ words: OwnWords) -> Bool {
  guard HeadingRoles().named(section.heading) == nil else { return false }
  return section.passages.contains { passage in
    guard passage.kind == .item || passage.kind == .prose,
      let (key, rest) = leadingKey(of: passage.text, words), key == .date
    else { return false }
    return DateScanner.date(in: String(rest), order: order) != nil
  }
}

/// What an incident is told by; one of them alone may be a heading within a larger story.
private let storyRoles: Set<Role> = [
  .summary, .impact, .timeline, .factors, .actions, .lessons, .mitigation,
]

/// More headings with a day are a log, whatever stands above them.
private let mostChapters = 3

/// What only an incident has.
private let coreRoles: Set<Role> = [.impact, .timeline, .factors, .mitigation]

extension Document {
  /// Takes what stands beside the incidents of a file.
  fileprivate mutating func takeRest(_ rest: Document, findings: [Finding]) {
    sections = (sections + rest.sections).sorted { $0.line < $1.line }
    timeline = (timeline + rest.timeline).sorted { $0.line < $1.line }
    factors = (factors + rest.factors).sorted { $0.line < $1.line }
    actions = (actions + rest.actions).sorted { $0.line < $1.line }
    lessons = (lessons + rest.lessons).sorted { $0.line < $1.line }
    // What this one lacked may have stood there.
    self.findings.removeAll {
      $0.rule == .factors && !factors.isEmpty || $0.rule == .actions && !actions.isEmpty
    }
    // What such a piece lacks, the incidents have.
    let named = rest.findings.filter {
      [.unlisted, .actionState, .timeline].contains($0.rule) && $0.line > 1
    }
    self.findings = (self.findings + findings + named).sorted(by: Finding.precedes)
  }
}
