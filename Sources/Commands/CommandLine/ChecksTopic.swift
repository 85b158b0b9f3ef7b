internal import Documents

extension HelpTopic {
  /// `postmortem help checks`: every rule, by what it looks at.
  static let checks = HelpTopic(
    name: "checks",
    summary: "What check looks for",
    discussion: [
      """
      An error is something that was not read, or that must not stand there, and makes the exit code 1; a \
      warning was read, perhaps wrongly; a note is what a reader would miss or stumble over.
      """,
      """
      `checks: {blame: off, action-due: error}` in postmortem.yml sets the level of a rule: off, note, \
      warning or error. `<!-- postmortem: ignore blame -->` is for its line, on a line of its own for the \
      next, above all text or as a comment of the frontmatter for the file.
      """,
    ],
    tables: RuleDescription.Topic.allCases.map { topic in
      (
        topic.title,
        Rule.all.filter { $0.topic == topic }.map { .init($0.rule.rawValue, $0.summary) }
      )
    })
}

extension RuleDescription.Topic {
  var title: String {
    switch self {
    case .reading: "Reading"
    case .structure: "Structure"
    case .language: "Language"
    case .secrets: "Secrets"
    case .folder: "Settings, patterns and files"
    }
  }
}
