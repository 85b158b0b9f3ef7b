import Testing

@testable import Documents

@Suite struct SourceLinesTests {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\nb", ["a", "b"]),
    ("a\r\nb\rc\n\nd", ["a", "b", "c", "", "d"]), ("\r", ["", ""]), ("\r\n", ["", ""]),
  ])
  func `lines end as CommonMark has it`(text: String, lines: [String]) {
    let source = SourceLines(Array(text.utf8))
    #expect((1...source.count).map { String(decoding: source[$0], as: UTF8.self) } == lines)
    #expect(source[0].isEmpty && source[source.count + 1].isEmpty)
    #expect(source.start(ofLine: 1) == 0)
    #expect(source.start(ofLine: source.count + 5) == text.utf8.count)
  }
}
