import Platform

/// Reads a file into a document. It never fails: what could not be read is a finding.
///
/// It costs about as much again as libcmark takes for the body. Nothing is looked up outside the bytes.
///
/// - Parameters:
///   - bytes: The whole file.
///   - path: Relative to the root; gives the id, and the date where nothing else does.
///   - kind: What the folder of the file is for; the frontmatter may say otherwise.
///   - options: What the knowledge base says about how its documents are to be read.
/// - Returns: The document as far as it could be read.
public func readDocument(
  _ bytes: [UInt8], path: String, kind: Document.Kind = .postmortem,
  options: ReadingOptions = ReadingOptions()
) -> Document {
  var options = options
  // What the document's own dates tell is as good as a setting.
  options.dateOrder = options.dateOrder ?? dateOrderEvidence(in: bytes)
  let name = FileName(path, order: options.dateOrder ?? .monthDayYear)
  var document = Document(path: path, id: name.identifier)
  document.kind = kind
  var source = SourceLines(bytes)
  if let finding = repairEncoding(&source) { document.findings.append(finding) }

  let frontmatter = Frontmatter(source)
  document.findings += frontmatter.findings
  let (blocks, excess) = bodyBlocks(of: source, frontmatter)
  if let excess { document.findings.append(excess) }
  let roles = HeadingRoles(adding: options.headings)
  let sections = blockSections(blocks, roles: roles)
  let h1 = titleHeading(of: sections)

  let (known, fields) = metadata(in: frontmatter)
  document.fields = fields
  let stated = metadata(in: sections)
  apply(known + stated, to: &document, options: options)
  if document.title.isEmpty, let h1 {
    document.title = h1.text
    document.titleLine = h1.line
  }
  if document.title.isEmpty {
    document.title = name.title
    document.titleIsFileName = true
  }
  if document.date == nil {
    let titleDate = DateScanner.date(in: h1?.text ?? "", order: options.dateOrder ?? .dayMonthYear)
    document.date = titleDate?.day(near: nil)
  }

  document.summary = summary(in: sections, known: known, stated: stated)
  document.statedSummary = frontmatter.members.first { MetadataKey(named: $0.key) == .summary }
    .map { frontmatter.passage(of: $0, in: source) }
  let context = TimelineContext(
    day: document.date ?? name.day, minuteOfDay: name.minuteOfDay,
    zone: zone(of: known + stated),
    usualZone: usualZone(options),
    order: options.dateOrder ?? .dayMonthYear)
  let timeline = timeline(in: sections, context: context)
  document.timeline = timeline.entries
  document.findings += timeline.findings
  // A file is often named for the day of its publication; days written in the timeline know better.
  if document.date == nil, timeline.namesDays,
    !timeline.entries.contains(where: { $0.start?.day == name.day })
  {
    document.date = commonDay(of: timeline.entries)
  }
  document.date = document.date ?? name.day
  if document.severity == nil, document.kind == .postmortem,
    let found = severityInText(sections.map(\.section), scale: options.severities)
  {
    document.severity = found.severity
    document.findings.append(
      Finding(
        line: found.line, .note, .severity,
        "the severity is taken from these words; state it as `severity:` in the frontmatter"))
  }
  document.factors = statements(in: sections, role: .factors)
  document.lessons = statements(in: sections, role: .lessons)
  document.actions = numbered(actionItems(in: sections, options: options), incident: document.id)
  setDays(of: &document.actions, created: document.created, date: document.date)
  document.findings += unknownStates(of: document.actions, source: source)
  document.findings += unlistedItems(
    in: sections, listed: Set(document.actions.map(\.line)), source: source)
  document.sections = sections.map(\.section)
  if document.kind == .postmortem { document.kind = kindByContent(document, name, bytes) }
  document.findings += lacks(of: document)
  if let finding = contradiction(of: document) { document.findings.append(finding) }
  document.findings.sort(by: Finding.precedes)
  return document
}

/// A promise was made when the postmortem was written, and not before the incident, unless it says so.
private func setDays(of actions: inout [ActionItem], created: Day?, date: Day?) {
  let opened = [created, date].compactMap(\.self).max()
  for index in actions.indices {
    actions[index].closedFrom = actions[index].closed == nil ? nil : .item
    actions[index].openedFrom = actions[index].opened == nil ? nil : .item
    guard actions[index].opened == nil, let opened else { continue }
    actions[index].opened = opened
    actions[index].openedFrom = opened == created ? .document : .incident
  }
}

