extension CommandDescription {
  /// `postmortem export`.
  static let export = CommandDescription(
    name: "export",
    summary: "Write all that was read as JSON",
    discussion: [
      "One object a document, references included, a line each, or with `--json` all in one list."
    ],
    formats: [.ndjson, .json],
    examples: [
      Example("postmortem export > incidents.ndjson", "Keep everything in a file"),
      Example("postmortem export | jq -r .title", "List the titles"),
    ])
}
