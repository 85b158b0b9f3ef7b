import Platform
import Testing

@testable import Commands

@Suite struct HouseStyleTests {
  private static func document(_ day: String, _ title: String, more: String = "") -> String {
    """
    ---
    layout: incident
    date: \(day)
    title: "\(title)"
    impact: \(title.count) loaves
    severity: minor
    services:
      - ovens
    commit: https://git.example.org/bakery/commit/a1b2c3d\(more)
    ---

    ## Was geschah

    \(title).

    ## Timeline

    All times CET, \(day).

    - **04:10** — \(title)

    ## Is This a Pattern?

    - [ ] One-off: move on
    - [x] Pattern: think again

    ## To do

    - [x] \(title) no more

    """
  }

  private func house(_ more: [String: String] = [:]) throws -> KnowledgeBaseFolder {
    var files = ["postmortem.yml": "timezone: Europe/Vienna\n"].merging(more) { $1 }
    for (number, title) in ["Ovens cold", "Mill stuck", "Till down", "No flour"].enumerated() {
      let day = "2026-01-1\(number)"
      let name = title.lowercased().split(separator: " ").joined(separator: "-")
      files["postmortems/2026/\(day)-\(name).md"] = Self.document(
        day, title, more: number == 1 ? "\nrelated: [a]" : "")
    }
    return try KnowledgeBaseFolder(files)
  }

  @Test func `a new postmortem is written as the newest are`() throws {
    let folder = try house(["a.log": "2026-02-09T03:10:07Z ERROR cold\n"])
    let answer = folder.run(
      "new", "Bell silent", "--severity", "major", "--system", "bell", "--from", "a.log")
    #expect(answer.output == "postmortems/2026/2026-02-09-bell-silent.md\n")
    #expect(
      try folder.read("postmortems/2026/2026-02-09-bell-silent.md") == """
        ---
        layout: incident
        date: 2026-02-09
        title: "Bell silent"
        impact:
        severity: major
        services: [bell]
        commit:
        ---

        ## Was geschah

        ## Timeline

        All times Europe/Vienna.

        - **04:10** — ~ ERROR cold (log)

        ## Is This a Pattern?

        - [ ] One-off: move on
        - [ ] Pattern: think again

        ## To do

        """)
  }

  @Test func `one document of another form does not decide on the order of headings`() throws {
    let odd = """
      ---
      date: 2026-02-01
      title: Bell silent
      ---

      ## To do

      - [ ] Ring it

      ## Timeline

      - **04:10** — silent

      ## Of its own

      It was.

      """
    let folder = try house(["postmortems/2026/2026-02-01-bell-silent.md": odd])
    let headings = folder.run("new", "Mill stuck again", "--print").output
      .split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(headings == ["## Was geschah", "## Timeline", "## Is This a Pattern?", "## To do"])
  }

  @Test func `a form of the house comes first, wherever it lies`() throws {
    let form = """
      # Postmortem: [Title]

      - **Date**: YYYY-MM-DD
      - **Severity**: SEV1/SEV2
      - **Facilitator**: @somebody

      ## Timeline

      - **HH:MM** - what happened

      ## Action Items

      """
    let folder = try house(["docs/POSTMORTEM_TEMPLATE.md": form])
    #expect(
      folder.run("new", "Bell silent", "--severity", "major", "--print").output == """
        # Postmortem: Bell silent

        - **Date**: 2026-02-09
        - **Severity**: major
        - **Facilitator**: @somebody

        ## Timeline

        - **HH:MM** - what happened

        ## Action Items

        """)
  }

  @Test(arguments: [
    ("DD.MM.YYYY", "09.02.2026"), ("31.01.2026", "09.02.2026"), ("2026/01/31", "2026/02/09"),
    ("January 31, 2026", "February 9, 2026"), ("31 Jan 2026", "9 Feb 2026"),
    ("12/31/2025", "02/09/2026"), ("31/12/2025", "09/02/2026"), ("01/02/2026", "2026-02-09"),
    ("2026-01-31", "2026-02-09"), ("<the day>", "2026-02-09"),
  ])
  func `days are written as the house writes them`(example: String, written: String) throws {
    let folder = try house([
      "templates/default.md":
        "# Incident: Title\n\n**Date:** \(example)\n\n## Timeline\n\n## Action Items\n"
    ])
    let text = folder.run("new", "Bell", "--print").output
    #expect(text.hasPrefix("# Incident: Bell\n\n**Date:** \(written)\n"), "\(text)")
  }

  @Test func `a template of before gets places for what it leaves empty, and keeps what it says`()
    throws
  {
    let folder = try house([
      "templates/default.md":
        "---\ntitle: {{title}}\nseverity: minor\nsystems:\ntags: []\ncommit:\n---\n\n## Timeline\n"
    ])
    #expect(
      folder.run("new", "Bell", "--severity", "major", "--print").output
        .hasPrefix("---\ntitle: Bell\nseverity: major\nsystems: []\n"))
    let text = folder.run("new", "Bell", "--system", "bell", "--tag", "x", "--print").output
    #expect(
      text.hasPrefix(
        "---\ntitle: Bell\nseverity: minor\nsystems: [bell]\ntags: [x]\ncommit:\n---\n"), "\(text)")
  }

  @Test func `a template that is named is taken, whatever the house is used to`() throws {
    let folder = try house()
    #expect(
      folder.run("new", "Bell", "--template", "short", "--print").output.hasPrefix("# Bell\n"))
  }

  @Test func `the name of the file is the one of the settings where they say`() throws {
    let folder = try house(["postmortem.yml": "filename: \"{slug}.md\"\n"])
    #expect(folder.run("new", "Bell").output == "postmortems/bell.md\n")
  }

  @Test func `of a house without habits nothing is learned`() throws {
    let folder = try KnowledgeBaseFolder([
      "postmortem.yml": "", "postmortems/2026-01-01-a.md": Self.document("2026-01-01", "A"),
    ])
    #expect(folder.run("new", "Bell", "--print").output.contains("\n## What I Was Wrong About\n"))
  }
}
