import Platform

/// Fills the fields of a document from statements in the order of trust; the first word on each counts.
func apply(_ statements: [Metadata], to document: inout Document, options: ReadingOptions) {
  var later: Metadata?
  var resolution: String?
  for statement in statements where !isPlaceholder(statement.text) {
    switch statement.key {
    case .title where document.title.isEmpty:
      document.title = statement.text
      document.titleLine = statement.line
    case .identifier where !statement.text.isEmpty: document.id = statement.text
    case .date where document.date == nil: setDate(statement, of: &document, options: options)
    // A page of cState says `resolved: true`, and the time under another key.
    case .resolved where yesOrNo(statement.text) != nil:
      resolution = yesOrNo(statement.text) == true ? "resolved" : "unresolved"
    case .laterDate, .resolved: later = later ?? statement
    case .created:
      later = later ?? statement
      document.created =
        document.created
        ?? DateScanner.date(in: statement.text, order: options.dateOrder ?? .dayMonthYear)?.day(
          near: nil)
    case .status: document.status = document.status ?? statement.text
    case .severity where document.severity == nil:
      setSeverity(statement, of: &document, options: options)
    case .duration where document.durations.isEmpty: setDuration(statement, of: &document)
    case .systems:
      document.systems.append(
        contentsOf: statement.texts.filter {
          isNameOfSystem($0, isDeclared: !statement.places.isEmpty)
        })
    case .tags:
      for (index, tag) in statement.texts.enumerated() where document.tagLines[tag] == nil {
        let place = index < statement.places.count ? statement.places[index] : nil
        document.tagLines[tag] = place?.line ?? statement.line
      }
      document.tags.append(contentsOf: statement.texts)
    case .authors: document.authors.append(contentsOf: statement.texts)
    case .commits:
      document.commits.append(
        contentsOf: statement.texts.filter {
          !["pending", "tbd", "none"].contains($0.lowercased())
        })
    case .related: document.related.append(contentsOf: statement.texts)
    case .supersedes: document.supersedes.append(contentsOf: statement.texts)
    case .supersededBy: document.supersededBy.append(contentsOf: statement.texts)
    case .patterns:
      for (index, text) in statement.texts.enumerated() {
        let place = index < statement.places.count ? statement.places[index] : nil
        document.declaredPatterns.append(
          DeclaredPattern(
            written: text, line: place?.line ?? statement.line, column: place?.column))
      }
    case .kind:
      switch statement.text.lowercased() {
      case "reference", "runbook", "note", "playbook": document.kind = .reference
      case "template": document.kind = .template
      case "postmortem", "post-mortem", "incident", "outage": document.kind = .postmortem
      default: continue
      }
      document.isKindStated = true
    default: break
    }
  }
  document.status = document.status ?? resolution
  let lists: [WritableKeyPath<Document, [String]>] = [
    \.systems, \.tags, \.authors, \.commits, \.related, \.supersedes, \.supersededBy,
  ]
  for list in lists {
    document[keyPath: list].removeRepetitions()
  }
  var declared: Set<String> = [""]
  document.declaredPatterns.removeAll { !declared.insert($0.written).inserted }
  // When it was written down says when it happened only where nothing else does.
  if document.date == nil, let later {
    setDate(later, of: &document, options: options, isQuiet: true)
  }
}

/// Returns whether a text is a name and no piece of a sentence, such as `None directly`; what stands in brackets
/// explains it. A list of the frontmatter has no sentences that commas could cut, and its names may be long.
private func isNameOfSystem(_ text: String, isDeclared: Bool) -> Bool {
  let name = text.prefix { $0 != "(" && $0 != "（" }
  let words = (name.isEmpty ? text[...] : name).split(separator: " ")
    .filter { $0.contains { $0.isLetter || $0.isNumber } }
  return (isDeclared || words.count <= longestName)
    && !words.contains { wordsOfSentences.contains(foldedBytes(of: $0.utf8)) }
}

private let longestName = 4

/// Verbs and denials.
private let wordsOfSentences = Set(Vocabulary.standard["sentence"].map(\.bytes))

/// As YAML has it.
private func yesOrNo(_ text: String) -> Bool? {
  switch text.lowercased() {
  case "true", "yes": true
  case "false", "no": false
  default: nil
  }
}

