extension CommandDescription {
  /// `postmortem check`.
  static let check = CommandDescription(
    name: "check",
    summary: "Find what is missing or cannot be read",
    discussion: [
      """
      Writes findings as `path:line:column`. Without PATH, settings, pattern files and all \
      documents are checked. The exit code is 1 where a finding is an error, as private keys and \
      tokens of providers are.
      """,
      """
      `--explain` writes no findings, but the sections of each document: the line, the heading, the \
      role and why it is taken for that. Where a heading is not understood, `headings:` or \
      `vocabulary:` in postmortem.yml adds your words.
      """,
    ],
    arguments: [
      ArgumentDescription("PATH", isOptional: true, isRepeated: true, completion: .files)
    ],
    options: [
      OptionDescription(
        "explain", "Say of each section what it is for, and why", formats: [.text, .json]),
      .limit(50, "Show at most this many, the worst"),
    ],
    formats: [.text, .json, .github, .sarif],
    examples: [
      Example("postmortem check", "Check the whole knowledge base"),
      Example("postmortem check postmortems/dns.md", "Check the file at hand"),
      Example("postmortem check --explain postmortems/dns.md", "See how the file is understood"),
      Example("postmortem check --format github", "Annotate a pull request"),
    ],
    isPaged: true)
}
