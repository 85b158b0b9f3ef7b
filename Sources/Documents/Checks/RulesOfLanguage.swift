let rulesOfLanguage: [RuleDescription] = [
  RuleDescription(
    .blame, .note, "a person is judged, or named as the cause",
    bad: """
      ## Summary

      The engineer should have checked which cluster the shell was in.
      """,
    good: """
      ## Summary

      The prompt looked the same in both clusters, so the command ran in production.
      """),
  RuleDescription(
    .humanError, .note, "`human error` stands where a cause should",
    bad: """
      ## Contributing Factors

      - Human error during the deployment.
      """,
    good: """
      ## Contributing Factors

      - The deployment takes the name of the cluster by hand, and asks nobody.
      """),
  RuleDescription(
    .singleCause, .note, "one root cause stands where contributing factors are meant",
    bad: """
      ## Contributing Factors

      The root cause was a missing limit.
      """,
    good: """
      ## Contributing Factors

      - The cache had no limit.
      - Its growth raised no alert.
      - The sessions were kept nowhere else.
      """),
  RuleDescription(
    .vagueAction, .note, "an open action item says nothing that could be checked off",
    bad: """
      ## Action Items

      - [ ] Improve monitoring
      """,
    good: """
      ## Action Items

      - [ ] Page when Redis holds 80 % of its memory for ten minutes
      """),
]

let rulesOfSecrets: [RuleDescription] = [
  RuleDescription(.secret, .error, "a private key, a token or a password stands in the file")
]

let rulesOfFolder: [RuleDescription] = [
  RuleDescription(
    .unknown, .warning, "a comment tells to ignore a rule that is not known",
    bad: "The queue grew. <!-- postmortem: ignore blam -->",
    good: "The queue grew. <!-- postmortem: ignore blame -->"),
  RuleDescription(
    .pattern, .warning, "the frontmatter names a pattern that is not known",
    bad: """
      ---
      patterns: [unpined-dependency]
      ---
      """,
    good: """
      ---
      patterns: [unpinned-dependency]
      ---
      """),
  RuleDescription(.identifier, .note, "two documents have the same id"),
  RuleDescription(
    .setting, .error, "a key or value of postmortem.yml is not known", form: .settings,
    bad: "time_zone: Europe/Berlin", good: "timezone: Europe/Berlin"),
  RuleDescription(
    .patternFile, .error, "a pattern file cannot be read as one", form: .patternFile,
    bad: "title: Queue without a limit",
    good: """
      id: unbounded-queue
      title: Queue without a limit
      kind: factor
      advice: Give every queue a limit, and an alert before it.
      signals:
        - match: '"unbounded queue"'
          weight: 3
      """),
  RuleDescription(
    .unreadable, .error, "the file could not be opened, or is larger than what is read"),
  RuleDescription(
    .outside, .error, "a link or a setting leads out of the folder, and is not followed"),
  RuleDescription(
    .notRead, .warning,
    "files or folders are passed over: no glob means them, a link leads there, or they are not there"
  ),
  RuleDescription(
    .indexFolder, .error, "what stands in the place of the index was not made by postmortem"),
]
