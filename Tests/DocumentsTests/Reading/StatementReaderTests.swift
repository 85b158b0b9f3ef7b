import Testing

@testable import Documents

@Suite struct StatementReaderTests {
  private func factors(_ text: String) -> [String] {
    read("# A\n\n## Contributing Factors\n\n" + text).factors.map { "\($0.line) \($0.text)" }
  }

  @Test(
    arguments: [
      ("- a\n  - b\n- c\n  d", ["5 a", "7 c d"]), ("- [x] a\n- [ ] b", ["5 a", "6 b"]),
      ("1. **a** b\n2. c", ["5 a b", "6 c"]), ("a\nb\n\nc", ["5 a b", "8 c"]),
      ("intro\n\n- a", ["7 a"]), ("| Why | How |\n|--|--|\n| a | b |", ["7 a | b"]),
      ("> quoted\n\na", ["7 a"]), ("```\ncode\n```", []), ("", []),
      ("### 1. Pins\n\ntext\n\n### 2) Alerts\n\ntext", ["5 Pins", "9 Alerts"]),
      // What last changed is no cause by its name.
      ("### Old grease\n\ntext\n\n### What changed last\n\ntext", ["5 Old grease"]),
      // What stands below a number explains it, and what leads to the numbers is none.
      (
        "Two met:\n\n### Cause 1: Pins\n\ntext\n\n- a\n\n### Cause 2: Alerts\n\ntext",
        ["7 Cause 1: Pins", "13 Cause 2: Alerts"]
      ),
    ] as [(String, [String])])
  func `bullets, rows, subsections or paragraphs are statements`(
    text: String, statements: [String]
  ) {
    #expect(factors(text) == statements)
  }

  @Test(arguments: [
    ("a\n b", "a b"), (" a ", "a"), ("a\u{2028}b", "a b"), ("a  b", "a b"), ("a\u{a0}b", "a b"),
    ("", ""), ("a", "a"), ("é\tü", "é ü"),
  ])
  func `a text on one line has single spaces`(text: String, line: String) {
    #expect(oneLine(text) == line)
  }
}
