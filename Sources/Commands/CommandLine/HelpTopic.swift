internal import Documents

/// Something that several commands share and that has a help page of its own.
struct HelpTopic: Sendable {
  let name: String
  let summary: String
  let discussion: [String]
  /// What can be written, and what it means, in groups with a title.
  let tables: [(title: String, rows: [CommandDescription.Example])]

  static let all = [query, checks]

  /// `postmortem help query`. Every row is tried by a test.
  static let query = HelpTopic(
    name: "query",
    summary: "What search, timeline and actions understand",
    discussion: [
      """
      Type what you remember. What has all the words comes first, what has most of them follows; \
      words such as `the` or `was` are asked for only where nothing else is. Endings do not count \
      (`failed` finds `failing`), and words that people use for one another (`rollback`, `revert`) \
      count a little. A word that no document holds is read as the nearest one that is there.
      """,
      """
      Nothing is an error: what cannot be meant as syntax is searched as text, and a note on \
      standard error says how it was read. After `--` every word belongs to the query.
      """,
    ],
    tables: [
      (
        "Words",
        [
          .init("virtual keys lost", "documents with these words"),
          .init("\"connection refused\"", "these words in a row"),
          .init("\"/client/id: must be equal\"", "in a row, with this punctuation"),
          .init("gateway.mode", "the identifier as it stands; v2.0.0, path/to/file too"),
          .init("certif*", "words that begin so"),
          .init("flux -helm", "without a word or \"a phrase\""),
          .init("mutex OR deadlock", "one of two"),
        ]
      ),
      (
        "Fields",
        [
          .init("severity:major", "that severity; >=major is major and worse"),
          .init("system:flux", "of a system, by its whole name"),
          .init("tag:helm", "with a tag"),
          .init("pattern:dns", "that show a pattern"),
          .init("owner:@ann", "with an action item of this owner"),
          .init("is:open", "with action items still to do; is:closed with none"),
          .init("in:factors", "words in sections of this role"),
          .init("kind:reference", "runbooks and notes; kind:postmortem the incidents"),
          .init("status:draft", "a status that begins so"),
          .init("after:2026-01", "from its first day on; since: is the same"),
          .init("before:2026-03-15", "up to that day; of a longer span, up to the day before it"),
          .init("on:2026-W05", "in that week; until: and date: work too"),
          .init("team:payments", "any other key of the frontmatter"),
          .init("-system:flux", "a dash turns a field round"),
          .init("status:\"in review\"", "a value with spaces"),
        ]
      ),
      (
        "Dates",
        [
          .init("on:2026", "a year; 2026-01 a month, 2026-W05 a week, 2026-01-31 a day"),
          .init("on:today", "also yesterday, tomorrow, this_week, last_month, last_year"),
          .init("after:30d", "days ago; 2w, 6m, 1y too"),
        ]
      ),
    ])
}

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
