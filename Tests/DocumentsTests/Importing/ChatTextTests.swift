import Testing

@testable import Documents

@Suite struct ChatTextTests {
  @Test(arguments: [
    (
      "2026-02-09 03:10:07\t-->\tann (~ann@192.0.2.7) has joined #bakery\n2026-02-09 03:10:08\t@ann\toven 2 is cold\n2026-02-09 03:10:09\t *\tann rings by hand\n2026-02-09 03:10:10\t--\tann is now known as ann|away\n2026-02-09 03:10:11\t<--\tann|away has quit",
      ["- **03:10** - ann: oven 2 is cold (chat)", "- **03:10** - ann: rings by hand (chat)"]
    ),
    (
      "Mon, Feb 9, 2026, 03:10:07 - ann joined the room\nMon, Feb 9, 2026, 03:10:08 - Ann Baker: oven 2: cold\nMon, Feb 9, 2026, 3:11:00 PM - @ben:example.org: Looking: yes\n2/9/2026, 3:12:00 PM - ben left the room",
      ["- **03:10** - Ann Baker: oven 2: cold (chat)", "- **15:11** - ben: Looking: yes (chat)"]
    ),
    (
      "2/9/2026, 3:10:00 PM - Ann Maria van der Berg: I pulled the plug\n2/9/2026, 3:12:00 PM - Alert: oven 2 is cold",
      [
        "- **15:10** - Ann Maria van der Berg: I pulled the plug (chat)",
        "- **15:12** - Alert: oven 2 is cold (chat)",
      ]
    ),
    (
      "--- Log opened Mon Feb 09 03:00:00 2026\n03:01 -!- ann [~ann@x] has joined #bakery\n03:01 -!- ben [~ben@x] has joined #bakery\n03:02 -!- cleo [~cleo@x] has joined #bakery\n03:05 < ann> oven 2 is cold\n03:06 -timer:#bakery- version 12 is live",
      [
        "- **03:05** - ann: oven 2 is cold (chat)",
        "- **03:06** - ~ timer: version 12 is live (chat)",
      ]
    ),
    (
      "--- Log opened Mon Feb 09 03:00:00 2026\n03:10 < ann> ringing oven 1\n03:11 < ben> done\n03:50 < ann> ringing oven 2\n03:51 < ben> done",
      [
        "- **03:10** - ann: ringing oven 1 (chat)", "- **03:11** - ben: done (chat)",
        "- **03:50** - ann: ringing oven 2 (chat)", "- **03:51** - ben: done (chat)",
      ]
    ),
  ])
  func `a chat is what people said, each where it was said`(text: String, lines: [String]) throws {
    #expect(try importedLines(text) == lines)
  }

  @Test func `who came and went is no line without a time`() throws {
    let text = "03:01 -!- ann has joined\n03:05 < ann> oven 2 is cold\nsecond line"
    let source = try imported(Array(text.utf8), LogTimeTests.context)
    #expect(source.untimed == 1)
  }

  @Test func `what was said by nobody knows whom is counted`() throws {
    let text =
      "2/9/2026, 3:10:00 PM - ann: oven\n2/9/2026, 3:11:00 PM - this is far too long for a name: cold\n2/9/2026, 3:12:00 PM - ben left"
    let source = try imported(Array(text.utf8), LogTimeTests.context)
    #expect(source.untimed == 1 && source.events.count == 1)
  }

  @Test func `a channel in which nobody spoke says so`() {
    #expect(throws: ImportRefusal.withoutEvents(.chat)) {
      try imported(Array("03:01 -!- ann has joined\n".utf8), LogTimeTests.context)
    }
  }

  @Test(arguments: ["2026-02-09 03:10:07 - till - ERROR - lost", "2026-02-09 03:10:07\tINFO\tlost"])
  func `a log with dashes or tabs is no chat`(text: String) throws {
    #expect(try imported(Array(text.utf8), LogTimeTests.context).kind == .log)
  }
}
