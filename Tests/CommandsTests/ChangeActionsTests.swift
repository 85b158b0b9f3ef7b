import Glibc
import Platform
import Testing

@Suite struct ChangeActionsTests {
  private let text = "# A\n\n## Action Items\n\n- [ ] Pin it\n- [ ] Alert on it\n"

  private func identifiers(_ folder: KnowledgeBaseFolder) -> [String] {
    folder.run("actions", "--all", "--format", "csv").output
      .split(whereSeparator: \.isNewline).dropFirst()
      .map { String($0.prefix { $0 != "," }) }
  }

  @Test func `a document behind a link is changed where it is, and the link stays`() throws {
    let folder = try KnowledgeBaseFolder(["shared/real.md": text, "postmortems/b.md": "# B\n"])
    try folder.link("postmortems/a.md", to: "../shared/real.md")
    chmod(folder.full("shared/real.md"), 0o640)
    #expect(folder.run("actions", "done", "postmortems/a.md:5").code == 0)
    #expect(try folder.read("shared/real.md") == text.replacing("[ ] Pin", with: "[x] Pin"))
    var status = stat()
    #expect(lstat(folder.full("postmortems/a.md"), &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(folder.full("shared/real.md"), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test func `an item that moved since it was indexed is found by its words`() throws {
    let folder = try KnowledgeBaseFolder(["postmortems/a.md": text])
    let ids = identifiers(folder)
    let moved = text.replacing("- [ ] Pin it\n", with: "- [ ] New\n- [ ] Newer\n- [ ] **Pin** it\n")
    try folder.write("postmortems/a.md", moved)
    let answer = folder.run("actions", "done", ids[0], "--no-refresh")
    #expect(answer.output == "done  \(ids[0])  Pin it  postmortems/a.md:7\n")
    #expect(try folder.read("postmortems/a.md") == moved.replacing("[ ] **Pin", with: "[x] **Pin"))
  }

  @Test func `a file in UTF-16 is refused, and how to go on is said`() throws {
    let folder = try KnowledgeBaseFolder(["postmortems/b.md": "# B\n"])
    // All of it is ASCII.
    let bytes: [UInt8] =
      [0xff, 0xfe] + text.utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
    try Files.create(folder.full("postmortems/a.md"), bytes: bytes)
    let answer = folder.run("actions", "done", "postmortems/a.md:5")
    #expect(answer.code == 2)
    #expect(
      answer.error.hasPrefix(
        """
        error: postmortems/a.md is left as it is: the file is UTF-16
        hint: save it as UTF-8
          postmortems/a.md:5  \(identifiers(folder)[0]) stands in a file in UTF-16, and what is written is UTF-8

        """))
    #expect(try Files.read(folder.full("postmortems/a.md")) == bytes)
  }

  @Test func `an item whose words changed since is refused with the reason`() throws {
    let folder = try KnowledgeBaseFolder(["postmortems/a.md": text])
    let ids = identifiers(folder)
    let changed = text.replacing("Pin it", with: "Pin them all")
    try folder.write("postmortems/a.md", changed)
    let answer = folder.run(["actions", "done"] + ids + ["--no-refresh"])
    #expect(
      answer.error == """
        error: postmortems/a.md has changed, and this item stands there no longer
        hint: run `postmortem actions` to see what stands there now
          \(ids[0])  Pin it  postmortems/a.md:5

        """)
    #expect(answer.code == 2)
    #expect(try folder.read("postmortems/a.md") == changed)
  }

  @Test func `a file that is gone since is an error with its path`() throws {
    let folder = try KnowledgeBaseFolder(["postmortems/a.md": text, "postmortems/b.md": text])
    let ids = identifiers(folder)
    try folder.remove("postmortems/a.md")
    let answer = folder.run(["actions", "done"] + ids + ["--no-refresh"])
    #expect(answer.error == "error: cannot read postmortems/a.md: no such file or directory\n")
    #expect(answer.code == 2)
    // The other file is whole in itself.
    #expect(try folder.read("postmortems/b.md") == text.replacing("[ ]", with: "[x]"))
  }

  @Test func `documents that want the same id are told apart`() throws {
    let folder = try KnowledgeBaseFolder(["postmortems/1/a.md": text, "postmortems/2/a.md": text])
    let ids = identifiers(folder)
    #expect(Set(ids).count == 4)
    #expect(folder.run("actions", "done", ids[2]).code == 0)
    #expect(try folder.read("postmortems/1/a.md") == text)
    #expect(try folder.read("postmortems/2/a.md") == text.replacing("[ ] Pin", with: "[x] Pin"))
  }

  @Test func `each incident of one file has its own items`() throws {
    let part = "### Timeline\n\n- 09:00 - it breaks\n\n### Action items\n\n- [ ] Pin it\n\n"
    let log = "# Log\n\n## 2026-01-02 Disk\n\n\(part)## 2026-02-03 DNS\n\n\(part)"
    let folder = try KnowledgeBaseFolder(["postmortems/log.md": log])
    let ids = identifiers(folder)
    #expect(ids.count == 2)
    // The newer one presses more.
    #expect(folder.run("actions", "done", ids[0]).output.hasSuffix("postmortems/log.md:21\n"))
    #expect(identifiers(folder) == ids.reversed())
    let states = folder.run("actions", "--all", "--format", "ndjson").output
    #expect(
      states.split(separator: "\n").map { $0.contains("\"state\":\"done\"") } == [false, true])
  }

  @Test func `items are named in any way, each once`() throws {
    let folder = try KnowledgeBaseFolder(["postmortems/a.md": text])
    let id = identifiers(folder)[0]
    let names = [
      id, String(id.prefix(4)), id.uppercased(), "postmortems/a.md:5", "./postmortems/a.md:5",
    ]
    let answer = folder.run(["actions", "done", "--json"] + names)
    #expect(answer.code == 0)
    #expect(answer.output.split(separator: "\"id\"").count == 2)
  }

  @Test func `a dry run writes nothing, and git can apply what it shows`() throws {
    let old = text.replacing("\n", with: "\r\n") + "- [ ] last"
    let folder = try KnowledgeBaseFolder(["postmortems/two words.md": old])
    let diff = folder.run(["actions", "done", "--dry-run"] + identifiers(folder))
    #expect(diff.code == 0)
    #expect(try folder.read("postmortems/two words.md") == old)
    try folder.write("patch", diff.output)
    for command in [["init", "-q"], ["apply", folder.full("patch")]] {
      #expect(try ChildProcess.run(["git", "-C", folder.path] + command) == 0)
    }
    #expect(try folder.read("postmortems/two words.md") == old.replacing("[ ]", with: "[x]"))
  }

  @Test func `with nothing to do a file is not touched`() throws {
    let folder = try KnowledgeBaseFolder(["postmortems/a.md": text.replacing("[ ]", with: "[x]")])
    let ids = identifiers(folder)
    let stamp = Files.stamp(of: folder.full("postmortems/a.md"))
    let answer = folder.run(["actions", "done"] + ids)
    #expect(answer.output == "")
    #expect(answer.error == ids.map { "note: \($0) is done already\n" }.joined())
    #expect(answer.code == 0)
    #expect(folder.run(["actions", "done", "--quiet"] + ids).error == "")
    #expect(folder.run(["actions", "done", "--dry-run"] + ids).output == "")
    #expect(Files.stamp(of: folder.full("postmortems/a.md")) == stamp)
  }
}
