import Testing

@testable import Documents

/// What stands in exports and in the answers of interfaces; a sample of each kind is a transcript of `new`.
@Suite struct ImportJSONTests {
  @Test func `what programs post to Slack stands in attachments or blocks`() throws {
    let text = #"""
      [{"ts": "1770606607.900000", "user": "U1", "text": "second"},
       {"ts": "1770606607.100000", "username": "<@U2|ben>", "text": "first"},
       {"ts": "1770606608.1", "username": "alerts", "bot_id": "B", "text": "", "attachments": [{"title": "Oven cold", "text": "oven 2", "fallback": "x"}]},
       {"ts": "1770606609.1", "bot_id": "B", "text": "", "attachments": [{"fallback": "Oven warm"}]},
       {"ts": "1770606610.1", "user": "U1", "text": "", "blocks": [{"type": "section", "text": {"text": "Deploy 12"}}]},
       {"ts": "1770606611.1", "user": "U1", "text": "", "files": [{"name": "oven.png"}]}]
      """#
    #expect(
      try importedLines(text) == [
        "- **03:10** - ben: first (chat)", "- **03:10** - U1: second (chat)",
        "- **03:10** - ~ alerts: Oven cold: oven 2 (chat)", "- **03:10** - ~ Oven warm (chat)",
        "- **03:10** - U1: Deploy 12 (chat)", "- **03:10** - U1: oven.png (chat)",
      ])
  }

  @Test func `what the program around an agent adds nobody typed`() throws {
    func line(_ second: Int, _ text: String, _ more: String = "") -> String {
      #"{"type": "user", "timestamp": "2026-02-09T03:10:0\#(second)Z", \#(more) "message": {"role": "user", "content": [{"type": "text", "text": "\#(text)"}]}}"#
    }
    let text = [
      line(0, "Why is oven 2 cold?"), line(1, "Be quick", #""isMeta": true,"#),
      line(2, "Look at the log", #""isSidechain": true,"#),
      line(3, "It was cold", #""isCompactSummary": true,"#),
      line(4, "[Request interrupted by user]"),
      line(5, #"<local-out>one\ntwo</local-out>"#),
      line(6, "# AGENTS.md instructions for /srv\\nx"),
      line(7, #"<hint>\nbe kind\n</hint>\nRing it"#), line(8, "<div> is not closed"),
    ]
    #expect(
      try importedLines(text.joined(separator: "\n")) == [
        "- **03:10** - Why is oven 2 cold? (agent)", "- **03:10** - Ring it (agent)",
        "- **03:10** - \\<div> is not closed (agent)",
      ])
  }

  @Test func `a comment begins with what its author wrote`() throws {
    func comment(_ minute: Int, _ body: String) -> String {
      #"{"user": {"login": "ann"}, "created_at": "2026-02-09T03:1\#(minute):00Z", "body": "\#(body)"}"#
    }
    let bodies = [
      #"**What broke**\n\n- [ ] searched\n* [x] read\nThe timer"#, #"<!-- a\nb -->\nThe bell"#,
      #"<img width=\"2\" src=\"x\">\n\nA <b>picture</b><br/>of it"#,
      #"1 < 2 <https://a.example> <T>"#,
      #"<!-- never closed"#, #"<img alt=\"a > b\" src=x>The bell"#,
    ]
    let text = "[" + bodies.enumerated().map(comment).joined(separator: ",") + "]"
    #expect(
      try importedLines(text) == [
        "- **03:10** - ann: The timer (github)", "- **03:11** - ann: The bell (github)",
        "- **03:12** - ann: A picture (github)",
        "- **03:13** - ann: 1 \\< 2 \\<https://a.example> \\<T> (github)",
        "- **03:14** - ann: \\<!-- never closed (github)",
        "- **03:15** - ann: The bell (github)",
      ])
  }

  @Test(arguments: ["<a ", "<!-- "])
  func `marks that nothing ends do not cost their square`(mark: String) {
    let text = String(repeating: mark, count: 5000)
    #expect(withoutTags(text).hasPrefix(text.prefix(19_999)))
  }

  @Test func `entries of PagerDuty keep their order within a second, newest first or last`() throws
  {
    func entry(_ second: Int, _ summary: String, _ more: String = "") -> String {
      #"{"type": "x_log_entry", "created_at": "2026-02-09T03:10:0\#(second)Z", "summary": "\#(summary)", \#(more) "incident": {"summary": "[#7] Oven 2 is cold"}}"#
    }
    let entries = [
      entry(2, "Resolved", #""note": "rung by hand","#), entry(1, "Assigned"),
      entry(1, "Triggered"),
    ]
    let lines = [
      "- **03:10** - ~ Triggered (pagerduty)", "- **03:10** - ~ Assigned (pagerduty)",
      "- **03:10** - ~ Resolved: rung by hand (pagerduty)",
    ]
    let text = "[" + entries.joined(separator: ",") + "]"
    #expect(try importedLines(text) == lines)
    #expect(try importedLines("[" + entries.reversed().joined(separator: ",") + "]") == lines)
    #expect(
      try imported(Array(text.utf8), LogTimeTests.context).title == "Oven 2 is cold")
  }

  @Test func `pods of one controller are one line, and no events are none`() throws {
    func event(_ pod: String, _ id: String) -> String {
      #"{"kind": "Event", "reason": "BackOff", "type": "Warning", "count": 2, "lastTimestamp": "2026-02-09T03:10:07Z", "involvedObject": {"kind": "Pod", "name": "till-\#(pod)"}, "message": "restarting till in pod till-\#(pod)(\#(id))"}"#
    }
    let items = [
      event("7d9f4c8b6-x2k4p", "1f2e3d4c-11a1-2b22-333c-44445555666a"),
      event("7d9f4c8b6-ljkqn", "9a8b7c6d-0aab-1111-abcd-0123456789ab"),
    ]
    #expect(
      try importedLines(#"{"kind": "List", "items": [\#(items.joined(separator: ","))]}"#) == [
        "- **03:10** - ~ BackOff pod/till-7d9f4c8b6-x2k4p: restarting till in pod till-7d9f4c8b6-x2k4p(1f2e3d4c-11a1-2b22-333c-44445555666a) × 4 (kubernetes)"
      ])
    #expect(throws: ImportRefusal.withoutEvents(.kubernetes)) {
      try importedLines(#"{"kind": "List", "items": []}"#)
    }
  }
}
