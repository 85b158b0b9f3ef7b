import Documents
import Platform
import Testing

@testable import Storage

/// Nothing that somebody types or pastes is an error of FTS5's.
@Suite struct OddQueriesTests {
  static let pieces = [
    "\"", "'", "(", ")", "*", ":", "^", "-", "+", "NEAR(", "AND", "OR", "NOT", "{", "}", ",", ".",
    "\0", "\u{1f}", "\n", "\t", " ", " ", " ", "disk", "Full", "é", "\u{301}", "\u{200b}", "²", "Ⅷ",
    "ी", "🔥", "数", "据",
    "title", "words", "rank", "in:", "tag:", "severity:>", "after:", "x:", "--", "\\", "%", "_",
    "\u{fffd}", "\u{e000}", "ß", "İ",
  ]

  private func index() throws -> TemporaryIndex {
    try TemporaryIndex(["a.md": "# Disk full\n\n数据 é ² ß", "b.md": "# Other\n\ndisk"])
  }

  private func expectNoError(_ query: String, _ store: Store) {
    #expect(throws: Never.self, "\(query.debugDescription.prefix(300))") {
      _ = try store.search(parseQuery(query, today: today), limit: 10)
    }
  }

  @Test(arguments: [
    "\"", "'", "(", ")", "*", ":", "^", "-", "--", "NEAR(", "NEAR(a b, 2)", "AND", "OR", "NOT",
    "a AND", "AND a",
    "a NOT b", "{a b} : c", "title:", "title : disk", "disk*", "*disk", "\"disk\"*", "^disk",
    "a + b", "a -", "a\0b", "\0",
    "\"a\0b\"", "-\"", "- -", "-a", "-a -b", "a OR OR b", "OR OR", "(((((", "foo-bar", "foo.bar",
    "1:2:3", "'; DROP TABLE words; --",
    "\u{301}", "-\u{301}", "a -\u{301}", "in:title \u{301}", "ी OR disk", "\u{e000}",
  ])
  func `marks of FTS5 are text`(query: String) throws {
    expectNoError(query, try index().store())
  }

  @Test func `random pieces are text`() throws {
    let store = try index().store()
    var numbers = Numbers(seed: 20_260_209)
    for _ in 0..<4000 {
      let count = Int.random(in: 1...12, using: &numbers)
      let query = (0..<count).map { _ in Self.pieces.randomElement(using: &numbers) ?? "" }.joined()
      expectNoError(query, store)
    }
  }

  @Test func `random bytes are text`() throws {
    let store = try index().store()
    var numbers = Numbers(seed: 7)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...60, using: &numbers)).map { _ in
        UInt8.random(in: 0...255, using: &numbers)
      }
      expectNoError(String(decoding: bytes, as: UTF8.self), store)
    }
  }

  @Test(arguments: [
    "\"", "\" ", "(", "a ", "a OR ", "-a ", "*", "數", "a:", "in:title ", "system:x ", "\u{301}",
    "a.", "NEAR(",
  ])
  func `a million bytes of it are text, and read to the end`(piece: String) throws {
    let query = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    expectNoError(query, try index().store())
  }
}
