internal import Documents
internal import Platform

/// What is known of an incident before anything is written about it.
struct NewFacts {
  var title: String
  var date: Day
  /// Minutes since midnight; nil where nobody said when it began.
  var minuteOfDay: Int?
  var severity: String?
  var systems: [String]
  var tags: [String]
  var author: String?
  var commit: String?
  /// Those that were typed, which must arrive in the file.
  var typed: [TemplatePlace]

  /// - Parameters:
  ///   - invocation: What was typed.
  ///   - base: Where its severities stand.
  ///   - sources: What `--from` names.
  ///   - timeline: The same as lines.
  /// - Throws: `UsageError` where nothing gives a title, ``Problem`` for a severity that the house does not have.
  init(
    _ invocation: Invocation, _ base: KnowledgeBase, _ sources: [ImportedSource],
    _ timeline: ImportedTimeline
  ) throws {
    let line = invocation.line
    let scale = base.settings.reading.severities
    let typed = onOneLine(line.arguments.joined(separator: " "))
    let told = sources.lazy.compactMap(\.title).first.map { onOneLine(redacted($0).text) } ?? ""
    title = typed.isEmpty ? told : typed
    if title.isEmpty, !sources.isEmpty {
      title =
        invocation.console.ask?("None of the sources names it. What broke? ").map(onOneLine) ?? ""
    }
    if title.isEmpty { throw line.missingTitle }
    let today = try invocation.today()
    let clock = HouseClock(base.settings.reading)
    let begun = (timeline.beginning?.moment).map(clock.showing)
    let day = try line.day("date", today: today)
    date = day ?? begun?.day ?? today
    let minute = try line.minuteOfDay("time")
    // The beginning on another day is none of this one.
    minuteOfDay = minute ?? (begun?.day == date ? begun?.minuteOfDay : nil)
    self.typed = []
    if let word = line.value("severity"), !word.isEmpty {
      guard let own = scale.ownWord(for: word) else {
        throw Problem.unknownSeverity(word, known: scale.words)
      }
      severity = own
      self.typed.append(.severity)
    } else {
      severity = sources.lazy.compactMap(\.severity).compactMap { scale.ownWord(for: $0) }.first
    }
    systems = line.values("system")
    tags = line.values("tag")
    if !systems.isEmpty { self.typed.append(.systems) }
    if !tags.isEmpty { self.typed.append(.tags) }
    if minute != nil { self.typed.append(.time) }
    for system in sources.flatMap(\.systems) + timeline.systems
    where systems.count < NewFacts.mostSystems {
      let name = redacted(onOneLine(system)).text
      if !systems.contains(where: { $0.lowercased() == name.lowercased() }) { systems.append(name) }
    }
    author = invocation.authorName()
    commit = sources.lazy.compactMap(\.commit).first
  }

  /// More than so many systems are no answer to which were involved; those that were typed all count.
  private static let mostSystems = 8

  /// What stands for the places of a template.
  ///
  /// - Parameters:
  ///   - zone: The name of the clock.
  ///   - commitPrefix: What the house writes before the name of a commit.
  /// - Returns: A value for every place.
  func values(zone: String, commitPrefix: String) -> [String: TemplateValue] {
    [
      "title": .text(title), "date": .text(date.description),
      "time": .text(minuteOfDay.map { clock(minutes: $0) } ?? ""),
      "severity": .text(severity ?? ""), "systems": .list(systems), "tags": .list(tags),
      "authors": .list([author].compactMap(\.self)),
      "commit": .text(commit.map { commitPrefix + $0 } ?? ""),
      "timezone": .text(zone),
    ]
  }
}

extension Invocation {
  /// Who writes: as git knows him where the command was called.
  fileprivate func authorName() -> String? {
    if let name = nonEmpty(console.environment("GIT_AUTHOR_NAME")) { return name }
    return console.git?.authorName()
  }
}

/// Returns a text with single spaces between its words.
func onOneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

extension ParsedCommandLine {
  /// The title may be missing only where something else gives one.
  var missingTitle: UsageError {
    var command = command ?? .new
    command.arguments[0].isOptional = false
    return .missingArgument("TITLE", usage: usage(of: command))
  }
}
