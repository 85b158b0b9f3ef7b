import Testing

@testable import Documents

@Suite struct InlineTextTests {
  @Test(arguments: [
    ("a **b** _c_ `d_e*`", "a b c `d_e*`"), ("snake_case_name", "snake_case_name"),
    ("\\*a\\* \\| \\\\", "*a* | \\"), ("[a](b) [c] ![d](e)", "a [c] d"), ("a<br/>b", "a\u{2028}b"),
    ("<https://x.y/z>", "https://x.y/z"), ("a < b > c <b>d</b>", "a < b > c d"),
    ("`open", "`open"), ("[open", "[open"), ("<open", "<open"), ("\\", "\\"), ("", ""),
    ("_ü_ x", "ü x"), ("ü_x", "ü_x"),
  ])
  func `marks are dropped and words kept`(source: String, text: String) {
    #expect(plainText(ofInline: Array(source.utf8)[...]) == text)
  }

  @Test func `random marks never trap`() {
    var random = SplitMix(seed: 3)
    let pieces = [
      "[", "]", "(", ")", "`", "*", "_", "\\", "<", ">", "!", "a", " ", "<br", "ü", "|",
    ]
    for _ in 0..<3000 {
      let bytes = Array(random.text(25, of: pieces).utf8)
      _ = plainText(ofInline: bytes[...])
      _ = inlineLinks(in: bytes[...])
      _ = cells(of: bytes[...])
      _ = plainText(ofInline: random.bytes(20)[...])
    }
  }
}
