extension CommandDescription {
  /// `postmortem patterns`.
  static let patterns = CommandDescription(
    name: "patterns",
    summary: "List what keeps happening",
    discussion: [
      """
      For each pattern: how many incidents show it, since when, whether it is rising, steady, \
      falling or quiet, how many action items are open in those incidents, and how many of them \
      repeat an earlier one.
      """
    ],
    options: [
      OptionDescription("since", value: "YYYY-MM-DD", "Count only incidents from this day on"),
      .count,
    ],
    formats: [.text, .json, .ndjson, .csv],
    examples: [
      Example("postmortem patterns", "List all patterns met so far, the most frequent first"),
      Example("postmortem patterns --since 2026-01-01", "List those of this year"),
    ],
    subcommands: [.patternsShow])

  /// `postmortem patterns show`.
  static let patternsShow = CommandDescription(
    name: "patterns show",
    summary: "Show the incidents of one pattern with the evidence",
    discussion: [
      """
      Gives the pattern's advice, quotes the words that tell it, and lists the recurrences, each \
      with the action items of the earlier incident that were still open on that day. ID is an id, \
      or the beginning of one that fits no other.
      """
    ],
    arguments: [ArgumentDescription("ID", completion: .known(.patterns))],
    options: [.count, .null],
    formats: [.text, .json, .ndjson, .csv, .paths, .grep],
    examples: [
      Example("postmortem patterns show unpinned-dependency", "See every incident with its proof"),
      Example("postmortem patterns show dns --json", "Write the same as JSON"),
      Example(
        "vim -q <(postmortem patterns show dns --format grep)", "Jump from proof to proof"),
    ])
}
