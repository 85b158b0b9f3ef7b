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
      OptionDescription(
        "sections", "Show what each section is for, and why, as `check --explain` does",
        excludes: ["all", "timeline", "actions"]),
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

extension CommandDescription {
  /// `postmortem timeline`.
  static let timeline = CommandDescription(
    name: "timeline",
    summary: "List the events of all incidents in order of time",
    discussion: [
      """
      The fields of a query, as for `postmortem search`, say whose events; its words must all stand \
      in the event or in the title of its incident.
      """
    ],
    arguments: [.query],
    options: [
      OptionDescription("whole", "All events of the incidents that a search with the words finds"),
      .limit(50, "Show at most this many, the latest"), .count, .null,
    ],
    formats: [.text, .json, .ndjson, .csv, .paths, .grep],
    examples: [
      Example("postmortem timeline on:2026-W05", "See what happened in a week, across incidents"),
      Example("postmortem timeline failover", "See every failover, whatever the incident"),
      Example("postmortem timeline system:dns --format csv", "Take the events to a spreadsheet"),
    ],
    takesQuery: true, isPaged: true)
}

extension CommandDescription {
  /// `postmortem stats`.
  static let stats = CommandDescription(
    name: "stats",
    summary: "Count incidents and measure how long they lasted",
    discussion: [
      """
      Incidents by month, severity, system and pattern with their shares, how often there is one, \
      action items by state, and the times to detect, to mitigate and to resolve as median and \
      90th percentile, each with the number of incidents that tell it; below five all of them.
      """,
      """
      Of the action items whose opening git has seen, the share that is still open after 7, 30, 90 \
      and 365 days. Intervals are those of 95%. Where nobody has written for longer than twice the \
      longest gap before, that comes first.
      """,
    ],
    formats: [.text, .html, .json],
    examples: [
      Example("postmortem stats", "See the numbers"),
      Example("postmortem stats --format html > stats.html", "Write a page with charts"),
      Example("postmortem stats --json", "Feed them to a dashboard"),
    ],
    isPaged: true)
}
