extension CommandDescription {
  /// `postmortem check`.
  static let check = CommandDescription(
    name: "check",
    summary: "Find what is missing or cannot be read",
    discussion: [
      """
      Writes findings as `path:line:column`. Without PATH, settings, pattern files and all \
      documents are checked. The exit code is 1 where a finding is an error.
      """
    ],
    arguments: [
      ArgumentDescription("PATH", isOptional: true, isRepeated: true, completion: .files)
    ],
    formats: [.text, .json, .github, .sarif],
    examples: [
      Example("postmortem check", "Check the whole knowledge base"),
      Example("postmortem check postmortems/dns.md", "Check the file at hand"),
      Example("postmortem check --format github", "Annotate a pull request"),
    ])
}
