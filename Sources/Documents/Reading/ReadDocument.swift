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
  let file = WrittenFile(bytes, path: path, options: options)
  return document(of: file.blocks, in: file, kind: kind)
}

/// A file as far as all documents in it share it.
struct WrittenFile {
  var path: String
  var name: FileName
  var options: ReadingOptions
  var source: SourceLines
  var frontmatter: Frontmatter
  var blocks: [Block]
  /// What was found before any document was made.
  var findings: [Finding]

  init(_ bytes: [UInt8], path: String, options: ReadingOptions) {
    self.path = path
    self.options = options
    // What the document's own dates tell is as good as a setting.
    self.options.dateOrder = options.dateOrder ?? dateOrderEvidence(in: bytes)
    name = FileName(path, order: self.options.dateOrder ?? .monthDayYear)
    source = SourceLines(bytes)
    findings = repairEncoding(&source).map { [$0] } ?? []
    frontmatter = Frontmatter(source)
    findings += frontmatter.findings
    let body = bodyBlocks(of: source, frontmatter)
    blocks = body.blocks
    findings += body.findings
  }
}

/// Reads blocks of a file into a document.
///
/// - Parameters:
///   - blocks: All of the file, or those of one of its incidents.
///   - file: Where they stand.
///   - kind: What the folder of the file is for.
///   - isPart: True for one of several incidents, which names its own title and day.
/// - Returns: The document as far as it could be read.
func document(
  of blocks: [Block], in file: WrittenFile, kind: Document.Kind, isPart: Bool = false
) -> Document {
  let (name, options, frontmatter) = (file.name, file.options, file.frontmatter)
  var document = Document(path: file.path, id: name.identifier)
  document.kind = kind
  document.findings = isPart ? [] : file.findings
  let sections = blockSections(blocks, options)
  let h1 = titleHeading(of: sections, options.words)

  let (known, fields) = metadata(in: frontmatter, options.words)
  document.fields = fields
  document.head = head(of: frontmatter, in: file.source, options.words, isPart: isPart)
  let stated = metadata(in: sections, options.words)
  apply(
    isPart ? stated + known.filter(\.key.holdsForAllIncidents) : known + stated, to: &document,
    options: options)
  if document.title.isEmpty, let h1 {
    document.title = h1.text
    document.titleLine = h1.line
  }
  if document.title.isEmpty {
    document.title = name.title
    document.titleIsFileName = true
  }
  // A title in the frontmatter may hide that of the body.
  for title in [document.title, h1?.text ?? ""] where document.date == nil {
    document.date = DateScanner.date(in: title, order: options.dateOrder ?? .dayMonthYear)?.day(
      near: nil)
  }

  if !isPart { takeDayOfTitle(for: &document, name, known, stated, options) }
  document.summary = summary(in: sections, known: isPart ? [] : known, stated: stated)
  document.statedSummary =
    isPart ? nil : document.head.first { $0.role == .summary }?.passages.first
  let likelyDay =
    name.day
    ?? guessedDay(in: isPart ? [] : fields, sections, order: options.dateOrder ?? .dayMonthYear)
  let toldDay =
    document.date == nil && likelyDay == nil
    ? dayTold(in: document.summary, order: options.dateOrder ?? .dayMonthYear) : nil
  let context = TimelineContext(
    day: document.date ?? likelyDay ?? toldDay, minuteOfDay: name.minuteOfDay,
    zone: zone(of: known + stated),
    usualZone: usualZone(options)
      ?? timeOfDay(in: known + stated, .date, .laterDate, .resolved)?.zone,
    order: options.dateOrder ?? .dayMonthYear, start: timeOfDay(in: known + stated, .date))
  let timeline = timeline(in: sections, context: context)
  document.timeline = timeline.entries
  document.findings += timeline.findings
  // A file is often named for the day of its publication; days written in the timeline know better.
  if document.date == nil, timeline.namesDays,
    likelyDay.map({ day in !timeline.entries.contains { $0.start?.day == day } }) ?? true
  {
    document.date = commonDay(of: timeline.entries)
  }
  document.date = document.date ?? likelyDay
  if document.date == nil, let toldDay {
    document.date = toldDay
    document.findings.append(
      Finding(
        line: sections.first { $0.section.role == .summary }?.section.passages.first?.line ?? 1,
        .note, .date, "the day is taken from the summary; state it as `date:` in the frontmatter"))
  }
  if document.severity == nil, document.kind == .postmortem,
    let found = severityInText(sections.map(\.section), scale: options.severities)
  {
    document.severity = found.severity
    document.findings.append(
      Finding(
        line: found.line, .note, .severity,
        "the severity is taken from these words; state it as `severity:` in the frontmatter"))
  }
  takeSpan(
    from: isPart ? stated : known + stated, to: &document, zone: context.zone ?? context.usualZone,
    order: context.order)
  document.factors = contributingFactors(in: sections)
  document.lessons = statements(in: sections, role: .lessons)
  document.actions = numbered(
    actionItems(in: sections, people: document.authors, options: options), incident: document.id)
  setDays(of: &document.actions, created: document.created, date: document.date)
  document.findings += unknownStates(of: document.actions, source: file.source)
  document.findings += contradictedStates(of: document.actions, source: file.source)
  document.findings += unlistedItems(
    in: sections, listed: Set(document.actions.map(\.line)), source: file.source)
  document.sections = sections.map(\.section)
  if document.kind == .postmortem, !document.isKindStated {
    guessKind(of: &document, name, file.source.bytes)
  }
  let severityLine =
    (known + stated).first { $0.key == .severity }?.line
    ?? emptyLine(of: .severity, in: sections, options.words)
  document.findings += lacks(of: document, severityLine: severityLine)
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

/// Reads only the text of a file, for a look at its lines: half the work of ``readDocument``.
public func readSections(_ bytes: [UInt8], options: ReadingOptions = ReadingOptions()) -> [Section]
{
  var source = SourceLines(bytes)
  _ = repairEncoding(&source)
  let frontmatter = Frontmatter(source)
  let blocks = bodyBlocks(of: source, frontmatter).blocks
  return head(of: frontmatter, in: source, options.words)
    + blockSections(blocks, options).map(\.section)
}

/// Cuts the body of a file into its sections, as ``readDocument`` sees them.
func readBlockSections(_ bytes: [UInt8], options: ReadingOptions) -> [BlockSection] {
  blockSections(bodyBlocks(of: bytes), options)
}

/// Cuts the body of a file into blocks, as ``readDocument`` sees them.
func bodyBlocks(of bytes: [UInt8]) -> [Block] {
  var source = SourceLines(bytes)
  _ = repairEncoding(&source)
  return bodyBlocks(of: source, Frontmatter(source)).blocks
}

/// Cuts the body into blocks; one beyond the reach of libcmark is cut into lines, with a finding.
private func bodyBlocks(of source: SourceLines, _ frontmatter: Frontmatter) -> (
  blocks: [Block], findings: [Finding]
) {
  let body = frontmatter.body(of: source)
  if let excess = markdownExcess(body, from: frontmatter.bodyLine) {
    return (plainBlocks(body, from: frontmatter.bodyLine), [excess])
  }
  let (blocks, findings) = markdownBlocks(body, from: frontmatter.bodyLine)
  return (withItemsOfNumbers(withItemsOfBoxes(blocks)), findings)
}

/// Takes a form for one, and a page that only stands for its folder; either is found like any other document,
/// and counted nowhere.
private func guessKind(of document: inout Document, _ name: FileName, _ bytes: [UInt8]) {
  let isFolderPage = ["readme", "index"].contains(Path.stem(of: document.path).lowercased())
  let looks: String
  if isTemplate(document, fileName: name, source: bytes) {
    document.kind = .template
    looks = "a form that nobody has filled in"
  } else if isFolderPage, document.date == nil, document.timeline.isEmpty {
    document.kind = .reference
    looks = "a page about its folder"
  } else {
    return
  }
  document.findings.append(
    Finding(
      line: 1, .note, .kind,
      "this looks like \(looks), so it is found and not counted; where it tells of an incident write `kind: postmortem` in the frontmatter"
    ))
}

/// The first heading is the title unless it is only the name of a section.
private func titleHeading(of sections: [BlockSection], _ words: OwnWords) -> Statement? {
  guard let index = sections.firstIndex(where: { $0.section.level > 0 }),
    // After a story a heading is no title, and may be a comment of a shell script.
    index == 0 || sections[0].blocks.count <= 3, case let section = sections[index].section,
    section.level <= 2, !section.heading.isEmpty, !isKnownHeading(section.heading)
  else { return nil }
  // `# Title:` above the title itself.
  if section.heading.hasSuffix(":"),
    MetadataKey(named: withoutColon(section.heading), words) == .title,
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
  HeadingRoles().role(named: heading) != nil
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

/// On a page of a blog `date:` is the day of its publication, where title and file name both tell an earlier one.
private func takeDayOfTitle(
  for document: inout Document, _ name: FileName, _ known: [Metadata], _ stated: [Metadata],
  _ options: ReadingOptions
) {
  guard let day = name.day, let published = document.date, day < published,
    let statement = known.first(where: { $0.key == .date }),
    !stated.contains(where: { $0.key == .date }),
    let told = DateScanner.date(in: document.title, order: options.dateOrder ?? .dayMonthYear),
    told.day(near: nil) == day
  else { return }
  document.date = day
  document.created = document.created ?? published
  document.findings.append(
    Finding(
      line: statement.line, column: statement.column, .note, .date,
      "the day is that of title and file name, and this is taken for the day of publication; state both as `date:` and `created:`"
    ))
}

/// Returns the first time of day that facts such as `Date: 2026-03-14 11:14 CET` tell.
private func timeOfDay(in statements: [Metadata], _ keys: MetadataKey...) -> WrittenTime? {
  statements.lazy.filter { keys.contains($0.key) }
    .compactMap { TimeScanner.scan($0.text)?.time }.first { $0.minute != nil }
}

/// Returns the zone of times that name none, by the settings; nil where these name none that is known.
func usualZone(_ options: ReadingOptions) -> WrittenZone? {
  if let zone = options.zone { return .named(zone) }
  return options.zoneName.flatMap { WrittenZone($0) }
}
