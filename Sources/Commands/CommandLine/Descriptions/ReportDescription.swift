extension CommandDescription {
  /// `postmortem report`.
  static let report = CommandDescription(
    name: "report",
    summary: "Write the weekly report",
    discussion: [
      """
      First what changed: the postmortems that came, with what they repeat, and what was opened \
      and closed. Then five items to do first, with the reasons; the rest is counted, beside the \
      command that lists it. What was open before, and what was opened, less what was closed, \
      stands open. Without options the span is the seven days that end today.
      """,
      """
      The report tells what was known on its last day: what was done later is open in it. A \
      postmortem comes on the day of its first commit, and where git does not tell, on that of its \
      incident. A span without news takes a few lines, or none with --if-news. JSON has the counts \
      and the first fifty of each list; `actions --json` has all.
      """,
    ],
    options: [
      OptionDescription(
        "week", value: "WEEK", "Cover this week, such as `2026-W06` or `last_week`",
        excludes: ["since", "until"]),
      OptionDescription("since", value: "DAY", "Cover the days from this one on"),
      OptionDescription("until", value: "DAY", "Cover the days up to and with this one"),
      OptionDescription(
        "owner", value: "OWNER", isRepeated: true, "Tell only of the items of this owner",
        completion: .known(.owners)),
      OptionDescription(
        "system", value: "SYSTEM", isRepeated: true, "Tell only of incidents of this system",
        completion: .known(.systems)),
      OptionDescription("if-news", "Write nothing where nothing came, was opened or closed"),
      OptionDescription(
        "fail-on", value: "WHAT", choices: ["overdue"],
        "End with exit code 1 where an item is overdue"),
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
      Example(
        "postmortem report --fail-on overdue --system dns",
        "Fail a pipeline while promises on a system are overdue"),
    ],
    isPaged: true)
}
