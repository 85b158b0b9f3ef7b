internal import Documents

extension CommandDescription {
  /// `postmortem search`.
  static let search = CommandDescription(
    name: "search",
    summary: "Find incidents, runbooks and notes by their words",
    discussion: [
      """
      What has all the words comes first, what has most of them follows. `"a phrase"` is words in \
      a row, `prefix*` the beginning of a word, `-word` a word that must not occur, `a OR b` one \
      of two.
      """,
      """
      Fields narrow the search: `severity:major`, `system:flux`, `tag:helm`, `owner:@ann`, \
      `pattern:unpinned-dependency`, `in:timeline`, `kind:reference`, `is:open`, `after:2026-01`, \
      `before:2026-03-15`, `on:2026-W05`, and `FIELD:VALUE` for any other key of the frontmatter.
      """,
      """
      A line out of a log, or a command, can be pasted as it is: the document that holds it as it \
      stands comes first. An option that is unknown is a word of the query; after `--` every word is.
      """,
    ],
    arguments: [.query],
    options: [
      OptionDescription(
        "limit", value: "N", default: "10",
        "Show at most this many; 0 shows all, as a program gets of a query without words"),
      OptionDescription(
        "sort", value: "ORDER", choices: ["relevance", "date", "severity"], default: "relevance",
        "What comes first"),
      OptionDescription(
        "in", value: "ROLE", choices: Role.allCases.map(\.rawValue), isRepeated: true,
        "Look only in sections that serve this purpose"),
      OptionDescription(
        "similar-to", value: "ID",
        "Find what is most like this incident, or `-` for an alert or log on standard input",
        completion: .known(.incidents), excludes: ["sort"]),
      .count, .null,
    ],
    formats: [.text, .json, .ndjson, .csv, .paths, .grep],
    examples: [
      Example("postmortem search helm upgrade timed out", "Ask whether this has been seen before"),
      Example(
        "postmortem search 'severity:major system:flux' --sort date",
        "List the major incidents of one system, the latest first"),
      Example(
        "vim -q <(postmortem search '\"must be equal to constant\"' --format grep)",
        "Jump from hit to hit of an error message in an editor"),
      Example(
        "journalctl -u kubelet -n 50 | postmortem search --similar-to -",
        "Ask which incidents looked like this"),
    ],
    takesQuery: true, takesUnknownOptions: true, isPaged: true)
}
