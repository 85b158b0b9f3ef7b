internal import Assets
internal import Documents
internal import Platform

/// What a new file is made of in a house, and what it is called.
struct NewStyle {
  var template: Template
  /// As the setting `filename` has it.
  var filename: String
  /// What the house writes between the time of an entry of a timeline and what happened.
  var dash = "-"
  /// What stands before the name of a commit in the documents of the house, such as an address.
  var commitPrefix = ""
}

extension KnowledgeBase {
  /// Returns how the house writes: as it says, else as its newest documents do, else as the program has it.
  ///
  /// The template is the one that is named, else `templates/default.md` of the house, else its own form wherever that
  /// lies, else what its newest documents have in common, else the embedded default.
  ///
  /// - Throws: ``Problem`` for a template that there is not, `SystemError` where one cannot be read.
  func newStyle(
    _ invocation: Invocation, newest: [(path: String, bytes: [UInt8])]
  ) throws -> NewStyle {
    let paths = newest.map(\.path).compactMap { path in
      Path.relative(path, to: settings.postmortems.first ?? "postmortems")
    }
    let bytes = newest.map(\.bytes)
    let commits = newest.map { path, bytes in
      readDocument(bytes, path: path, options: settings.reading).commits
    }
    return NewStyle(
      template: try template(named: invocation.line.value("template"), invocation, newest: bytes),
      filename: settings.namesFiles
        ? settings.filename : houseFileName(of: paths) ?? settings.filename,
      dash: houseTimelineDash(of: bytes), commitPrefix: houseCommitPrefix(of: commits))
  }

  private func template(named name: String?, _ invocation: Invocation, newest: [[UInt8]]) throws
    -> Template
  {
    if let own = try ownTemplate(named: name ?? "default") { return own }
    if name == nil {
      let options = settings.reading
      if let path = houseTemplate(environment: invocation.console.environment) {
        return Template(name: path, bytes: withPlaces(try contents(path), options: options))
      }
      if let form = houseForm(of: newest, options: options) {
        return Template(name: "of the newest postmortems", bytes: form)
      }
    }
    guard let template = embeddedTemplates.first(where: { $0.name == name ?? "default" }) else {
      throw Problem.noTemplate(name ?? "default", known: templateNames())
    }
    return template
  }

  private func ownTemplate(named name: String) throws -> Template? {
    let own = "templates/\(name).md"
    guard !name.contains("/"), Files.kind(of: fullPath(own)) != nil else { return nil }
    let bytes = try contents(own)
    return Template(name: name, bytes: withPlaces(bytes, options: settings.reading))
  }
}

extension KnowledgeBase {
  /// Returns the path of the house's own form of a postmortem, as seen from the root; nil where there is none.
  ///
  /// It may lie anywhere below the root: among the postmortems, or in `templates/` or `docs/` under a name that
  /// says what it is a form of. Its name is a claim, which its text has to bear out.
  ///
  /// - Parameter environment: That of the program, to find git.
  /// - Returns: The likeliest one.
  func houseTemplate(environment: @escaping (String) -> String?) -> String? {
    let files = MarkdownFiles(root: root, environment: environment, gitPatience: gitPatience)
    return houseTemplates(
      among: (files.tracked() ?? files.onDisk()).paths, postmortems: settings.postmortems
    ).first { path in
      guard let bytes = try? contents(path) else { return false }
      let document = readDocument(bytes, path: path, options: settings.reading)
      // A form with an example in it has a day, and nothing else tells it from a postmortem.
      return document.kind == .template
        || document.date == nil && document.sections.count { !$0.heading.isEmpty } >= 2
    }
  }
}
