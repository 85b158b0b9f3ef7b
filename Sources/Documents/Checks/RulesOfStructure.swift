let rulesOfStructure: [RuleDescription] = [
  RuleDescription(
    .summary, .note, "there is no summary",
    bad: """
      ## Timeline

      - 14:05 UTC the pods restart

      ## Contributing Factors

      - The cache had no limit.
      """,
    good: """
      ## Summary

      Redis ran out of memory and evicted the sessions.

      ## Timeline

      - 14:05 UTC the pods restart

      ## Contributing Factors

      - The cache had no limit.
      """),
  RuleDescription(
    .factors, .note, "there are no contributing factors",
    bad: """
      ## Summary

      Redis ran out of memory.
      """,
    good: """
      ## Contributing Factors

      - The cache had no limit.
      - Its growth raised no alert.
      """),
  RuleDescription(
    .actions, .note, "there are no action items",
    bad: """
      ## Summary

      Redis ran out of memory.
      """,
    good: """
      ## Action Items

      - [ ] Set `maxmemory` on every cache @platform due: 2026-04-01
      """),
  RuleDescription(
    .emptySection, .note, "a section of the template was left empty",
    bad: """
      ## Impact

      TBD

      ## Lessons Learned
      """,
    good: """
      ## Impact

      No visitor could log in for 25 minutes.
      """),
  RuleDescription(
    .endBeforeStart, .warning, "the incident ends before it starts",
    bad: """
      ---
      start: 2026-03-14 14:05 UTC
      resolved: 2026-03-14 13:40 UTC
      ---
      """,
    good: """
      ---
      start: 2026-03-14 14:05 UTC
      resolved: 2026-03-14 15:40 UTC
      ---
      """),
  RuleDescription(
    .actionOwner, .note,
    "open action items name neither an owner nor a ticket; a check of all files asks only where some item names one",
    bad: """
      ## Action Items

      - [ ] Set `maxmemory` on every cache
      - [ ] Alert when a cache is 80 % full @platform
      """,
    good: """
      ## Action Items

      - [ ] Set `maxmemory` on every cache @platform
      """),
  RuleDescription(
    .actionDue, .note,
    "open action items name neither a day nor a ticket, no `due_days` gives one, and, of all files, some item has one",
    bad: """
      ## Action Items

      - [ ] Set `maxmemory` on every cache @platform
      - [ ] Alert when a cache is 80 % full @platform due: 2026-04-01
      """,
    good: """
      ## Action Items

      - [ ] Set `maxmemory` on every cache @platform due: 2026-04-01
      """),
  RuleDescription(
    .link, .note, "a link leads to a file that is not there",
    bad: "It was like [the last one](2026-01-30-no-such-file.md).",
    good: "It was like [the last one](2026-02-01-disk-full.md)."),
  RuleDescription(
    .related, .note, "a document that is named as related is not there",
    bad: """
      ---
      related: [2026-01-30-no-such-file]
      ---
      """,
    good: """
      ---
      related: [2026-02-01-disk-full]
      ---
      """),
  RuleDescription(
    .dateForm, .note, "a day of the frontmatter is not written as YYYY-MM-DD", isFixable: true,
    bad: """
      ---
      date: 2026/3/14
      ---
      """,
    good: """
      ---
      date: 2026-03-14
      ---
      """),
  RuleDescription(
    .boxForm, .note, "a box is written so that markdown does not show it", isFixable: true,
    bad: """
      ## Action Items

      - [] Set `maxmemory` on every cache
      """,
    good: """
      ## Action Items

      - [ ] Set `maxmemory` on every cache
      """),
]
