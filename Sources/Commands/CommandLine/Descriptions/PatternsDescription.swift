extension CommandDescription {
  /// `postmortem patterns`.
  static let patterns = CommandDescription(
    name: "patterns",
    summary: "List what keeps happening",
    discussion: [
      """
      For each pattern: how often it struck, since when, whether it is rising or cured, and how \
      many open action items are aimed at it.
      """
    ],
    options: [
      OptionDescription("since", value: "YYYY-MM-DD", "Count only incidents from this day on")
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
      Quotes the words that tell the pattern, lists the recurrences that struck while an action \
      item against it was still open, and gives the pattern's advice.
      """
    ],
    arguments: [ArgumentDescription("ID", completion: .known(.patterns))],
    formats: [.text, .json],
    examples: [
      Example("postmortem patterns show unpinned-dependency", "See every incident with its proof"),
      Example("postmortem patterns show dns --json", "Write the same as JSON"),
    ])
}
