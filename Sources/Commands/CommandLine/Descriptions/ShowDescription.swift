extension CommandDescription {
  /// `postmortem show`.
  static let show = CommandDescription(
    name: "show",
    summary: "Show one incident at a glance",
    discussion: [
      """
      Facts, phases, timeline, contributing factors, action items, patterns and related incidents. \
      ID is an id, the beginning of one that fits no other, or a path.
      """,
      """
      A terminal shows one screen of it, with the action items that are open, and names the options \
      that show the rest; a pipe or file gets all.
      """,
    ],
    arguments: [ArgumentDescription("ID", completion: .knownOrFiles(.incidents))],
    options: [
      OptionDescription("all", "Show all of it on a terminal too", formats: [.text]),
      OptionDescription(
        "timeline", "Show only the timeline, all of it", excludes: ["all"], formats: [.text]),
      OptionDescription(
        "actions", "Show only the action items, all of them", excludes: ["all"], formats: [.text]),
    ],
    formats: [.text, .json],
    examples: [
      Example("postmortem show 2026-01-31-0130", "Show the incident whose id begins so"),
      Example(
        "postmortem show 2026-01-31-0130 --timeline", "Show what happened, minute by minute"),
      Example(
        "postmortem show postmortems/dns.md --json", "Write all that was read from a file as JSON"),
    ],
    isPaged: true)
}
