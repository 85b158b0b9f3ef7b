import Platform

extension Settings {
  /// The names of the settings; docs/configuration.md says what each means.
  enum Key: String, CaseIterable {
    case postmortems, references, include, exclude, filename, timezone
    case dateOrder = "date_order"
    case severities
    case dueDays = "due_days"
    case headings, vocabulary, owners, checks

    /// What is to stand there, for those who wrote something else.
    var expected: String {
      switch self {
      case .postmortems, .references: "a list of folders, such as `[docs/incidents]`"
      case .include, .exclude: "a list of globs, such as `[\"**/*.md\"]`"
      case .filename: "one text, such as `\"{date}-{slug}.md\"`"
      case .timezone: "a name such as `America/Chicago` or `UTC`"
      case .dateOrder: "`ymd`, `dmy` or `mdy`"
      case .severities: "a list of words, worst first, such as `[critical, major, minor]`"
      case .dueDays: "days for each severity, such as `{critical: 7, major: 14}`"
      case .headings: "headings for each role, such as `{timeline: [Hergang]}`"
      case .vocabulary: "words for each meaning, such as `{column.owner: [Kümmerer]}`"
      case .owners: "a list of names, such as `[Platform Team]`"
      case .checks: "a level for each rule, such as `{blame: off}`"
      }
    }
  }

  /// Reads what the file says; what is not of the form that is expected keeps its default and has a finding.
  mutating func read(_ members: [YAMLNode.Member]) {
    for member in members {
      guard let key = Key(rawValue: member.key) else {
        let known = Key.allCases.map(\.rawValue)
        let advice =
          nearest(to: member.key, among: known).map { "did you mean `\($0)`?" }
          ?? "there are \(known.joined(separator: ", "))"
        warn(member, "`\(member.key)` is not a setting that is known; \(advice)")
        continue
      }
      // A key without a value is not given.
      if !member.value.isNone { read(key, member.value) }
    }
    sayRepetitions(in: members)
    for member in members where Key(rawValue: member.key) == .dueDays {
      for entry in member.value.members where reading.severities.rank(of: entry.key) == nil {
        warn(
          entry,
          "`\(entry.key)` under `due_days` is no severity; the scale is \(reading.severities.words.joined(separator: ", "))"
        )
      }
    }
    findings.sort(by: Finding.precedes)
  }

  private mutating func read(_ key: Key, _ value: YAMLNode) {
    switch key {
    case .postmortems:
      if let folders = folders(key, value) { postmortems = folders }
    case .references:
      if let folders = folders(key, value) { references = folders }
    case .include:
      if let globs = globs(key, value) { include = globs }
    case .exclude:
      if let globs = globs(key, value) { exclude = globs }
    case .filename: readFileName(value)
    case .severities:
      if let words = list(key, value) { reading.severities = SeverityScale(words: words) }
    case .owners:
      if let names = list(key, value) { reading.owners = names }
    case .timezone:
      guard let name = value.scalar, WrittenZone(name) != nil else { return wrong(key, value) }
      reading.zoneName = name
      reading.zone = TimeZoneFile(named: name)
    case .dateOrder:
      reading.dateOrder = value.scalar.flatMap(DateOrder.init(rawValue:))
      if reading.dateOrder == nil { wrong(key, value) }
    case .dueDays: readDueDays(value)
    case .headings: readHeadings(value)
    case .vocabulary: readVocabulary(value)
    case .checks: readChecks(value)
    }
  }

  private mutating func readFileName(_ value: YAMLNode) {
    guard let form = value.scalar else { return wrong(.filename, value) }
    if form.unicodeScalars.contains(where: { $0.isUnseen(after: nil) }) {
      return refuse(
        value, "`filename` holds a character that nobody sees; names of files have none")
    }
    if let field = unknownField(in: form) {
      return refuse(
        value, "`filename` knows no `\(field)`; there are `{date}`, `{year}`, `{time}` and `{slug}`"
      )
    }
    filename = form
    places[filename] = Place(line: value.line, column: value.column)
  }

  private mutating func readDueDays(_ value: YAMLNode) {
    guard case .mapping(let entries) = value.content else { return wrong(.dueDays, value) }
    for entry in entries where !entry.value.isNone {
      guard let days = entry.value.scalar.flatMap({ Int($0) }), DueDays.range.contains(days) else {
        error(
          entry.value,
          "`due_days` takes a number of days up to \(DueDays.range.upperBound) for `\(entry.key)`, and here stands \(entry.value.named)"
        )
        continue
      }
      dueDays.days[entry.key.lowercased()] = days
    }
    sayRepetitions(in: entries)
  }

  private mutating func readHeadings(_ value: YAMLNode) {
    guard case .mapping(let entries) = value.content else { return wrong(.headings, value) }
    for entry in entries where !entry.value.isNone {
      guard let role = Role(rawValue: entry.key) else {
        sayUnknown(
          entry, "under `headings` is no role of a section",
          known: Role.allCases.map(\.rawValue), page: "docs/format.md")
        continue
      }
      if let names = list(.headings, entry.value) { reading.headings[role] = names }
    }
    sayRepetitions(in: entries)
  }

