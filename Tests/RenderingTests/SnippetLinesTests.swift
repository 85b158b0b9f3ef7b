import Documents
import Testing

@testable import Rendering

@Suite struct SnippetLinesTests {
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
      name: "a sentence goes on in a second row", snippet: "one two three four five six down",
      highlights: [28..<32], room: 18, shown: "one two three four\nfive six <match>down</match>"),
    Case(
      name: "what does not fit on two rows is cut there",
      snippet: "one two three four five six seven", highlights: [0..<3], room: 12,
      shown: "<match>one</match> two\nthree four…"),
    Case(
      name: "no word is cut for the mark", snippet: "one two three four five five six seven",
      highlights: [0..<3], room: 9, shown: "<match>one</match> two\nthree…"),
    Case(
      name: "a late match is moved into sight",
      snippet: "one two three four five six seven eight down with the rest of it",
      highlights: [40..<44], room: 18,
      shown: "… eight <match>down</match> with\nthe rest of it"),
    Case(
      name: "Chinese is cut between characters", snippet: "数据库连接池已耗尽面粉订单无法写入",
      highlights: [42..<48], room: 10, shown: "… 单无<match>法写</match>\n入"),
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
    #expect(StyledText(snippetLines(hit, room: example.room)).tagged == example.shown + "\n")
  }
}
