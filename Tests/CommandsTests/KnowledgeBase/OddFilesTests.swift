import Documents
import Glibc
import Platform
import Testing

@testable import Commands

/// No file aborts a run, and none is dropped in silence.
@Suite struct OddFilesTests {
  static let disk = "# Disk full\n\nThe logs were never rotated.\n"

  private func folder() throws -> KnowledgeBaseFolder {
    try KnowledgeBaseFolder(["postmortems/disk.md": Self.disk])
  }

  /// Makes a file whose name is any bytes but `/`.
  private func write(_ name: [UInt8], in folder: String, _ text: String) throws {
    let path = (Array(folder.utf8) + [UInt8(ascii: "/")] + name + [0]).map { CChar(bitPattern: $0) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o644)
    try #require(descriptor >= 0)
    let bytes = Array(text.utf8)
    try #require(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    close(descriptor)
  }

  @Test(.enabled(if: geteuid() != 0, "root can read everything"))
  func `a file that cannot be read is a document with a finding`() throws {
    let folder = try folder()
    try folder.write("postmortems/2026-01-02-secret.md", Self.disk)
    try #require(chmod(folder.full("postmortems/2026-01-02-secret.md"), 0) == 0)
    #expect(folder.paths("logs") == ["postmortems/disk.md"])
    let check = folder.run("check", "postmortems/2026-01-02-secret.md")
    #expect(check.code == 1)
    #expect(
      check.output.hasPrefix(
        "postmortems/2026-01-02-secret.md:1:1: error: the file cannot be read: Permission denied"))
    #expect(folder.run("index").output.contains("2 documents"))
    // A change of permissions is seen by the time of the inode.
    try #require(chmod(folder.full("postmortems/2026-01-02-secret.md"), 0o644) == 0)
    #expect(folder.paths("logs").count == 2)
  }

  @Test(.enabled(if: geteuid() != 0, "root can read everything"))
  func `a folder that cannot be listed is a finding`() throws {
    let folder = try folder()
    try folder.write("postmortems/closed/a.md", Self.disk)
    try #require(chmod(folder.full("postmortems/closed"), 0) == 0)
    defer { chmod(folder.full("postmortems/closed"), 0o755) }
    #expect(folder.paths("logs") == ["postmortems/disk.md"])
    let check = folder.run("check")
    #expect(check.code == 1)
    #expect(
      check.output.contains("postmortems/closed:1:1: error: cannot be read: Permission denied"))
  }

  @Test func `files whose names are not UTF-8 are documents with a finding`() throws {
    let folder = try folder()
    try write(
      Array("caf".utf8) + [0xe9] + Array(".md".utf8), in: folder.full("postmortems"), Self.disk)
    try write(
      Array("caf".utf8) + [0xe8] + Array(".md".utf8), in: folder.full("postmortems"), Self.disk)
    #expect(
      folder.run("index").output
        == "3 documents, 0 action items, 2 errors, 1 warning (postmortem check)\n")
    #expect(folder.paths("logs") == ["postmortems/disk.md"])
    #expect(folder.paths("").count == 3)
    let check = folder.run("check")
    #expect(check.code == 1)
    #expect(
      check.output.contains("postmortems/caf\\xe9.md:1:1: error: the name of the file is not UTF-8")
    )
    #expect(
      check.output.contains("postmortems/caf\\xe8.md:1:1: error: the name of the file is not UTF-8")
    )
    #expect(folder.run("index", "--rebuild").code == 0)
    try folder.write("postmortems/more.md", Self.disk)
    #expect(folder.paths("logs").count == 2)
  }

  @Test func `names in two normal forms are two files`() throws {
    let folder = try folder()
    try folder.write("postmortems/caf\u{e9}.md", Self.disk)
    try folder.write("postmortems/cafe\u{301}.md", Self.disk)
    #expect(folder.paths("logs").count == 3)
    #expect(folder.paths("logs rotated spoon").count == 3)
    #expect(folder.run("check").output.contains("of 3 files"))
  }

  @Test(arguments: [
    "with space.md", "quote\"'.md", "new\nline.md", "\u{1b}[31m.md", "-dash.md", "a%20b.md", "*.md",
    "ü.markdown", "日本.md",
  ])
  func `a name may hold anything else`(name: String) throws {
    let folder = try KnowledgeBaseFolder(["postmortems/\(name)": Self.disk])
    #expect(folder.run("search", "logs").code == 0)
    for words in [
      ["search", "logs"], ["check"], ["actions", "--all"], ["timeline"], ["stats"], ["report"],
    ] {
      let text = folder.run(words).output
      #expect(!text.contains("\u{1b}"), "\(words)")
    }
    #expect(folder.run("show", "postmortems/\(name)").output.contains("Disk full"))
  }

  @Test func `a link to a file is followed, and its changes are seen`() throws {
    let folder = try folder()
    try folder.write("elsewhere/mill.md", "# Mill jammed\n")
    try folder.link("postmortems/link.md", to: "../elsewhere/mill.md")
    #expect(folder.paths("jammed") == ["postmortems/link.md"])
    try folder.write("elsewhere/mill.md", "# Mill repaired\n")
    #expect(folder.paths("jammed") == [])
    #expect(folder.paths("repaired") == ["postmortems/link.md"])
  }

  @Test func `a link that leads nowhere is a finding and stops nothing`() throws {
    let folder = try folder()
    try folder.link("postmortems/gone.md", to: "nowhere.md")
    try folder.link("postmortems/up", to: "..")
    #expect(folder.paths("") == ["postmortems/disk.md"])
    let check = folder.run("check")
    #expect(check.code == 1)
    #expect(
      check.output.contains(
        "postmortems/gone.md:1:1: error: cannot be read: No such file or directory"))
  }

  @Test(arguments: [
    "", "\n", "\0\0\0", "\u{feff}", "---", "---\n---", "---\n- a\n---\n", "# \n", "\r\r\r",
    "| a |\n",
    String(repeating: "> ", count: 5000), String(repeating: "[", count: 20_000),
    String(repeating: "*a _b ", count: 5000),
  ])
  func `a file may hold anything`(text: String) throws {
    let folder = try folder()
    try folder.write("postmortems/odd.md", text)
    #expect(folder.paths("logs") == ["postmortems/disk.md"])
    #expect(folder.paths("").count == 2)
    for words in [["show", "odd"], ["show", "odd", "--json"], ["check"], ["export"], ["report"]] {
      let answer = folder.run(words)
      #expect(answer.error == "" && answer.code < 2, "\(words)")
    }
  }

  @Test func `bytes that are no text are a document`() throws {
    let folder = try folder()
    var bytes: [UInt8] = []
    for byte in UInt8.min...UInt8.max { bytes += [byte, byte] }
    try Files.create(folder.full("postmortems/odd.md"), bytes: bytes)
    #expect(folder.paths("").count == 2)
    #expect(folder.run("show", "odd").code == 0)
  }

  @Test(arguments: [
    "postmortems: [.]", "postmortems: [./]", "postmortems: [postmortems, postmortems/]",
    "postmortems: [postmortems, ./postmortems]",
    "postmortems: [postmortems, postmortems/sub]", "postmortems: [postmortems/sub, postmortems]",
    "postmortems: [., postmortems]",
    "postmortems: [postmortems]\nreferences: [postmortems]",
  ])
  func `folders within folders are walked once`(settings: String) throws {
    let folder = try KnowledgeBaseFolder([
      "postmortem.yml": settings + "\n", "postmortems/a.md": "# A\n",
      "postmortems/sub/b.md": "# B\n",
    ])
    let answer = folder.run("search", "--format", "paths")
    #expect(
      answer == Answer(output: "postmortems/a.md\npostmortems/sub/b.md\n", error: "", code: 0))
    #expect(folder.run("check").error == "")
  }

  @Test func `a runbook below the folder of incidents is a reference`() throws {
    let folder = try KnowledgeBaseFolder([
      "postmortem.yml": "postmortems: [.]\nreferences: [runbooks]\n", "a.md": "# A\n",
      "runbooks/r.md": "# R\n",
    ])
    #expect(folder.paths("kind:reference") == ["runbooks/r.md"])
    #expect(folder.paths("kind:postmortem") == ["a.md"])
  }

  @Test func `a file that is too large is known by its name`() throws {
    let folder = try folder()
    let path = folder.full("postmortems/2026-01-02-huge-oven.md")
    try #require(try ChildProcess.run(["truncate", "-s", "20G", path]) == 0)
    #expect(folder.paths("huge oven") == ["postmortems/2026-01-02-huge-oven.md"])
    #expect(folder.run("show", "2026-01-02").output.contains("2026-01-02"))
    #expect(
      folder.run("check").output.contains(
        "2026-01-02-huge-oven.md:1:1: error: the file cannot be read: it is larger than 4 MiB; split it, so that it can be searched [unreadable]"
      ))
    #expect(
      folder.run("search", "logs").error
        == "note: 1 file or folder is left out, since it cannot be read (postmortem check)\n")
    try #require(try ChildProcess.run(["truncate", "-s", "\(Limits.fileBytes)", path]) == 0)
    #expect(folder.run("search", "logs").error == "")
  }

  @Test(arguments: ["postmortem.yml", "patterns/p.yml", "templates/default.md"])
  func `settings, patterns and templates may be too large, folders or pipes`(name: String) throws {
    let folder = try folder()
    try Files.makeFolder(Path.folder(of: folder.full(name)))
    for command in [["truncate", "-s", "20G"], ["mkdir"], ["mkfifo"]] {
      try #require(try ChildProcess.run(command + [folder.full(name)]) == 0)
      #expect(folder.paths("logs") == ["postmortems/disk.md"])
      #expect(folder.run("check").code < 2)
      let isFolder = command == ["mkdir"]
      if name == "postmortem.yml" {
        #expect(folder.run("search").error.hasPrefix("note: postmortem.yml cannot be read, "))
        #expect(folder.run("check").output.contains("postmortem.yml:1:1: error: "))
      } else if name.hasPrefix("templates") {
        let answer = folder.run("new", "Oven", "--print")
        #expect(answer.code == 2 && answer.error.contains("cannot read templates/default.md: "))
      } else if !isFolder {
        #expect(folder.run("check").output.contains("patterns/p.yml:1:1: error: cannot be read"))
      }
      try #require(try ChildProcess.run(["rm", "-r", folder.full(name)]) == 0)
    }
  }

  @Test func `pipes and devices are named and never waited for`() throws {
    let folder = try folder()
    try #require(try ChildProcess.run(["mkfifo", folder.full("postmortems/pipe.md")]) == 0)
    try folder.link("postmortems/zero.md", to: "/dev/zero")
    let environment = ["POSTMORTEM_FOLLOW_LINKS": "1"]
    for words in [["search", "logs"], ["export"], ["check"], ["show", "disk"], ["report"]] {
      #expect(folder.run(words).code < 2)
      #expect(folder.run(words, environment: environment).code < 2)
    }
    let check = folder.run(["check"], environment: environment).output
    for name in ["pipe", "zero"] {
      #expect(
        check.contains(
          "postmortems/\(name).md:1:1: error: cannot be read: it is no regular file [unreadable]"))
    }
  }

  @Test(arguments: ["pipe", "zero"])
  func `check waits for no pipe or device that it is told to look at`(name: String) throws {
    let folder = try KnowledgeBaseFolder(["kb/postmortems/sub/disk.md": Self.disk])
    try #require(try ChildProcess.run(["mkfifo", folder.full("pipe")]) == 0)
    try folder.link("zero", to: "/dev/zero")
    try folder.link("kb/postmortems/pipe.md", to: "../../pipe")
    try folder.link("kb/postmortems/zero.md", to: "/dev/zero")
    try folder.link("kb/out", to: "..")
    let path = "postmortems/\(name).md"
    for environment in [[:], ["POSTMORTEM_FOLLOW_LINKS": "1"]] {
      let reason =
        environment.isEmpty
        ? "it leads out of the folder of the knowledge base; set POSTMORTEM_FOLLOW_LINKS=1 to follow links all the same"
        : "it is no regular file"
      for (typed, current, seen) in [
        (path, "kb", path), (folder.full("kb/\(path)"), "kb", path),
        ("../\(name).md", "kb/postmortems/sub", "../\(name).md"),
      ] {
        let answer = folder.run(["check", typed], in: current, environment: environment)
        #expect(answer.code == 1 && answer.error == "")
        #expect(answer.output.hasPrefix("\(seen):1:1: error: the file cannot be read: \(reason)"))
        #expect(folder.run(["show", typed], in: current, environment: environment).code == 2)
      }
    }
    let elsewhere = folder.run(["check", "../\(name)"], in: "kb")
    #expect(
      elsewhere
        == Answer(
          output: "", error: "error: cannot read ../\(name): it is no regular file\n", code: 2))
    #expect(folder.run(["check", "../../out/\(name)"], in: "kb/postmortems/sub").code > 0)
  }

  @Test(
    arguments: [
      (["mkfifo"], "it is no regular file"),
      (["truncate", "-s", "20G"], "it is larger than 4 MiB"),
    ])
  func `a pattern that is tried is opened as any document`(command: [String], reason: String)
    throws
  {
    let folder = try folder()
    try #require(try ChildProcess.run(command + [folder.full("p.yml")]) == 0)
    #expect(
      folder.run("patterns", "test", "p.yml")
        == Answer(output: "", error: "error: cannot read p.yml: \(reason)\n", code: 2))
  }

  @Test func `each of several documents of one name in a file is read as itself`() throws {
    func part(_ word: String) -> String {
      "## 2026-01-02 Oven\n\n### Summary\n\n\(word)\n\n### Timeline\n\n- 10:00 \(word) began\n\n### Action Items\n\n- [ ] Mend the \(word)\n\n"
    }
    let words = ["grate", "fan", "door"]
    let folder = try KnowledgeBaseFolder([
      "postmortems/log.md": "# Log\n\n" + words.map(part).joined()
    ])
    let ids = ["postmortems/log.md", "postmortems/log.md#2", "postmortems/log.md#3"]
    let exported = folder.output(of: "export").split(separator: "\n")
    #expect(exported.count == 3)
    for (id, (word, line)) in zip(ids, zip(words, exported)) {
      #expect(line.contains("\"id\":\"\(id)\"") && line.contains("Mend the \(word)"), "\(line)")
    }
    #expect(folder.output(of: "show", ids[1]).contains("Mend the fan"))
    #expect(
      folder.output(of: "timeline", "--format", "csv").split(separator: "\r\n").count == 4)
  }

  @Test func `check takes a document elsewhere, up to the size of any other`() throws {
    let folder = try KnowledgeBaseFolder([
      "kb/postmortems/disk.md": Self.disk, "secret.md": Self.disk,
    ])
    #expect(folder.run(["check", "../secret.md"], in: "kb").output.hasPrefix("../secret.md:1:1: "))
    try folder.link("kb/out", to: "..")
    // By a name within the knowledge base it is no other than any link that leads out.
    for (typed, current) in [("out/secret.md", "kb"), ("../out/secret.md", "kb/postmortems")] {
      let answer = folder.run(["check", typed], in: current)
      #expect(answer.output.contains("out/secret.md:1:1: error: the file cannot be read: it leads"))
    }
    let path = folder.full("secret.md")
    try #require(try ChildProcess.run(["truncate", "-s", "20G", path]) == 0)
    let answer = folder.run(["check", "../secret.md"], in: "kb")
    #expect(answer.code == 2 && answer.error.contains("it is larger than 4 MiB"))
  }

  @Test func `two files of one name with two endings are two documents`() throws {
    let text = "# Oven\n\n## Action Items\n\n- [ ] Watch it\n"
    let folder = try KnowledgeBaseFolder(["postmortems/x.md": text, "postmortems/x.markdown": text])
    #expect(folder.run("show", "postmortems/x.md").code == 0)
    #expect(folder.run("show", "postmortems/x.markdown").code == 0)
    #expect(folder.run("show", "x.md").output == folder.run("show", "postmortems/x.md").output)
    #expect(
      folder.run("show", "x")
        == Answer(
          output: "",
          error: """
            error: "x" names 2 documents
            hint: name one by its id
              postmortems/x.markdown  Oven
              postmortems/x.md  Oven

            """, code: 2))
    #expect(
      folder.run("check").output.contains(
        "postmortems/x.md:1:1: note: 2 documents are called `x`; they go by their paths, "))
    let listed = folder.run("actions", "--format", "csv").output.split(separator: "\r\n")
    let ids = listed.dropFirst().map { String($0.prefix(6)) }
    #expect(Set(ids).count == 2)
    #expect(folder.run("actions", "done", ids[0]).code == 0)
    #expect(try folder.read("postmortems/x.markdown").contains("[x]"))
    #expect(try folder.read("postmortems/x.md") == text)
  }

  @Test(arguments: ["9223372036854775807", "99999999999999999999"])
  func `no number of the settings is too large to be read`(number: String) throws {
    let folder = try KnowledgeBaseFolder([
      "postmortem.yml": "due_days: {moderate: \(number)}\n",
      "postmortems/2026-01-01-x.md": "# Oven\n\n## Action Items\n\n- [ ] Watch it @ann\n",
    ])
    for words in [["actions", "--overdue"], ["report"], ["actions", "--format", "ical"]] {
      #expect(folder.run(words).code < 2)
    }
  }
}
