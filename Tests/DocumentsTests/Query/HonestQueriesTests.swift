import Platform
import Testing

@testable import Documents

/// Whatever is typed, each word of it is asked for, or a note says why not.
@Suite struct HonestQueriesTests {
  private static let words = ["disk", "Full", "größe", "证书", "v2", "x1", "kafka"]
  private static let marks = [
    "\"", "'", "(", ")", "*", "^", "-", "+", "NEAR(", "AND", "OR", "NOT", "{", "}", ",", ".", "\0",
    "\n", " ", " ", " ", "\\", "%", "_", "~", "/", "in:", "severity:", "after:", "tag:", ":", "🔥",
  ]

  /// All words that the query asks for, excludes, or compares with a field.
  private func asked(_ query: Query) -> Set<String> {
    let terms = query.groups.flatMap(\.alternatives) + query.excluded
    let values = query.filters.map { String(describing: $0.condition) }
    return Set(terms.flatMap(\.words) + values.flatMap(plainWords))
  }

  @Test func `no word is lost without a note`() {
    var random = SplitMix(seed: 20_261_120)
    for _ in 0..<4000 {
      let pieces = (0..<Int(random.next() % 10 + 1)).map { _ in
        let pool = random.next() % 2 == 0 ? Self.words : Self.marks
        return pool[Int(random.next() % UInt64(pool.count))]
      }
      let text = pieces.joined(separator: random.next() % 3 == 0 ? "" : " ")
      let query = parseQuery(text, today: day("2026-03-10"))
      guard query.notes.isEmpty else { continue }
      let asked = asked(query)
      // Operators and names of fields are syntax, and so is the `s` of a possessive.
      let syntax: Set = ["and", "or", "in", "severity", "after", "tag", "s"]
      for word in plainWords(text) where !syntax.contains(word) {
        let isPart = asked.contains { $0.contains(word) } || !query.roles.isEmpty
        #expect(isPart, "\(text.debugDescription): \(word)")
      }
    }
  }

  @Test(arguments: ["\"", "(", "证", "a\"", "'", "OR ", "x:\""])
  func `a megabyte of anything is read at once`(piece: String) {
    let query = parseQuery(
      String(repeating: piece, count: 1_000_000 / piece.utf8.count), today: day("2026-03-10"))
    #expect(query.groups.count <= 64 && query.notes.count <= 100)
    #expect(!query.notes.isEmpty || query.groups.count <= 1)
  }
}
