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

  @Test(arguments: ["", "\0\0\0\0", String(repeating: "\0", count: 4096)])
  func `what a loss of power leaves of an index is replaced without a word`(text: String) throws {
    let folder = try folder()
    try folder.write(".postmortem/index.db", text)
    for words in [["search", "disk"], ["search", "disk", "--no-refresh"], ["index"]] {
      let answer = folder.run(words)
      #expect(answer.error == "" && answer.code == 0, "\(words)")
    }
  }

  @Test(arguments: [
    "index.db", "history.db", "index.db.building", "history.db.building", "index.db-journal",
    "index.db-wal",
  ])
  func `what somebody else put in its place stays, and is named`(name: String) throws {
    let folder = try folder()
    try folder.write(".postmortem/\(name)", "precious")
    let cache = ["XDG_CACHE_HOME": folder.full("cache")]
    let stranger = "postmortem did not make .postmortem/\(name), and leaves it alone"
    for environment in [[:], cache] {
      let answer = folder.run(["search", "disk", "--format", "paths"], environment: environment)
      #expect(answer.output == "postmortems/disk.md\n" && answer.code == 0)
      #expect(answer.error.hasPrefix("note: \(stranger); the index is "))
      #expect(folder.run(["actions"], environment: environment).code == 0)
    }
    #expect(folder.run(["index", "--rebuild"], environment: cache).code == 0)
    #expect(
      folder.run(["index", "--rebuild"]).error == """
        error: there is no folder that the index can be kept in
        hint: set $XDG_CACHE_HOME to a folder that can be written

        """)
    let check = folder.run("check")
    #expect(check.code == 1)
    #expect(
      check.output.contains(
        ".postmortem:1:1: error: \(stranger); remove it [index-folder]"))
    #expect(try folder.read(".postmortem/\(name)") == "precious")
    #expect(try folder.files(in: ".postmortem") == [name])
    #expect(try folder.files(in: "cache").contains { $0.hasSuffix("/index.db") })
  }

  @Test(arguments: [
    "index.db", "history.db", "lock", ".gitignore", "index.db.building", "history.db.building",
    "index.db-journal",
  ])
  func `a folder in its place is named, and every question answered`(name: String) throws {
    let folder = try folder()
    try folder.write(".postmortem/\(name)/inside", "precious")
    let answer = folder.run("search", "disk", "--format", "paths")
    #expect(answer.output == "postmortems/disk.md\n" && answer.code == 0)
    #expect(answer.error.contains(".postmortem/\(name)"))
    #expect(folder.run("check").output.contains("[index-folder]"))
    #expect(try folder.files(in: ".postmortem") == ["\(name)/inside"])
  }

  @Test func `a file in the place of the folder is named, and every question answered`() throws {
    let folder = try folder()
    try folder.write(".postmortem", "precious")
    let cache = ["XDG_CACHE_HOME": folder.full("cache")]
    let answer = folder.run(["search", "disk", "--format", "paths"], environment: cache)
    #expect(answer.output == "postmortems/disk.md\n" && answer.code == 0)
    #expect(answer.error.hasPrefix("note: .postmortem is no folder, and is left as it is; "))
    #expect(try folder.read(".postmortem") == "precious")
  }

  @Test func `without a home nothing is written to a folder that all users share`() throws {
    let folder = try folder()
    try folder.write(".postmortem", "")
    for environment in [[:], ["HOME": ""], ["XDG_CACHE_HOME": "relative", "HOME": "also"]] {
      let answer = folder.run(["search", "disk"], environment: environment)
      #expect(answer.code == 0)
      #expect(
        answer.error
          == "note: .postmortem is no folder, and is left as it is; the index is not kept\n")
    }
    #expect(Files.kind(of: "/tmp/.cache/postmortem") == nil)
    #expect(try folder.files() == [".postmortem", "postmortems/disk.md"])
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
    // Without the first nobody can tell that it is one.
    for page in 1..<bytes.count / 4096 {
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
