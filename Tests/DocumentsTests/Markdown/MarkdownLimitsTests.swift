import Testing

@testable import Documents

@Suite struct MarkdownLimitsTests {
  @Test func `nesting beyond the limit is read as plain lines, with a finding`() {
    let deep = String(repeating: "- ", count: 101)
    let source = MarkedSource(
      "# A\n\n1️⃣\(deep)x\n\n## Action Items\n\n- [ ] Pin\n  it\n- [x] Alert\n")
    let document = read(source.text)
    #expect(document.findings(.markdown).map(\.place) == [source["1️⃣"]])
    #expect(
      document.findings(.markdown).map(\.message) == [
        "more than 100 quotes and lists are nested here, so the file is read as plain lines; write it flatter"
      ])
    #expect(document.title == "A")
    #expect(document.actions.map { "\($0.line) \($0.text)" } == ["7 Pin it", "9 Alert"])
  }

  @Test func `brackets beyond the limit are read as plain lines, with a finding`() {
    let source = MarkedSource("a\n\nb\n1️⃣" + String(repeating: "![[]()", count: 2501))
    let document = read(source.text)
    #expect(document.findings(.markdown).map(\.place) == [source["1️⃣"]])
    #expect(
      document.findings(.markdown).map(\.message) == [
        "this paragraph has more than 5000 brackets, so the file is read as plain lines; cut it with blank lines"
      ])
    #expect(document.sections.first?.passages.map(\.line) == [1, 3])
  }

  @Test(arguments: [
    "- ", "> ", ">", "1. ", "10) ", "* ", "+ ", "- > ", "> 1. ",
  ])
  func `each mark of a container counts`(mark: String) {
    let few = String(repeating: mark, count: 50) + "x"
    let many = String(repeating: mark, count: 101) + "x"
    #expect(markdownExcess(SourceLines(Array(few.utf8)), from: 1) == nil)
    #expect(markdownExcess(SourceLines(Array(many.utf8)), from: 1) != nil)
    let indented = String(repeating: " ", count: 250) + mark + "x"
    #expect(markdownExcess(SourceLines(Array(indented.utf8)), from: 1) != nil)
  }

  @Test(arguments: [
    String(repeating: "- ", count: 200), String(repeating: "* ", count: 200),
    String(repeating: "-", count: 300), String(repeating: " ", count: 400) + "x",
    "```\n" + String(repeating: "- ", count: 200) + "x\n```",
    "```\n" + String(repeating: "[", count: 6000) + "\n```",
    String(repeating: "[a](b)\n\n", count: 6000), String(repeating: "1.2", count: 300),
    String(repeating: "- [ ] a\n", count: 4000), "",
  ])
  func `rules, code and long documents are within the limits`(text: String) {
    #expect(markdownExcess(SourceLines(Array(text.utf8)), from: 1) == nil)
  }

  @Test func `the body begins where it is said to`() {
    let text = String(repeating: "> ", count: 101) + "x\na\n"
    #expect(markdownExcess(SourceLines(Array(text.utf8)), from: 2) == nil)
    #expect(markdownExcess(SourceLines(Array(text.utf8)), from: 99) == nil)
    #expect(plainBlocks(SourceLines(Array(text.utf8)), from: 2).map(\.text) == ["a"])
    #expect(plainBlocks(SourceLines([]), from: 1).isEmpty)
  }
}
