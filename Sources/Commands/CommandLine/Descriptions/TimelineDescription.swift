extension CommandDescription {
  /// `postmortem timeline`.
  static let timeline = CommandDescription(
    name: "timeline",
    summary: "List the events of all incidents in order of time",
    discussion: ["A query, as for `postmortem search`, says whose events."],
    arguments: [ArgumentDescription("QUERY", isOptional: true, isRepeated: true)],
    formats: [.text, .json, .ndjson, .csv],
    examples: [
      Example("postmortem timeline on:2026-W05", "See what happened in a week, across incidents"),
      Example("postmortem timeline system:dns --format csv", "Take the events to a spreadsheet"),
    ],
    takesQuery: true)
}
