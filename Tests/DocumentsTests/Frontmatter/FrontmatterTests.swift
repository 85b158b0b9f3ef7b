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
    "---yaml\ntitle: A\n---\nbody", "--- YML\ntitle: A\n---\nbody",
    "--- # of A\ntitle: A\n---\nbody", "---\ntitle: A\n...\nbody",
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

  @Test(arguments: [
    "{\n\t\"title\": \"A\",\n\t\"tags\": [\"b\", null]\n}\nbody",
    ";;;\n{\"title\": \"A\",\n\"tags\": [\"b\"]}\n;;;\nbody",
    ";;;\n\"title\": \"A\",\n\"tags\": [\"b\"]\n;;;\nbody",
    "---json\n{\"title\": \"A\", \"tags\": [\"b\"]}\n---\nbody",
    "{\"title\": \"A\", \"tags\": [\"b\"]}\nbody",
    "---toml\ntitle = \"A\"\ntags = ['b']\n---\nbody",
  ])
  func `a block may be JSON or TOML`(text: String) {
    let source = SourceLines(Array(text.utf8))
    let found = Frontmatter(source)
    #expect(found.members.map(\.key) == ["title", "tags"])
    #expect(found.members.map(\.value.texts) == [["A"], ["b"]])
    #expect(source[found.bodyLine].elementsEqual("body".utf8))
    #expect(found.findings.isEmpty)
    let isTitleOnLine = found.members.allSatisfy {
      String(decoding: source[$0.line], as: UTF8.self).contains($0.key)
    }
    #expect(isTitleOnLine)
  }

  @Test func `JSON that cannot be read stays in the body`() {
    let open = frontmatter("{\n\"title\": \"A\"\n")
    #expect(
      open.findings.map(\.message) == [
        "the frontmatter that begins here has no end; close it with a line of `}`"
      ])
    let broken = frontmatter("{\n\"title\" \"A\"\n}\n")
    #expect(broken.findings.map(\.severity) == [.error])
    #expect([open.bodyLine, broken.bodyLine] == [1, 1])
    #expect(frontmatter("{{ title }}\n}\n").findings.isEmpty)
    #expect(frontmatter("{ see below }\n").findings.isEmpty)
  }

  @Test func `three full stops end no text`() {
    let found = frontmatter("---\nAnd then\n...\nnothing\n---\n")
    #expect(found.bodyLine == 1)
    #expect(found.findings.map(\.line) == [2])
  }

  @Test func `what YAML calls no value is none, unless it is quoted`() {
    let found = frontmatter(
      "---\na: null\nb: ~\nc:\nd: [~, NULL, e, 'null']\nf: \"~\"\nnull: Null and void\n---\n")
    #expect(found.members.map(\.key) == ["a", "b", "c", "d", "f", "null"])
    #expect(
      found.members.map(\.value.texts) == [[], [], [], ["e", "null"], ["~"], ["Null and void"]])
    // In a block that is no YAML too.
    #expect(frontmatter("---\na: null\nb: c: d\n---\n").members.map(\.value.text) == ["", "c: d"])
  }

  @Test(arguments: ["\u{200b}", "\u{feff}\u{feff}", "\u{feff}\u{200b}", "\u{2060}"])
  func `what nobody sees before the block is said`(mark: String) {
    let found = frontmatter("\(mark)---\ntitle: A\n---\nbody")
    #expect(texts(found) == ["title=A@2:8"])
    #expect(
      found.findings.map(\.message) == [
        "a character that nobody sees stands before the frontmatter, and other programs take it for text; remove it"
      ])
  }

  @Test(arguments: ["", "\n"])
  func `a second block is read with the first`(gap: String) {
    let source = SourceLines(
      Array("---\ntitle: A\nsummary: >\n  one\n  two\n---\n\(gap)---\ntags: [x]\n---\nbody".utf8))
    let found = Frontmatter(source)
    #expect(found.members.map(\.key) == ["title", "summary", "tags"])
    #expect(source[found.bodyLine].elementsEqual("body".utf8))
    #expect(
      found.findings.map(\.message) == [
        "a second block of frontmatter begins here, and other programs take it for text; join the two"
      ])
    #expect(found.findings.map(\.line) == [7 + gap.utf8.count])
    #expect(found.passage(of: found.members[1], in: source).text == "\none\ntwo")
    #expect(
      found.passages(in: source).map(\.text) == ["title: A", "summary:\none\ntwo", "tags: x"])
  }

  @Test func `rules around text below a block are no block`() {
    let found = frontmatter("---\ntitle: A\n---\n---\nJust words\n---\n")
    #expect(found.bodyLine == 4)
    #expect(found.findings.isEmpty)
  }

  @Test(arguments: [
    ("tags: [a, \"b, c\", 'd']", "tags: a, b, c, d"), ("tags: [a] # why", "tags: a # why"),
    ("who: {lead: 'ann', second: bob}", "who: lead: ann, second: bob"), ("- \"a b\"", "a b"),
    ("\"title\": \"A: b\",", "title: A: b"), ("tags = [\"a\"]", "tags = a"), ("note: >-", "note:"),
    ("see [the page](http://a.b)", "see [the page](http://a.b)"), ("a: [[b], c]", "a: [[b], c]"),
    ("[the page](http://a.b)", "[the page](http://a.b)"), ("at: 12:30", "at: 12:30"),
    ("x = y", "x = y"),
    ("[a", "[a"), ("", ""), ("- - a", "a"), ("it's \"so\"", "it's \"so\""),
  ])
  func `a line is shown as people read it`(written: String, shown: String) {
    #expect(readableLine(written) == shown)
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
    #expect(passages.map(\.text) == ["a: b # why", "list:\nc\nd:\ne", "# f"])
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
