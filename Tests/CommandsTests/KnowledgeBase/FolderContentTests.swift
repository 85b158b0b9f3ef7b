import Testing

@testable import Commands

@Suite struct FolderContentTests {
  @Test func `dates that could be read two ways follow the other files of their folder`() throws {
    let folder = try KnowledgeBaseFolder()
    try folder.write("postmortems/us/a.md", "# A\n\n**Date:** 03/04/2026\n")
    try folder.write("postmortems/us/b.md", "# B\n\n**Date:** 03/25/2026\n")
    try folder.write("postmortems/eu/c.md", "# C\n\n**Date:** 03/04/2026\n")
    try folder.write("postmortems/eu/25-03-2026-d.md", "# D\n")
    #expect(folder.paths("on:2026-03-04") == ["postmortems/us/a.md"])
    #expect(folder.paths("on:2026-04-03") == ["postmortems/eu/c.md"])
    #expect(!folder.run("check").output.contains("[date-order]"))
    try folder.remove("postmortems/us/b.md")
    #expect(
      folder.run("check", "postmortems/us/a.md").output.contains("3:1: warning: `03/04/2026`"))
  }

  @Test func `an id that neither the program nor the folder has a pattern for is a warning`() throws
  {
    let folder = try KnowledgeBaseFolder()
    try folder.write("patterns/ovens.yml", "id: ovens\nenabled: false\n")
    try folder.write("postmortems/a.md", "---\npatterns: [ovens, dns, -dsn]\n---\n# A\n")
    let finding =
      "postmortems/a.md:2:24: warning: `dsn` is no pattern that is known; did you mean `dns`? [pattern]\n"
    #expect(folder.run("check").output.contains(finding))
    #expect(folder.run("check", "postmortems/a.md").output.contains(finding))
    try folder.write("a.md", "---\npatterns: [-dsn]\n---\n# A\n")
    #expect(folder.run("check", "a.md").output.contains("a.md:2:12: warning: `dsn`"))
    #expect(folder.run("show", "a", "--json").output.contains("\"rule\": \"pattern\""))
  }

  @Test func `a form among the incidents is found, named by check, and promises nothing`() throws {
    let folder = try KnowledgeBaseFolder()
    try folder.write(
      "postmortems/form.md", "# Title of the incident\n\n## Action items\n\n- [ ] oven\n")
    try folder.write(
      "postmortems/2026-01-05-oven.md", "# Oven cold\n\n## Action items\n\n- [ ] oven watch\n")
    #expect(folder.paths("oven") == ["postmortems/2026-01-05-oven.md", "postmortems/form.md"])
    #expect(folder.run("search", "oven").output.contains("Templates"))
    #expect(folder.run("show", "form").output.contains("[ ] oven"))
    #expect(
      folder.run("check").output.contains("postmortems/form.md:1:1: note: this looks like a form"))
    #expect(folder.run("actions", "--format", "paths").output == "postmortems/2026-01-05-oven.md\n")
    #expect(folder.run("export").output.contains("\"kind\":\"template\""))
    #expect(folder.run("stats").output.contains("1 incident"))
  }

  @Test func `incidents of one file are shown, changed and removed together`() throws {
    let folder = try KnowledgeBaseFolder()
    func part(_ day: String, _ name: String) -> String {
      "## \(day) \(name)\n\n### Timeline\n\n- 10:00 - \(name)\n\n### Action items\n\n- [ ] watch \(name)\n\n"
    }
    try folder.write("postmortems/log.md", part("2026-01-05", "queue") + part("2026-01-06", "disk"))
    #expect(
      folder.output(of: "search", "--format", "csv").split(separator: "\r\n").dropFirst()
        .map { $0.prefix { $0 != "," } } == ["log#2026-01-06-disk", "log#2026-01-05-queue"])
    let shown = folder.run("show", "log#2026-01-06").output
    #expect(shown.contains("watch disk") && !shown.contains("watch queue"))
    #expect(folder.run("search", "disk").output.contains("log#2026-01-06-disk"))
    try folder.write("postmortems/log.md", part("2026-01-05", "queue"))
    #expect(folder.paths("disk") == [])
    #expect(folder.paths("queue") == ["postmortems/log.md"])
    try folder.remove("postmortems/log.md")
    #expect(folder.paths("queue") == [])
  }
}
