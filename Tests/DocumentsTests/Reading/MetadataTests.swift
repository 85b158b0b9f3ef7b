import Platform
import Testing

@testable import Documents

/// The carriers of facts that real documents use.
@Suite struct MetadataTests {
  struct Carrier: CustomTestStringConvertible {
    var name: String
    var text: String
    var testDescription: String { name }
  }

  /// Each says: 31 January 2026, severity P1, owner Ann, two systems.
  @Test(arguments: [
    Carrier(
      name: "frontmatter",
      text: "---\ndate: 2026-01-31\nseverity: P1\nowner: Ann\nsystems: [web, db]\n---\n# A\n"),
    Carrier(
      name: "other keys",
      text:
        "---\nStart-Time: 2026-01-31T04:05:00Z\nsev: P1\nauthors:\n  - Ann\nServices_Affected: web, db\n---\n# A\n"
    ),
    Carrier(
      name: "bold lines",
      text:
        "# A\n\n**Date**: 2026-01-31\n**Severity:** P1\n**Owner**: Ann\n**Systems:** web, db\n"),
    Carrier(
      name: "a line that says several things",
      text:
        "# A\n\n**Date:** 2026-01-31, Saturday · **Severity:** P1 | Owner: Ann • **Systems**: web, db\n"
    ),
    Carrier(
      name: "bullets",
      text:
        "# A\n\n- **Date:** 2026-01-31\n- **Severity:** P1\n- Owner: Ann\n- Affected services: web, db\n"
    ),
    Carrier(
      name: "headings with values",
      text:
        "# A\n\n## Date: January 31, 2026\n\n## Severity: P1\n\n## Owner: Ann\n\n## Systems: web, db\n"
    ),
    Carrier(
      name: "headings over values",
      text:
        "# A\n\n### Date\n\n2026-01-31\n\n### Severity\n\nP1\n\n### Owner\n\nAnn\n\n### Systems\n\n- web\n- db\n"
    ),
    Carrier(
      name: "a table of two columns",
      text:
        "# A\n\n| Field | Value |\n|--|--|\n| **Date** | 31.01.2026 |\n| Severity: | P1 |\n| Owner | Ann |\n| Systems | web, db |\n"
    ),
    Carrier(
      name: "a table of four columns",
      text:
        "# A\n\n| Date | 31 Jan 2026 | Severity | P1 |\n|--|--|--|--|\n| Owner | Ann | Systems | web; db |\n"
    ),
    Carrier(
      name: "lines joined by breaks",
      text: "# A\n\nDate: 2026-01-31<br>\nSeverity: P1<br>\nOwners: Ann<br>\nSystems: web, db\n"),
  ])
  func `facts are read from each carrier`(carrier: Carrier) {
    let document = read(carrier.text, path: "a.md")
    #expect(document.date?.description == "2026-01-31")
    #expect(document.severity == Severity(written: "P1", rank: 1))
    #expect(document.authors == ["Ann"])
    #expect(document.systems == ["web", "db"])
    #expect(document.title == "A")
  }

  @Test(arguments: [
    "open · waits for Ben | Ann", "open | what everyone here knows is this: nothing", "open|2 of 3",
  ])
  func `a mark within a value parts nothing`(value: String) {
    #expect(read("# A\n\n**Status:** \(value)\n").status == value)
  }

  @Test func `what stands above is trusted first`() {
    let document = read(
      "---\nseverity: minor\n---\n# A\n\n**Severity:** major\n**Status:** draft\n")
    #expect(document.severity?.written == "minor")
    #expect(document.status == "draft")
  }

  @Test func `placeholders say nothing`() {
    let document = read(
      "---\ntitle: \"{{ title }}\"\ndate: YYYY-MM-DD\nseverity: <sev>\nstatus: ''\n---\n# Real\n",
      path: "a.md")
    #expect(document.title == "Real")
    #expect(document.date == nil)
    #expect(document.severity == nil)
    #expect(document.status == nil)
  }

