let rulesOfReading: [RuleDescription] = [
  RuleDescription(
    .frontmatter, .error, "the frontmatter is not YAML that can be read",
    bad: """
      ---
      title: [Redis, disk
      ---
      """,
    good: """
      ---
      title: Redis filled its disk
      ---
      """),
  RuleDescription(.encoding, .warning, "the file is not UTF-8"),
  RuleDescription(.markdown, .warning, "the markdown is nested deeper than what is read of it"),
  RuleDescription(
    .kind, .note, "what the document is had to be guessed, and it is not counted",
    bad: """
      # Postmortem template

      ## Summary

      [what happened, in two sentences]
      """,
    good: """
      ---
      kind: template
      ---

      # Postmortem template
      """),
  RuleDescription(
    .title, .note, "the document has no title, and the words of its file name are taken",
    bad: """
      ## Summary

      Redis ran out of memory.
      """,
    good: """
      # Redis ran out of memory

      ## Summary

      It evicted the sessions.
      """),
  RuleDescription(
    .date, .warning, "the document has no date, or one that cannot be read",
    bad: """
      # Redis ran out of memory

      **Date:** last week
      """,
    good: """
      # Redis ran out of memory

      **Date:** 2026-03-14
      """),
  RuleDescription(
    .dateOrder, .warning, "a date can be read with day and month either way",
    bad: """
      # Redis ran out of memory

      **Date:** 03/04/2026
      """,
    good: """
      # Redis ran out of memory

      **Date:** 2026-04-03
      """),
  RuleDescription(
    .severity, .warning, "the severity is a word that no known scale has, or there is none",
    bad: """
      # Redis ran out of memory

      **Severity:** spicy
      """,
    good: """
      # Redis ran out of memory

      **Severity:** major
      """),
  RuleDescription(
    .duration, .note, "a duration cannot be read, or the timeline tells another",
    bad: """
      # Redis ran out of memory

      **Duration:** 3 coffees
      """,
    good: """
      # Redis ran out of memory

      **Duration:** 1h 40m
      """),
  RuleDescription(
    .timeline, .warning, "there is no timeline, or no entry in it could be read",
    bad: """
      ## Timeline

      - in the morning the pods restart
      """,
    good: """
      ## Timeline

      - 07:05 UTC the pods restart
      """),
  RuleDescription(
    .timelineOrder, .note, "an entry is earlier than the one above it",
    bad: """
      ## Timeline

      - 14:20 UTC the alert fires
      - 14:05 UTC the pods restart
      """,
    good: """
      ## Timeline

      - 14:05 UTC the pods restart
      - 14:20 UTC the alert fires
      """),
  RuleDescription(
    .timelineDay, .note, "the entries cross midnight, and the day of the first had to be guessed"),
  RuleDescription(
    .timelineZone, .note, "the zone of the entries had to be guessed",
    bad: """
      **Date:** 2026-03-14

      ## Timeline

      - 14:05 the pods restart
      """,
    good: """
      **Date:** 2026-03-14

      ## Timeline (UTC)

      - 14:05 the pods restart
      """),
  RuleDescription(
    .unlisted, .note, "a box or a bullet that may be an action item is not listed as one",
    bad: """
      ## Summary

      - [ ] Alert at 80 % of Redis' memory
      """,
    good: """
      ## Action Items

      - [ ] Alert at 80 % of Redis' memory
      """),
  RuleDescription(
    .actionState, .warning,
    "action items carry no mark of their state, one that is not understood, or two that contradict",
    bad: """
      ## Action Items

      - [ ] Alert at 80 % of Redis' memory (done 2026-03-20)
      """,
    good: """
      ## Action Items

      - [x] Alert at 80 % of Redis' memory (done 2026-03-20)
      """),
]
