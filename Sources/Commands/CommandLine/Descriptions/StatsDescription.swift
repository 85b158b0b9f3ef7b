extension CommandDescription {
  /// `postmortem stats`.
  static let stats = CommandDescription(
    name: "stats",
    summary: "Count incidents and measure how long they lasted",
    discussion: [
      """
      Incidents by month, severity, system and pattern, action items by state, and the times to \
      detect, to mitigate and to resolve as median and 90th percentile, each with the number of \
      incidents that tell it.
      """
    ],
    formats: [.text, .html, .json],
    examples: [
      Example("postmortem stats", "See the numbers"),
      Example("postmortem stats --format html > stats.html", "Write a page with charts"),
      Example("postmortem stats --json", "Feed them to a dashboard"),
    ],
    isPaged: true)
}
