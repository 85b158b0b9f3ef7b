internal import Assets
internal import Documents
internal import Platform

/// `postmortem init`: makes a folder a knowledge base; what is there stays as it is.
func runInit(_ invocation: Invocation) throws -> ExitCode {
  let named = invocation.line.arguments.first ?? invocation.line.value("root") ?? "."
  let folder = Path.join(invocation.console.currentFolder, named)
  let shown = named == "." ? "" : named
  try Files.makeFolder(folder)
  let root = try Files.resolved(folder)
  for name in ["postmortems", "runbooks", "templates"] {
    let path = Path.join(root, name)
    let isNew = Files.kind(of: path) == nil
    // The folder may be somebody else's repository.
    guard invocation.console.followsLinks || Files.isWithin(path, root) else {
      throw SystemError(.create, Path.join(shown, name), code: SystemError.outside)
    }
    try Files.makeFolder(path)
    invocation.say("\(isNew ? "created" : "kept   ") \(Path.join(shown, name))/")
  }
  let settingsFile = Settings.fileNames.first { Files.kind(of: Path.join(root, $0)) != nil }
  var files = [(settingsFile ?? Settings.fileName, Array(settingsTemplate.utf8))]
  if let template = embeddedTemplates.first {
    files.append(("templates/\(template.name).md", template.bytes))
  }
  for (name, bytes) in files {
    do throws(SystemError) {
      try Files.create(Path.join(root, name), bytes: bytes)
      invocation.say("created \(Path.join(shown, name))")
    } catch {
      guard error.isExisting else { throw error }
      invocation.say("kept    \(Path.join(shown, name))")
    }
  }
  let enter = shown.isEmpty ? "" : "cd \(typed(shown)) && "
  invocation.say("next: \(enter)postmortem new \"What broke\"")
  return .done
}

/// Returns a path as people type it after `cd`: in quotes only where a shell would misread it.
private func typed(_ path: String) -> String {
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
