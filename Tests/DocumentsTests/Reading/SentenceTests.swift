import Testing

@testable import Documents

@Suite struct SentenceTests {
  private func cut(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return sentences(in: bytes, line: 1, role: .summary).map {
      "\($0.line) " + trimmedText(String(decoding: bytes[$0.range], as: UTF8.self))
    }
  }

  @Test(
    arguments: [
      ("One. Two! Three? four", ["1 One.", "1 Two!", "1 Three? four"]),
      ("One\ntwo.\nThree.\n\nFour", ["1 One\ntwo.", "3 Three.", "5 Four"]),
      ("See e.g. this. v1.2 is out", ["1 See e.g. this. v1.2 is out"]),
      ("a | b | c", ["1 a", "1 b", "1 c"]), ("坏了。修好了！好吗？是", ["1 坏了。", "1 修好了！", "1 好吗？", "1 是"]),
      ("a\u{2028}b", ["1 a", "1 b"]), ("\n\na", ["3 a"]), ("", []), (".", ["1 ."]),
      ("a.\n  \nB", ["1 a.", "3 B"]), ("a. `b`", ["1 a.", "1 `b`"]),
    ] as [(String, [String])])
  func `a passage is cut into sentences with their lines`(text: String, expected: [String]) {
    #expect(cut(text).filter { $0.count > 2 } == expected)
  }

  @Test func `random text is covered in order`() {
    var random = SplitMix(seed: 4)
    let pieces = [".", " ", "\n", "a", "B", "|", "。", "！", "\u{2028}", "?", "é", "🧯"]
    for _ in 0..<2000 {
      let bytes = Array(random.text(30, of: pieces).utf8)
      var end = 0
      for sentence in sentences(in: bytes, line: 1, role: .summary) {
        #expect(sentence.range.lowerBound >= end && sentence.range.upperBound <= bytes.count)
        #expect(String(validating: bytes[sentence.range], as: UTF8.self) != nil)
        end = sentence.range.upperBound
        _ = hashedWords(bytes, in: sentence.range)
      }
    }
  }
}
