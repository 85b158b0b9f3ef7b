extension CommandDescription {
  /// `postmortem check`.
  static let check = CommandDescription(
    name: "check",
    summary: "Find what is missing, cannot be read, or reads badly",
    discussion: [
      """
      Writes findings as `path:line:column`. Without PATH, settings, pattern files and all \
      documents are checked. The exit code is 1 where a finding is an error, as private keys and \
      tokens of providers are.
      """,
      """
      `checks:` in postmortem.yml sets the level of a rule, as in `{blame: off}`, and a comment such as \
      `<!-- postmortem: ignore blame -->` is for its line, for the next one, or above all text for the \
      file. `postmortem help checks` lists the rules.
      """,
      """
      `--fix` writes days of the frontmatter as YYYY-MM-DD and boxes of action items so that markdown \
      shows them; nothing else changes, and what the file means is compared before it is written.
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
        "explain", "Say of each section what it is for, and why", excludes: ["fix", "dry-run"],
        formats: [.text, .json]),
      OptionDescription("fix", "Mend the form of days and boxes, then check"),
      OptionDescription(
        "dry-run", "Show what `--fix` would change as a diff, and write nothing", formats: [.text]),
      .limit(50, "Show at most this many, the worst"),
    ],
    formats: [.text, .json, .github, .sarif],
    examples: [
      Example("postmortem check", "Check the whole knowledge base"),
      Example("postmortem check --fix --dry-run", "See what can be mended by itself"),
      Example("postmortem check --explain postmortems/dns.md", "See how the file is understood"),
      Example("postmortem check --format github", "Annotate a pull request"),
    ],
    isPaged: true)
}
