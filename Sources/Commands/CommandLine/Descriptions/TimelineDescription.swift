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
