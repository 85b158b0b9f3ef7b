internal import Assets
internal import Documents
internal import Platform
internal import Rendering
internal import Storage

/// `postmortem new`: a skeleton with everything filled in that is known already.
func runNew(_ typed: Invocation) throws -> ExitCode {
  if typed.line.flag("list") { return try runNewList(typed) }
  // What was taken for one is told where it is opened.
  let base = try KnowledgeBase.find(typed.line, typed.console)
  if !typed.line.flag("print") { try typed.refuseOddNames(base) }
  let invocation = try typed.asked(base)
  let line = invocation.line
  let answers = try invocation.answersForNew(of: base)
  let known = try answers?.systems() ?? []
  let sources = try invocation.importedSources(base, knownSystems: known).sources
  let timeline = folded(sources, redact: redacted)
  let facts = try NewFacts(invocation, base, sources.map(\.source), timeline)
  let style = try base.newStyle(invocation, newest: answers?.newestPostmortems() ?? [])
  let text = try invocation.skeleton(style, facts, timeline, base, answers)
  if timeline.redactions > 0 {
    let count = timeline.redactions
    invocation.say(
      "note: \(count == 1 ? "1 secret was" : "\(count) secrets were") taken out of what was imported"
    )
  }
  if line.flag("print") {
    invocation.console.output.write(bytes: text)
    return .done
  }
  let path = try base.newPath(facts.title, facts.date, facts.minuteOfDay, form: style.filename)
  try Files.makeFolder(Path.folder(of: base.fullPath(path)))
  do throws(SystemError) {
    try Files.create(base.fullPath(path), bytes: text)
  } catch {
    throw error.isExisting
      ? Problem.fileExists(base.openablePath(path), form: style.filename) : Problem.system(error)
  }
  invocation.console.output.writeLine(visible(base.openablePath(path)))
  if line.flag("edit") {
    try invocation.openEditor(base.fullPath(path))
    try invocation.check(path, of: base)
  }
  return .done
}

extension Invocation {
  /// Refuses early what the settings would have as the name of a file, before an index is made or a question put.
  fileprivate func refuseOddNames(_ base: KnowledgeBase) throws {
    if let file = base.settingsFile, let finding = base.settings.newFileObstacle {
      throw Problem.newFileSetting(base.openablePath(file), finding)
    }
    let typed = onOneLine(line.arguments.joined(separator: " "))
    _ = try base.newPath(
      typed.isEmpty ? "title" : typed, try today(), nil, form: base.settings.filename)
  }

  /// What was written down before, where there are documents.
  fileprivate func answersForNew(of base: KnowledgeBase) throws -> Answers? {
    guard !base.existingFolders.isEmpty else {
      say([base.settingsNotice])
      return nil
    }
    do {
      return try answers()
    } catch let error as StorageError where !error.isDamage {
      // What is to be written down is more than what is remembered.
      say("note: \(Problem.storage(error).sentence); what was seen before is left out")
      return nil
    }
  }

  /// Returns the template with all that is known in its places, in its timeline and beside its question of patterns.
  fileprivate func skeleton(
    _ style: NewStyle, _ facts: NewFacts, _ timeline: ImportedTimeline, _ base: KnowledgeBase,
    _ answers: Answers?
  ) throws -> [UInt8] {
    let template = style.template
    let options = base.settings.reading
    let clock = HouseClock(options)
    let present = places(of: template.bytes)
    let missing = facts.typed.filter { place in
      // The name of the file tells the time too.
      !present.contains(place) && !(place == .time && style.filename.contains("{time}"))
    }
    for place in missing {
      say("note: the template \(template.name) has no place for \(place.rawValue); it is added")
    }
    var skeleton = Skeleton(
      filled(
        adding(missing, to: template.bytes),
        with: facts.values(zone: clock.name, commitPrefix: style.commitPrefix)),
      options: options)
    if !timeline.lines.isEmpty, !skeleton.hasSection(.timeline) {
      say("note: the template \(template.name) has no timeline; one is added at the end")
    }
    skeleton.append(timeline, date: facts.date, clock: clock, dash: style.dash)
    if timeline.leftOut > 0 {
      say(
        "note: \(timeline.lines.count) lines are written, \(timeline.leftOut) more events are left out"
      )
    }
    guard let answers else { return skeleton.bytes }
    let seen = try answers.seenBefore(
      title: facts.title, systems: facts.systems, lines: timeline.lines.map(\.text))
    if skeleton.hasSection(.pattern) {
      skeleton.append(seen.comment, to: .pattern)
    } else if !seen.earlier.isEmpty {
      say("note: seen before? \(seen.earlier.map(\.incident.id).joined(separator: ", "))")
    }
    return skeleton.bytes
  }
}

extension Invocation {
  /// Says on standard error what is still missing in a file, or cannot be read.
  fileprivate func check(_ path: String, of base: KnowledgeBase) throws {
    let files = try base.findings(ofPath: base.fullPath(path))
    let found = files.filter { !$0.findings.isEmpty }
    let told = text(found, of: files, paths: paths(base))
    if !line.flag("quiet") {
      console.error.write(told.text(as: textFormat(root: base.root)))
    }
  }
}

extension KnowledgeBase {
  /// Returns the path of the new file, as seen from the root.
  ///
  /// - Throws: ``Problem`` where the settings would put it outside, or where nobody would ever read it.
  fileprivate func newPath(_ title: String, _ date: Day, _ minuteOfDay: Int?, form: String)
    throws(Problem) -> String
  {
    var settings = settings
    settings.filename = form
    let path = settings.newPath(title: title, date: date, minuteOfDay: minuteOfDay)
    switch settings.problem(ofNewFile: path) {
    case .noFolder: throw .noFolderForNewFile(settings.postmortems)
    case .outside: throw .newFileOutside(path, form: form)
    case _ where !mayWrite(path): throw .newFileOutside(path, form: form)
    case .notRead: throw .newFileUnread(path, form: form, include: settings.include)
    case nil: return path
    }
  }
}