  @Test func `a date that cannot be read is a finding where it stands`() {
    let source = MarkedSource("---\ndate: 1️⃣next week\n---\n")
    let document = read(source.text, path: "a.md")
    #expect(document.findings(.date).map(\.place) == [source["1️⃣"]])
    #expect(
      document.findings(.date).map(\.message) == [
        "`next week` is not a date that can be read; write it as YYYY-MM-DD"
      ])
  }

  @Test func `a date that reads both ways is a finding unless the settings say how`() {
    let source = MarkedSource("---\ndate: 1️⃣03/04/2021\n---\n")
    let document = read(source.text)
    #expect(document.date?.description == "2021-04-03")
    #expect(document.findings(.dateOrder).map(\.place) == [source["1️⃣"]])
    #expect(
      document.findings(.dateOrder).map(\.message) == [
        "`03/04/2021` is read as 2021-04-03; set date_order in postmortem.yml, or write YYYY-MM-DD"
      ])
    var options = ReadingOptions()
    options.dateOrder = .monthDayYear
    let other = read(source.text, options: options)
    #expect(other.date?.description == "2021-03-04")
    #expect(other.findings(.dateOrder).isEmpty)
  }

  @Test(arguments: [
    (DateOrder.dayMonthYear, "2021-04-03"), (.monthDayYear, "2021-03-04"),
  ])
  func `the order of the settings holds for titles and file names too`(
    order: DateOrder, day: String
  ) {
    var options = ReadingOptions()
    options.dateOrder = order
    #expect(read("# 03-04-2021 mail", path: "a.md", options: options).date?.description == day)
    #expect(read("# Mail", path: "03-04-2021-mail.md", options: options).date?.description == day)
  }

  @Test func `a severity of no known scale is a finding where it stands`() {
    let source = MarkedSource("---\nseverity: 1️⃣spicy\n---\n")
    let document = read(source.text)
    #expect(document.severity == Severity(written: "spicy", rank: nil))
    #expect(document.findings(.severity).map(\.place) == [source["1️⃣"]])
    #expect(
      document.findings(.severity).map(\.message) == [
        "`spicy` is no severity that is known; the scale is critical, major, moderate, minor"
      ])
  }

  @Test func `the day of writing counts where no other is known`() {
    let text = "---\ncreated: 2026-02-02\n---\n# A\n"
    #expect(read(text, path: "a.md").date?.description == "2026-02-02")
    #expect(
      read("---\ncreated: 2026-02-02\ndate: 2026-02-01\n---\n").date?.description == "2026-02-01")
  }

  @Test func `keys without a meaning stay as fields in their order`() {
    let document = read("---\nzeta: 1\ntitle: A\nurl: http://x\nmeta: {a: 1, b: [2, 3]}\n---\n")
    #expect(
      document.fields == [
        Field(key: "zeta", value: "1"), Field(key: "url", value: "http://x"),
        Field(key: "meta.a", value: "1"), Field(key: "meta.b", value: "2, 3"),
      ])
  }

  @Test func `keys within a key are read as if they stood at the top`() {
    let document = read("---\ntitle: A\nincident_meta:\n  severity: major\n  lead: \"@ann\"\n---\n")
    #expect(document.severity == Severity(written: "major", rank: 2))
    #expect(document.fields == [Field(key: "incident_meta.lead", value: "@ann")])
    let odd = MarkedSource("---\nincident:\n  severity: 1️⃣spicy\n---\n")
    #expect(read(odd.text).findings(.severity).map(\.place) == [odd["1️⃣"]])
  }

  @Test func `a number of minutes is a duration by its key`() {
    #expect(
      read("---\nduration_minutes: 45\n---\n").durations == [
        Duration(minutes: 45, approximate: false, label: nil)
      ])
  }

  @Test func `lists know no repetition, commits no placeholder`() {
    let document = read(
      "---\ntags: [a, b, a]\nkeywords: b, c\ncommits: [pending, abc1234]\nrelated: x\nsupersedes: [y]\nsuperseded_by: z\npatterns: [dns, -network]\nid: I-1\ntype: runbook\n---\n"
    )
    #expect(document.tags == ["a", "b", "c"])
    #expect(document.tagLines == ["a": 2, "b": 2, "c": 3])
    #expect(document.commits == ["abc1234"])
    #expect(document.related == ["x"])
    #expect(document.supersedes == ["y"])
    #expect(document.supersededBy == ["z"])
    #expect(
      document.declaredPatterns == [
        DeclaredPattern(written: "dns", line: 8, column: 12),
        DeclaredPattern(written: "-network", line: 8, column: 17),
      ])
    #expect(document.id == "I-1")
    #expect(document.kind == .reference)
  }

  @Test func `a system is a name and no piece of a sentence`() {
    let document = read(
      "# A\n\n**Services affected:** None directly, 16 were multi-image swap-risk; all users in the EU could not log in, all mill endpoints, web (the one that we moved in May), no-reply mailer, keine, 特になし\n"
    )
    #expect(
      document.systems == [
        "all mill endpoints", "web (the one that we moved in May)", "no-reply mailer",
      ])
  }

  @Test func `a system that is declared may have a long name, and is no denial`() {
    #expect(
      read("---\nsystems: [None directly, the old mill by the river]\n---\n").systems
        == ["the old mill by the river"])
  }

  @Test func `what stands in brackets belongs to one name, unless nobody closes them`() {
    #expect(
      read("# A\n\n**Systems:** ovens (rye, wheat), scales\n").systems
        == ["ovens (rye, wheat)", "scales"])
    #expect(read("# A\n\n**Systems:** ovens (rye, scales\n").systems == ["ovens (rye", "scales"])
    #expect(
      read("# A\n\n**Systems:** 1) ovens, 2) scales（rye, wheat）, mill (old\n").systems
        == ["1) ovens", "2) scales（rye, wheat）", "mill (old"])
  }

  @Test func `a page of cState tells its span, state and systems`() {
    let document = read(
      "---\ntitle: A\ndate: 2026-01-05 09:30:00\nresolved: true\nresolvedWhen: 2026-01-05T11:00:00+01:00\nseverity: disrupted\naffected:\n  - web\nsection: issue\n---\n"
    )
    #expect(document.status == "resolved")
    #expect(document.severity == Severity(written: "disrupted", rank: 2))
    #expect(document.systems == ["web"])
    #expect(document.durations.map(\.minutes) == [90])
    #expect(document.phases.toResolve == 90)
    #expect(document.fields == [Field(key: "section", value: "issue")])
    #expect(document.date?.description == "2026-01-05")
  }

  @Test func `a span that begins and ends at once tells no length`() {
    let document = read(
      "---\ndate: 2026-01-05T09:30:00.100Z\nresolvedWhen: 2026-01-05T09:30:00.200Z\n---\n")
    #expect(document.durations.isEmpty)
    #expect(document.phases.toResolve == nil)
  }

  @Test func `the names of three columns tell no fact`() {
    let table = "| id | day | weight |\n|--|--|--|\n| 19f07 | 2026-01-05 | 2.45 |\n"
    #expect(read("# Mill\n\n## Sacks\n\n" + table).id != "day")
  }

  @Test(
    arguments: [
      ("resolved: false", "unresolved"), ("resolved: 2026-01-05", nil),
      ("resolved: true\nstatus: closed", "closed"),
    ] as [(String, String?)])
  func `a document says whether it is resolved`(line: String, status: String?) {
    #expect(read("---\n\(line)\n---\n").status == status)
  }

  @Test(arguments: [("down", 1), ("disrupted", 2), ("notice", 4)])
  func `the severities of cState have ranks`(word: String, rank: Int) {
    #expect(read("---\nseverity: \(word)\n---\n").severity == Severity(written: word, rank: rank))
  }

  @Test(arguments: [
    "date: 2026-01-05\nresolved: 2026-01-05 12:00",
    "date: 2026-01-05 12:00\nresolved: 2026-01-05 09:30",
    "date: 2026-01-05 12:00\nresolved: 2026-01-06",
  ])
  func `days alone and an end before the start tell no span`(lines: String) {
    let document = read("---\n\(lines)\n---\n")
    #expect(document.durations == [])
    #expect(document.phases == Phases())
  }

  @Test(arguments: [
    "| Severity | Description |\n|--|--|\n| High | the belt |",
    "| Component | State |\n|--|--|\n| Belt | up |",
    "| ID | Component | Severity | Description | Fix |\n|--|--|--|--|--|\n| B1 | belt | High | dry | grease |",
  ])
  func `a header names the columns of a table of things, and no fact`(table: String) {
    let document = read("# A\n\n\(table)\n", path: "a.md")
    #expect(document.severity == nil && document.systems.isEmpty && document.id == "a")
  }

  @Test(arguments: [
    "| Severity | SEV2 |\n|--|--|\n| Duration | 40 min |",
    "| Severity | High |\n|--|--|\n| Duration | 40 min |",
    "**Severity:**\nhigh\n\n**Duration:**\n40 min",
    "## Impact\n\n- **Severity**: high\n- **Duration**: 40 min",
  ])
  func `facts stand in tables, on the next line and below the impact`(body: String) {
    #expect(read("# A\n\n\(body)\n").durations.map(\.minutes) == [40])
  }

  @Test func `lines below the story are no facts`() {
    let document = read("# A\n\n## Timeline\n\n- Severity: P1\n\n## Lessons\n\nOwner: Bob\n")
    #expect(document.severity == nil)
    #expect(document.authors.isEmpty)
  }

  @Test func `facts may stand in a section at the end`() {
    let document = read(
      "# A\n\n## Summary\n\nx\n\n## Stats\n\n- Category: mail\n- Duration: 2 minutes\n")
    #expect(document.tags == ["mail"])
    #expect(document.durations.map(\.minutes) == [2])
  }
}
