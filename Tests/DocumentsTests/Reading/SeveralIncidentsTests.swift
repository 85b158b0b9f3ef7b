import Platform
import Testing

@testable import Documents

@Suite struct SeveralIncidentsTests {
  private let log = MarkedSource(
    """
    ---
    systems: [mail]
    ---
    # Incident log

    All incidents of the mail team.

    ## 2026-01-05 Queue stuck

    ### Timeline

    All times UTC.

    1️⃣- 10:00 - queue stops

    ### Action items

    2️⃣- [ ] watch the queue

    ## 2026-02-09 Disk full

    ### Timeline

    3️⃣- 08:00 - disk full

    ### Action items

    4️⃣- [x] bigger disk
    """)

  @Test func `incidents under headings of their own are documents with their own lines`() {
    let documents = readDocuments(Array(log.text.utf8), path: "postmortems/log.md")
    #expect(documents.map(\.id) == ["log#2026-01-05-queue-stuck", "log#2026-02-09-disk-full"])
    #expect(documents.map(\.title) == ["2026-01-05 Queue stuck", "2026-02-09 Disk full"])
    #expect(documents.map { $0.date?.description } == ["2026-01-05", "2026-02-09"])
    #expect(documents.allSatisfy { $0.systems == ["mail"] && $0.path == "postmortems/log.md" })
    let lines = documents.flatMap { [$0.timeline[0].line, $0.actions[0].line] }
    #expect(lines == ["1️⃣", "2️⃣", "3️⃣", "4️⃣"].map { log[$0]?.line })
    #expect(documents[0].actions[0].id != documents[1].actions[0].id)
  }

  @Test func `an incident with later chapters that name a day is one`() {
    let chapter = "### Impact\n\nNo bread.\n\n### Action items\n\n- Buy grease\n"
    let text =
      "# Mill\n\n## Impact\n\nNo bread.\n\n## Root cause\n\nOld grease.\n\n## Again on 2026-01-05\n\n\(chapter)\n## And on 2026-02-09\n\n\(chapter)"
    #expect(readDocuments(Array(text.utf8), path: "mill.md").map(\.id) == ["mill"])
    let log = text.replacing(
      "## Impact\n\nNo bread.\n\n## Root cause\n\nOld grease.", with: "Both:")
    #expect(readDocuments(Array(log.utf8), path: "mill.md").count == 2)
  }

  @Test func `a line of facts may tell the day of each`() {
    let part =
      "- Date: 2026-02-09\n- Root cause:\n  - an old belt\n- Prevention:\n  - Buy a new one\n"
    let text = "# Log\n\n## Mill\n\n\(part)\n## Oven\n\n\(part)"
    let documents = readDocuments(Array(text.utf8), path: "log.md")
    #expect(documents.map(\.id) == ["log#mill", "log#oven"])
    #expect(documents.map { $0.date?.description } == ["2026-02-09", "2026-02-09"])
    #expect(documents.map(\.actions.count) == [1, 1])
    // Without a day it is one incident in two acts; so it is where the headings are those of its parts.
    for (line, heading) in [
      ("", "Mill"), ("- Start: 09:10\n", "Mill"), ("- Date: 2026-02-09\n", "Summary"),
    ] {
      let other = text.replacing("- Date: 2026-02-09\n", with: line)
        .replacing("## Mill", with: "## \(heading)").replacing("## Oven", with: "## \(heading)")
      #expect(readDocuments(Array(other.utf8), path: "log.md").count == 1, "\(other)")
    }
  }

  @Test func `what the frontmatter says holds for each, and its words are found in each`() {
    let text = """
      ---
      title: January
      severity: P1
      team: payments
      status: open
      commits: [abc1234]
      ---
      # Log

      ## 2026-01-05 DNS

      ### Impact

      None.

      ### Action items

      - [ ] a

      ## 2026-01-09 Disk

      **Severity:** P3

      ### Impact

      Some.

      ### Timeline

      - 10:00 b
      """
    let documents = readDocuments(Array(text.utf8), path: "a.md")
    #expect(documents.map(\.title) == ["2026-01-05 DNS", "2026-01-09 Disk"])
    #expect(documents.map { $0.date?.description } == ["2026-01-05", "2026-01-09"])
    #expect(documents.map { $0.severity?.written } == ["P1", "P3"])
    #expect(documents.allSatisfy { $0.status == "open" && $0.commits == ["abc1234"] })
    #expect(documents.allSatisfy { $0.fields.map(\.key) == ["team"] })
    #expect(documents.allSatisfy { IndexText($0).texts[7].contains("January") })
  }

  @Test func `items, factors and entries beside the incidents belong to the first`() {
    let text = """
      # Outage

      ## Timeline

      1️⃣- 09:00 it began

      ## 2026-01-05 DNS

      ### Impact

      None.

      ### Timeline

      2️⃣- 10:00 a

      ## 2026-01-09 Disk

      ### Impact

      Some.

      ### Timeline

      3️⃣- 10:00 b

      ## Action items

      4️⃣- [ ] Buy disks

      ## Contributing factors

      5️⃣- Disks wear out.
      """
    let source = MarkedSource(text)
    let documents = readDocuments(Array(source.text.utf8), path: "a.md")
    #expect(documents.count == 2)
    let lines = documents.map { document in
      (document.timeline.map(\.line) + document.actions.map(\.line) + document.factors.map(\.line))
        .sorted()
    }
    #expect(lines[0] == ["1️⃣", "2️⃣", "4️⃣", "5️⃣"].map { source[$0]?.line })
    #expect(lines[1] == ["3️⃣"].map { source[$0]?.line })
    #expect(documents[0].timeline.map(\.text) == ["it began", "a"])
  }

  @Test func `what stands beside the incidents belongs to the first`() {
    let documents = readDocuments(Array(log.text.utf8), path: "log.md")
    let texts = documents.map { $0.sections.flatMap(\.passages).map(\.text) }
    #expect(texts[0].contains("All incidents of the mail team."))
    #expect(!texts[1].contains("All incidents of the mail team."))
  }

  @Test(arguments: [
    // Days within one story are no incidents.
    "# A\n\n## Timeline\n\n### 2026-01-05\n\n- 10:00 a\n\n### 2026-01-06\n\n- 10:00 b\n",
    // One incident with a day in its heading.
    "# Log\n\n## 2026-01-05 A\n\n### Timeline\n\n- 10:00 a\n\n### Action items\n\n- b\n",
    // Headings with days, and nothing of an incident below them.
    "# Log\n\n## 2026-01-05 A\n\ntext\n\n## 2026-01-06 B\n\ntext\n",
    "",
  ])
  func `other files are one document`(text: String) {
    #expect(readDocuments(Array(text.utf8), path: "a.md").count == 1)
  }
}
