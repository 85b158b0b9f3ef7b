import Testing

@testable import Documents

@Suite struct HeadingRolesTests {
  @Test(
    arguments: [
      ("Summary", .summary), ("TL;DR", .summary), ("1. Executive Summary", .summary),
      ("Timeline (all times UTC)", .timeline), ("3.1 Timeline:", .timeline),
      (":warning: Leadup", .narrative), ("🔥 Impact", .impact), ("**Root Cause(s)**", .factors),
      ("Root cause analysis", .narrative), ("Contributing Factors", .factors),
      ("Trigger", .factors),
      ("What went well?", .helped), ("What didn't go well", .lessons),
      ("What didn’t go well", .lessons), ("Where we got lucky", .luck),
      ("Action Items", .actions), ("Next steps / follow-ups", .actions),
      ("Corrective and preventative measures", .actions), ("Lessons learned", .lessons),
      ("Things I was wrong about", .assumptions), ("Is This a Pattern?", .pattern),
      ("Detection", .detection), ("How was it detected?", .detection), ("Resolution", .mitigation),
      ("Monitoring gaps", .observability), ("5 Whys", .narrative), ("SUMMARY", .summary),
      ("Open follow-ups", .actions), ("Follow-up improvements", .actions),
      ("Phase 1: Facts (timeline)", .timeline), ("Actions taken", .mitigation),
      ("Acciones de mejora", .actions), ("CRONOLOGIA", .timeline), ("Linha do tempo", .timeline),
      ("Was ändern wir?", .actions), ("Étapes suivantes", .actions), ("Hva gikk bra", .helped),
      ("Co poszło dobrze", .helped), ("Хронология событий", .timeline), ("根本原因", .factors),
      ("时间线", .timeline), ("再発防止策", .actions), ("타임라인", .timeline),
      // Words for work beside words that it is to come, in either order.
      ("Remaining work", .actions), ("Further considerations", .actions),
      ("Medidas a tomar", .actions), ("Plan d’actions correctives", .actions),
      ("Weitere Schritte", .actions), ("后续排查", .actions), ("향후 작업", .actions),
      ("Дальнейшие шаги", .actions), ("Next steps: observability", .actions),
      ("Lessons learned and future improvements", .lessons), ("Next steps taken", .mitigation),
      ("Glossary", .references), ("Related pull requests", .references),
    ] as [(String, Role)])
  func `a heading has the role that its words name`(heading: String, role: Role) {
    #expect(HeadingRoles().role(of: heading) == role)
  }

  @Test(arguments: [
    "", "Bifrost returns 503", "1.", "Metrics improvement", "(draft)", "🔥",
    // What is planned and what is controlled stand apart; a bracket parts words too.
    "The next test asked for parameters, not visible controls", "方案 B（长期）",
  ])
  func `most headings have none`(heading: String) {
    #expect(HeadingRoles().role(of: heading) == nil)
  }

  @Test func `settings add names`() {
    let roles = HeadingRoles(adding: [.timeline: ["Chronologie"], .actions: ["À faire !"]])
    #expect(roles.role(of: "2. Chronologie") == .timeline)
    #expect(roles.role(of: "À FAIRE") == .actions)
    #expect(roles.role(of: "Summary") == .summary)
  }

  @Test(arguments: [
    ("3. **Action Items** (draft):", "action items"), ("## x", "x"),
    ("(only brackets)", "only brackets"),
    ("What's next", "whats next"), ("2024 outage", "outage"), ("2024", "2024"),
    ("影响范围", "影响范围"), ("Årsak", "arsak"), ("Cronologi\u{301}a", "cronologia"),
  ])
  func `numbering, marks and brackets do not count`(heading: String, normalized: String) {
    #expect(normalizedHeading(heading) == normalized)
  }

  @Test(
    arguments: [
      ("Fix for the broker", .hinted), ("Timeline of the broker", .told), ("Our timeline", .whole),
    ] as [(String, HeadingRoles.Certainty)])
  func `a name is the surer the less stands beside it`(
    heading: String, certainty: HeadingRoles.Certainty
  ) {
    #expect(HeadingRoles().named(heading)?.certainty == certainty)
  }
}
