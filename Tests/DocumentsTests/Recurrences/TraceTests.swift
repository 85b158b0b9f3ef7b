import Platform
import Testing

@testable import Documents

@Suite struct TraceTests {
  private let trace = Trace(
    readDocument(
      Array(
        """
        ---
        superseded_by: later-one
        ---
        # The mill ground sand

        ## Summary

        The second incident after 2026-01-05-mill.md, as on January 5.
        """.utf8), path: "postmortems/2026-02-05-mill.md"))

  @Test func `a trace is unpacked as it was packed`() {
    #expect(!trace.words.isEmpty)
    #expect(trace.references.contains { $0.isSuccessor })
    #expect(trace.sentences.map(\.days) == [[day("2026-01-05"), day("2026-01-05")]])
    #expect(Trace(packed: trace.packed[...]) == trace)
  }

  @Test func `bytes that end too early give what is whole`() {
    let packed = trace.packed
    for end in packed.indices {
      let found = Trace(packed: packed[..<end])
      #expect(trace.words.starts(with: found.words))
      #expect(trace.references.starts(with: found.references))
    }
  }

  @Test func `a word is found in whatever form`() throws {
    let stem = try #require(traceStems(of: "grounds").first)
    #expect(trace.has(stem))
    #expect(traceStems(of: "the of 12").isEmpty)
    #expect(!trace.has(0))
  }
}
