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

  @Test(arguments: ["", "title: A", "# A\n---\n", "----\na: b\n---\n", "--\n"])
  func `a file without a block has none`(text: String) {
    #expect(frontmatter(text) == Frontmatter(SourceLines([])))
    #expect(frontmatter(text).bodyLine == 1)
  }

  @Test func `an empty block has no members`() {
    #expect(frontmatter("---\n---\nbody").bodyLine == 3)
    #expect(frontmatter("---\n---\nbody").findings.isEmpty)
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

  @Test(arguments: [
    "---\n\n1️⃣- a\n- b\n---\n", "---\n1️⃣# Outage\n---\ntext",
    "---\n1️⃣The disk: it was full,\nand nobody\nsaw it.\n---\ntext",
  ])
  func `text between two rules is body, and said to be`(text: String) {
    let source = MarkedSource(text)
    let found = frontmatter(source.text)
    #expect(found.members.isEmpty)
    #expect(found.bodyLine == 1)
    #expect(found.findings.map(\.place) == [source["1️⃣"]])
    #expect(
      found.findings.map(\.message) == [
        "there is no `key: value` between these lines of `---`, so they are read as text"
      ])
    #expect(found.lines.isEmpty)
  }

  @Test(arguments: [
    "<!-- a -->\n1️⃣---\ntitle: A\n---\nbody", "\n\n1️⃣---\ntitle: A\n---\nbody",
    "<!--\na\n-->\n\n1️⃣ ---\ntitle: A\n---\nbody",
  ])
  func `a block below comments and empty lines is read, and said to be in the wrong place`(
    text: String
  ) {
    let source = MarkedSource(text)
    let found = frontmatter(source.text)
    #expect(found.members.map(\.value.text) == ["A"])
    #expect(found.findings.map(\.line) == [source["1️⃣"]?.line])
    #expect(
      found.findings.map(\.message) == [
        "the frontmatter begins below line 1, where other programs do not look for it; move it to the top"
      ])
  }

  @Test func `each key is a passage with all that belongs to it`() {
    let source = SourceLines(
      Array("\u{feff}---\na: b # why\nlist:\n- c\n  d: >\n    e\n\n# f\n---\ng".utf8))
    let passages = Frontmatter(source).passages(in: source)
    #expect(passages.map(\.line) == [2, 3, 8])
    #expect(passages.map(\.text) == ["a: b # why", "list:\n- c\nd: >\ne", "# f"])
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
