import Platform
import Testing

@testable import Documents

@Suite struct TimelineReaderTests {
  /// `line written → moment text`.
  private func entries(_ document: Document) -> [String] {
    document.timeline.map { entry in
      let end = entry.end.map { "–\($0)" } ?? ""
      return
        "\(entry.line) \(entry.written) → \(entry.start?.description ?? "?")\(end) \(entry.text)"
    }
  }

  private func entries(_ text: String) -> [String] {
    entries(read("## Timeline (UTC)\n\n" + text))
  }

  struct Case: CustomTestStringConvertible {
    var name: String
    var text: String
    var entries: [String]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(
      name: "bullets", text: "- 10:00 - deploy\n- **10:05**: alert\n  more\n- 10:06 (Bob) x",
      entries: [
        "3 10:00 → 2026-03-10T10:00:00Z deploy", "4 10:05 → 2026-03-10T10:05:00Z alert more",
        "6 10:06 → 2026-03-10T10:06:00Z (Bob) x",
      ]),
    Case(
      name: "nested bullets are details unless they tell a time",
      text: "- 10:00 deploy\n  - detail\n  - 10:01 more\n- 10:02 alert",
      entries: [
        "3 10:00 → 2026-03-10T10:00:00Z deploy", "5 10:01 → 2026-03-10T10:01:00Z more",
        "6 10:02 → 2026-03-10T10:02:00Z alert",
      ]),
    Case(
      name: "entries between fences where there are no others",
      text: "Taken from chat.\n\n```\n10:00 deploy\n10:05 alert\n  rang twice\n```",
      entries: [
        "6 10:00 → 2026-03-10T10:00:00Z deploy", "7 10:05 → 2026-03-10T10:05:00Z alert rang twice",
      ]),
    Case(
      name: "lines of a paragraph", text: "10:00 deploy\n10:05 alert\nmore",
      entries: [
        "3 10:00 → 2026-03-10T10:00:00Z deploy", "4 10:05 → 2026-03-10T10:05:00Z alert more",
      ]),
    Case(
      name: "lines with breaks", text: "10:00 deploy<br>\n10:05 alert<br>\n10:06 end",
      entries: [
        "3 10:00 → 2026-03-10T10:00:00Z deploy", "4 10:05 → 2026-03-10T10:05:00Z alert",
        "5 10:06 → 2026-03-10T10:06:00Z end",
      ]),
    Case(
      name: "a table",
      text:
        "| Time | Event | Who |\n|--|--|--|\n| 10:00 | deploy | Ann |\n| | x | |\n| 10:05 | alert | |",
      entries: [
        "5 10:00 → 2026-03-10T10:00:00Z deploy | Ann x", "7 10:05 → 2026-03-10T10:05:00Z alert",
      ]),
    Case(
      name: "a date and a time in columns",
      text: "| Date | Time | Event |\n|--|--|--|\n| 2026-03-11 | 10:00 | deploy |",
      entries: ["5 2026-03-11 10:00 → 2026-03-11T10:00:00Z deploy"]),
    Case(
      name: "days above their entries",
      text: "**March 9**\n\n- 23:00 deploy\n\n### 2026-03-11\n\n- 01:00 alert",
      entries: [
        "5 23:00 → 2026-03-09T23:00:00Z deploy", "9 01:00 → 2026-03-11T01:00:00Z alert",
      ]),
    Case(
      name: "times as headings",
      text: "### 10:00 UTC - Deploy\n\nIt went out.\n\n### 10:05\n\nAlert",
      entries: [
        "3 10:00 UTC → 2026-03-10T10:00:00Z Deploy",
        "7 10:05 → 2026-03-10T10:05:00Z Alert",
      ]),
    Case(
      name: "quotes and code are no entries",
      text: "- 10:00 deploy\n\n> 10:01 quoted\n\n```\n10:02 log\n```",
      entries: ["3 10:00 → 2026-03-10T10:00:00Z deploy"]),
    Case(
      name: "ranges, days and unknown times",
      text: "- 10:00–10:30 slow\n- ??:?? unknown\n- 2026-03-12: next day",
      entries: [
        "3 10:00–10:30 → 2026-03-10T10:00:00Z–2026-03-10T10:30:00Z slow", "4 ??:?? → ? unknown",
        "5 2026-03-12 → 2026-03-12T00:00:00Z next day",
      ]),
    Case(
      name: "the bold part ends the time", text: "- **10:00** - 11:00 was planned",
      entries: ["3 10:00 → 2026-03-10T10:00:00Z 11:00 was planned"]),
    Case(
      name: "CRLF", text: "- 10:00 deploy\r\n- 10:05 alert\r\n",
      entries: ["3 10:00 → 2026-03-10T10:00:00Z deploy", "4 10:05 → 2026-03-10T10:05:00Z alert"]),
  ])
  func `entries are read in each form`(example: Case) {
    #expect(entries(example.text) == example.entries)
  }

  @Test func `lines with times outside of a timeline are named`() {
    let source = MarkedSource(
      """
      # Queue stuck

      ## Story

      1️⃣- 10:00 deploy
      - 10:05 alert

      Then

      10:20 it was over.

      ## Once

      11:30 was late.
      """)
    let document = read(source.text)
    #expect(document.timeline.isEmpty)
    let findings = document.findings.filter { $0.message.contains("in no timeline") }
    #expect(findings.map(\.line) == [source["1️⃣"]?.line])
    #expect(findings.first?.message.hasPrefix("3 lines from here begin with a time") == true)
  }

  @Test func `a document named for a time after midnight ends on its day`() {
    let document = read(
      "## Timeline\n\nAll times UTC.\n\n- 23:00 deploy\n- 01:25 end\n",
      path: "2026-03-10-0130-x.md")
    #expect(
      entries(document) == [
        "5 23:00 → 2026-03-09T23:00:00Z deploy", "6 01:25 → 2026-03-10T01:25:00Z end",
      ])
    #expect(
      document.findings(.timelineDay).map(\.message) == [
        "the entries cross midnight; the first is taken to lie on 2026-03-09; write the day once to be sure"
      ])
  }

  @Test func `a zone that nobody names is a finding`() {
    let source = MarkedSource("1️⃣## Timeline\n\n- 10:00 a\n")
    let document = read(source.text)
    #expect(document.findings(.timelineZone).map(\.place) == [source["1️⃣"]])
    #expect(
      document.findings(.timelineZone).map(\.message) == [
        "no zone is named for these times; UTC is assumed; add a line such as `All times CET.`"
      ])
    #expect(read("---\ntimezone: CET\n---\n" + source.text).findings(.timelineZone).isEmpty)
    var options = ReadingOptions()
    options.zoneName = "CET"
    #expect(
      read(source.text, options: options).timeline.first?.start?.description
        == "2026-03-10T10:00:00+01:00")
  }

  @Test(arguments: [
    "{}\n\nAll times UTC+1.\n\n## Timeline\n\n- 10:00 a\n",
    "{}\n\n**Time zone:** CET (UTC+1)\n\n## Timeline\n\n- 10:00 a\n",
    "{}\n\n## Timeline\n\n- 10:00 a\n\n## Lessons\n\n- b\n\n---\n\n*Times are in CET*\n",
    "{}\n\n## Timeline\n\n- 10:00 a\n\n---\n\nWritten by Ann.\nAll times are local (CET).\n",
    "{}\n\n## Timeline\n\n| When | What |\n|--|--|\n| 10:00 | a |\n\n> Note: times in UTC +1\n",
    "{}\n\n## Timeline\n\n- 10:00 a\n\n## Notes\n\n- Alle Zeiten in MEZ\n",
    "10:00 a\n\n10:05 b\n\n10:10 c\n\n---\n\nAll times CET\n",
    "- 10:00 a\n- 10:05 b\n- 10:10 c\n\nTimezone: CET\n",
  ])
  func `a line about all times gives the document its zone, wherever it stands`(text: String) {
    var options = ReadingOptions()
    options.zoneName = "PST"
    let document = read(text.replacing("{}", with: "# A"), options: options)
    #expect(document.timeline.first?.start?.description == "2026-03-10T10:00:00+01:00")
    #expect(document.findings(.timelineZone).isEmpty)
  }

  @Test(arguments: [
    "All times of the queries in CET were slow.", "Time to resolve was short in CET.",
    "At all times CET was the zone of the clock.", "Times: 10:00 UTC, 11:00 CET",
    "The zone of CET users was slow.", "All times.", "CET", "```\nAll times CET\n```",
  ])
  func `other sentences with a zone do not`(line: String) {
    let document = read("## Timeline\n\n- 10:00 a\n\n## Lessons\n\n\(line)\n")
    #expect(document.timeline.first?.start?.description == "2026-03-10T10:00:00Z")
    #expect(document.findings(.timelineZone).count == 1)
  }

  @Test func `the section and the frontmatter come before a line elsewhere`() {
    let footer = "\n---\n\nAll times CET.\n"
    let section = read("## Timeline (UTC)\n\n- 10:00 a\n" + footer)
    #expect(section.timeline.first?.start?.description == "2026-03-10T10:00:00Z")
    let head = read("---\ntimezone: utc\n---\n## Timeline\n\n- 10:00 a\n\n## End\n" + footer)
    #expect(head.timeline.first?.start?.description == "2026-03-10T10:00:00Z")
  }

  @Test func `an entry out of order is a finding on its line`() {
    let source = MarkedSource("## Timeline (UTC)\n\n- 10:00 a\n1️⃣- 09:50 b\n- 10:10 c\n")
    let document = read(source.text)
    #expect(document.findings(.timelineOrder).map(\.place) == [source["1️⃣"]])
    #expect(
      document.findings(.timelineOrder).map(\.message) == [
        "this entry is earlier than the one above it; write the day if a new one began"
      ])
  }

  @Test func `an incident starts once`() {
    let entries = read(
      "## Timeline\n\n- 2026-03-10 - outage begins\n- 10:00 - errors begin\n- 10:05 - more errors begin\n- 10:09 - alert fired\n- 10:10 - alert fired\n"
    ).timeline
    #expect(entries.map { $0.phase?.rawValue ?? "" } == ["", "start", "", "detected", "detected"])
  }

  @Test(arguments: [
    // What is put right before anything went wrong is the cause.
    (
      "Fix deployed|errors begin|Alert fires|Rolled back|Resolved",
      "|start|detected|mitigated|resolved"
    ),
    ("Fix deployed|Alert fires|Resolved", "|detected|resolved"),
    // Beside nothing later it is believed.
    ("Rolled back|Alert fires", "mitigated|detected"),
    ("Alert fires|Mill restarts|Resolved", "detected||resolved"),
    ("Noticed|Impact starts|Resolved", "|start|resolved"),
    ("Noticed|Impact starts|Alert fires|Resolved", "|start|detected|resolved"),
    ("Service restored|Started the review", "resolved|"),
    ("errors begin|Resolved|Rolled back", "start|resolved|"),
    ("Alert fires|Rolled back", "detected|mitigated"),
  ])
  func `phases are in an order that can be`(texts: String, phases: String) {
    let entries = texts.split(separator: "|").enumerated()
      .map { "- 2026-03-10 1\($0.offset):00 - \($0.element)\n" }.joined()
    let found = read("## Timeline\n\n\(entries)").timeline.map { $0.phase?.rawValue ?? "" }
    #expect(found.joined(separator: "|") == phases)
  }

  @Test(
    arguments: [("10 minutes", nil), ("90 minutes", 60), ("3h (degraded)", 60)]
      as [(String, Int?)])
  func `minutes that the document contradicts are no facts`(duration: String, minutes: Int?) {
    let document = read(
      "---\nduration: \(duration)\n---\n## Timeline\n\n- 2026-03-10 10:00 - errors begin\n- 2026-03-10 11:00 - resolved\n"
    )
    #expect(document.phases.toResolve == minutes)
    #expect(document.findings(.duration).isEmpty == (minutes != nil))
  }

  @Test func `a timeline without a time is a finding`() {
    let source = MarkedSource("# A\n\n1️⃣## Timeline\n\n- first\n- then\n")
    let document = read(source.text)
    #expect(document.timeline.map(\.precision) == [.unknown, .unknown])
    #expect(document.findings(.timeline).map(\.place) == [source["1️⃣"]])
    #expect(
      document.findings(.timeline).map(\.message) == [
        "no time could be read in this timeline; begin each entry with one, as in `- **14:05** - text`"
      ])
  }
}
