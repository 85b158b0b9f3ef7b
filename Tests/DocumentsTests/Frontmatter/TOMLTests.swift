import Testing

@testable import Documents

@Suite struct TOMLTests {
  @Test func `frontmatter in TOML is read like that in YAML`() {
    let document = read(
      """
      +++
      title = "Queue \\"mail\\" stuck" # a comment
      date = 2026-01-05T10:00:00Z
      severity = 'major'
      systems = [
        "mail", # the first
        "queue",
      ]
      [extra]
      team = 'ops, mail'
      +++
      # Another title
      """)
    #expect(document.title == "Queue \"mail\" stuck")
    #expect(document.date?.description == "2026-01-05")
    #expect(document.severity?.rank == 2)
    #expect(document.systems == ["mail", "queue"])
    #expect(document.fields == [Field(key: "team", value: "ops, mail")])
    #expect(document.findings.allSatisfy { $0.rule != .frontmatter })
  }

  @Test func `what is beyond it is a finding on its line`() {
    let source = MarkedSource("+++\ntitle = 'A'\n1️⃣text = \"\"\"\n2️⃣more\n3️⃣\"\"\"\n+++\n")
    let document = read(source.text)
    #expect(document.title == "A")
    let lines = document.findings.filter { $0.rule == .frontmatter }.map(\.line)
    #expect(lines == ["1️⃣", "2️⃣", "3️⃣"].map { source[$0]?.line })
  }

  @Test func `a block below the title is frontmatter, too`() {
    let document = read(
      "# Queue stuck\n\n---\nseverity: major\nsystems: [mail]\n---\n\n## Timeline\n")
    #expect(document.title == "Queue stuck")
    #expect(document.severity?.written == "major")
    #expect(document.systems == ["mail"])
    #expect(document.sections.map(\.heading) == ["Queue stuck", "Timeline"])
    #expect(document.sections[1].line == 8)
  }
}
