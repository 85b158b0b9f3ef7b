import Glibc
import Platform
import Testing

@testable import Commands

/// Where the index lies, and that it is made anew where it is of no use.
@Suite struct IndexFolderTests {
  private func folder() throws -> KnowledgeBaseFolder {
    try KnowledgeBaseFolder(["postmortems/disk.md": "# Disk full\n"])
  }

  @Test func `the index hides itself from git`() throws {
    let folder = try folder()
    #expect(folder.paths("disk") == ["postmortems/disk.md"])
    #expect(try folder.read(".postmortem/.gitignore") == "*\n")
    #expect(try folder.files(in: ".postmortem") == [".gitignore", "index.db", "lock"])
    try folder.write(".postmortem/.gitignore", "mine\n")
    #expect(folder.run("index", "--rebuild").code == 0)
    #expect(try folder.read(".postmortem/.gitignore") == "mine\n")
  }

  @Test func `what is deleted comes back`() throws {
    let folder = try folder()
    #expect(folder.paths("disk") == ["postmortems/disk.md"])
    #expect(try ChildProcess.run(["rm", "-r", folder.full(".postmortem")]) == 0)
    #expect(folder.paths("disk") == ["postmortems/disk.md"])
    try folder.remove(".postmortem/index.db")
    #expect(folder.paths("disk") == ["postmortems/disk.md"])
  }

  @Test(.enabled(if: geteuid() != 0, "root can write everywhere"))
  func `where the folder cannot be written the index goes to the cache`() throws {
    let folder = try KnowledgeBaseFolder(["kb/postmortems/disk.md": "# Disk full\n"])
    try #require(chmod(folder.full("kb"), 0o555) == 0)
    defer { chmod(folder.full("kb"), 0o755) }
    let cache = ["XDG_CACHE_HOME": folder.full("cache")]
    let answer = folder.run(["search", "disk", "--format", "paths"], in: "kb", environment: cache)
    #expect(answer == Answer(output: "postmortems/disk.md\n", error: "", code: 0))
    let home = ["HOME": folder.full("home"), "XDG_CACHE_HOME": ""]
    #expect(folder.run(["search", "disk"], in: "kb", environment: home).code == 0)
    let files = try folder.files().filter { $0.hasSuffix("index.db") }
    #expect(files.count == 2)
    #expect(files.first?.hasPrefix("cache/postmortem/kb-") == true)
    #expect(files.last?.hasPrefix("home/.cache/postmortem/kb-") == true)
  }

  @Test(.enabled(if: geteuid() != 0, "root can write everywhere"))
  func `nowhere to write is an error that says so`() throws {
    let folder = try KnowledgeBaseFolder(["kb/postmortems/disk.md": "# Disk full\n"])
    try #require(chmod(folder.full("kb"), 0o555) == 0)
    defer { chmod(folder.full("kb"), 0o755) }
    let answer = folder.run(["search"], in: "kb", environment: ["HOME": folder.full("kb")])
    #expect(answer.code == 2)
    #expect(answer.error.hasPrefix("error: cannot create "))
  }

  @Test(arguments: ["", "garbage", String(repeating: "garbage ", count: 4096)])
  func `garbage is replaced without a word`(text: String) throws {
    let folder = try folder()
    try folder.write(".postmortem/index.db", text)
    for words in [["search", "disk"], ["search", "disk", "--no-refresh"], ["index"]] {
      let answer = folder.run(words)
      #expect(answer.error == "" && answer.code == 0, "\(words)")
    }
  }

  @Test(arguments: [100, 1000, 4096, 8192, 20_000])
  func `an index cut short is replaced without a word`(length: Int) throws {
    let folder = try folder()
    _ = folder.run("index")
    let bytes = try Files.read(folder.full(".postmortem/index.db"))
    try Files.replace(folder.full(".postmortem/index.db"), bytes: Array(bytes.prefix(length)))
    #expect(
      folder.run("search", "disk", "--format", "paths")
        == Answer(output: "postmortems/disk.md\n", error: "", code: 0))
  }

  @Test func `an index with any page overwritten is replaced, or answers all the same`() throws {
    let folder = try folder()
    _ = folder.run("index")
    let bytes = try Files.read(folder.full(".postmortem/index.db"))
    for page in 0..<bytes.count / 4096 {
      var damaged = bytes
      damaged.replaceSubrange(
        page * 4096..<page * 4096 + 4096, with: Array(repeating: 0xa5, count: 4096))
      try Files.replace(folder.full(".postmortem/index.db"), bytes: damaged)
      let answer = folder.run("search", "disk", "--format", "paths")
      #expect(answer == Answer(output: "postmortems/disk.md\n", error: "", code: 0), "page \(page)")
    }
  }

  @Test func `the folder is found upward, by option and by environment`() throws {
    let folder = try KnowledgeBaseFolder([
      "kb/postmortems/disk.md": "# Disk full\n", "other/postmortem.yml": "",
      "other/postmortems/mill.md": "# Mill\n",
      "empty/.keep": "",
    ])
    func paths(_ words: [String], in current: String, root: String? = nil) -> String {
      let environment = root.map { ["POSTMORTEM_ROOT": $0] } ?? [:]
      return folder.run(
        ["search", "--format", "paths"] + words, in: current, environment: environment
      ).output
    }
    // Paths are written so that they lead to the file from where the command was called.
    let disk = "postmortems/disk.md\n"
    let mill = folder.full("other/postmortems/mill.md") + "\n"
    #expect(paths([], in: "kb") == disk)
    #expect(paths([], in: "kb/postmortems") == "disk.md\n")
    #expect(paths(["--root", "../other"], in: "kb") == mill)
    #expect(paths(["--root", folder.full("other")], in: "kb") == mill)
    #expect(paths([], in: "kb", root: folder.full("other")) == mill)
    #expect(paths([], in: "kb", root: "") == disk)
    #expect(paths(["--root", "."], in: "kb", root: folder.full("other")) == disk)
    #expect(paths([], in: "empty") == "")
    #expect(paths(["--root", "../kb"], in: "empty") == folder.full("kb/" + disk))
    #expect(paths(["--root", "kb"], in: "") == "kb/" + disk)
  }

  @Test func `a document is named by a path from the root or from here`() throws {
    let folder = try KnowledgeBaseFolder([
      "kb/postmortems/sub/disk.md": "# Disk full\n", "kb/postmortems/sub/note.markdown": "# Note\n",
    ])
    func shows(_ name: String, in current: String) -> Bool {
      folder.run(["show", name], in: current).code == 0
    }
    #expect(shows("postmortems/sub/disk.md", in: "kb"))
    #expect(shows("./postmortems/sub/disk.md", in: "kb"))
    #expect(shows("postmortems/sub/disk.md", in: "kb/postmortems"))
    #expect(shows("sub/disk.md", in: "kb/postmortems"))
    #expect(shows("./sub/disk.md", in: "kb/postmortems"))
    #expect(shows("disk.md", in: "kb/postmortems/sub"))
    #expect(shows("../sub/disk.md", in: "kb/postmortems/sub"))
    #expect(shows(folder.full("kb/postmortems/sub/disk.md"), in: "kb"))
    #expect(shows("note.markdown", in: "kb/postmortems/sub"))
    #expect(!shows("none.md", in: "kb"))
    #expect(!shows("/etc/hostname", in: "kb"))
  }
}
