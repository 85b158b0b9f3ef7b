import Testing

/// What `actions` says of marks that nobody can read.
@Suite struct ActionStatesTests {
  private func folder() throws -> KnowledgeBaseFolder {
    try KnowledgeBaseFolder([
      "postmortems/2026-01-05-a.md": """
      # A

      ## Action Items

      | Action | Status |
      | ------ | ------ |
      | Pin it | waits for Ben |
      | Test it | Open |

      - [?] Alert on it
      """
    ])
  }

  @Test func `they are listed apart, and not counted`() throws {
    let folder = try folder()
    #expect(
      folder.run("actions", "--format", "csv").output.split(whereSeparator: \.isNewline).dropFirst()
        .map { $0.split(separator: ",", omittingEmptySubsequences: false)[4] }
        == ["open", "unknown", "unknown"])
    let listed = folder.run("actions").output
    #expect(listed.contains("\nState not understood\n"))
    #expect(listed.contains("state not understood: waits for Ben"))
    #expect(listed.contains("1 open, 2 not understood in 1 incident"))
    let count = folder.run("actions", "--count")
    #expect(count.output == "1\n")
    #expect(count.error.contains("note: not counted, since their state is not understood: 2"))
    #expect(folder.run("actions", "--count", "--all").output == "3\n")
    #expect(folder.run("actions", "--stale", "1", "--count").output == "1\n")
    #expect(folder.run("stats").output.contains("1 open, 0 done, 0 dropped, 2 not understood"))
    #expect(folder.run("search", "is:closed", "--format", "paths").output == "")
  }

  @Test func `a cell is left alone with the reason, a box is ticked`() throws {
    let folder = try folder()
    let path = "postmortems/2026-01-05-a.md"
    let before = try folder.read(path)
    let refused = folder.run("actions", "done", path + ":7")
    #expect(refused.code == 2)
    #expect(refused.error.contains("hint: open the file and change these lines by hand"))
    #expect(
      refused.error.contains(
        "has the state \"waits for Ben\", which is neither open nor done; write `Open`, `In progress`, `Done` or `Dropped` in its place"
      ))
    #expect(try folder.read(path) == before)
    #expect(folder.run("actions", "done", path + ":10").code == 0)
    #expect(try folder.read(path) == before.replacing("[?]", with: "[x]"))
  }
}
