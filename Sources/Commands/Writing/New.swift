internal import Assets
internal import Documents
internal import Platform

/// `postmortem new`: a skeleton with everything filled in that is known already.
func runNew(_ invocation: Invocation) throws -> ExitCode {
  let line = invocation.line
  let base = try invocation.findKnowledgeBase()
  let facts = try NewPostmortem(invocation)
  let template = try base.template(named: line.value("template") ?? "default")
  let text = filled(template.bytes, with: facts.values)
  if line.flag("print") {
    invocation.console.output.write(bytes: text)
    return .done
  }
  if let file = base.settingsFile, let finding = base.settings.newFileObstacle {
    throw Problem.newFileSetting(base.openablePath(file), finding)
  }
  invocation.say([base.settingsNotice])
  let path = try base.newPath(facts)
  try Files.makeFolder(Path.folder(of: base.fullPath(path)))
  do throws(SystemError) {
    try Files.create(base.fullPath(path), bytes: text)
  } catch {
    throw error.isExisting ? Problem.fileExists(base.openablePath(path)) : Problem.system(error)
  }
  invocation.console.output.writeLine(visible(base.openablePath(path)))
  if line.flag("edit") { try edit(base.fullPath(path), invocation) }
  return .done
}

/// What is known of an incident before anything is written about it.
private struct NewPostmortem {
  var title: String
  var date: Day
  /// nil where another day was given and no time with it.
  var minuteOfDay: Int?
  var severity: String
  var systems: [String]
  var tags: [String]

  init(_ invocation: Invocation) throws(UsageError) {
    let line = invocation.line
    title = line.arguments.joined(separator: " ")
    if title.allSatisfy(\.isWhitespace), let command = line.command {
      throw .missingArgument("TITLE", usage: usage(of: command))
    }
    let today = try invocation.today()
    let day = try line.day("date", today: today)
    date = day ?? today
    let minute = try line.minuteOfDay("time")
    minuteOfDay = minute ?? (day == nil ? invocation.console.now().minuteOfDay : nil)
    severity = line.value("severity") ?? ""
    systems = line.values("system")
    tags = line.values("tag")
  }

  var values: [String: TemplateValue] {
    let time = minuteOfDay.map { clock(minutes: $0) }
    return [
      "title": .text(title), "date": .text(date.description), "time": .text(time ?? ""),
      "severity": .text(severity), "systems": .list(systems), "tags": .list(tags),
    ]
  }
}

extension KnowledgeBase {
  /// Returns the path of the new file, as seen from the root.
  ///
  /// - Throws: ``Problem`` where the settings would put it outside, or where nobody would ever read it.
  fileprivate func newPath(_ facts: NewPostmortem) throws(Problem) -> String {
    let form = settings.filename
    let path = settings.newPath(
      title: facts.title, date: facts.date, minuteOfDay: facts.minuteOfDay)
    switch settings.problem(ofNewFile: path) {
    case .noFolder: throw .noFolderForNewFile(settings.postmortems)
    case .outside: throw .newFileOutside(path, form: form)
    case _ where !mayWrite(path): throw .newFileOutside(path, form: form)
    case .notRead: throw .newFileUnread(path, form: form, include: settings.include)
    case nil: return path
    }
  }

  /// Returns a template of the folder itself, else the embedded one of that name.
  fileprivate func template(named name: String) throws -> Template {
    let own = "templates/\(name).md"
    if !name.contains("/"), Files.kind(of: fullPath(own)) != nil {
      return Template(name: name, bytes: try contents(own))
    }
    guard let template = embeddedTemplates.first(where: { $0.name == name }) else {
      throw Problem.noTemplate(name, known: embeddedTemplates.map(\.name))
    }
    return template
  }
}

/// Opens a file as git does: the command may bring arguments of its own.
private func edit(_ path: String, _ invocation: Invocation) throws {
  let console = invocation.console
  let editor = [console.environment("VISUAL"), console.environment("EDITOR")]
    .compactMap(\.self).first { !$0.isEmpty }
  guard let editor else { throw Problem.noEditor }
  console.output.flush()
  _ = try ChildProcess.run(words(ofUserCommand: editor, [path]))
}
