import Platform
import Testing

@testable import Documents

@Suite struct EvidenceTests {
  private func found(_ query: String, in text: String, heads: [String] = []) -> Evidence {
    evidence(
      in: read(text).sections, heads: heads, for: parseQuery(query, today: day("2026-03-10")))
  }

  @Test func `words that stand together tell more than words far apart`() {
    let together = found("quorum lost", in: "## Summary\n\nThe quorum was lost.\n\nNothing else.")
    let apart = found(
      "quorum lost",
      in: "## Summary\n\nThe quorum.\n\nOne.\n\nTwo.\n\nThree.\n\nSomething was lost.")
    #expect(together.anywhere == 1 && apart.anywhere == 1)
    #expect(together.passage == 1 && apart.passage == 0.5)
    #expect(together.neighbours == 1 && apart.neighbours == 0.5)
    #expect(together.relevance(score: 1) > apart.relevance(score: 1))
  }

  @Test func `title and labels count wherever the text is silent`() {
    let evidence = found("flux upgrade", in: "Text.", heads: ["An upgrade", "flux"])
    #expect(evidence.title == 1 && evidence.summary == 1 && evidence.beginning == 1)
    #expect(evidence.passage == 0)
    #expect(evidence.lines == [])
  }

  @Test func `a rare word weighs more than a common one`() {
    let weights = weights(ofCounts: [1, 900], documents: 1000)
    #expect(weights[0] > 10 * weights[1])
    #expect(weights[1] > 0)
    let query = parseQuery("quokka pod", today: day("2026-03-10"))
    func share(_ text: String) -> Double {
      evidence(in: read(text).sections, heads: [], for: query, weights: weights).anywhere
    }
    #expect(share("A quokka.") > 0.9)
    #expect(share("A pod.") < 0.1)
  }

  @Test(arguments: [
    ("disk full", "No space left on the volume.", 0.25),
    ("cert expired", "The certificate expired.", 0.75),
    ("rolled back", "We reverted it.", 0.5), ("\"cert\"", "The certificate.", 0),
    ("cert*", "The certificate.", 1), ("postgres", "The database.", 0.5),
  ])
  func `related words count half, unless the word was quoted`(
    query: String, text: String, share: Double
  ) {
    #expect(found(query, in: text).anywhere == share)
  }

  @Test(arguments: [
    ("\"/client/id: must be\"", "at /client/id: must be equal", true),
    ("\"/client/id: must be\"", "the client id must be equal", false),
    ("\"/client/id: must be\"", "at `/Client/id`:\nmust be equal", true),
    ("gateway.mode", "set `gateway.mode` to x", true), ("gateway.mode", "the gateway mode", false),
    ("v2.0.0", "to v2.0.0.", true), ("v2.0.0", "to v2 0 0", false),
    ("\"must be\"", "must\nbe", true),
    // One of two suffices, though the words of the other stand without their marks.
    ("\"must: be\" OR \"v2.0.0\"", "v2.0.0 must be", true),
    ("\"v2.0.0\" OR \"must: be\"", "v2.0.0 must be", true),
  ])
  func `punctuation of a phrase must stand in the text`(
    query: String, text: String, isFound: Bool
  ) {
    #expect(found(query, in: text).groups.isEmpty == !isFound)
    #expect(found(query, in: text).lines.isEmpty == !isFound)
    let query = parseQuery(query, today: day("2026-03-10"))
    #expect(query.stands(in: Array(text.utf8)) == isFound || !query.hasExactTerms)
  }

  @Test func `stop words are asked for only where nothing else is`() {
    let query = parseQuery("the cluster that was not there", today: day("2026-03-10"))
    #expect(query.telling.map { $0.alternatives[0].words } == [["cluster"]])
    let vague = parseQuery("what was it", today: day("2026-03-10"))
    #expect(vague.telling == vague.groups)
    let meant = parseQuery("cluster \"not\" up*", today: day("2026-03-10"))
    #expect(meant.telling.count == 3)
  }

  @Test func `highlights lie on words of any case and script`() {
    for (query, text) in [("пожар", "Пожар в зале"), ("ürün", "Ürün bozuk"), ("證書", "證書過期")] {
      #expect(found(query, in: text).lines.first?.highlights.isEmpty == false, "\(query)")
    }
  }
}
