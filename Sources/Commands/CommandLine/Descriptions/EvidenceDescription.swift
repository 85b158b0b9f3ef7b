extension CommandDescription {
  /// `postmortem actions evidence`.
  static let actionsEvidence = CommandDescription(
    name: "actions evidence",
    summary: "Show which later commits may have done action items",
    discussion: [
      """
      For each item at most three commits that are worth a look: those that share words with it which are rare in \
      the history, in the message, in paths, or in lines that came or went. It concludes nothing: only a person, or \
      the line `Action: ID` in the message of a commit, closes an item. Commits that only raise versions, or touch \
      everything, are left out.
      """,
      """
      Above them stand the later commits that name the postmortem by its file, id or title, and the lines of other \
      files that do. What an item asks for may leave no trace in a repository, as `Ask the vendor` does; that is said.
      """,
      """
      The patches of commits since the first postmortem are read once, and kept beside the index. Without an ID all \
      open items are shown, the most urgent first.
      """,
    ],
    arguments: [
      ArgumentDescription(
        "ID", isOptional: true, isRepeated: true, completion: .known(.openActions))
    ],
    options: [.limit(10), .count],
    formats: [.text, .json, .ndjson, .csv, .paths],
    examples: [
      Example("postmortem actions evidence a1b2c3", "See what may have done one item"),
      Example(
        "postmortem actions evidence --json | jq '.[].commits[0].commit'",
        "Take the best commit of each open item"),
    ],
    isPaged: true)
}