/// Gives a document the moments between which it says that the incident was, and their distance where it states no
/// other.
///
/// - Parameters:
///   - statements: In the order of trust; a day without a clock is no moment.
///   - document: Its day is that of a clock alone.
///   - zone: Of a time that names none.
///   - order: Of the parts of its days.
func takeSpan(
  from statements: [Metadata], to document: inout Document, zone: WrittenZone?, order: DateOrder
) {
  func time(_ key: MetadataKey) -> WrittenTime? {
    statements.lazy.filter { $0.key == key }
      .compactMap { TimeScanner.scan($0.text, order: order)?.time }.first { $0.minute != nil }
  }
  guard let start = time(.date), let end = time(.resolved) else { return }
  // Where only one of both names a zone, the other has the same.
  var clock = TimelineClock(
    documentDay: document.date, firstDay: document.date, zone: start.zone ?? end.zone ?? zone)
  guard let start = clock.place(start, index: 0).start, let end = clock.place(end, index: 1).start,
    let statedEnd = statements.first(where: { $0.key == .resolved })
  else { return }
  guard start <= end else {
    document.findings.append(
      Finding(
        line: statedEnd.line, column: statedEnd.column, .warning, .endBeforeStart,
        "this end is before the start; correct one of the two"))
    return
  }
  // A page of status that was written afterwards has both at once, and tells no length.
  guard start < end else { return }
  document.statedSpan = start...end
  if document.durations.isEmpty {
    document.durations = [
      Duration(minutes: end.minutes(since: start), approximate: false, label: nil)
    ]
  }
}

private func setDate(
  _ statement: Metadata, of document: inout Document, options: ReadingOptions, isQuiet: Bool = false
) {
  guard
    let written = DateScanner.date(in: statement.text, order: options.dateOrder ?? .dayMonthYear),
    let day = written.day(near: nil)
  else {
    if !isQuiet {
      document.findings.append(
        Finding(
          line: statement.line, column: statement.column, .warning, .date,
          "`\(statement.text.prefix(40))` is not a date that can be read; write it as YYYY-MM-DD"))
    }
    return
  }
  document.date = day
  if written.isAmbiguous, options.dateOrder == nil {
    document.findings.append(
      Finding(
        line: statement.line, column: statement.column, .warning, .dateOrder,
        "`\(statement.text.prefix(40))` is read as \(day); set date_order in postmortem.yml, or write YYYY-MM-DD"
      ))
  }
}

private func setDuration(_ statement: Metadata, of document: inout Document) {
  document.durations = durations(in: statement.text)
  let words = plainWords(statement.text)
  let isKnownWord =
    words.contains { unknownLengths.contains($0) }
    || !words.contains { $0.contains(where: \.isNumber) }
  guard document.durations.allSatisfy({ $0.minutes == nil }), !isKnownWord else { return }
  document.findings.append(
    Finding(
      line: statement.line, column: statement.column, .note, .duration,
      "`\(statement.text.prefix(40))` gives no length that can be read; write it as in `1h 30m`"))
}

/// Words that say honestly that there is no length.
private let unknownLengths: Set<String> = ["ongoing", "unknown", "na", "tbd", "pending", "various"]

private func setSeverity(
  _ statement: Metadata, of document: inout Document, options: ReadingOptions
) {
  let rank = options.severities.rank(of: statement.text)
  document.severity = Severity(written: statement.text, rank: rank)
  if rank == nil {
    document.findings.append(
      Finding(
        line: statement.line, column: statement.column, .warning, .severity,
        "`\(statement.text.prefix(40))` is no severity that is known; the scale is \(options.severities.words.joined(separator: ", "))"
      ))
  }
}

/// Forms left as the template had them say nothing.
private func isPlaceholder(_ text: String) -> Bool {
  text.isEmpty || text.hasPrefix("{{") || text.hasPrefix("<") && text.hasSuffix(">")
    || text == "YYYY-MM-DD"
}

extension [String] {
  /// Keeps the first of each text, in order, and no empty one.
  fileprivate mutating func removeRepetitions() {
    var known: Set<String> = [""]
    removeAll { !known.insert($0).inserted }
  }
}
