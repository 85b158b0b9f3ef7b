import Platform
import Testing

@testable import Documents

/// What makes one incident repeat another: what documents say, then what looks alike.
@Suite struct RecurrenceClaimsTests {
  /// Incidents that have nothing to do with each other, so that words have a rarity.
  private static let others = [
    "The kiln cracked at noon, since glaze dripped on the burner.",
    "Parrots escaped the aviary through a torn net above the pond.",
    "A violin string snapped in the overture, and no spare lay ready.",
    "Snow closed the pass; lorries with oranges waited in the valley.",
    "The lighthouse lamp failed while fog lay over the harbour.",
    "Bees swarmed into the chimney of the bakery at dawn.",
    "The ferry's anchor chain rusted through beside the mole.",
    "Ink froze in the presses, so that the morning paper came late.",
  ].enumerated().map { number, text in
    ("postmortems/2025-0\(number + 1)-05-other.md", "# Other \(number)\n\n## Summary\n\n\(text)\n")
  }

  private func traced(_ files: [(path: String, text: String)]) -> [TracedIncident] {
    (Self.others + files).map { path, text in
      let document = readDocument(Array(text.utf8), path: path)
      return TracedIncident(
        incident: Incident(document), trace: Trace(packed: Trace(document).packed[...]),
        actions: document.actions.map { ($0.id, $0.text) })
    }
  }

  private func claims(_ files: (path: String, text: String)...) -> [RecurrenceClaim] {
    recurrenceClaims(among: traced(files))
  }

  private func pairs(_ claims: [RecurrenceClaim]) -> [String] {
    claims.map { claim in
      "\(claim.later) \(claim.line.map { "says in line \($0)" } ?? "looks like") \(claim.earlier)"
    }
  }

  private let mill = (
    path: "postmortems/2026-01-05-mill-ground-sand.md",
    text: """
    # Mill ground sand

    ## Summary

    The firmware of the mill moved by itself, and the millstone ground sand into the flour.

    ## Action Items

    - [ ] Lock the firmware of the mill
    - [ ] Buy a broom
    """
  )

  @Test func `a description that fits many names none of them`() {
    func brownouts(_ count: Int) -> [(path: String, text: String)] {
      (1...count).map { number in
        (
          "postmortems/2026-01-0\(number)-brownout-of-the-mill.md",
          "# Brownout of the mill\n\nIt was dark.\n"
        )
      }
    }
    let later = (
      path: "postmortems/2026-02-09-oven.md",
      text:
        "# Oven stayed cold\n\n## Summary\n\nThe second incident after the mill brownout.\n"
    )
    func said(_ count: Int) -> Int {
      recurrenceClaims(among: traced(brownouts(count) + [later])).count {
        $0.later == "2026-02-09-oven" && $0.line != nil
      }
    }
    #expect(said(1) == 1)
    #expect(said(9) == 0)
  }

