import Testing

@testable import Rendering

@Suite struct StyledLineTests {
  @Test func `a hole says what it holds`() {
    let line: StyledLine = "\("a1", .identifier)  \("x", .plain)\(2)"
    #expect(line.spans == [Span("a1", .identifier), Span("  x2")])
  }

  @Test(arguments: [
    ("short", 10, "short"), ("longer than that", 10, "longer th…"), ("備份備份", 5, "備份…"),
    ("備份備份", 4, "備…"), ("ab", 1, "…"), ("ab", 0, ""),
  ])
  func `a cut line ends with an ellipsis`(_ text: String, _ limit: Int, _ cut: String) {
    #expect(StyledText([StyledLine(text).truncated(to: limit)]).plain == cut + "\n")
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]),
    ("one  two\nthree", 20, ["one  two three"]), ("one   two ", 5, ["one", "two"]),
    ("", 5, [""]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("go abcdefghij", 4, ["go", "abcd", "efgh", "ij"]),
    ("備份失敗。磁碟已滿", 8, ["備份失", "敗。磁碟", "已滿"]),
    ("disk 備份 full", 9, ["disk 備份", "full"]),
    ("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 4, ["👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"]),
  ])
  func `a line breaks between words`(_ text: String, _ limit: Int, _ rows: [String]) {
    let wrapped = StyledText(StyledLine(text).wrapped(to: limit))
    #expect(wrapped.plain == rows.map { $0 + "\n" }.joined())
  }

  @Test(arguments: 2...24)
  func `breaking loses no word and keeps to the limit`(_ limit: Int) {
    let line: StyledLine =
      "A \("long-winded, 備份失敗。", .match)磁碟（已滿）\("🔥🔥", .bad)  of \t👩‍👩‍👧，b，c \("e\u{301}", .good)nd "
    let rows = line.wrapped(to: limit)
    func words(_ lines: [StyledLine]) -> [Character] {
      lines.flatMap(\.spans).flatMap(\.text).filter { !$0.isWhitespace }
    }
    #expect(rows.allSatisfy { $0.width <= limit && !$0.isEmpty })
    #expect(words(rows) == words([line]))
  }

  @Test func `styles survive a break, and what does not fit hangs`() {
    let lines = ("31  " as StyledLine).hanging("see \("the long name", .match)!", width: 17)
    let expected = """
      31  see <match>the long</match>
          <match>name</match>!

      """
    #expect(StyledText(lines).tagged == expected)
  }

  @Test func `facts are kept whole`() {
    let facts: [StyledLine] = ["one two", "three", "four five six"]
    let expected = """
      one two · three
      four five
      six

      """
    #expect(StyledText(facts.rows(15).prefix(1) + facts.rows(9).suffix(2)).plain == expected)
  }

  @Test func `columns stand under one another`() {
    var columns = Columns([.left, .right, .left])
    columns.add(["備", "1", "x"])
    columns.add(["abc", "100", ""])
    #expect(StyledText(columns.lines(width: 80)).plain == "備     1  x\nabc  100\n")
  }
}
