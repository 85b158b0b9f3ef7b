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
    arguments: identifiers(.openActions),
    options: [
      OptionDescription(
        "evidence", value: "COMMIT", "The commit that did it, which is written beside the mark"),
      .dryRun,
    ],
    formats: changeFormats,
    examples: [
      Example("postmortem actions done a1b2c3", "Check off one item"),
      Example("postmortem actions done a1b2c3 --evidence HEAD", "Say which commit did it"),
      Example(
        "postmortem actions done a1b2 d4e5 --dry-run", "See what checking off two would change"),
      Example(
        "postmortem actions done a1b2c3 --dry-run | git apply", "Let git make the change instead"),
    ])

  /// `postmortem actions start`.
  static let actionsStart = CommandDescription(
    name: "actions start",
    summary: "Mark action items as in progress",
    discussion: [
      "Marks them in the style of the document, `[~]` where it has no mark for it yet.", named,
    ],
    arguments: identifiers(.openActions), options: [.dryRun], formats: changeFormats,
    examples: [
      Example("postmortem actions start a1b2c3", "Say that somebody is at it"),
      Example("postmortem actions start a1b2 --dry-run", "See what would change"),
    ])

  /// `postmortem actions sync`.
  static let actionsSync = CommandDescription(
    name: "actions sync",
    summary: "Check off in the files what commits have closed",
    discussion: [
      """
      A line `Action: ID` in the message of a commit, or `Action: INCIDENT#ID`, several apart by commas, closes these \
      items by git's word, as `Fixes: #12` does elsewhere: they count as done from the day of the commit, while their \
      file still shows them open. This command writes it into the files, with the day of the commit where the document \
      tells such days.
      """,
      """
      An id means its item however that is re-worded later, where git shows that it is the same. A commit that another \
      one reverts closes nothing, and neither does one from before the item was opened or reopened.
      """,
    ],
    options: [.dryRun], formats: changeFormats,
    examples: [
      Example("postmortem actions sync --dry-run", "See what commits have closed"),
      Example("postmortem actions sync", "Write it into the files"),
    ])

  /// `postmortem actions review`.
  static let actionsReview = CommandDescription(
    name: "actions review",
    summary: "Go through open action items, one key each",
    discussion: [
      """
      Shows one item at a time with the commits that may have done it, as `postmortem actions evidence` finds them, and \
      asks what is to be written: `d` done, `1` to `3` done by that commit, `x` dropped, `i` in progress, `k` keep, \
      `e` open the editor there, `u` undo, `q` quit. Each answer is written at once, in the style of the document.
      """,
      """
      What was kept is not asked again for a week, so that a review that was left goes on where it stopped. Fields and \
      words of a query narrow the items as for `postmortem actions`. It needs a terminal.
      """,
    ],
    arguments: [.query],
    options: OptionDescription.ofActions + [
      OptionDescription("again", "Ask for what was kept within the week too")
    ],
    examples: [
      Example("postmortem actions review", "Go through all open items"),
      Example("postmortem actions review --owner @ann severity:major", "Go through some of them"),
    ],
    takesQuery: true)

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
