import Platform
import Testing

@testable import Documents

@Suite struct ReadDocumentTests {
  /// A document in the default format, with every section.
  static let whole = """
    ---
    title: "Login page down after certificate change"
    date: 2026-03-10
    severity: major
    status: final
    duration: ~1h 5m (logins), 2h (mail)
    systems: [login, mail]
    tags: [tls]
    authors: ["Ann"]
    commits: [abc1234]
    patterns: [expired-certificate, -dns]
    ticket: OPS-1
    ---

    # Login page down after certificate change

    ## Summary

    Nobody could log in. The certificate of the proxy
    had lapsed.

    ## Impact

    All users.

    ## Timeline

    All times UTC.

    - **09:00** - Certificate expires
    - **~09:20** - Users report errors
    - **10:05** - Service restored

    ## Contributing Factors

    1. Renewal was done by hand.
    2. No alert on expiry.

    ## What I Was Wrong About

    - That renewal ran by itself.

    ## What Helped

    - The runbook.

    ## What Could Have Been Worse

    - Data loss.

    ## Is This a Pattern?

    - [x] Pattern

    ## Action Items

    - [ ] Renew by machine (@ann, due 2026-04-01)
    - [x] Alert on expiry

    ## Lessons

    - Watch what ends.

    ## Observability Gaps

    - No graph of days left.
    """

