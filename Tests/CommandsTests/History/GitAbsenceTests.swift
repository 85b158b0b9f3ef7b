import Glibc
import Platform
import Testing

/// Where git tells nothing, the documents do, and it is said.
@Suite struct GitAbsenceTests {
  @Test func `a folder without git has the days of its documents`() throws {
    let folder = try KnowledgeBaseFolder([Ovens.path: Ovens.text])
    let answer = folder.run("actions", "--format", "csv")
    #expect(answer.code == 0)
    #expect(answer.output.contains(",2026-01-02,"))
    #expect(
      answer.error
        == "note: the folder is in no git repository; days are those that the documents tell\n")
    #expect(folder.run("index").error == "")
    #expect(folder.run("show", "ovens").error == "")
  }

  @Test func `without the program git, what it told before is told still`() throws {
    let repository = try Ovens.repository()
    let nowhere = ["PATH": "/nowhere"]
    let answer = repository.folder.run(["actions", "--format", "csv"], environment: nowhere)
    #expect(answer.code == 0)
    #expect(answer.output.contains(",2026-01-02,"))
    #expect(answer.error == "note: git is not installed; days are those that the documents tell\n")
    _ = try repository.days()
    #expect(try repository.days(environment: nowhere)[Ovens.alert] == Days("2026-01-05"))
    try repository.commit("2026-01-20")
    #expect(try repository.days(environment: nowhere)[Ovens.alert] == Days("2026-01-02"))
    #expect(
      try repository.days("--no-refresh", environment: nowhere)[Ovens.alert] == Days("2026-01-05"))
  }

  @Test func `a repository without a commit has no days`() throws {
    let repository = try GitRepository()
    try repository.folder.write(Ovens.path, Ovens.text)
    let answer = repository.folder.run("actions")
    #expect(answer.code == 0)
    #expect(
      answer.error
        == "note: the git repository has no commit yet; days are those that the documents tell\n")
  }

  @Test(.enabled(if: getuid() == 0, "only root can give a folder to somebody else"))
  func `a repository of somebody else is heeded only where the user trusts it`() throws {
    let repository = try Ovens.repository()
    let path = repository.folder.path
    try #require(try ChildProcess.run(["chown", "-R", "54321:54321", path]) == 0)
    let home = try KnowledgeBaseFolder()
    let answer = repository.folder.run(["actions"], environment: ["HOME": home.path])
    #expect(answer.code == 0)
    #expect(answer.error.hasPrefix("note: git cannot tell the history: detected dubious ownership"))
    try home.write(".gitconfig", "[safe]\n\tdirectory = \(path)\n")
    #expect(
      try repository.days(environment: ["HOME": home.path])[Ovens.alert] == Days("2026-01-05"))
  }

  @Test func `how long items stay open is unknown without git, and it is said why`() throws {
    let folder = try KnowledgeBaseFolder([Ovens.path: Ovens.text])
    let answer = folder.run("stats")
    #expect(answer.code == 0)
    #expect(answer.output.hasSuffix("  How long they stay open is unknown: git tells no history\n"))
    #expect(
      answer.error
        == "note: the folder is in no git repository; how long action items stay open is unknown\n")
    #expect(folder.run("stats", "--json").output.contains("\"survival\": null"))
    try folder.write(Ovens.path, "# Ovens cold\n\n**Date:** 2026-01-02\n")
    #expect(folder.run("stats").error == "")
  }

  /// What git opens of a repository whose last commit has not been read yet, and waits for.
  @Test(
    arguments: [
      ".git/config", ".git/shallow", ".git/commondir", ".git/objects/info/alternates",
      ".git/objects/info/commit-graph", ".git/included",
    ])
  func `git that waits for ever is not waited for`(pipe: String) throws {
    let repository = try Ovens.repository()
    try repository.git("config", "include.path", "included")
    try repository.folder.removeAll(pipe)
    try #require(try ChildProcess.run(["mkfifo", repository.folder.full(pipe)]) == 0)
    let note = "note: git said nothing for 1 second; days are those that the documents tell\n"
    for words in [
      ["actions", "--format", "csv"], ["show", "ovens"], ["report"], ["index"], ["export"],
      ["stats"],
    ] {
      let answer = repository.folder.run(words, gitPatience: 1)
      #expect(answer.code == 0, "\(words)")
      #expect(answer.error == note, "\(words)")
      if words[0] == "actions" { #expect(answer.output.contains(",2026-01-02,")) }
    }
  }

  @Test(
    arguments: [
      (["mkfifo"], "it is no regular file"),
      (["truncate", "-s", "20G"], "it is larger than any reference"),
    ])
  func `git is not asked for a reference that is none`(command: [String], reason: String) throws {
    let repository = try Ovens.repository()
    let path = repository.folder.full(".git/refs/heads/main")
    try Files.remove(path)
    try #require(try ChildProcess.run(command + [path]) == 0)
    let answer = repository.folder.run("actions", "--format", "csv")
    #expect(answer.code == 0)
    #expect(answer.output.contains(",2026-01-02,"))
    #expect(
      answer.error
        == "note: git is not asked: \(path): \(reason); days are those that the documents tell\n"
    )
  }

  @Test(arguments: [".git/HEAD", ".git"])
  func `a pipe in the place of HEAD makes the folder none of git`(pipe: String) throws {
    let repository = try Ovens.repository()
    try repository.folder.removeAll(pipe)
    try #require(try ChildProcess.run(["mkfifo", repository.folder.full(pipe)]) == 0)
    let answer = repository.folder.run("actions")
    #expect(answer.code == 0)
    #expect(
      answer.error
        == "note: the folder is in no git repository; days are those that the documents tell\n")
  }
}