  @Test(arguments: [
    "See [the first time](2026-01-05-mill-ground-sand.md).",
    "It is what `2026-01-05-mill-ground-sand` was about.",
    "It is mill-ground-sand all over.",
    "The second incident after the mill sand.",
    "This is the outage of January 5 again, sand included.",
  ])
  func `a document says it by a link, a name, a description or a day`(sentence: String) {
    let later = (
      path: "postmortems/2026-02-09-oven.md",
      text: "# Oven stayed cold\n\n## Summary\n\n\(sentence)\n"
    )
    #expect(
      pairs(claims(mill, later)) == ["2026-02-09-oven says in line 5 2026-01-05-mill-ground-sand"])
  }

  @Test(arguments: [
    // It helped, and did not come back.
    "## What Helped\n\nThe runbook of 2026-01-05-mill-ground-sand.md.",
    // Another day is meant.
    "## Summary\n\nThe second incident after the mill sand, per the March 3 postmortem.",
    // A name that somebody else has is no description.
    "## Summary\n\nThe second incident, after `2020-02-02-mill-sand-store.md`.",
    "## Summary\n\nThe mill stood still and sand lay there.",
  ])
  func `what helped, another day, another's name and words alone say nothing`(text: String) {
    let later = (path: "postmortems/2026-02-09-oven.md", text: "# Oven stayed cold\n\n\(text)\n")
    #expect(pairs(claims(mill, later)) == [])
  }

  @Test func `who names what came after him is the earlier one`() {
    let later = (path: "postmortems/2026-02-09-oven.md", text: "# Oven stayed cold\n\nNo heat.\n")
    let earlier = (mill.path, mill.text + "\n\nIt came back: [oven](2026-02-09-oven.md).\n")
    let found = claims(earlier, later)
    #expect(pairs(found) == ["2026-02-09-oven says in line 12 2026-01-05-mill-ground-sand"])
    #expect(found.map(\.isSaidByEarlier) == [true])
  }

  @Test(arguments: [("supersedes", "b", "a"), ("superseded_by", "a", "b")])
  func `of one day the one that supersedes is the later`(key: String, own: String, other: String) {
    let day = "postmortems/2026-02-09-"
    let files = [
      (path: "\(day)\(own)-mill.md", text: "---\n\(key): 2026-02-09-\(other)-mill\n---\n# Own\n"),
      (path: "\(day)\(other)-mill.md", text: "# Other\n\nSee 2026-02-09-\(own)-mill.md.\n"),
    ]
    let found = recurrenceClaims(among: traced(files))
    #expect(found.map { "\($0.later) \($0.earlier)" } == ["2026-02-09-b-mill 2026-02-09-a-mill"])
  }

  private let again = (
    path: "postmortems/2026-03-09-flour.md",
    text: """
    # Mill ground sand once more

    ## Summary

    Sand in the flour: the firmware of the mill moved by itself before the millstone was lowered. To lock the
    firmware would have helped.
    """
  )

  @Test func `two that tell the same rare words look alike`() {
    let found = claims(mill, again)
    #expect(pairs(found) == ["2026-03-09-flour looks like 2026-01-05-mill-ground-sand"])
    #expect((0.4...1).contains(found[0].score))
  }

  @Test func `a promise counts where the later incident has most of its words`() throws {
    let found = try #require(claims(mill, again).first)
    let actions = readDocument(Array(mill.text.utf8), path: mill.path).actions
    #expect(found.actions == actions.filter { $0.text.hasPrefix("Lock") }.map(\.id))
  }

  @Test func `a pattern and a system in common are not enough`() {
    func file(_ month: Int, _ text: String) -> (path: String, text: String) {
      (
        "postmortems/2026-0\(month)-09-x.md",
        "---\nsystems: [bakery]\npatterns: [dns]\n---\n# Month \(month)\n\n## Summary\n\n\(text)\n"
      )
    }
    #expect(
      claims(
        file(3, "Yeast was stored beside the radiator."), file(4, "Nobody had ordered sugar.")
      ).isEmpty)
  }

  @Test func `the same document twice repeats nothing`() {
    #expect(claims(again, (path: "postmortems/2026-03-09-flour-copy.md", text: again.text)).isEmpty)
  }

  @Test func `of one day the first commit decides`() {
    var files = traced([again, (path: "postmortems/2026-03-09-chaff.md", text: mill.text)])
    for (place, begun) in zip(files.indices.suffix(2), [1_000, 2_000]) {
      files[place].begun = begun
    }
    #expect(
      pairs(recurrenceClaims(among: files)) == ["2026-03-09-chaff looks like 2026-03-09-flour"])
  }

  @Test func `claims do not depend on the order of the documents`() {
    let files = traced([mill, again])
    #expect(recurrenceClaims(among: files.reversed()) == recurrenceClaims(among: files))
  }

  @Test func `words without spaces are compared by pairs of letters`() {
    let first = (
      path: "postmortems/2026-01-05-a.md",
      text: "# 証明書の期限切れ\n\n## 概要\n\nプロキシの証明書が期限切れになった。"
    )
    let second = (
      path: "postmortems/2026-02-05-b.md",
      text: "# 証明書の期限切れ再発\n\n## 概要\n\n証明書がまた期限切れになった。プロキシ。"
    )
    #expect(pairs(claims(first, second)) == ["2026-02-05-b looks like 2026-01-05-a"])
  }
}
