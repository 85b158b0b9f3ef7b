internal import Documents
internal import Platform
internal import Rendering

/// `postmortem actions done`, `start`, `reopen`, `drop` and `assign`: changes items in their files.
func runChangeActions(_ invocation: Invocation) throws -> ExitCode {
  let answers = try invocation.answers()
  let change = try ActionChange(invocation, answers)
  let items = try answers.actions(named: invocation.line.arguments)
  return try invocation.make([(change, items)], answers)
}

/// `postmortem actions sync`: writes into the files what the messages of commits say.
func runSyncActions(_ invocation: Invocation) throws -> ExitCode {
  let answers = try invocation.answers()
  _ = try answers.neededHistory()
  let items = try answers.datedActions()
    .filter { $0.action.closedFrom == .trailer }
  guard !items.isEmpty else {
    invocation.say("no commit closes an item that its file shows open")
    return .done
  }
  let days = Dictionary(grouping: items) { $0.action.closed }
  let wanted = days.sorted { $0.value[0].action.id < $1.value[0].action.id }
    .compactMap { day, items in day.map { (ActionChange.done(on: $0), items) } }
  return try invocation.make(wanted, answers)
}

extension Invocation {
  /// Changes items in their files, and shows them as they are then.
  ///
  /// - Returns: `failed` where a file could not be changed; the others are.
  fileprivate func make(_ wanted: [WantedChange], _ answers: Answers) throws -> ExitCode {
    let base = answers.base
    let isDryRun = line.flag("dry-run")
    var changes: [FileChange] = []
    var problems: [Problem] = []
    // Of two who change one file the second sees what the first has written.
    try base.whileAlone {
      for path in Set(wanted.flatMap(\.items).map(\.incident.path)).sorted() {
        let own = wanted.map { wish in
          (wish.change, wish.items.filter { $0.incident.path == path })
        }
        do {
          changes.append(
            try answers.changer(ofFile: path).run(own.filter { !$0.1.isEmpty }, isDryRun: isDryRun))
        } catch let problem as Problem {
          problems.append(problem)
        } catch let error as SystemError {
          // By the name that lists show.
          problems.append(
            .system(SystemError(error.action, base.openablePath(path), code: error.code)))
        }
      }
    }
    try show(changes, of: wanted, answers)
    for problem in problems { console.error.write(problem.message) }
    return problems.isEmpty ? .done : .failed
  }

  private func show(
    _ changes: [FileChange], of wanted: [WantedChange], _ answers: Answers
  ) throws {
    let asked = wanted.flatMap(\.items)
    let items = changes.flatMap { change in
      change.edit.items.compactMap { item in
        asked.first { $0.incident.path == change.path && $0.action.id == item.id }
          .map { (action: item, incident: $0.incident) }
      }
    }
    // People are told what changed, and nothing of other incidents.
    let shown =
      line.format == .text ? answers.tracked(items) : try answers.comparedActions(items)
    let unchanged = changes.reduce(into: Set<String>()) { $0.formUnion($1.unchanged) }
    for item in shown where unchanged.contains(item.action.id) {
      let change = wanted.first { $0.items.contains { $0.action.id == item.action.id } }?.change
      say("note: \(item.action.id) \(words(for: change, of: item.action)) already")
    }
    switch line.format {
    case .text where line.flag("dry-run"):
      writeDiff(
        changes.map {
          ChangedFile(
            path: $0.path, old: $0.old, new: $0.edit.bytes, count: $0.edit.items.count)
        }, root: answers.base.root)
    case .text:
      let changed = shown.filter { !unchanged.contains($0.action.id) }
      write(
        text(
          changed: changed, facts: wanted.contains { $0.change.state == nil }, width: width,
          paths: paths(answers.base)), root: answers.base.root)
    default: write(listing(shown), as: line.format)
    }
  }
}

/// What is said of an item that is as wanted.
private func words(for change: ActionChange?, of item: ActionItem) -> String {
  switch change {
  case .assign: "has that owner and day"
  default: item.state == .inProgress ? "is in progress" : "is \(item.state.rawValue)"
  }
}

extension ActionChange {
  /// Reads what the command line wants.
  fileprivate init(_ invocation: Invocation, _ answers: Answers) throws {
    let line = invocation.line
    let today = answers.today
    switch line.command?.word {
    case "done":
      self = .done(
        on: today,
        commit: try line.value("evidence").map { try answers.base.commit($0, invocation) })
    case "start": self = .start
    case "reopen": self = .reopen
    case "drop":
      let expected = "words on one line, all brackets closed"
      self = .drop(on: today, reason: try line.words("reason", expected: expected))
    default:
      let owner = try line.words("owner", expected: "a name on one line")
      let due = try line.dueDay(today: today)
      if owner == nil, due == nil, let command = line.command {
        throw UsageError.missingArgument("--owner or --due", usage: usage(of: command))
      }
      self = .assign(owner: owner, due: due)
    }
  }
}

extension KnowledgeBase {
  /// Returns the short name of a commit that a person names.
  fileprivate func commit(_ name: String, _ invocation: Invocation) throws -> String {
    let commit = try? git(invocation.console.environment)?.trusted { try $0.commit(name) }
    guard let commit else {
      throw UsageError.invalidValue(
        subject: "--evidence", value: name, expected: "a commit of this repository")
    }
    return commit.short
  }
}

extension ParsedCommandLine {
  /// Returns the day by which something is to be done.
  ///
  /// `2w` is two weeks ago in every option, and whoever writes it here means what is to come.
  fileprivate func dueDay(today: Day) throws(UsageError) -> Day? {
    guard let written = value("due"), let day = try day("due", today: today) else { return nil }
    guard day >= today || Day(iso: written) != nil else {
      throw .invalidValue(
        subject: "--due", value: written, expected: "a day to come, such as 2026-03-31 or tomorrow")
    }
    return day
  }

  /// Returns words that can stand in a line of markdown.
  fileprivate func words(_ name: String, expected: String) throws(UsageError) -> String? {
    guard let written = value(name) else { return nil }
    guard isWritable(written) else {
      throw .invalidValue(subject: "--\(name)", value: written, expected: expected)
    }
    return written
  }
}
