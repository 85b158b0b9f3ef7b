import Testing

@testable import Documents

@Suite struct DetectionTests {
  private func found(_ text: String, kind: Document.Kind = .postmortem) -> String? {
    var document = read(text, kind: kind)
    document.observe(.none)
    return document.detection.map { "\($0.kind.rawValue) \($0.line) \($0.text)" }
  }

  @Test(
    arguments: [
      ("Alerts fired for all ovens.", "alert"), ("Ann was paged at night.", "alert"),
      ("Our monitoring detected it.", "alert"), ("The pager told us first.", "alert"),
      ("Users reported cold bread.", "user"), ("A colleague told us.", "user"),
      ("By customers, at the counter.", "user"), ("Ben happened to look at the graph.", "chance"),
      ("It was discovered by accident.", "chance"),
      ("Noticed while cleaning the mixer.", "other-work"),
      ("Manual testing revealed it.", "other-work"), ("Alarm um vier Uhr.", "alert"),
      ("Von Kunden gemeldet.", "user"), ("Signalé par un client.", "user"),
      ("Vi oppdaget det tilfeldigvis.", "chance"), ("用户反馈面包不热。", "user"),
      ("收到告警。", "alert"), ("It was cold.", nil), ("No alert fired.", nil),
      ("We should have been paged.", nil), ("An alert would have fired.", nil),
      ("Nobody was alerted.", nil),
      ("No alarm rang, since the alarm was broken.", nil), ("Monitoring had no signal.", nil),
      ("An alert fired within minutes, since the disk was silently filling.", "alert"),
      ("An alert fired, and nobody was at the mill.", "alert"),
    ] as [(String, String?)])
  func `the words under detection tell how it was found`(text: String, expected: String?) {
    #expect(
      found("## Detection\n\n\(text)")?.split(separator: " ").first.map(String.init) == expected)
  }

  @Test(
    arguments: [
      (
        "## Timeline\n\n- 04:10 Ovens cold\n- 04:30 User reports cold bread\n- 04:40 Fixed\n",
        "user 4 04:30 User reports cold bread"
      ),
      // What comes after the turn is no detection, on whichever side of it that stands.
      (
        "## Timeline\n\n- 04:50 Alerts fired\n- 04:40 Fixed\n- 04:30 User reports cold bread\n- 04:10 Ovens cold\n",
        "user 5 04:30 User reports cold bread"
      ),
      ("## Timeline\n\n- 04:10 Ovens cold\n- 04:40 Fixed\n- 04:50 Alerts fired\n", nil),
      (
        "## Summary\n\nUsers reported it.\n\n## Timeline\n\n- 04:10 Alert fired\n",
        "alert 7 04:10 Alert fired"
      ),
      (
        "## Timeline\n\n- 04:10 Alert fired\n\n## Detection\n\nUsers told us.\n",
        "user 7 Users told us."
      ),
      ("Detected by: users\n", "user 1 Detected by: users"),
      (
        "## Summary\n\nAn alert fired after users reported it.",
        "alert 3 An alert fired after users reported it."
      ),
      (
        "## Summary\n\nIt was cold.\nCustomers noticed\nat noon.",
        "user 4 Customers noticed at noon."
      ),
      ("## Action items\n\n- [ ] Alert when users report it\n", nil),
      ("## Impact\n\nUsers reported it.", nil),
      ("## Summary\n\n> Users reported it.", nil),
    ] as [(String, String?)])
  func `detection is believed first, then the timeline, then the summary`(
    text: String, expected: String?
  ) {
    #expect(found(text) == expected)
  }

  @Test func `a runbook was found by nobody`() {
    #expect(found("## Detection\n\nAlerts fired.", kind: .reference) == nil)
  }
}
