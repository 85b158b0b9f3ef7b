import Platform
import Testing

@testable import Documents

@Suite struct LiteralMatcherTests {
  private func standing(of typed: String, in text: String) -> LiteralStanding {
    QueryMatcher(parseQuery(typed, today: day("2026-03-10"))).answer(in: Array(text.utf8)).literal
  }

  @Test(arguments: [
    ("connection refused", "the connection refused it", LiteralStanding.whole),
    ("connection refused", "Connection\nREFUSED", .whole),
    ("connection refused", "connection: refused", .words),
    ("connection refused", "refused connection", .absent),
    ("connection refused", "connections refused", .absent),
    ("disk is full.", "The disk is full.", .whole), ("disk is full.", "the disk is full", .inner),
    ("disk is full.", "the disk, is full.", .words),
    ("// disk full", "x // disk full", .whole), ("// disk full", "x / disk full", .inner),
    ("df -P /var", "`df -P /var`", .whole), ("df -P /var", "df -P -k /var", .absent),
    ("grep \"a b\" x", "grep 'a b' x", .whole), ("grep a b x", "grep \"a b\" x", .whole),
    ("run \\ now", "run \\\nnow", .whole), ("a *b c", "a **b** c", .whole),
    ("x=\"1\" y", "x=1 y", .whole), ("git log -- a/b", "git log -- a/b", .whole),
    ("git log -- a/b", "git log a/b", .words), ("证书过期", "证书过期了", .whole),
    ("证书过期", "证书 过期", .words), ("ÜBER alles", "über alles", .words),
    ("x b", "x\u{2028}b", .whole), ("one (two) three", "one (two)", .absent),
    ("one (two) three", "ONE (two)  three", .whole),
  ])
  func `what stands there is told from what only has the words`(
    typed: String, text: String, standing: LiteralStanding
  ) {
    #expect(self.standing(of: typed, in: text) == standing)
  }

  @Test func `the best of several places counts`() {
    #expect(standing(of: "disk full!", in: "disk, full, disk full, disk full! disk full") == .whole)
  }

  @Test func `one term is no line`() {
    for typed in ["disk", "gateway.mode", "\"disk full\"", "", "...", "disk*", "the disk"] {
      #expect(parseQuery(typed, today: day("2026-03-10")).literal == nil, "\(typed)")
    }
  }

  @Test func `a line in a heading is shown, and words of one are not`() {
    let text = "# T\n\n## Error: disk full on node\n\nNothing.\n"
    func lines(_ query: String) -> [Int] {
      bestLines(of: read(text).sections, for: parseQuery(query, today: day("2026-03-10")))
        .map(\.line)
    }
    #expect(lines("error: disk full") == [3])
    #expect(lines("full disk") == [])
  }

  @Test func `a line of more words than are looked for is known by the first of them`() {
    let words = (1...100).map { "w\($0)" }.joined(separator: " ")
    #expect(standing(of: words, in: words) == .whole)
    #expect(standing(of: words, in: "w1 w2") == .absent)
    #expect(parseQuery(words, today: day("2026-03-10")).literal?.words.count == 64)
  }

  @Test func `random lines are found in themselves, and nothing traps`() {
    var random = SplitMix(seed: 20_261_121)
    let pieces = [
      "a", "b1", "ü", "证", " ", " ", "\"", "'", "\\", "*", "-", "--", ":", ".", "|", "(",
    ]
    for _ in 0..<3000 {
      let line = random.text(14, of: pieces)
      let query = parseQuery(line, today: day("2026-03-10"))
      guard query.literal != nil else { continue }
      let found = QueryMatcher(query).answer(in: Array("x, \(line) y".utf8)).literal
      #expect(found == .whole, "\(line.debugDescription)")
      _ = QueryMatcher(query).answer(in: random.bytes(40))
    }
  }
}
