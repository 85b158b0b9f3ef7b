extension CommandDescription {
  /// `postmortem patterns`.
  static let patterns = CommandDescription(
    name: "patterns",
    summary: "List what keeps happening",
    discussion: [
      """
      For each pattern: how many incidents show it, since when, how many action items of those \
      incidents are done, and how many of the incidents repeat an earlier one; and whether it is \
      rising or falling from the earlier half of the records to the later, or cured, where chance \
      alone is a poor explanation. Incidents without a known pattern are counted as unclassified.
      """,
      """
      Above stand the families: incidents that repeat one another, as their documents say or as \
      their words look. Below stand the patterns by quarter, and what more than one incident promised.
      """,
    ],
    options: [
      OptionDescription("since", value: "DAY", "Count only incidents from this day on"),
      .limit(20), .count,
    ],
    formats: [.text, .html, .json, .ndjson, .csv],
    examples: [
      Example("postmortem patterns", "List all patterns met so far, the most frequent first"),
      Example("postmortem patterns --since 2026-01-01", "List those of this year"),
      Example(
        "postmortem patterns --format html > patterns.html", "Write a page with a table by quarter"),
    ],
    subcommands: [.patternsShow, .patternsPromises, .patternsExplain, .patternsTest], isPaged: true)

  /// `postmortem patterns show`.
  static let patternsShow = CommandDescription(
    name: "patterns show",
    summary: "Show the incidents of one pattern with the evidence",
    discussion: [
      """
      Gives the pattern's advice, quotes the words that tell it, and lists the recurrences, each \
      with the action items of the earlier incident that were still open on that day. ID is an id, \
      or the beginning of one that fits no other.
      """
    ],
    arguments: [ArgumentDescription("ID", completion: .known(.patterns))],
    options: [.limit(10), .count, .null],
    formats: [.text, .json, .ndjson, .csv, .paths, .grep],
    examples: [
      Example("postmortem patterns show unpinned-dependency", "See every incident with its proof"),
      Example("postmortem patterns show dns --json", "Write the same as JSON"),
      Example(
        "vim -q <(postmortem patterns show dns --format grep)", "Jump from proof to proof"),
    ],
    isPaged: true)

  /// `postmortem patterns promises`.
  static let patternsPromises = CommandDescription(
    name: "patterns promises",
    summary: "List what more than one incident promised",
    discussion: [
      """
      Action items of different incidents that say the same in nearly the same words: a line with \
      how often it was promised and how often done, and each promise below. What was never done \
      comes first.
      """
    ],
    options: [.limit(20), .count],
    formats: [.text, .json, .ndjson, .csv],
    examples: [
      Example("postmortem patterns promises", "See what is promised again and again"),
      Example("postmortem patterns promises --json", "Write the same as JSON"),
    ],
    isPaged: true)

  /// `postmortem patterns explain`.
  static let patternsExplain = CommandDescription(
    name: "patterns explain",
    summary: "Explain why an incident carries a pattern, or does not",
    discussion: [
      """
      For each pattern of which any signal's words stand in the incident: its score against the \
      threshold, each sentence that counted with its line, section and weight, and each that did \
      not with the reason: denied, in doubt, hypothetical, quoted, or in a section that the signal \
      does not look at.
      """
    ],
    arguments: [ArgumentDescription("INCIDENT", completion: .known(.incidents))],
    options: [
      OptionDescription(
        "pattern", value: "ID", "Explain this pattern only", completion: .known(.patterns))
    ],
    formats: [.text, .json],
    examples: [
      Example("postmortem patterns explain 2026-01-31", "See what counted in one incident"),
      Example(
        "postmortem patterns explain 2026-01-31 --pattern dns", "Ask about one pattern only"),
    ],
    isPaged: true)

  /// `postmortem patterns test`.
  static let patternsTest = CommandDescription(
    name: "patterns test",
    summary: "Try a pattern file on every incident",
    discussion: [
      """
      Says what is wrong with the file, with line and column, and quotes the words of every \
      incident that it would tag; what is new and what would be lost against the pattern of the \
      same id is marked. Nothing is changed: put the file into `patterns/` when it is right.
      """
    ],
    arguments: [ArgumentDescription("FILE", completion: .files)],
    options: [.limit(10)],
    formats: [.text, .json],
    examples: [
      Example("postmortem patterns test cron-overlap.yml", "See what a draft would tag"),
      Example("postmortem patterns test patterns/dns.yml --json", "Write the same as JSON"),
    ],
    isPaged: true)
}
