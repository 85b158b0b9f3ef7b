import Testing

@testable import Documents

@Suite struct IndentedBlocksTests {
  /// Text, and what CommonMark would read.
  @Test(arguments: [
    ("!!! note \"Care\"\n\n    - a\n\n- b", "note \"Care\"\n\n- a\n\n- b"),
    ("=== \"Linux\"\n\n\tx\n=== \"macOS\"\n    y", "\"Linux\"\n\nx\n\"macOS\"\ny"),
    (
      "??? question\n\n    ???+ warning\n\n        z\n\n    y\nx",
      "question\n\nwarning\n\nz\n\ny\nx"
    ),
    ("!!! note\r\n    a\r\n", "note\r\na\r\n"),
    // Code within is code, and what looks like a marker in code is none.
    ("!!! note\n    ```\n    !!! a\n        b\n    ```", "note\n```\n!!! a\n    b\n```"),
    ("```\n!!! note\n    a\n```\n!!! b", "```\n!!! note\n    a\n```\nb"),
    // A mark without words, a heading, a shout.
    ("!!!\n    a", "!!!\n    a"), ("A\n===\n    b", "A\n===\n    b"),
    ("=== a\n    b", "=== a\n    b"),
    ("!!!!! no\n    a", "!!!!! no\n    a"), ("!!!no\n    a", "!!!no\n    a"), ("", ""),
  ])
  func `what is indented below a tab or an admonition is no code`(text: String, read: String) {
    let lines = SourceLines(Array(text.utf8)).withIndentedBlocksMovedOut(from: 1)
    #expect(String(decoding: lines.bytes, as: UTF8.self) == read)
  }

  @Test func `the lines above the body stay as they are`() {
    let text = "---\n!!! a\n---\n!!! b\n    c"
    let lines = SourceLines(Array(text.utf8)).withIndentedBlocksMovedOut(from: 4)
    #expect(String(decoding: lines.bytes, as: UTF8.self) == "---\n!!! a\n---\nb\nc")
  }

  @Test func `boxes in an admonition are action items on their own lines`() {
    let document = read(
      "# A\n\n## Action items\n\n!!! todo \"This week\"\n\n    - [ ] Grease the wheel\n\n- [ ] Ask Ben\n"
    )
    #expect(document.actions.map(\.line) == [7, 9])
  }
}
