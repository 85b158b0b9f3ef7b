import Platform
import Testing

@testable import Documents

@Suite struct FamilyTests {
  private func families(_ ties: [(later: String, earlier: String, score: Double)]) -> [[String]] {
    let incidents = "abcdefg".enumerated().map { incident(String($1), "2026-0\($0 + 1)-01") }
    let claims = ties.map {
      RecurrenceClaim(later: $0.later, earlier: $0.earlier, line: 1, score: $0.score)
    }
    return Documents.families(of: RecurrenceMap(claims, incidents: incidents).recurrences())
      .map { $0.incidents.map(\.id) }
  }

  @Test func `around the one with most ties stand those that it is tied to`() {
    #expect(families([("b", "a", 1), ("c", "b", 1), ("d", "b", 1)]) == [["a", "b", "c", "d"]])
  }

  @Test func `ties of ties make two families, the larger first`() {
    #expect(
      families([("c", "a", 1), ("c", "b", 1), ("d", "c", 1), ("f", "e", 1), ("e", "d", 0.5)])
        == [["a", "b", "c", "d"], ["e", "f"]])
  }

  @Test func `who is left joins the surest`() {
    // Around `b` stand a, c and d; around `f` stand e and g; nobody else is free for `a`.
    #expect(
      families([("b", "a", 1), ("c", "b", 1), ("d", "b", 1), ("e", "d", 0.5)])
        == [["a", "b", "c", "d", "e"]])
  }

  @Test func `of equals the one that struck last comes first`() {
    #expect(families([("b", "a", 1), ("d", "c", 1)]) == [["c", "d"], ["a", "b"]])
    #expect(families([]) == [])
  }

  @Test func `a family is about the words that most of its ties have`() {
    var family = Family(incidents: [], recurrences: [])
    for words in [["dns", "cache"], ["disk", "cache"]] {
      var tie = Recurrence(
        RecurrenceClaim(later: "b", earlier: "a", line: nil, score: 1), incident: incident("b"),
        earlier: incident("a"))
      tie.words = words
      family.recurrences.append(tie)
    }
    #expect(family.words == ["cache", "dns", "disk"])
  }
}
