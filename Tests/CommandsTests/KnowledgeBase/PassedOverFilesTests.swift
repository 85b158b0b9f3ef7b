import Documents
import Testing

@testable import Commands

/// What lies in the folders and is no document is counted and named.
@Suite struct PassedOverFilesTests {
  @Test func `files are grouped by the ends of their names, the most frequent first`() {
    var files = PassedOverFiles()
    for path in [
      "a/1.html.md.erb", "a/2.html.md.erb", "a/b.png", "a/2026.01.05.png", "a/v1.2-notes.txt",
      "a/Makefile", "a/x.toolongending",
    ] {
      files.add(Array(path.utf8), .notIncluded)
    }
    #expect(
      files.sentences == [
        "7 files are not read, since no `include` means them: 2 *.html.md.erb, 2 *.png, 1 *.txt, 1 Makefile, 1 x.toolongending; `include: [\"**/*.html.md.erb\", \"**/*.txt\"]` in postmortem.yml reads *.html.md.erb, *.txt"
      ])
    files.add(Array("a/z.c".utf8), .notIncluded)
    files.add(Array("a/template.md".utf8), .excluded)
    #expect(
      files.sentences == [
        "8 files are not read, since no `include` means them: 2 *.html.md.erb, 2 *.png, 1 *.c, 1 *.txt, 1 Makefile and 1 more; `include: [\"**/*.html.md.erb\", \"**/*.txt\"]` in postmortem.yml reads *.html.md.erb, *.txt",
        "1 file is not read, since `exclude` means it: a/template.md",
      ])
    #expect(PassedOverFiles().sentences == [])
  }

  @Test(arguments: [
    (["a/Makefile"], "1 file is not read, since no `include` means it: Makefile"),
    (["a/1.png", "a/2.png"], "2 files are not read, since no `include` means them: *.png"),
  ])
  func `one name alone needs no count of its own`(paths: [String], sentence: String) {
    var files = PassedOverFiles()
    for path in paths { files.add(Array(path.utf8), .notIncluded) }
    #expect(files.sentences == [sentence])
  }

  @Test func `the line that reads text of other endings is named, and loses no file`() throws {
    let folder = try KnowledgeBaseFolder([
      "postmortems/a.MD": "# A\n", "postmortems/b.mdx": "# B\n", "postmortems/c.Rmd": "# C\n",
      "postmortems/d.rst": "D\n", "postmortems/e.md.orig": "# E\n",
    ])
    let line = "include: [\"**/*.md\", \"**/*.markdown\", \"**/*.Rmd\", \"**/*.mdx\"]"
    #expect(
      folder.run("index").error
        == "note: 4 files are not read, since no `include` means them: 1 *.Rmd, 1 *.md.orig, 1 *.mdx, 1 *.rst; `\(line)` in postmortem.yml reads *.Rmd, *.mdx\n"
    )
    try folder.write("postmortem.yml", "\(line)\n")
    #expect(
      folder.run("index").error
        == "note: 2 files are not read, since no `include` means them: 1 *.md.orig, 1 *.rst\n")
    #expect(
      folder.paths("").sorted() == ["postmortems/a.MD", "postmortems/b.mdx", "postmortems/c.Rmd"])
  }

  @Test func `links to folders are named, whatever they are called`() throws {
    let folder = try KnowledgeBaseFolder([
      "postmortems/disk.md": "# Disk full\n", "old/oven.md": "# Oven\n",
    ])
    try folder.link("postmortems/2023", to: "../old")
    #expect(
      folder.run("index").error
        == "note: 1 link to a folder is not followed: postmortems/2023\n")
    try folder.link("postmortems/x.md", to: "../old")
    let sentence = "2 links to folders are not followed: postmortems/2023, postmortems/x.md"
    #expect(folder.run("index").error == "note: \(sentence)\n")
    let check = folder.run("check")
    #expect(check.code == 0)
    #expect(check.output.contains("postmortems:1:1: note: \(sentence) [not-read]\n"))
    #expect(folder.paths("") == ["postmortems/disk.md"])
  }

  @Test func `a link to a document that is read is not read again, and is named`() throws {
    let folder = try KnowledgeBaseFolder([
      "postmortem.yml": "include: ['**/*.md']\n", "postmortems/disk.md": Ovens.text,
      "notes/oven.txt": Ovens.text,
    ])
    try folder.link("postmortems/again.md", to: "disk.md")
    try folder.link("postmortems/chain.md", to: "again.md")
    // What no name of its own brings in is read by the first link.
    try folder.link("postmortems/first.md", to: "../notes/oven.txt")
    try folder.link("postmortems/second.md", to: "../notes/oven.txt")
    #expect(folder.paths("") == ["postmortems/disk.md", "postmortems/first.md"])
    #expect(folder.run("actions", "--count").output == "4\n")
    let sentence =
      "3 links are not read, since their files are read by another name: postmortems/again.md (postmortems/disk.md), postmortems/chain.md (postmortems/disk.md), postmortems/second.md (notes/oven.txt)"
    #expect(folder.run("index").error == "note: \(sentence)\n")
    #expect(folder.run("check").output.contains("postmortems:1:1: note: \(sentence) [not-read]\n"))
    #expect(
      folder.run("show", "postmortems/again.md").output
        == folder.run("show", "postmortems/disk.md").output)
    try folder.remove("postmortems/disk.md")
    #expect(folder.paths("") == ["postmortems/first.md"])
  }

  @Test func `a folder of the settings that is a link holds its documents once`() throws {
    let folder = try KnowledgeBaseFolder(["docs/a.md": "# A\n"])
    try folder.link("postmortems", to: "docs")
    try folder.link("docs/b.md", to: "a.md")
    #expect(folder.paths("") == ["postmortems/a.md"])
  }

  @Test func `hidden folders with documents are named, with the line that reads them`() throws {
    let folder = try KnowledgeBaseFolder([
      "postmortems/a.md": "# A\n", "postmortems/.old/b.md": "# B\n",
      "postmortems/.obsidian/app.json": "{}\n", ".claude/postmortem/c.md": Ovens.text,
      ".claude/skills/d.md": "# D\n", ".github/postmortems/readme.txt": "e\n",
    ])
    let sentence =
      "2 hidden folders with documents are not read: .claude/postmortem, postmortems/.old; `postmortems: [postmortems, .claude/postmortem, postmortems/.old]` in postmortem.yml reads them"
    #expect(folder.run("index").error == "note: \(sentence)\n")
    #expect(folder.run("check").output.contains("postmortems:1:1: note: \(sentence) [not-read]\n"))
    #expect(folder.run("search", "--quiet").error == "")
    try folder.write(
      "postmortem.yml",
      "postmortems: [postmortems, .claude/postmortem, postmortems/.old]\n")
    #expect(folder.run("index").error == "")
    #expect(
      folder.paths("") == [".claude/postmortem/c.md", "postmortems/.old/b.md", "postmortems/a.md"])
  }

  @Test func `below a root that is itself the folder each hidden folder is named once`() throws {
    let folder = try KnowledgeBaseFolder([
      "postmortem.yml": "postmortems: [.]\n", "a.md": "# A\n",
      ".claude/postmortem/b.md": "# B\n", ".postmortem.old/c.md": "# C\n",
    ])
    #expect(
      folder.run("index").error.hasSuffix(
        "note: 2 hidden folders with documents are not read: .claude, .postmortem.old; `postmortems: [., .claude, .postmortem.old]` in postmortem.yml reads them\n"
      ))
    try folder.write("postmortem.yml", "postmortems: [., .claude, .postmortem.old]\n")
    #expect(!folder.run("index").error.contains("hidden"))
    #expect(
      folder.paths("").sorted() == [".claude/postmortem/b.md", ".postmortem.old/c.md", "a.md"])
  }

  @Test(arguments: [
    ("**/*.md", ["a.md"]),
    ("{**/*.md,.claude/postmortem/**}", ["a.md", ".claude/postmortem/c.md"]),
    ("{**/*.md,**/.old/*.md}", ["a.md", "postmortems/.old/b.md"]),
    ("{.*/**}", [".claude/d.md", ".claude/postmortem/c.md"]),
  ])
  func `a glob reads what is hidden where it writes the dot`(include: String, paths: [String])
    throws
  {
    let globs = include.filter { !"{}".contains($0) }.split(separator: ",").map { "'\($0)'" }
    let folder = try KnowledgeBaseFolder([
      "postmortem.yml": "postmortems: [.]\ninclude: [\(globs.joined(separator: ", "))]\n",
      "a.md": "# A\n", "postmortems/.old/b.md": "# B\n", ".claude/postmortem/c.md": "# C\n",
      ".claude/d.md": "# D\n", ".git/e.md": "# E\n",
    ])
    #expect(folder.paths("").sorted() == paths.sorted())
  }

  @Test func `the history of a folder that is hidden is read`() throws {
    let repository = try GitRepository()
    try repository.folder.write("postmortem.yml", "postmortems: [.claude/postmortem]\n")
    try repository.folder.write(".claude/postmortem/ovens.md", Ovens.text)
    try repository.commit("2026-01-05")
    #expect(try repository.days()[Ovens.alert] == Days("2026-01-05"))
    #expect(repository.folder.run("new", "Oven", "--print").code == 0)
  }

  @Test func `index and check name files that are passed over, and folders that are not there`()
    throws
  {
    let folder = try KnowledgeBaseFolder([
      "postmortem.yaml": "references: [books]\npostmortems: [postmortems, postmortem]\n",
      "postmortems/a.MD": "# A\n", "postmortems/b.Markdown": "# B\n",
      "postmortems/c.html.md.erb": "# C\n", "postmortems/template-outage.md": "# D\n",
    ])
    let answer = folder.run("index")
    #expect(answer.output.hasPrefix("2 documents"))
    #expect(
      answer.error == """
        note: there is no folder `postmortem`
        note: there is no folder `books`
        note: 1 file is not read, since no `include` means it: *.html.md.erb; `include: ["**/*.md", "**/*.markdown", "**/*.html.md.erb"]` in postmortem.yml reads it
        note: 1 file is not read, since `exclude` means it: postmortems/template-outage.md

        """)
    #expect(folder.run("index", "--quiet").error == "")
    #expect(folder.run("search").error == "")
    let check = folder.run("check")
    #expect(check.code == 0)
    for finding in [
      "postmortem.yaml:1:14: warning: there is no folder `books` [not-read]",
      "postmortem.yaml:2:28: warning: there is no folder `postmortem` [not-read]",
      "postmortems:1:1: note: 1 file is not read, since no `include` means it: *.html.md.erb; `include: [\"**/*.md\", \"**/*.markdown\", \"**/*.html.md.erb\"]` in postmortem.yml reads it [not-read]",
      "postmortems:1:1: note: 1 file is not read, since `exclude` means it: postmortems/template-outage.md [not-read]",
    ] { #expect(check.output.contains(finding + "\n")) }
  }

  @Test func `of two files of settings the first counts, and the other is named`() throws {
    let folder = try KnowledgeBaseFolder([
      "postmortem.yml": "postmortems: [a]\n", "postmortem.yaml": "postmortems: [b]\n",
      "a/a.md": "# A\n", "b/b.md": "# B\n",
    ])
    #expect(folder.paths("") == ["a/a.md"])
    #expect(
      folder.run("check").output.contains(
        "postmortem.yaml:1:1: warning: this file is not read, since there is postmortem.yml [not-read]"
      ))
    try folder.remove("postmortem.yml")
    #expect(folder.paths("") == ["b/b.md"])
    #expect(folder.run("init").error.contains("kept    postmortem.yaml\n"))
  }
}
