import Platform
import Testing

@testable import Commands

/// Paths as they are opened from where a command was called.
@Suite struct SeenPathsTests {
  private static let path = "postmortems/2026/oven.md"

  private func folder() throws -> KnowledgeBaseFolder {
    try KnowledgeBaseFolder([
      Self.path: """
      # Oven cold

      ## Contributing Factors

      - The certificate had expired.

      ## Action Items

      - [ ] Renew it
      - [ ] [ ] odd
      """,
      "patterns/cold.yml":
        "id: cold\ntitle: Cold\nkind: factor\nsignals: [{match: expired, weight: 9}]\n",
      "runbooks/r.md": "# Runbook\n",
    ])
  }

  @Test(
    arguments: [
      ["search", "certificate"], ["show", "oven"], ["show", "oven", "--actions"], ["actions"],
      ["patterns", "show", "expired-certificate"], ["patterns", "explain", "oven"], ["check"],
      ["check", "--explain"], ["patterns", "test", "{root}/patterns/cold.yml"],
      ["actions", "done", "{root}/\(path):9"], ["search", "certificate", "--format", "grep"],
    ], [("postmortems/2026", "oven.md"), ("runbooks", "../\(path)"), ("", path)])
  func `text names files as they are opened from here`(words: [String], from: (String, String))
    throws
  {
    let folder = try folder()
    let words = words.map { $0.replacing("{root}", with: folder.path) }
    let output = folder.run(words, in: from.0).output
    let line = try #require(
      output.split(separator: "\n").first { $0.contains("oven.md") }, "\(output)")
    let word = line.split(whereSeparator: { " :".contains($0) }).first { $0.contains("oven.md") }
    #expect(try #require(word) == from.1)
  }

  @Test func `elsewhere the path is absolute, and json has that from the root`() throws {
    let folder = try folder()
    let answer = folder.run("search", "certificate", "--json")
    #expect(answer.output.contains("\"path\": \"\(Self.path)\""))
    let outside = try KnowledgeBaseFolder()
    #expect(
      outside.run(["search", "certificate", "--root", folder.path]).output
        .contains("\n  \(folder.full(Self.path))\n"))
  }

  @Test func `a new file, a refused change and a wrong setting are named so too`() throws {
    let folder = try folder()
    try folder.write("postmortem.yml", "due_days: 5\n")
    let made = folder.run(["new", "Mill", "--date", "yesterday"], in: "runbooks")
    #expect(made.output == "../postmortems/2026-02-08-mill.md\n")
    #expect(made.error.hasPrefix("note: ../postmortem.yml:1:11: "))
    #expect(
      folder.run(["new", "Mill", "--date", "yesterday"], in: "postmortems").error
        .contains("error: 2026-02-08-mill.md exists already"))
  }

  @Test func `a file outside stays as it was typed`() throws {
    let folder = try folder()
    try folder.write("postmortem.yml", "")
    let outside = try KnowledgeBaseFolder(["x.md": "# X\n"])
    let answer = outside.run(["check", "x.md", "--root", folder.path])
    #expect(answer.output.hasPrefix("x.md:1:1: "))
  }
}
