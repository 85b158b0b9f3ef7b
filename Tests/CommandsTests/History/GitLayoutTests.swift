import Platform
import Testing

/// Work trees, clones and names as git has them.
@Suite struct GitLayoutTests {
  @Test func `the root of the knowledge base may be a folder within the repository`() throws {
    let repository = try Ovens.repository(under: "docs/team")
    try repository.folder.write("postmortems/other.md", Ovens.text)
    try repository.commit("2026-01-20")
    let answer = repository.folder.run(["actions", "--all", "--format", "csv"], in: "docs/team")
    #expect(answer.error == "")
    #expect(answer.output.contains(",2026-01-05,2026-01-08,"))
    #expect(!answer.output.contains("2026-01-20"))
  }

  @Test func `a work tree beside the repository has its own commit`() throws {
    let repository = try Ovens.repository(in: "main")
    try repository.git("worktree", "add", "--quiet", "--detach", "../beside", "HEAD~1")
    func days(_ place: String) -> String {
      repository.folder.run(["actions", "--all", "--format", "csv"], in: place).output
    }
    #expect(days("beside").contains(",2026-01-05,,"))
    #expect(!days("beside").contains("2026-01-08"))
    #expect(days("main").contains(",2026-01-05,2026-01-08,"))
  }

  @Test func `a submodule is a repository of its own`() throws {
    let inner = try Ovens.repository()
    let outer = try GitRepository()
    try outer.folder.write("README.md", "# Everything\n")
    try outer.git(
      "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.folder.path, "kb")
    try outer.commit("2026-02-01")
    let answer = outer.folder.run(["actions", "--all", "--format", "csv"], in: "kb")
    #expect(answer.error == "")
    #expect(answer.output.contains(",2026-01-05,2026-01-08,"))
  }

  @Test func `references may be packed, and hashes may be long`() throws {
    let repository = try Ovens.repository()
    try repository.git("gc", "--quiet", "--prune=now")
    try repository.git("pack-refs", "--all")
    #expect(try repository.days()[Ovens.pin]?.closed == "2026-01-08")

    let folder = try KnowledgeBaseFolder([Ovens.path: Ovens.text])
    let script = """
      cd "$1" && git init -q --object-format=sha256 && git add . && GIT_AUTHOR_DATE=2026-01-05T12:00:00Z \
      git -c user.name=Ann -c user.email=ann@example.org commit -qm a
      """
    try #require(try ChildProcess.output(of: ["sh", "-c", script, "sh", folder.path]) != nil)
    #expect(folder.run("actions", "--format", "csv").output.contains(",2026-01-05,,"))
  }

  @Test func `the first commit of a shallow clone proves no day`() throws {
    let origin = try Ovens.repository()
    try origin.edit(
      Ovens.path, "- [ ] Alert when the oven is cold",
      "- [x] Alert when the oven is cold\n- [ ] Buy a fuse")
    let last = try origin.commit("2026-01-20", by: "Cleo")
    let clone = try GitRepository(in: "beside")
    try clone.git("fetch", "--quiet", "--depth=2", "file://" + origin.folder.path, "main")
    try clone.git("reset", "--quiet", "--hard", "FETCH_HEAD")
    let days = try clone.days()
    #expect(days[Ovens.pin] == Days("2026-01-02"))
    #expect(days[Ovens.alert] == Days("2026-01-02", "2026-01-20", "Cleo", commit: last))
    #expect(days["Buy a fuse"] == Days("2026-01-20"))
    #expect(
      clone.folder.run(["actions", "--all"], in: "beside").error
        == """
        note: 2 action items are older than this shallow clone; their days are those that the documents tell \
        (`git fetch --unshallow` mends that, `fetch-depth: 0` in CI)

        """
    )
    try clone.git("fetch", "--quiet", "--unshallow", "file://" + origin.folder.path, "main")
    #expect(try clone.days() == origin.days())
    #expect(clone.folder.run(["actions", "--all"], in: "beside").error == "")
  }

  @Test func `names of files may be anything`() throws {
    let names = [
      "a b.md", "ä→😀.md", "tab\there.md", "new\nline.md", "quote\".md", "\\x.md", "-n.md",
    ]
    let repository = try GitRepository()
    for name in names { try repository.folder.write("postmortems/" + name, Ovens.text) }
    try repository.commit("2026-01-05")
    let answer = repository.folder.run("actions", "--format", "ndjson")
    #expect(answer.error == "")
    #expect(answer.output.split(separator: #""opened":"2026-01-05""#).count == 2 * names.count + 1)
  }
}
