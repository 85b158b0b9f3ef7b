internal import Assets
internal import Documents
internal import Platform

/// `postmortem init`: makes a folder a knowledge base; what is there stays as it is.
func runInit(_ invocation: Invocation) throws -> ExitCode {
  let named = invocation.line.arguments.first ?? invocation.line.value("root") ?? "."
  let folder = Path.join(invocation.console.currentFolder, named)
  let making = NewKnowledgeBase(invocation, folder: folder, shown: named == "." ? "" : named)
  if Files.kind(of: folder) == .folder,
    let found = PlaceSearch(try Files.resolved(folder), invocation.console).placesToSettle()
  {
    return try making.settle(found)
  }
  try making.begin()
  return .done
}

/// A folder on its way to become a knowledge base.
private struct NewKnowledgeBase {
  let invocation: Invocation
  /// Absolute.
  let folder: String
  /// As it was typed; empty for the current folder.
  let shown: String

  init(_ invocation: Invocation, folder: String, shown: String) {
    self.invocation = invocation
    self.folder = folder
    self.shown = shown
  }

  /// Writes down where the postmortems lie that are there already; nothing else is made.
  func settle(_ found: FoundPlaces) throws -> ExitCode {
    let root = try Files.resolved(folder)
    invocation.say("found   \(found.counted(found.taken))")
    if !found.others.isEmpty { invocation.say("found   \(found.counted(found.others)), left out") }
    let base = KnowledgeBase(root: root, found: found, invocation.console)
    if let form = base.houseTemplate(environment: invocation.console.environment) {
      invocation.say("found   \(Path.join(shown, form)), a template of your own")
    }
    let lines = enumerated(found.settingsLines.map { "`\($0)`" })
    if let name = base.settingsFile {
      invocation.say("kept    \(Path.join(shown, name))")
      invocation.say("next: write \(lines) into it")
      return .done
    }
    if !invocation.line.flag("yes"), let ask = invocation.console.ask {
      let answer = ask("write \(visible(lines)) into \(Settings.fileName)? [Y/n] ")
      guard let answer, ["", "y", "yes"].contains(answer.lowercased()) else {
        invocation.say("nothing was written")
        return .no
      }
    }
    try create(Settings.fileName, Array(settingsText(saying: found.settingsLines).utf8), in: root)
    invocation.say("next: \(enter)postmortem search \"what you remember\"")
    return .done
  }

  /// Makes what is needed to write the first postmortem.
  func begin() throws {
    try Files.makeFolder(folder)
    let root = try Files.resolved(folder)
    let settingsFile = Settings.fileNames.first { Files.kind(of: Path.join(root, $0)) != nil }
    let settings = (settingsFile ?? Settings.fileName, Array(settingsTemplate.utf8))
    let base = KnowledgeBase(root: root, invocation.console)
    let form = base.houseTemplate(environment: invocation.console.environment)
    let template = form == nil && base.holdsNothing ? embeddedTemplates.first : nil
    // The folder may be somebody else's repository, and what fails is to leave nothing.
    if template != nil, !base.mayWrite(templateFolder) {
      throw SystemError(.create, Path.join(shown, templateFolder), code: SystemError.outside)
    }
    try create(settings.0, settings.1, in: root)
    if let form { invocation.say("found   \(Path.join(shown, form)), a template of your own") }
    if let template {
      try Files.makeFolder(base.fullPath(templateFolder))
      try create(Path.join(templateFolder, "\(template.name).md"), template.bytes, in: root)
    }
    invocation.say("next: \(enter)postmortem new \"What broke\"")
  }

  private var enter: String { shown.isEmpty ? "" : "cd \(typed(shown)) && " }

  private func create(_ name: String, _ bytes: [UInt8], in root: String) throws {
    do throws(SystemError) {
      try Files.create(Path.join(root, name), bytes: bytes)
      invocation.say("created \(Path.join(shown, name))")
    } catch {
      guard error.isExisting else { throw error }
      invocation.say("kept    \(Path.join(shown, name))")
    }
  }
}

private let templateFolder = "templates"

extension KnowledgeBase {
  /// True where no document is there yet.
  fileprivate var holdsNothing: Bool { (try? walkFolders())?.files.isEmpty ?? true }
}

/// Returns the settings of a folder in which some of them are not what is usual.
private func settingsText(saying lines: [String]) -> String {
  var text = settingsTemplate.split(separator: "\n", omittingEmptySubsequences: false)
    .map(String.init)
  for line in lines {
    let key = line.prefix { $0 != ":" }
    if let place = text.firstIndex(where: { $0.hasPrefix("# \(key):") }) { text[place] = line }
  }
  return text.joined(separator: "\n")
}

/// Returns a path as people type it after `cd`: in quotes only where a shell would misread it.
func typed(_ path: String) -> String {
  let marks = "/._-+"
  let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || marks.contains($0) }
  return isPlain && !path.hasPrefix("-") ? path : shellWord(Path.join(".", path))
}

/// Every setting with its default, commented out, so that the file says what can be said.
let settingsTemplate = """
  # Settings of this knowledge base. All of them are optional; what stands behind `#` is the default.

  # Folders of incidents, and of references such as runbooks.
  # postmortems: [postmortems]
  # references: [runbooks]

  # Which files are read, and which are not.
  # include: ["**/*.md", "**/*.markdown"]
  # exclude: ["**/template*.md"]

  # What `postmortem new` writes.
  # filename: "{date}-{time}-{slug}.md"

  # The zone of times that name none, and the order of dates such as 03/04/2026 (ymd, dmy or mdy).
  # timezone: UTC
  # date_order: dmy

  # Severities, worst first, and how many days an action item may stay open without a due day.
  # severities: [critical, major, moderate, minor]
  # due_days: {critical: 7, major: 14, moderate: 30, minor: 90}

  # Further headings for a section, as in `timeline: [Chronologie]`.
  # headings: {timeline: [], factors: [], actions: []}

  # Further words for parts of headings, columns and facts, as in `column.owner: [Kümmerer]`.
  # vocabulary: {}

  # Names that own action items besides @handles.
  # owners: []

  # How much each rule of `check` matters: off, note, warning or error. `postmortem help checks` lists them.
  # checks: {}

  """

/// Returns text as one word of bash, zsh or a POSIX shell.
private func shellWord(_ text: String) -> String {
  "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
}
