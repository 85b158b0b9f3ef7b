import Platform
import Testing

@testable import Documents

@Suite struct FoldEventsTests {
  private static let day = Day(year: 2026, month: 2, day: 9) ?? Day(number: 0)

  private func event(
    _ minute: Int, _ text: String, _ weight: ImportedEvent.Weight = .notable, machine: Bool = true
  ) -> ImportedEvent {
    ImportedEvent(
      Moment(day: Self.day, minute: minute, offset: 0), text, weight: weight,
      isMachineMade: machine)
  }

  private func timeline(
    _ events: [ImportedEvent], redact: (String) -> (text: String, count: Int) = { ($0, 0) }
  ) -> ImportedTimeline {
    var source = ImportedSource(.log)
    source.events = events
    return folded([(source, nil)], redact: redact)
  }

  private func written(_ timeline: ImportedTimeline) -> [String] {
    timeline.markdown(date: Self.day, clock: HouseClock(ReadingOptions()), dash: "-", columns: nil)
  }

  @Test func `what a machine says again is one line, until the last time`() {
    let events =
      [event(65, "port 41234 is closed"), event(60, "b", machine: false)]
      + (1...3).map { event(65 + $0 * 10, "port 4\($0)555 is closed") }
    #expect(
      written(timeline(events)) == [
        "- **01:00** - b (log)", "- **01:05** - ~ port 41234 is closed × 4 until 01:35 (log)",
      ])
  }

  @Test(arguments: [
    ("HTTP 500", "HTTP 200", false), ("took 10341 ms", "took 2034 ms", true),
    ("pod a-7d9c5b6f4", "pod a-7d9c5b6f5", true), ("srv24 is up", "srv25 is up", false),
    ("no btrfs", "no https", false), ("deadbeef", "feedface", false),
    ("replicas 3", "replicas 0", false), ("a", "A", false),
    ("pod a-7d9c5b6f4-x2k8p", "pod a-7d9c5b6f4-ljkqn", true), ("db-0 is up", "db-1 is up", false),
    (
      "of 1f2e3d4c-11a1-2b22-333c-44445555666a", "of 9a8b7c6d-0aab-1111-abcd-0123456789ab", true
    ),
  ])
  func `only what machines count and name anew is the same`(
    first: String, second: String, isSame: Bool
  ) {
    #expect(timeline([event(1, first), event(2, second)]).lines.count == (isSame ? 1 : 2))
    #expect(
      timeline([event(1, first, machine: false), event(2, second, machine: false)]).lines.count == 2
    )
  }

  @Test func `of too many lines those that tell most are kept, from the beginning and the end`() {
    var events = (0..<100).map { event($0 * 10, "line \($0)", .ordinary) }
    events.append(event(505, "it broke", .telling))
    let result = timeline(events)
    #expect(result.lines.count == ImportedTimeline.mostLines && result.leftOut == 41)
    let texts = result.lines.map(\.text)
    #expect(texts.contains("it broke") && texts.first == "line 0" && texts.last == "line 99")
    #expect(
      result.leftOutNote(date: Self.day, clock: HouseClock(ReadingOptions()))
        == "41 more events, 06:40 to 13:20, are left out")
    #expect(result.lines.map(\.moment) == result.lines.map(\.moment).sorted())
  }

  @Test func `a day is written where it is another than that above`() {
    let events = [-10, 5, 6, 1445].map { event($0, "at \($0)") }
    #expect(
      written(timeline(events)) == [
        "- **23:50 (2026-02-08)** - ~ at -10 (log)", "- **00:05 (2026-02-09)** - ~ at 5 (log)",
        "- **00:06** - ~ at 6 (log)", "- **00:05 (2026-02-10)** - ~ at 1445 (log)",
      ])
  }

  @Test func `secrets are looked for before anything is cut off`() {
    let secret = "key=" + String(repeating: "a", count: 20) + "SECRET"
    let long = String(repeating: "word ", count: 36) + secret
    let result = timeline([event(1, long + "\nsecond line")]) { text in
      text.contains(secret + "\n") ? ("[redacted]", 1) : (text, 0)
    }
    #expect(result.redactions == 1 && result.lines[0].text == "[redacted]")
  }

  @Test(arguments: [
    ("<script>x</script>", "\\<script>x\\</script>"), ("<!-- a", "\\<!-- a"),
    ("*.example and __init__", "\\*.example and \\_\\_init\\_\\_"), ("a_b", "a_b"),
    ("say `x` and `y`", "say `x` and `y`"), ("one ` alone", "one \\` alone"),
    ("[a](javascript:b)", "[a]\\(javascript:b)"), ("C:\\*x \\n", "C:\\\\\\*x \\n"),
    ("&lt; & b", "\\&lt; & b"),
  ])
  func `markdown shows a text as it is`(text: String, written: String) {
    #expect(markdownText(text) == written)
  }

  @Test(arguments: [
    ("a", "`a`"), ("echo `date`", "`` echo `date` ``"), ("``", "``` `` ```"),
  ])
  func `code stands between enough marks`(text: String, written: String) {
    #expect(codeSpan(text) == written)
  }

  @Test func `nothing in a line commands a terminal or hides`() {
    let result = timeline([event(1, "a\u{1b}[31mred\u{1b}[0m\u{202e}b\u{7}\tc\r\nd")])
    #expect(result.lines[0].text == "aredb c d")
  }

  @Test func `what names a source is no freer than a text`() {
    var named = event(1, "cold")
    named.origin = "oven\n\n## 2\u{1b}[31m mysql -pflour " + String(repeating: "a", count: 300)
    let result = timeline([named], redact: redacted)
    let source = result.lines[0].source
    #expect(source.hasPrefix("log oven ## 2 mysql -p[redacted: secret] aaa"))
    #expect(source.count == ImportedTimeline.mostCharacters && result.redactions == 1)
  }

  @Test func `a very long text is cut where nobody reads on`() {
    let result = timeline([event(1, String(repeating: "a ", count: 1 << 20))])
    #expect(result.lines[0].text.count <= ImportedTimeline.mostCharacters)
    #expect(result.lines[0].text.hasSuffix("…"))
  }

  @Test
  func
    `a note of what is left out takes back none of the lines, even where one looks like an example`()
  {
    var skeleton = Skeleton(
      Array("# A\n\n## Timeline\n\n- hh:mm - what happened\n".utf8), options: ReadingOptions())
    let many = timeline((0..<100).map { event($0, "line \($0) at hh:mm") })
    skeleton.append(many, date: Self.day, clock: HouseClock(ReadingOptions()), dash: "-")
    let text = String(decoding: skeleton.bytes, as: UTF8.self)
    #expect(text.split(separator: "\n").count { $0.contains(" ~ line ") } == many.lines.count)
    #expect(text.contains("are left out -->") && !text.contains("what happened"))
  }

  @Test func `the own reader sees exact times in order and nothing to complain of`() throws {
    let events = [-10, 5, 65].map { event($0, "- [ ] at \($0) | <!-- 14:05", machine: $0 != 5) }
    var skeleton = Skeleton(
      Array("---\ndate: 2026-02-09\ntitle: A\nseverity: major\n---\n\n## Timeline\n".utf8),
      options: ReadingOptions())
    skeleton.append(
      timeline(events), date: Self.day, clock: HouseClock(ReadingOptions()), dash: "-")
    let document = readDocument(skeleton.bytes, path: "a.md")
    #expect(document.timeline.map(\.precision) == [.exact, .exact, .exact])
    #expect(
      document.timeline.map { $0.start?.description } == [
        "2026-02-08T23:50:00Z", "2026-02-09T00:05:00Z", "2026-02-09T01:05:00Z",
      ])
    #expect(document.actions.isEmpty)
    // No more than what only the writer knows, and a zone.
    let rules = document.findings.map(\.rule.rawValue)
    let expected = ["factors", "actions", "timeline-zone"]
    #expect(rules.filter { !expected.contains($0) } == [])
  }
}
