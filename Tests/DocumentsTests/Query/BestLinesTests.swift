import Platform
import Testing

@testable import Documents

@Suite struct BestLinesTests {
  /// `line role snippet`, with the highlighted bytes in `‹…›`.
  private func lines(_ text: String, _ query: String) -> [String] {
    let query = parseQuery(query, today: day("2026-03-10"))
    return bestLines(of: read(text).sections, for: query).map { line in
      var bytes = Array(line.snippet.utf8)
      for range in line.highlights.reversed() {
        bytes.insert(contentsOf: "›".utf8, at: range.upperBound)
        bytes.insert(contentsOf: "‹".utf8, at: range.lowerBound)
      }
      return "\(line.line) \(line.role) \(String(decoding: bytes, as: UTF8.self))"
    }
  }

  @Test(
    arguments: [
      ("## Summary\n\nThe proxy died.", "proxy", ["3 summary The ‹proxy› died."]),
      ("## Summary\n\nOne\ntwo proxy", "proxy", ["4 summary One two ‹proxy›"]),
      ("## Summary\n\nÜber größe proxy", "größe", ["3 summary Über ‹größe› proxy"]),
      ("## Summary\n\nÜberlastung", "überlastung", ["3 summary ‹Überlastung›"]),
      ("## Summary\n\nmigrations failed", "migration", ["3 summary ‹migrations› failed"]),
      ("## Summary\n\na proxy proxies", "prox*", ["3 summary a ‹proxy› ‹proxies›"]),
      ("## Summary\n\nset gateway.mode now", "gateway.mode", ["3 summary set ‹gateway.mode› now"]),
      ("## Summary\n\nthe dead lock", "\"dead lock\" dead", ["3 summary the ‹dead lock›"]),
      ("## Summary\n\n证书过期了", "过期", ["3 summary 证书‹过期›了"]),
      ("## Summary\n\na<br>proxy", "proxy", ["3 summary a ‹proxy›"]),
      ("## Summary\n\nnothing", "proxy", []), ("## Summary\n\nx", "", []),
      (
        "## Impact\n\nproxy\n\n## Summary\n\nproxy\n\n## Lessons\n\ndead proxy\n\n## Appendix\n\nproxy",
        "dead proxy",
        ["11 lessons ‹dead› ‹proxy›", "7 summary ‹proxy›", "3 impact ‹proxy›"]
      ),
      ("## Impact\n\nproxy\n\n## Summary\n\nproxy", "in:impact proxy", ["3 impact ‹proxy›"]),
      ("## Impact\n\nproxy mutex", "proxy OR mutex", ["3 impact ‹proxy› ‹mutex›"]),
    ] as [(String, String, [String])])
  func `the lines that answer best are shown with their words`(
    text: String, query: String, lines expected: [String]
  ) {
    #expect(lines(text, query) == expected)
  }

  @Test func `a long passage is cut around the words`() throws {
    let filler = String(repeating: "filler ", count: 100)
    let found = lines("## Summary\n\n" + filler + "proxy\n" + filler, "proxy")
    let line = try #require(found.first)
    #expect(line.hasPrefix("3 summary … filler"))
    #expect(line.contains("filler ‹proxy› filler"))
    #expect(line.hasSuffix("filler …") || line.hasSuffix("filler…"))
    #expect(line.utf8.count < 300)
  }

  @Test(arguments: ["x", "é", "证", "🧯"])
  func `a passage without spaces is cut between characters`(filler: String) throws {
    let long = String(repeating: filler, count: 400)
    let text = "## Summary\n\n\(long)。过期。\(long)"
    let found = bestLines(of: read(text).sections, for: parseQuery("过期", today: day("2026-03-10")))
    let line = try #require(found.first)
    #expect(!line.snippet.contains("\u{fffd}"))
    #expect(line.snippet.utf8.count <= 300)
    let range = try #require(line.highlights.first)
    #expect(String(decoding: Array(line.snippet.utf8)[range], as: UTF8.self) == "过期")
    // There is something to see around the words.
    #expect(line.snippet.utf8.count > 100)
  }

  @Test func `highlights always lie on the words of the query`() {
    var random = SplitMix(seed: 9)
    let pieces = [
      "proxy", " ", "proxy ", "\n", "ü", "证书", "<br>", "dead lock ", ". ", "x", "\u{a0}",
    ]
    for _ in 0..<300 {
      let text = "## Summary\n\n" + random.text(200, of: pieces)
      let query = parseQuery("proxy \"dead lock\" 书", today: day("2026-03-10"))
      for line in bestLines(of: read(text).sections, for: query) {
        let bytes = Array(line.snippet.utf8)
        var end = 0
        for range in line.highlights {
          #expect(range.lowerBound >= end && range.upperBound <= bytes.count)
          let word = String(decoding: bytes[range], as: UTF8.self)
          #expect(["proxy", "dead lock", "书"].contains(word), "\(word) in \(line.snippet)")
          end = range.upperBound
        }
      }
    }
  }
}
