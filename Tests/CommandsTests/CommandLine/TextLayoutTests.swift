import Testing

@testable import Commands

@Suite struct TextLayoutTests {
  @Test func `text is broken at spaces and a long word stands alone`() {
    #expect(
      wrapped("one two  three incomprehensibilities four", width: 9)
        == ["one two", "three", "incomprehensibilities", "four"])
    #expect(wrapped("", width: 9) == [])
  }

  @Test func `columns are aligned and a wide term has its own line`() {
    let rows = [
      Row("-a", "All of them, done or not"), Row("--count N", "Few"),
      Row("--a-very-long-option VALUE", "Rare"), Row("--silent", ""),
    ]
    #expect(
      twoColumns(rows, width: 30).joined(separator: "\n") == """
          -a         All of them, done
                     or not
          --count N  Few
          --a-very-long-option VALUE
                     Rare
          --silent
        """)
  }

  @Test(arguments: [
    ("plain – “text” 日本 é", "plain – “text” 日本 é"), ("\u{1b}[31m", "\\u{1b}[31m"),
    ("a\nb\u{7f}", "a\\u{a}b\\u{7f}"), ("\u{202e}txt", "\\u{202e}txt"),
  ])
  func `control characters become visible`(typed: String, shown: String) {
    #expect(visible(typed) == shown)
  }
}
