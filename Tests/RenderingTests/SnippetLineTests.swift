import Documents
import Testing

@testable import Rendering

@Suite struct SnippetLineTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var snippet: String
    var highlights: [Range<Int>]
    var room: Int
    var shown: String

    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(
      name: "offsets are bytes", snippet: "é down", highlights: [3..<7], room: 20,
      shown: "é <match>down</match>"),
    Case(
      name: "a late match is moved into sight", snippet: "one two three four five six down",
      highlights: [28..<32],
      room: 18, shown: "…six <match>down</match>"),
    Case(
      name: "ranges out of order are left out", snippet: "abc", highlights: [1..<2, 0..<1], room: 9,
      shown: "a<match>b</match>c"),
    Case(
      name: "ranges beyond the end are left out", snippet: "abc", highlights: [2..<9], room: 9,
      shown: "abc"),
    Case(
      name: "a range within a character shows a replacement", snippet: "é", highlights: [1..<2],
      room: 9, shown: "\u{fffd}<match>\u{fffd}</match>"),
  ])
  func `matched words are marked`(_ example: Case) {
    let hit = SearchHit.Line(
      line: 1, role: .other, snippet: example.snippet, highlights: example.highlights)
    let line = snippetLine(hit, room: example.room)
    #expect(StyledText([line]).tagged == example.shown + "\n")
  }
}
