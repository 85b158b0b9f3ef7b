extension CommandDescription {
  /// `postmortem show`.
  static let show = CommandDescription(
    name: "show",
    summary: "Show one incident at a glance",
    discussion: [
      """
      Facts, phases, timeline, contributing factors, action items, patterns and related incidents. \
      ID is an id, the beginning of one that fits no other, or a path.
      """
    ],
    arguments: [ArgumentDescription("ID", completion: .knownOrFiles(.incidents))],
    formats: [.text, .json],
    examples: [
      Example("postmortem show 2026-01-31-0130", "Show the incident whose id begins so"),
      Example(
        "postmortem show postmortems/dns.md --json", "Write all that was read from a file as JSON"),
    ],
    isPaged: true)
}
