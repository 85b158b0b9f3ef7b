import Documents
import Testing

@testable import Rendering

@Suite struct ViewPartTests {
  private func part(
    _ heading: String, _ count: Int, option: String = "--all", isTelling: Bool = false,
    rows: Int = 1
  ) -> ViewPart {
    ViewPart(
      heading: heading, noun: ("\(heading) entry", "\(heading) entries"), option: option,
      isTelling: isTelling,
      entries: (0..<count).map { entry in (0..<rows).map { "\(heading)\(entry).\($0)" } })
  }

  private func shown(_ parts: [ViewPart], rows: Int) -> String {
    var text = StyledText()
    text.add("head")
    text.add(parts, rows: rows, width: 80)
    return text.plain
  }

  @Test func `what fits is shown whole`() {
    #expect(
      shown([part("a", 2), part("b", 0), part("c", 1)], rows: 10)
        == "head\n\na\na0.0\na1.0\n\nc\nc0.0\n")
  }

  @Test func `what is left out is named with the option that shows it`() {
    let parts = [
      part("a", 5, option: "--a", isTelling: true), part("b", 3, rows: 2), part("c", 2),
      part("d", 1, option: "--a"),
    ]
    #expect(
      shown(parts, rows: 11) == """
        head

        a
        a0.0
        a1.0
        a2.0
          2 more a entries: --a

        3 b entries, 2 c entries: --all; 1 d entry: --a

        """)
  }

  @Test func `what only an option shows is named even where all else is there`() {
    var part = part("a", 1)
    part.others = (4, "closed")
    #expect(shown([part], rows: 20) == "head\n\na\na0.0\n  4 closed: --all\n")
    part.entries = []
    #expect(shown([part], rows: 20) == "head\n\n4 closed: --all\n")
  }

  @Test func `a screen is never more than full, and every entry is shown or counted`() {
    for rows in 8...60 {
      let parts = [
        part("a", 7, isTelling: true), part("b", 4, isTelling: true, rows: 3), part("c", 9),
        part("d", 2, rows: 4),
      ]
      let text = shown(parts, rows: rows)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(lines.count < rows, "\(rows)")
      for part in parts {
        let seen = part.entries.count { text.contains("\($0[0].spans[0].text)\n") }
        let rest = part.entries.count - seen
        let noun = rest == 1 ? part.noun.one : part.noun.many
        #expect(
          rest == 0 || text.contains("\(rest) more \(noun): --all")
            || seen == 0 && text.contains("\(rest) \(noun)"), "\(rows)")
      }
    }
  }

  @Test(arguments: [24, 40, 60])
  func `an incident fits the screen`(rows: Int) {
    let incident = text(
      Sample.document, tracked: [Sample.trackedPin, Sample.trackedAlert],
      recurrences: [Sample.recurrence], related: [Sample.disk], extent: .screen(rows: rows),
      width: 80
    ).plain
    #expect(incident.split(separator: "\n", omittingEmptySubsequences: false).count <= rows)
    #expect(incident.contains("\nSummary\n  A timer pulled"))
    #expect(incident.contains("2 done or dropped"))
    #expect(!incident.contains("[x]") && incident.contains("--actions"))
  }

  @Test func `only the parts asked for are shown, whole`() {
    let actions = text(
      Sample.document, tracked: [], recurrences: [], related: [],
      extent: .only(["--actions"]), width: 80
    ).plain
    #expect(actions.contains("[x] 7a8b9c") && !actions.contains("Timeline"))
    #expect(actions.hasPrefix("2026-01-12-resolver-loop  major\nResolver asks itself"))
  }
}
