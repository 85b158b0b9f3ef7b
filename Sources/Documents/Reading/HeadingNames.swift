// The names that sections have in published templates and real documents. To add one, put it under its
// role in lower case, without punctuation; names that must match wherever they stand in a heading go to
// `containedPhrases`, the more specific first.

extension HeadingRoles {
  static let table: [String: Role] = {
    var table: [String: Role] = [:]
    for (role, names) in names {
      for name in names { table[name] = role }
    }
    return table
  }()

  private static let names: [(Role, [String])] = [
    (
      .summary,
      [
        "abstract", "at a glance", "background and summary", "brief", "description",
        "executive summary", "high level summary", "in short", "incident overview",
        "incident summary", "issue summary", "overview", "short summary", "summary", "synopsis",
        "tl dr", "tldr",
      ]
    ),
    (
      .impact,
      [
        "affected", "affected services", "affected systems", "affected users", "blast radius",
        "business impact", "consequences", "customer impact", "damage", "effects", "impact",
        "impact assessment", "impact on users", "scope", "scope of impact", "severity and impact",
        "symptoms", "user impact", "who was affected",
      ]
    ),
    (
      .timeline,
      [
        "chronology", "event log", "events", "incident log", "incident timeline", "log",
        "sequence of events", "timeline", "timeline of events", "timelines", "time line",
        "what happened when",
      ]
    ),
    (
      .narrative,
      [
        "analysis", "background", "context", "debugging", "details", "diagnosis",
        "fault", "five whys", "full story", "how it happened", "incident analysis",
        "incident description", "incident details", "investigation", "lead up", "leadup",
        "narrative", "problem", "problem description", "root cause analysis", "story",
        "technical analysis", "technical background", "technical details", "what happened",
        "what went on", "whys",
      ]
    ),
    (
      .factors,
      [
        "cause", "causes", "contributing cause", "contributing causes", "contributing condition",
        "contributing conditions", "contributing factor", "contributing factors", "factors",
        "proximate cause", "root cause", "root causes", "root cause s", "the cause", "trigger",
        "triggers", "underlying causes", "what caused it", "why did it happen", "why it happened",
      ]
    ),
    (
      .detection,
      [
        "detection", "discovery", "how it was detected", "how it was found", "how was it detected",
        "how we found out", "identification",
      ]
    ),
    (
      .mitigation,
      [
        "containment", "fix", "fixes", "fixes applied", "how it was fixed", "mitigation",
        "mitigations", "recovery", "remediation", "repair", "resolution",
        "resolution and recovery", "response", "rollback", "solution", "the fix",
      ]
    ),
    (
      .assumptions,
      [
        "assumptions", "false assumptions", "misconceptions", "surprises", "what i was wrong about",
        "what surprised us", "what we believed", "what we got wrong", "what we were wrong about",
        "wrong assumptions",
      ]
    ),
    (
      .helped,
      [
        "positives", "things that went well", "what helped", "what saved us", "what we did well",
        "what went right", "what went well", "what worked", "what worked well",
      ]
    ),
    (
      .luck,
      [
        "luck", "near misses", "what could have been worse", "where we got lucky",
        "where were we lucky",
      ]
    ),
    (.pattern, ["is this a pattern", "one off or pattern", "pattern", "patterns"]),
    (
      .actions,
      [
        "action item", "action items", "action plan", "action points", "actionables", "actions",
        "corrective actions", "corrective and preventative measures",
        "corrective and preventive actions", "corrective and preventive measures",
        "corrective measures", "follow up", "follow up actions", "follow up items", "follow ups",
        "followup", "followups", "future work", "improvements", "next actions", "next steps",
        "planned actions", "preventative actions", "preventative measures", "prevention",
        "preventive actions", "preventive measures", "proposed actions", "recommendations",
        "remediation actions", "remediation items", "remediations", "tasks", "to do", "to dos",
        "todo", "todos", "what we will do", "what will we do differently",
      ]
    ),
    (
      .lessons,
      [
        "key learnings", "key takeaways", "learning", "learnings", "lessons", "lessons learned",
        "lessons learnt", "reflection", "reflections", "retrospective", "takeaways",
        "things that went poorly", "what didnt go so well", "what didnt go well",
        "what went badly", "what went poorly", "what went wrong", "what we learned",
      ]
    ),
    (
      .observability,
      [
        "alerting", "alerting gaps", "monitoring", "monitoring and alerting", "monitoring gaps",
        "observability", "observability gaps",
      ]
    ),
  ]

  static let containedPhrases: [(words: String, role: Role)] = [
    ("action items", .actions), ("action item", .actions), ("follow up", .actions),
    ("next steps", .actions), ("corrective", .actions), ("preventive", .actions),
    ("preventative", .actions), ("contributing factors", .factors),
    ("contributing factor", .factors),
    ("root cause analysis", .narrative), ("root causes", .factors), ("root cause", .factors),
    ("timeline", .timeline), ("lessons", .lessons), ("learnings", .lessons),
    ("went well", .helped), ("went wrong", .lessons), ("went poorly", .lessons),
    ("got lucky", .luck), ("could have been worse", .luck), ("wrong about", .assumptions),
    ("this a pattern", .pattern), ("summary", .summary), ("impact", .impact),
    ("detection", .detection), ("detected", .detection), ("mitigation", .mitigation),
    ("resolution", .mitigation), ("recovery", .mitigation), ("what happened", .narrative),
  ]
}
