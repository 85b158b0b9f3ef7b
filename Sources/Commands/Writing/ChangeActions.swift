internal import Documents
internal import Platform
internal import Rendering
internal import Storage

/// `postmortem actions done`, `reopen`, `drop` and `assign`: changes items in their files.
func runChangeActions(_ invocation: Invocation) throws -> ExitCode {
  let change = try ActionChange(invocation)
  let (base, store) = try invocation.openKnowledgeBase()
  let wanted = try store.actions(named: invocation.line.arguments, in: base)
  let isDryRun = invocation.line.flag("dry-run")
  var changes: [FileChange] = []
  var problems: [Problem] = []
  // Of two who change one file the second sees what the first has written.
  try base.whileAlone {
    for path in Set(wanted.map(\.incident.path)).sorted() {
      let items = wanted.filter { $0.incident.path == path }
      do {
        let incidents = try store.incidents(named: path)
        let changer = FileChanger(base: base, path: path, incidents: incidents, change: change)
        changes.append(try changer.run(items, isDryRun: isDryRun))
      } catch let problem as Problem {
        problems.append(problem)
      } catch let error as SystemError {
        // By the name that lists show.
        problems.append(
          .system(SystemError(error.action, base.openablePath(path), code: error.code)))
      }
    }
  }
  let items = changes.flatMap { change in
    change.edit.items.compactMap { item in
      wanted.first { $0.incident.path == change.path && $0.action.id == item.id }
        .map { (action: item, incident: $0.incident) }
    }
  }
  let today = try invocation.today()
  // People are told what changed, and nothing of other incidents.
  let shown =
    invocation.line.format == .text
    ? tracked(items, today: today, dueDays: base.settings.dueDays)
    : try store.comparedActions(
      items, datedBy: invocation.history(of: base), today: today, settings: base.settings)
  let unchanged = changes.reduce(into: Set<String>()) { $0.formUnion($1.unchanged) }
  for item in shown where unchanged.contains(item.action.id) {
    invocation.say("note: \(item.action.id) \(words(for: change, of: item.action)) already")
  }
  switch invocation.line.format {
  case .text where isDryRun:
    let files = changes.map {
      ChangedFile(path: $0.path, old: $0.old, new: $0.edit.bytes, count: $0.edit.items.count)
    }
    invocation.writeDiff(files, root: base.root)
  case .text:
    let changed = shown.filter { !unchanged.contains($0.action.id) }
    invocation.write(
      text(
        changed: changed, facts: change.state == nil, width: invocation.width,
        paths: invocation.paths(base)), root: base.root)
  default: invocation.write(listing(shown), as: invocation.line.format)
  }
  for problem in problems { invocation.console.error.write(problem.message) }
  return problems.isEmpty ? .done : .failed
}

/// What is said of an item that is as wanted.
private func words(for change: ActionChange, of item: ActionItem) -> String {
  switch change {
  case .assign: "has that owner and day"
  default: item.state == .inProgress ? "is in progress" : "is \(item.state.rawValue)"
  }
}

extension ActionChange {
  /// Reads what the command line wants.
  fileprivate init(_ invocation: Invocation) throws(UsageError) {
    let line = invocation.line
    let today = try invocation.today()
    switch line.command?.word {
    case "done": self = .done(on: today)
    case "reopen": self = .reopen
    case "drop":
      let expected = "words on one line, all brackets closed"
      self = .drop(on: today, reason: try line.words("reason", expected: expected))
    default:
      let owner = try line.words("owner", expected: "a name on one line")
      let due = try line.dueDay(today: today)
      if owner == nil, due == nil, let command = line.command {
        throw .missingArgument("--owner or --due", usage: usage(of: command))
      }
      self = .assign(owner: owner, due: due)
    }
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
