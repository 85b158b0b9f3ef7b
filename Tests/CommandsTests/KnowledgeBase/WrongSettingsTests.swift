import Testing

@testable import Commands

@Suite struct WrongSettingsTests {
  private func folder(_ settings: String) throws -> KnowledgeBaseFolder {
    try KnowledgeBaseFolder([
      "postmortem.yml": settings,
      "postmortems/2026-01-02-disk.md": "# Disk full\n\nThe logs were never rotated.\n",
    ])
  }

  @Test func `questions are answered with the default, and the first error is said`() throws {
    let folder = try folder("due_days: 5\ndate_order: american\nseverities: []\n")
    let answer = folder.run("search", "logs")
    #expect(answer.code == 0 && answer.output.contains("Disk full"))
    #expect(
      answer.error
        == "note: postmortem.yml:1:11: `due_days` takes days for each severity, such as `{critical: 7, major: 14}`, and here stands `5`; what is wrong has its default, as 2 more have (postmortem check)\n"
    )
    #expect(folder.run("search", "logs", "--quiet").error == "")
    #expect(folder.run("check").code == 1)
  }

  @Test(arguments: ["filename: '{nosuch}.md'", "postmortems: {a: b}", "postmortems: [a\nowners: b"])
  func `no file is made where nobody may want it`(settings: String) throws {
    let folder = try folder(settings)
    let answer = folder.run("new", "Oven")
    #expect(answer.code == 2 && answer.output.isEmpty)
    #expect(
      answer.error.hasPrefix("error: no file is made while a setting is wrong: postmortem.yml:1:"))
    #expect(
      answer.error.hasSuffix(
        "hint: mend postmortem.yml; `postmortem check` shows all that is wrong in it\n"))
    #expect(folder.run("new", "Oven", "--print").code == 0)
    #expect(folder.run("search", "logs").code == 0)
  }

  @Test(arguments: [
    ("postmortems: [incidnets]", "postmortem.yml:1:15: error: there is no folder `incidnets`"),
    (
      "\nreferences: [nowhere]\npostmortems: 7",
      "postmortem.yml:3:14: error: there is no folder `7`"
    ),
  ])
  func `folders that are not there do not stop a check`(settings: String, finding: String) throws {
    let folder = try folder(settings)
    try folder.write("patterns/cold.yml", "id: [\n")
    let answer = folder.run("check")
    #expect(answer.code == 1 && answer.error == "")
    #expect(answer.output.contains(finding) && answer.output.contains("patterns/cold.yml:"))
    #expect(folder.run("search", "logs").code == 2)
  }

  @Test func `keys of the frontmatter are shown as people read them`() throws {
    let folder = try folder("")
    try folder.write(
      "postmortems/2026-01-03-oven.md",
      "---\ntitle: Oven\ntags: [plum, 'sour cherry']\n---\nIt was cold.\n")
    let answer = folder.run("search", "cherry").output
    #expect(answer.contains("tags  plum, sour cherry\n"))
  }
}
