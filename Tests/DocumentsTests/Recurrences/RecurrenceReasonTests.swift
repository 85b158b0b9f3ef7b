import Testing

@testable import Documents

@Suite struct RecurrenceReasonTests {
  private func recurrence(
    _ later: String, _ earlier: String, line: Int?, isSaidByEarlier: Bool = false,
    about words: String = ""
  ) -> Recurrence {
    let claim = RecurrenceClaim(
      later: "oven", earlier: "2026-01-05-mill-sand", line: line, isSaidByEarlier: isSaidByEarlier,
      score: 1, stems: traceStems(of: words))
    return Recurrence(
      claim, incident: incident("oven"),
      earlier: incident("2026-01-05-mill-sand")
    )
    .reasoned(
      later: readSections(Array(later.utf8)), earlier: readSections(Array(earlier.utf8)))
  }

  @Test func `of several sentences on the line the one that names the other is quoted`() {
    let found = recurrence(
      "# Oven\n\nIt was cold. This is 2026-01-05-mill-sand again. Nobody came.", "", line: 3)
    #expect(
      found.reasons == [
        .init(
          line: 3, text: "This is 2026-01-05-mill-sand again.", earlierLine: nil, earlierText: "")
      ])
  }

  @Test func `of lines with labels only that one is quoted`() {
    let found = recurrence(
      "# Oven\n\nDate: 2026-02-09\nRelated: 2026-01-05-mill-sand\nOwner: Ann", "", line: 4)
    #expect(found.reasons.map(\.text) == ["Related: 2026-01-05-mill-sand"])
  }

  @Test func `where the earlier document names the later, its words are quoted`() {
    let found = recurrence(
      "# Oven", "# Mill\n\nIt came back, see oven.", line: 3, isSaidByEarlier: true)
    #expect(
      found.reasons == [
        .init(line: nil, text: "", earlierLine: 3, earlierText: "It came back, see oven.")
      ])
  }

  @Test func `of two that look alike the sentences with most of their words are quoted`() {
    let found = recurrence(
      "# Oven\n\nNobody came. Sand froze the millstone.", "# Mill\n\nSands and a millstone. Rain.",
      line: nil, about: "sand millstone")
    #expect(
      found.reasons == [
        .init(
          line: 3, text: "Sand froze the millstone.", earlierLine: 3,
          earlierText: "Sands and a millstone.")
      ])
    #expect(Set(found.words) == ["sand", "millstone"])
  }

  @Test func `a file that is gone gives no reason`() {
    #expect(recurrence("", "", line: nil, about: "sand").reasons.isEmpty)
  }
}
