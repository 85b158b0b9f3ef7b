extension CommandDescription {
  /// `postmortem report`.
  static let report = CommandDescription(
    name: "report",
    summary: "Write the weekly report",
    discussion: [
      """
      Lists what is overdue, what was opened, what was closed and what has stalled, the incidents \
      of the span and those that came again, with the numbers of the span before beside its own. \
      Without options the span is the seven days that end today.
      """
    ],
    options: [
      OptionDescription(
        "week", value: "YYYY-Www", "Cover this week, as ISO 8601 counts",
        excludes: ["since", "until"]),
      OptionDescription("since", value: "YYYY-MM-DD", "Cover the days from this one on"),
      OptionDescription("until", value: "YYYY-MM-DD", "Cover the days up to and with this one"),
      OptionDescription(
        "output", value: "FILE", "Write to this file instead of standard output",
        completion: .files),
    ],
    formats: [.text, .markdown, .html, .json],
    examples: [
      Example("postmortem report", "Read the report in the terminal"),
      Example(
        "postmortem report --week 2026-W06 --format html --output report.html",
        "Write one week as a page that needs no other file"),
      Example(
        "postmortem report --since 2026-01-01 --until 2026-03-31 --format markdown",
        "Write a quarter as markdown"),
    ])
}
