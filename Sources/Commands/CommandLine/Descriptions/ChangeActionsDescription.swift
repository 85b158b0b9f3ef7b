extension CommandDescription {
  /// `postmortem actions done`.
  static let actionsDone = CommandDescription(
    name: "actions done",
    summary: "Check off action items in their files",
    discussion: [
      """
      Edits the markdown in place, and only the bytes that must change: the box, the cell of the \
      table, the word or sign for the state, in the style of the document. The day is written \
      beside it where the document tells such days.
      """,
      named,
    ],
    arguments: identifiers(.openActions), options: [.dryRun], formats: changeFormats,
    examples: [
      Example("postmortem actions done a1b2c3", "Check off one item"),
      Example(
        "postmortem actions done a1b2 d4e5 --dry-run", "See what checking off two would change"),
      Example(
        "postmortem actions done a1b2c3 --dry-run | git apply", "Let git make the change instead"),
    ])

  /// `postmortem actions reopen`.
  static let actionsReopen = CommandDescription(
    name: "actions reopen",
    summary: "Open action items that were done or dropped",
    discussion: ["Takes the mark away again, with its day and reason.", named],
    arguments: identifiers(.closedActions), options: [.dryRun], formats: changeFormats,
    examples: [
      Example("postmortem actions reopen a1b2c3", "Say that it is not done after all"),
      Example("postmortem actions reopen postmortems/x.md:42", "Name the item by its place"),
    ])

  /// `postmortem actions drop`.
  static let actionsDrop = CommandDescription(
    name: "actions drop",
    summary: "Mark action items that will not be done",
    discussion: [
      "Marks them as dropped, in the style of the document, with the reason beside it.", named,
    ],
    arguments: identifiers(.openActions),
    options: [
      OptionDescription("reason", value: "WORDS", "Why, on one line"), .dryRun,
    ],
    formats: changeFormats,
    examples: [
      Example(
        "postmortem actions drop a1b2c3 --reason \"moved to Talos\"", "Drop one, and say why"),
      Example("postmortem actions drop a1b2 d4e5 --json", "Write the dropped ones as JSON"),
    ])

  /// `postmortem actions assign`.
  static let actionsAssign = CommandDescription(
    name: "actions assign",
    summary: "Set who does action items, and by when",
    discussion: [
      """
      Adds or changes owner and due day in the style of the document: `@ann`, `(owner: Ann Lee)`, a \
      cell of the table; `(due 2026-04-01)`, `due:2026-04-01`.
      """,
      named,
    ],
    arguments: identifiers(.openActions),
    options: [
      OptionDescription("owner", value: "OWNER", "Who does it", completion: .known(.owners)),
      OptionDescription("due", value: "DAY", "The day by which it is to be done"), .dryRun,
    ],
    formats: changeFormats,
    examples: [
      Example(
        "postmortem actions assign a1b2c3 --owner @ann --due 2026-04-01",
        "Give it to somebody, with a day"),
      Example("postmortem actions assign a1b2 d4e5 --due 2026-04-01", "Put off two of them"),
    ])

  private static let named = """
    ID is an id of `postmortem actions`, the first four digits of one or more, or its place, \
    `PATH:LINE`. What was written is read again, and must change these items and nothing else; \
    otherwise the file is left as it is, whole.
    """

  private static func identifiers(_ values: KnownValues) -> [ArgumentDescription] {
    [ArgumentDescription("ID", isRepeated: true, completion: .known(values))]
  }

  private static let changeFormats: [OutputFormat] = [.text, .json, .ndjson, .csv, .paths]
}

extension OptionDescription {
  fileprivate static let dryRun = OptionDescription(
    "dry-run", "Show the change as a diff, and write nothing")
}
