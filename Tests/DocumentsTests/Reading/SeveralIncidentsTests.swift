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
