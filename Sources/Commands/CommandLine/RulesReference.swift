internal import Documents

/// Returns docs/checks.md: every rule with its level and an example of what it finds, and of what it is content with.
func rulesReference(_ rules: [RuleDescription]) -> String {
  var blocks = [
    "# Checks",
    "<!-- Written by `postmortem help checks --format markdown`; edit the descriptions of the rules instead. -->",
    """
    `check` reads a postmortem as a good editor would, and writes what it finds as
    `path:line:column: severity: message [rule]`. An *error* is something that was not read, or that must not stand
    there, and makes the exit code 1; a *warning* was read, perhaps wrongly; a *note* is what a reader would miss or
    stumble over. References are not asked for what only incidents have, and templates for nothing.
    """,
    """
    The level of a rule is set in [postmortem.yml](configuration.md):
    """,
    """
    ```yaml
    checks: {blame: warning, action-due: off}
    ```
    """,
    """
    `<!-- postmortem: ignore blame -->` at the end of a line is for that line, on a line of its own for the next one that
    holds anything. Above all text, or as `# postmortem: ignore blame` in the frontmatter, it is for the whole file.
    Several rules stand there with commas.
    """,
    """
    `check --fix` mends what can be mended without a doubt, marked below; the file is read again before it is written,
    and must say what it said. `check --fix --dry-run` shows a diff.
    """,
  ]
  for topic in RuleDescription.Topic.allCases {
    let rules = rules.filter { $0.topic == topic }
    blocks.append("## \(topic.title)")
    if let words = topic.introduction { blocks.append(words) }
    blocks += rules.flatMap(blocks(of:))
  }
  return blocks.joined(separator: "\n\n") + "\n"
}

private func blocks(of rule: RuleDescription) -> [String] {
  var blocks = ["### \(rule.rule.rawValue)"]
  let usual = rule.severity.rawValue
  let fix = rule.isFixable ? " `check --fix` mends it." : ""
  blocks.append(
    "\(usual.prefix(1).uppercased())\(usual.dropFirst()), when \(rule.summary).\(fix)")
  guard rule.form != .nothing else { return blocks }
  let language = rule.form == .postmortem ? "markdown" : "yaml"
  return blocks
    + [("Found:", rule.bad), ("Better:", rule.good)].map { label, example in
      "\(label)\n\n```\(language)\n\(example)\n```"
    }
}

extension RuleDescription.Topic {
  fileprivate var introduction: String? {
    switch self {
    case .reading, .structure, .folder: nil
    case .language:
      """
      These look at words, in English documents so far; [their words](../Sources/Documents/Vocabulary/languages/english.txt)
      are data, and a document in another language is left alone until it has its own. A note is a question, not a verdict.
      """
    case .secrets:
      """
      Private keys and what only a provider writes so, such as `ghp_…` with its 36 characters, are errors. JSON Web Tokens
      and passwords in URLs are warnings. Nothing is guessed from randomness alone, and placeholders (`ghp_xxxx`, `<token>`,
      `$TOKEN`, `AKIAIOSFODNN7EXAMPLE`) are none. A finding never quotes what it found. What opens nothing, and is to stay,
      is allowed by the mark of detect-secrets, `<!-- pragma: allowlist secret -->`, or `# pragma: allowlist secret` within
      code, on its line or the line before.
      """
    }
  }
}
