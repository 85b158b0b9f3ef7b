import Testing

@testable import Rendering

@Suite struct WrittenTextTests {
  private static let format = TextFormat(
    usesColor: true, usesHyperlinks: true, rootPath: "/kb", hostName: "pc")
  private static let text = StyledText([
    "\("docs/a.md", .path, link: "docs/a.md"):\("7", .lineNumber, link: "docs/a.md") down",
    "\("面粉仓库", .title)", "",
  ])

  @Test(arguments: [(80, 3), (16, 3), (15, 4), (8, 4), (7, 6), (1, 25)])
  func `rows are those that a terminal needs`(columns: Int, count: Int) {
    let written = Self.text.text(as: Self.format)
    #expect(rows(of: written, columns: columns, most: 100) == count)
    #expect(rows(of: Self.text.plain, columns: columns, most: 100) == count)
    #expect(rows(of: written, columns: columns, most: 1) >= 2)
  }

  @Test func `links are taken out, colours stay`() {
    var format = Self.format
    format.usesHyperlinks = false
    #expect(withoutLinks(Self.text.text(as: Self.format)) == Self.text.text(as: format))
    #expect(withoutLinks(Self.text.plain) == Self.text.plain)
  }
}