  private mutating func readChecks(_ value: YAMLNode) {
    guard case .mapping(let entries) = value.content else { return wrong(.checks, value) }
    let rules = Rule.all.map(\.rule.rawValue)
    for entry in entries where !entry.value.isNone {
      guard rules.contains(entry.key) else {
        sayUnknown(
          entry, "under `checks` is no rule that is known", known: rules, page: "docs/checks.md")
        continue
      }
      guard let level = entry.value.scalar.flatMap(CheckLevels.Level.init(rawValue:)) else {
        let levels = CheckLevels.Level.allCases.map { "`\($0.rawValue)`" }
        error(
          entry.value,
          "`\(entry.key)` takes one of \(levels.joined(separator: ", ")), and here stands \(entry.value.named)"
        )
        continue
      }
      checks.levels[Rule(rawValue: entry.key)] = level
    }
    sayRepetitions(in: entries)
  }

  private mutating func readVocabulary(_ value: YAMLNode) {
    guard case .mapping(let entries) = value.content else { return wrong(.vocabulary, value) }
    var words: [String: [String]] = [:]
    for entry in entries where !entry.value.isNone {
      guard OwnWords.meanings.contains(entry.key) else {
        sayUnknown(
          entry, "under `vocabulary` is no meaning that words are added to",
          known: OwnWords.meanings, page: "docs/configuration.md")
        continue
      }
      words[entry.key] = list(.vocabulary, entry.value)
    }
    reading.words = OwnWords(words)
    sayRepetitions(in: entries)
  }

  private mutating func sayUnknown(
    _ entry: YAMLNode.Member, _ fault: String, known: [String], page: String
  ) {
    let near = nearest(to: entry.key, among: known)
    error(
      at: Place(line: entry.line, column: entry.column),
      "`\(entry.key)` \(fault); " + (near.map { "did you mean `\($0)`?" } ?? "see \(page)"))
  }

  private mutating func folders(_ key: Key, _ value: YAMLNode) -> [String]? {
    guard value.isTextOrTexts, key == .references || !value.parts.isEmpty else {
      refuse(value, sentence(key, value))
      return nil
    }
    return value.parts.compactMap { part in
      guard !part.text.unicodeScalars.contains("\0") else {
        error(
          at: Place(line: part.line, column: part.column), "the name of a folder holds no NUL")
        return nil
      }
      let folder = Path.normalized(part.text)
      places[folder] = Place(line: part.line, column: part.column)
      return folder
    }
  }

  private mutating func globs(_ key: Key, _ value: YAMLNode) -> [String]? {
    guard let globs = list(key, value) else { return nil }
    for part in value.parts {
      guard let oddity = Glob.oddity(of: part.text) else { continue }
      findings.append(
        Finding(
          line: part.line, column: part.column, .warning, .setting,
          "`\(part.text)` under `\(key.rawValue)` means no file as it may be meant: \(oddity)"))
    }
    return globs
  }

  /// Returns the texts of a list, or a single one; nil where something else stands there. Only to `exclude`,
  /// `references` and `owners` nothing is an answer.
  private mutating func list(_ key: Key, _ value: YAMLNode) -> [String]? {
    let mayBeEmpty = key != .include && key != .severities
    guard value.isTextOrTexts, !value.isNumberOrTruth, mayBeEmpty || !value.texts.isEmpty else {
      wrong(key, value)
      return nil
    }
    return value.texts
  }

  /// The last counts, as in most programs that read YAML.
  private mutating func sayRepetitions(in members: [YAMLNode.Member]) {
    var lines: [String: Int] = [:]
    for member in members {
      if let line = lines.updateValue(member.line, forKey: member.key) {
        warn(
          member, "`\(member.key)` stands on line \(line) too, and only this one counts; remove one"
        )
      }
    }
  }

  private mutating func wrong(_ key: Key, _ value: YAMLNode) {
    if key == .filename {
      refuse(value, sentence(key, value))
    } else {
      error(value, sentence(key, value))
    }
  }

  private func sentence(_ key: Key, _ value: YAMLNode) -> String {
    let odd = value.oddPart
    return "`\(key.rawValue)` takes \(key.expected), and here stands \(odd.named)"
  }

  /// Says what is wrong, and keeps `new` from writing elsewhere than is meant.
  private mutating func refuse(_ node: YAMLNode, _ message: String) {
    error(node, message)
    newFileObstacle = newFileObstacle ?? findings.last
  }

  private mutating func error(_ node: YAMLNode, _ message: String) {
    error(at: Place(line: node.oddPart.line, column: node.oddPart.column), message)
  }

  private mutating func error(at place: Place, _ message: String) {
    findings.append(Finding(line: place.line, column: place.column, .error, .setting, message))
  }

  private mutating func warn(_ member: YAMLNode.Member, _ message: String) {
    findings.append(
      Finding(line: member.line, column: member.column, .warning, .setting, message))
  }
}

extension YAMLNode {
  /// True for what is written without a value, or with `null`.
  var isNone: Bool { content == .scalar("") }

  fileprivate var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  fileprivate var isTextOrTexts: Bool {
    switch content {
    case .scalar: true
    case .sequence(let nodes): nodes.allSatisfy { $0.scalar != nil }
    case .mapping: false
    }
  }

  /// The part of a list that is no text; else all of it.
  fileprivate var oddPart: YAMLNode {
    if case .sequence(let nodes) = content {
      nodes.first { $0.scalar == nil } ?? self
    } else {
      self
    }
  }

  fileprivate var isNumberOrTruth: Bool {
    scalar.map { Double($0) != nil || ["true", "false"].contains($0.lowercased()) } ?? false
  }

  fileprivate var named: String {
    switch content {
    case .scalar(let text): "`\(text.prefix(40))`"
    case .sequence(let nodes): nodes.isEmpty ? "an empty list" : "a list"
    case .mapping: "a map with keys of its own"
    }
  }
}
