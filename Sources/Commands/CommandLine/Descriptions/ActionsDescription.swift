extension CommandDescription {
  /// `postmortem actions`.
  static let actions = CommandDescription(
    name: "actions",
    summary: "List what was promised and is not done",
    discussion: [
      """
      Gathers the action items of all incidents. An item was opened on the day of the commit that \
      put it into its file, and closed on that of the commit that changed its mark, unless it says \
      a day itself, as in `(done 2026-03-05)`. Where git cannot tell, the days are those of the \
      document.
      """,
      """
      The fields of a query, as for `postmortem search`, narrow the incidents; its words must all \
      stand in the item or in the title of its incident.
      """,
      """
      The most urgent comes first. Of 100, a due day that has passed counts 30, an incident that came \
      back while the item was open 20 for two weeks and 10 later, that another incident promises the same 10, the severity up \
      to 15, that it took ten hours or longer 10, an item that would tell of the next one (an alert, a \
      check) 15, one that would prevent it (a pin, a limit) 10, and that it was promised within a month \
      10, within a quarter 5; what is only an idea counts 20 less, and what is only to be written down \
      15. JSON gives the sum and its reasons. What several incidents promise in nearly the same words \
      stands once, with its places. \
      An item is stalled when it has been open for more than 90 days, and unmarked when nothing \
      says whether it is done.
      """,
      """
      An item with a mark that is not understood, such as a status `waits for Ben`, is neither open nor \
      done: it stands below all others, and is not counted. `postmortem check` names its place.
      """,
    ],
    arguments: [.query],
    options: [
      OptionDescription("all", "List the done and dropped ones too")
    ] + OptionDescription.ofActions + [.limit(20), .count, .null],
    formats: [.text, .json, .ndjson, .csv, .paths, .grep, .markdown, .todo, .ical],
    examples: [
      Example("postmortem actions --overdue", "List what should have been done by now"),
      Example("postmortem actions --owner @ann system:dns", "List one person's items on a system"),
      Example(
        "postmortem actions --stale 90 --format csv", "Take the forgotten ones to a spreadsheet"),
      Example(
        "postmortem actions --owner @ann --format ical", "See one person's due days in a calendar"),
    ],
    subcommands: [
      .actionsDone, .actionsStart, .actionsReopen, .actionsDrop, .actionsAssign, .actionsReview,
      .actionsEvidence, .actionsSync,
    ], takesQuery: true,
    isPaged: true)
}

extension OptionDescription {
  /// Which action items are wanted.
  static let ofActions = [
    OptionDescription("overdue", "Only those whose day has passed"),
    OptionDescription(
      "owner", value: "OWNER", "Only those of this owner", completion: .known(.owners),
      excludes: ["unowned"]),
    OptionDescription("unowned", "Only those that nobody owns"),
    OptionDescription("ideas", "Only what somebody thought of and nobody promised"),
    OptionDescription(
      "stale", value: "DAYS", "Only those open for more than this many days, such as 90 or 2w"),
  ]
}

extension CommandDescription {
  /// `postmortem actions evidence`.
  static let actionsEvidence = CommandDescription(
    name: "actions evidence",
    summary: "Show which later commits may have done action items",
    discussion: [
      """
      For each item at most three commits that are worth a look: those that share words with it which are rare in \
      the history, in the message, in paths, or in lines that came or went. It concludes nothing: only a person, or \
      the line `Action: ID` in the message of a commit, closes an item. Commits that only raise versions, or touch \
      everything, are left out.
      """,
      """
      Above them stand the later commits that name the postmortem by its file, id or title, and the lines of other \
      files that do. What an item asks for may leave no trace in a repository, as `Ask the vendor` does; that is said.
      """,
      """
      The patches of commits since the first postmortem are read once, and kept beside the index. Without an ID all \
      open items are shown, the most urgent first.
      """,
    ],
    arguments: [
      ArgumentDescription(
        "ID", isOptional: true, isRepeated: true, completion: .known(.openActions))
    ],
    options: [.limit(10), .count],
    formats: [.text, .json, .ndjson, .csv, .paths],
    examples: [
      Example("postmortem actions evidence a1b2c3", "See what may have done one item"),
      Example(
        "postmortem actions evidence --json | jq '.[].commits[0].commit'",
        "Take the best commit of each open item"),
    ],
    isPaged: true)
}
