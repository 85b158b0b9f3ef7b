internal import Documents
internal import Platform

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
