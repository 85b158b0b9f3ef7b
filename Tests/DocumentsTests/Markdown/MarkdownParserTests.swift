import Testing

@testable import Documents

@Suite struct MarkdownParserTests {
  private func blocks(_ text: String) -> [Block] {
    markdownBlocks(SourceLines(Array(text.utf8)), from: 1).blocks
  }

  /// `line kind depth "text"`, the kind in quotes marked with `>`.
  private func lines(_ text: String) -> [String] {
    blocks(text).map { block in
      let kind =
        switch block.kind {
        case .heading(let level): "h\(level)"
        case .paragraph: "p"
        case .item(let number): number.map { "item\($0)" } ?? "item"
        case .row(let isHeader): isHeader ? "header" : "row"
        case .code: "code"
        case .markup: "markup"
        case .rule: "rule"
        }
      let text = block.text.replacing("\n", with: "⏎").replacing("\u{2028}", with: "⤶")
      return "\(block.line) \(block.isQuoted ? ">" : "")\(kind) \(block.depth) \(text)"
    }
  }

  struct Case: CustomTestStringConvertible {
    var name: String
    var text: String
    var blocks: [String]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(name: "nothing", text: "", blocks: []),
    Case(
      name: "headings", text: "# A *b* `c`\n\nD\n-\n\nE\n===\n## F ##",
      blocks: ["1 h1 0 A b `c`", "3 h2 0 D", "6 h1 0 E", "8 h2 0 F"]),
    Case(
      name: "wrapped prose", text: "one\ntwo  \nthree\\\nfour\n\nfive",
      blocks: ["1 p 0 one⏎two⏎three⏎four", "6 p 0 five"]),
    Case(
      name: "nesting", text: "- a\n  - b\n    1. c\n    2. d\n- e",
      blocks: [
        "1 item 1 a", "2 item 2 b", "3 item1 3 c", "4 item2 3 d", "5 item 1 e",
      ]),
    Case(
      name: "numbers", text: "3. a\n3. b\n7. c",
      blocks: ["1 item3 1 a", "2 item4 1 b", "3 item5 1 c"]),
    Case(
      name: "paragraphs of an item", text: "- a\n\n  b\n\n  > c",
      blocks: ["1 item 1 a", "3 p 1 b", "5 >p 1 c"]),
    Case(
      name: "code in an item", text: "- a\n\n  ```sh\n  x\n\n  y\n  ```\n- b",
      blocks: ["1 item 1 a", "3 markup 0 ```sh", "4 code 1 x⏎⏎y", "8 item 1 b"]),
    Case(
      name: "items without a paragraph", text: "-\n- - a\n- ```\n  b\n  ```\n- # c",
      blocks: [
        "1 item 1 ", "2 item 1 ", "2 item 2 a", "3 item 1 ", "4 code 1 b", "6 item 1 ", "6 h1 1 c",
      ]),
    Case(
      name: "boxes", text: "- [ ] a\n- [x] b\n* [X]c",
      blocks: ["1 item 1 [ ] a", "2 item 1 [x] b", "3 item 1 [X]c"]),
    Case(
      name: "indented code", text: "a\n\n    x\n    y\n\nb",
      blocks: ["1 p 0 a", "3 code 0 x⏎y", "6 p 0 b"]),
    Case(name: "code without an end", text: "```\nx", blocks: ["2 code 0 x"]),
    Case(
      name: "code that ends with its fence", text: "a\n\n~~~b", blocks: ["1 p 0 a", "3 code 0 "]),
    Case(name: "empty code", text: "```\n```\na", blocks: ["2 code 0 ", "3 p 0 a"]),
    Case(
      name: "fences on one line are inline code", text: "``` a ```\nb", blocks: ["1 p 0 `a`⏎b"]),
    Case(
      name: "breaks", text: "a<br>b<br/>c<BR />\nd", blocks: ["1 p 0 a⤶b⤶c⤶⏎d"]),
    Case(
      name: "html", text: "a <b>c</b> <!-- d --> e\n\n<!-- f\ng -->\n\nh",
      blocks: ["1 p 0 a c  e", "3 markup 0 f⏎g", "6 p 0 h"]),
    Case(
      name: "quotes", text: "> a\n> - b\n>> c\n\nd",
      blocks: ["1 >p 0 a", "2 >item 1 b", "3 >p 0 c", "5 p 0 d"]),
    Case(name: "a rule", text: "a\n\n---\nb", blocks: ["1 p 0 a", "3 rule 0 ", "4 p 0 b"]),
    Case(
      name: "CRLF", text: "# A\r\n\r\n- b\r\n  c\r\n- d\r\n",
      blocks: ["1 h1 0 A", "3 item 1 b⏎c", "5 item 1 d"]),
    Case(name: "CR", text: "# A\r\rb\rc", blocks: ["1 h1 0 A", "3 p 0 b⏎c"]),
    Case(name: "byte order mark", text: "\u{feff}# A", blocks: ["1 h1 0 A"]),
    Case(name: "NUL", text: "a\0b", blocks: ["1 p 0 a\u{fffd}b"]),
    Case(
      name: "links and images", text: "a [b *c*](d) ![e](f) <http://g> [h]\n\n[h]: i",
      blocks: ["1 p 0 a b c e http://g h", "3 markup 0 [h]: i"]),
    Case(
      name: "definitions above text", text: "[a]: b\n[^1]: c\nd\n\n[^2]: e",
      blocks: ["1 markup 0 [a]: b", "2 markup 0 [^1]: c", "3 p 0 d", "5 markup 0 [^2]: e"]),
    Case(
      name: "what is no element of HTML", text: "a <b c=d> <secret> Vec<T> </b>\n\n<secret>\ne",
      blocks: ["1 p 0 a  <secret> Vec<T> ", "3 p 0 <secret>⏎e"]),
    Case(
      name: "text between tags",
      text: "<details open>\n<summary>A</summary>\n- [ ] *b*\n\n</details>\n<p title=\"c\">d",
      blocks: ["2 p 0 A", "3 item 1 [ ] b", "6 p 0 d", "6 markup 0 c"]),
    Case(
      name: "elements on one line",
      text: "<details><summary>a</summary>b <b>c</b>d<p>e</p>f</details>",
      blocks: ["1 p 0 a⤶b cd⤶e⤶f"]),
    Case(
      name: "lists and tables of HTML",
      text:
        "<ul>\n  <li>a</li>\n  <li><input type=checkbox checked> b\n</ul>\n<table><tr><th>c<th>d</tr>\n</table>\n<h2>e</h2>",
      blocks: [
        "2 item 1 a", "3 item 1 [x] b", "3 markup 0 checkbox", "5 p 0 c | d", "7 h2 0 e",
      ]),
    Case(
      name: "code of HTML", text: "<pre lang=x>\na\n  b\n</pre>",
      blocks: ["1 markup 0 x", "2 code 0 a⏎  b"]),
    Case(
      name: "fences between tags", text: "<div>\n```\n- [ ] a\n```\nb",
      blocks: ["3 code 0 - [ ] a", "5 p 0 b"]),
    Case(
      name: "a comment that nothing ends", text: "a\n\n<!-- b\n\n# c\n\n<!-- d",
      blocks: ["1 p 0 a", "3 p 0 !-- b", "5 h1 0 c", "7 p 0 !-- d"]),
    Case(
      name: "HTML that nothing ends", text: "<pre>\na\n\n# b", blocks: ["1 p 0 pre>⏎a", "4 h1 0 b"]),
    Case(name: "entities", text: "a &amp; b&nbsp;c", blocks: ["1 p 0 a & b\u{a0}c"]),
  ])
  func `a body is its blocks in the order of the file`(example: Case) {
    #expect(lines(example.text) == example.blocks)
  }

  @Test(arguments: [
    ("**a** b", 1), ("**a b**", 3), ("a **b**", 0), ("**a __b__ c** d", 5), ("***a*** b", 1),
    ("**`a` b** c", 5), ("*a* b", 0), ("**ü** x", 2), ("- **10:00** x", 5), ("**a** **b**", 1),
  ])
  func `bold at the beginning is measured in bytes`(text: String, length: Int) {
    #expect(blocks(text).first?.boldPrefix == length)
  }

  @Test func `targets of links are kept in order`() {
    let links = blocks("- [a](http://x/1) ![b](y.png) <http://z> [c][r]\n\n[r]: /r")[0].links
    #expect(links == ["http://x/1", "y.png", "http://z", "/r"])
  }

  @Test func `the body may begin below the first line`() {
    let source = SourceLines(Array("---\na: b\n---\n\n# A\n".utf8))
    #expect(markdownBlocks(source, from: 4).blocks.map(\.line) == [5])
    #expect(markdownBlocks(source, from: 99).blocks.isEmpty)
  }

  @Test func `items of a long list are numbered to the end`() {
    let text = String(repeating: "1. a\n", count: 3000)
    #expect(blocks(text).last?.kind == .item(number: 3000))
  }
}
