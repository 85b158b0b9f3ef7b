import Testing

@testable import Documents

@Suite struct FrontmatterTests {
  private func frontmatter(_ text: String) -> Frontmatter {
    Frontmatter(SourceLines(Array(text.utf8)))
  }

  private func texts(_ frontmatter: Frontmatter) -> [String] {
    frontmatter.members.map { "\($0.key)=\($0.value.text)@\($0.line):\($0.value.column)" }
  }

  @Test(arguments: [
    "---\ntitle: A\n---\nbody", "\u{feff}---\ntitle: A\n---\nbody",
    "---\r\ntitle: A\r\n---\r\nbody", "--- \ntitle: A\n---\t\nbody", "---\rtitle: A\r---\rbody",
  ])
  func `a block is found whatever its line ends and marks`(text: String) {
    let found = frontmatter(text)
    #expect(texts(found) == ["title=A@2:8"])
    #expect(found.bodyLine == 4)
    #expect(found.findings.isEmpty)
  }

  @Test(arguments: ["", "title: A", "# A\n---\n", "----\na: b\n---\n", " ---\na: b\n---", "--\n"])
  func `a file without a block has none`(text: String) {
    #expect(frontmatter(text) == Frontmatter(SourceLines([])))
    #expect(frontmatter(text).bodyLine == 1)
  }

  @Test func `an empty block has no members`() {
    #expect(frontmatter("---\n---\nbody").bodyLine == 3)
    #expect(frontmatter("---\n# later\n---\n").members.isEmpty)
    #expect(frontmatter("---\n# later\n---\n").findings.isEmpty)
  }

  @Test func `a block without an end is a finding and the file is body`() {
    let source = MarkedSource("1️⃣---\ntitle: A\n")
    let found = frontmatter(source.text)
    #expect(found.bodyLine == 1)
    #expect(found.members.isEmpty)
    #expect(found.findings.map(\.place) == [source["1️⃣"]])
    #expect(
      found.findings.map(\.message) == [
        "the frontmatter that begins here has no end; close it with a line of `---`"
      ])
  }

  @Test func `one bad line loses only itself`() {
    let source = MarkedSource(
      """
      ---
      title: "Quoted"
      cause: one1️⃣: two
      just words
      tags: [a, 'b']
      ---
      """)
    let found = frontmatter(source.text)
    #expect(found.findings.map(\.place) == [source["1️⃣"]])
    #expect(
      found.findings.map(\.message) == [
        "the frontmatter is not YAML: mapping values are not allowed in this context; quote values that hold `: ` or begin with a mark"
      ])
    #expect(found.findings.map(\.severity) == [.error])
    #expect(texts(found) == ["title=Quoted@2:8", "cause=one: two@3:8", "tags=a, b@5:7"])
    #expect(found.bodyLine == 7)
  }

  @Test func `a block that is no mapping is a finding`() {
    let source = MarkedSource("---\n\n1️⃣- a\n- b\n---\n")
    let found = frontmatter(source.text)
    #expect(found.findings.map(\.place) == [source["1️⃣"]])
    #expect(
      found.findings.map(\.message) == ["the frontmatter is not a list of `key: value` lines"])
  }

  @Test func `places count bytes`() {
    let source = MarkedSource("---\nürsache: ein1️⃣: zwei\n---\n")
    #expect(frontmatter(source.text).findings.map(\.place) == [source["1️⃣"]])
  }

  @Test func `a block of more than is read keeps its plain lines`() {
    let text = "---\ntitle: A\nlong: " + String(repeating: "b", count: 70_000) + "\n---\nbody"
    let found = frontmatter(text)
    #expect(found.members.map(\.key) == ["title", "long"])
    #expect(found.findings.count == 1)
  }
}