  @Test func `a document in the default format is read whole`() throws {
    let document = read(ReadDocumentTests.whole, path: "postmortems/2026-03-10-1030-login.md")
    #expect(document.id == "2026-03-10-1030-login")
    #expect(document.kind == .postmortem)
    #expect(document.title == "Login page down after certificate change")
    #expect(document.titleLine == 2)
    #expect(document.date?.description == "2026-03-10")
    #expect(document.status == "final")
    #expect(document.severity == Severity(written: "major", rank: 2))
    #expect(
      document.durations == [
        Duration(minutes: 65, approximate: true, label: "logins"),
        Duration(minutes: 120, approximate: false, label: "mail"),
      ])
    #expect(document.systems == ["login", "mail"])
    #expect(document.tags == ["tls"])
    #expect(document.tagLines == ["tls": 8])
    #expect(document.authors == ["Ann"])
    #expect(document.commits == ["abc1234"])
    #expect(document.declaredPatterns.map(\.written) == ["expired-certificate", "-dns"])
    #expect(document.declaredPatterns.map(\.line) == [11, 11])
    #expect(document.fields == [Field(key: "ticket", value: "OPS-1")])
    #expect(
      document.summary == "Nobody could log in. The certificate of the proxy had lapsed.")
    #expect(
      document.sections.map { "\($0.line) \($0.level) \($0.role.rawValue)" } == [
        "15 1 other", "17 2 summary", "22 2 impact", "26 2 timeline", "34 2 factors",
        "39 2 assumptions", "43 2 helped", "47 2 luck", "51 2 pattern", "55 2 actions",
        "60 2 lessons", "64 2 observability",
      ])
    #expect(
      document.timeline.map { "\($0.line) \($0.start?.description ?? "") \($0.precision)" } == [
        "30 2026-03-10T09:00:00Z exact", "31 2026-03-10T09:20:00Z approximate",
        "32 2026-03-10T10:05:00Z exact",
      ])
    #expect(document.phases.toDetect == 20)
    #expect(document.phases.toResolve == 65)
    #expect(document.phases.toMitigate == nil)
    #expect(
      document.factors == [
        Statement(line: 36, text: "Renewal was done by hand."),
        Statement(line: 37, text: "No alert on expiry."),
      ])
    #expect(document.lessons == [Statement(line: 62, text: "Watch what ends.")])
    #expect(document.actions.map(\.line) == [57, 58])
    #expect(document.actions.map(\.state) == [.open, .done])
    #expect(document.actions.map(\.owner) == ["@ann", nil])
    // The choices of the form are no promises.
    #expect(document.findings.isEmpty)
  }

  @Test func `passages keep the line ends of the file`() throws {
    let document = read(ReadDocumentTests.whole)
    let summary = try #require(document.sections.first { $0.role == .summary })
    #expect(
      summary.passages == [
        Passage(
          line: 19, kind: .prose,
          text: "Nobody could log in. The certificate of the proxy\nhad lapsed.")
      ])
  }

  @Test func `the same file with CRLF is the same document`() {
    let plain = read(ReadDocumentTests.whole)
    let dos = read(ReadDocumentTests.whole.replacing("\n", with: "\r\n"))
    #expect(dos == plain)
    #expect(read("\u{feff}" + ReadDocumentTests.whole) == plain)
  }

  @Test func `what is there and empty is to be filled in where it stands`() {
    let source = MarkedSource(
      "---\ndate: 2026-03-10\ntitle: A\n1️⃣severity:\n---\n\n2️⃣## Timeline\n\nAll times UTC.\n\n3️⃣## Contributing Factors\n\n<!-- Why? -->\n\n4️⃣## Tasks\n"
    )
    let found = read(source.text).findings
    #expect(found.map(\.place.line) == ["1️⃣", "2️⃣", "3️⃣", "4️⃣"].compactMap { source[$0]?.line })
    #expect(
      found.map { "\($0.severity.rawValue) \($0.message)" } == [
        "note no severity; write it here",
        "note this timeline has no entry yet; write each as `- **14:05** - text`",
        "note no contributing factors; write them below `Contributing Factors`, a bullet each",
        "note no action items; write them below `Tasks`, each as `- [ ] …`",
      ])
    let body = "# A\n\n**Date**: 2026-03-10\n**Severity**:\n"
    #expect(read(body).findings(.severity).map(\.line) == [4])
    let table = "\n| Action | Owner |\n|--|--|\n"
    #expect(
      read(source.text + table).findings(.actions).map(\.message)
        == ["no action items; write them below `Tasks`, each as a row of the table"])
  }

  @Test func `what a postmortem lacks is said kindly`() {
    #expect(
      read("", path: "a.md").findings.map {
        "\($0.severity.rawValue) \($0.rule.rawValue): \($0.message)"
      }
        == [
          "note title: no title; add `title:` to the frontmatter or begin with a heading `# …`",
          "warning date: no date; add `date: YYYY-MM-DD` to the frontmatter or the file name",
          "note severity: no severity; add `severity:` to the frontmatter",
          "note timeline: no timeline; add a section `## Timeline` with an entry for each time",
          "note factors: no contributing factors; add a section `## Contributing Factors`",
          "note actions: no action items; add a section `## Action Items`, each item as `- [ ] …`",
        ])
    #expect(read("", path: "a.md", kind: .reference).findings.isEmpty)
  }

  @Test func `items without a mark are one note`() {
    let source = MarkedSource("## Action Items\n\n1️⃣- a\n- b (done)\n- c\n")
    let document = read(source.text)
    #expect(document.findings(.actionState).map(\.place) == [source["1️⃣"]])
    #expect(
      document.findings(.actionState).map(\.message) == [
        "2 of 3 action items carry no mark of their state and count as open; write `- [ ] …` or `- [x] …`"
      ])
  }

  @Test(arguments: [
    ("# Mail down\n\n## Summary", "Mail down", 1), ("Mail down\n===\n", "Mail down", 1),
    ("## Mail down\n", "Mail down", 1), ("# Summary\n\nx\n", "x", 1), ("x", "x", 1),
    ("Title: Mail down\n\n# Postmortem\n", "Mail down", 1),
  ])
  func `a title is stated, a heading or the name of the file`(
    text: String, title: String, line: Int
  ) {
    let document = read(text)
    #expect(document.title == title)
    #expect(document.titleLine == line)
  }

  @Test(arguments: [
    ("# A\n\nIt broke.\n\n## Timeline\n", "It broke."), ("It broke.", "It broke."),
    ("# A\n\n## Summary\n\n- a\n- b\n\n> q\n", "a\nb"),
    ("---\nsummary: Stated.\n---\n## Summary\n\nother", "Stated."), ("# A\n", ""),
  ])
  func `the summary is stated, a section or what stands first`(text: String, summary: String) {
    #expect(read(text).summary == summary)
  }

  @Test func `a subsection has the role of the section around it`() {
    let document = read("## Timeline\n\n### Friday\n\n## Other\n\n### Deep\n")
    #expect(document.sections.map(\.role) == [.timeline, .timeline, .other, .other])
  }

  @Test func `a short bold paragraph is a heading`() {
    let document = read("**Action Items**\n\n- [ ] a\n\n**Lessons**\n\n- b\n")
    #expect(document.actions.map(\.text) == ["a"])
    #expect(document.lessons.map(\.text) == ["b"])
  }

  @Test func `bytes that are not UTF-8 are replaced and said`() {
    let bytes = Array("# A\n\nfür ".utf8) + [0xff, 0x20] + Array("x\n- [ ] b".utf8)
    let document = readDocument(bytes, path: "2026-03-10-a.md")
    #expect(document.findings(.encoding).map(\.place) == [.init(line: 3, column: 6)])
    #expect(
      document.findings(.encoding).map(\.message) == [
        "this byte is not UTF-8; the file is read with a replacement for it, save it as UTF-8"
      ])
    #expect(document.summary.hasPrefix("für \u{fffd} x"))
  }

  @Test(
    arguments: [
      ([0xff], 1), ([0x61, 0xc3], 2), ([0xc3, 0x28], 1), ([0xe2, 0x82], 1),
      ([0xf0, 0x9f, 0x98], 1),
      ([0x61, 0x62, 0x80], 3), ([0xed, 0xa0, 0x80], 1), ([0xc3, 0xa9, 0xff], 3), ([0xc0, 0x80], 1),
    ] as [([UInt8], Int)])
  func `the first byte that is wrong is found`(bytes: [UInt8], column: Int) {
    let document = readDocument(bytes, path: "a.md")
    #expect(document.findings(.encoding).map(\.column) == [column])
  }

  @Test func `findings come in the order of the file`() {
    let document = read("---\nseverity: spicy\ndate: never\n---\n## Timeline\n- x\n", path: "a.md")
    #expect(document.findings.map(\.line) == document.findings.map(\.line).sorted())
  }
}
