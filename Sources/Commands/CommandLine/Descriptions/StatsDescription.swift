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