/// Reads only the sections of a file, for a look at its lines: half the work of ``readDocument``.
public func readSections(_ bytes: [UInt8], options: ReadingOptions = ReadingOptions()) -> [Section]
{
  readBlockSections(bytes, options: options).map(\.section)
}

/// Cuts the body of a file into its sections, as ``readDocument`` sees them.
func readBlockSections(_ bytes: [UInt8], options: ReadingOptions) -> [BlockSection] {
  blockSections(bodyBlocks(of: bytes), roles: HeadingRoles(adding: options.headings))
}

/// Cuts the body of a file into blocks, as ``readDocument`` sees them.
func bodyBlocks(of bytes: [UInt8]) -> [Block] {
  var source = SourceLines(bytes)
  _ = repairEncoding(&source)
  return bodyBlocks(of: source, Frontmatter(source)).blocks
}

/// Cuts the body into blocks; one beyond the reach of libcmark is cut into lines, with a finding.
private func bodyBlocks(of source: SourceLines, _ frontmatter: Frontmatter) -> (
  blocks: [Block], excess: Finding?
) {
  let body = frontmatter.body(of: source)
  if let excess = markdownExcess(body, from: frontmatter.bodyLine) {
    return (plainBlocks(body, from: frontmatter.bodyLine), excess)
  }
  return (markdownBlocks(body, from: frontmatter.bodyLine), nil)
}

/// A form is no incident, and the page that stands for a folder is one only where it tells of a day.
private func kindByContent(_ document: Document, _ name: FileName, _ bytes: [UInt8])
  -> Document.Kind
{
  if isTemplate(document, fileName: name, source: bytes) { return .template }
  let isFolderPage = ["readme", "index"].contains(Path.stem(of: document.path).lowercased())
  return isFolderPage && document.date == nil && document.timeline.isEmpty
    ? .reference : .postmortem
}

/// The first heading is the title unless it is only the name of a section.
private func titleHeading(of sections: [BlockSection]) -> Statement? {
  guard let index = sections.firstIndex(where: { $0.section.level > 0 }),
    // After a story a heading is no title, and may be a comment of a shell script.
    index == 0 || sections[0].blocks.count <= 3, case let section = sections[index].section,
    section.level <= 2, !section.heading.isEmpty, !isKnownHeading(section.heading)
  else { return nil }
  // `# Title:` above the title itself.
  if section.heading.hasSuffix(":"), MetadataKey(named: withoutColon(section.heading)) == .title,
    sections[index].blocks.isEmpty,
    index + 1 < sections.count, case let next = sections[index + 1].section,
    next.level > section.level
  {
    return Statement(line: next.line, text: next.heading)
  }
  return Statement(line: section.line, text: section.heading)
}

/// A heading that is nothing but the name of a role, such as `# Summary`, is no title.
private func isKnownHeading(_ heading: String) -> Bool {
  HeadingRoles.table[normalizedHeading(heading)] != nil
}

/// A passage that begins with a known key, such as `**Date:** …`, is the head of the document, no story.
private func summary(in sections: [BlockSection], known: [Metadata], stated: [Metadata]) -> String {
  if let text = known.first(where: { $0.key == .summary })?.text, !text.isEmpty { return text }
  let heads = Set(stated.map(\.line))
  let passages = sections.filter { $0.section.role == .summary }.flatMap(\.section.passages)
  return passages.filter { ($0.kind == .prose || $0.kind == .item) && !heads.contains($0.line) }
    .map { oneLine($0.text) }.joined(separator: "\n")
}

private func zone(of statements: [Metadata]) -> WrittenZone? {
  statements.lazy.filter { $0.key == .zone }
    .compactMap { WrittenZone($0.text) ?? zoneStatement(in: $0.text) }.first
}

private func usualZone(_ options: ReadingOptions) -> WrittenZone? {
  if let zone = options.zone { return .named(zone) }
  return options.zoneName.flatMap { WrittenZone($0) }
}

/// Replaces what is not UTF-8, and says where the first such byte stands.
private func repairEncoding(_ source: inout SourceLines) -> Finding? {
  let bytes = source.bytes
  guard let place = firstInvalidByte(bytes) else { return nil }
  source = SourceLines(Array(String(decoding: bytes, as: UTF8.self).utf8))
  let line = bytes[..<place].count { $0 == UInt8(ascii: "\n") } + 1
  let start = bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  return Finding(
    line: line, column: place - start + 1, .warning, .encoding,
    "this byte is not UTF-8; the file is read with a replacement for it, save it as UTF-8")
}

private func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
  // Most files are plain ASCII.
  guard !isASCII(bytes) else { return nil }
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}
