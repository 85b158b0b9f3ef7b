import Platform
import Testing

/// A repository from anywhere must not make the program run what it brings along.
@Suite struct HostileRepositoryTests {
  /// Makes a repository that says, wherever git lets it, to run a program, which leaves a file behind.
  private func repository() throws -> (repository: GitRepository, trap: String) {
    let repository = try GitRepository()
    let folder = repository.folder
    let trap = folder.full("trap")
    try folder.write(
      "postmortems/a.md", "# A\n\n## Action Items\n\n- [ ] Pin the oven\n")
    try folder.write(".gitattributes", "*.md diff=trap filter=trap\n")
    try repository.git("config", "filter.trap.required", "false")
    try repository.commit("2026-01-05")
    try repository.edit("postmortems/a.md", "- [ ]", "- [x]")
    try repository.commit("2026-01-07", by: "Ben")

    try folder.write("trap", "#!/bin/sh\necho \"$0 $*\" >> '\(folder.full("sprung"))'\n")
    try #require(try ChildProcess.run(["chmod", "+x", trap]) == 0)
    try Files.makeFolder(folder.full("hooks"))
    for hook in ["post-index-change", "reference-transaction", "pre-auto-gc", "fsmonitor-watchman"]
    {
      try #require(try ChildProcess.run(["cp", trap, folder.full("hooks/\(hook)")]) == 0)
    }
    for (key, value) in [
      ("core.fsmonitor", trap), ("core.hooksPath", folder.full("hooks")), ("core.pager", trap),
      ("pager.log", trap), ("core.editor", trap), ("core.askPass", trap), ("core.sshCommand", trap),
      ("core.gitProxy", trap), ("core.alternateRefsCommand", trap),
      ("credential.helper", "!" + trap),
      ("diff.external", trap), ("diff.trap.command", trap), ("diff.trap.textconv", trap),
      ("diff.trap.cachetextconv", "true"), ("diff.orderFile", trap), ("diff.renames", "false"),
      ("diff.relative", "true"), ("diff.noprefix", "true"),
      ("filter.trap.clean", trap), ("filter.trap.smudge", trap), ("filter.trap.process", trap),
      ("gpg.program", trap), ("gpg.ssh.program", trap), ("log.showSignature", "true"),
      ("alias.log", "!" + trap), ("alias.cat-file", "!" + trap), ("log.showRoot", "false"),
      ("log.follow", "true"), ("log.date", "relative"), ("log.diffMerges", "off"),
      ("log.decorate", "full"), ("log.abbrevCommit", "true"), ("format.pretty", "oneline"),
      ("core.abbrev", "4"), ("core.quotePath", "true"), ("color.ui", "always"),
      ("i18n.logOutputEncoding", "UTF-16"), ("uploadpack.packObjectsHook", trap),
      ("trace2.eventTarget", folder.full("sprung")),
    ] { try repository.git("config", key, value) }
    return (repository, trap)
  }

  private func sprung(_ repository: GitRepository) -> String? {
    try? repository.folder.read("sprung")
  }

  @Test func `no setting of a repository makes git run a program or tell another history`() throws {
    let (repository, _) = try repository()
    let days = try repository.days()
    #expect(sprung(repository) == nil)
    #expect(days["Pin the oven"]?.opened == "2026-01-05")
    #expect(days["Pin the oven"]?.closed == "2026-01-07")
    #expect(days["Pin the oven"]?.closer == "Ben")
    // The traps are real ones.
    try repository.run(["log", "--patch"])
    #expect(sprung(repository) != nil)
  }

  @Test func `a signed commit is not verified`() throws {
    let (repository, _) = try repository()
    let tree = try repository.git("rev-parse", "HEAD^{tree}")
    let parent = try repository.git("rev-parse", "HEAD")
    try repository.folder.write(
      "commit",
      """
      tree \(tree)
      parent \(parent)
      author Cleo <cleo@example.org> 1768000000 +0000
      committer Cleo <cleo@example.org> 1768000000 +0000
      gpgsig -----BEGIN PGP SIGNATURE-----
       
       iQEzBAABCAAdFiEE
       -----END PGP SIGNATURE-----

      signed

      """)
    let commit = try repository.git(
      "hash-object", "-t", "commit", "-w", repository.folder.full("commit"))
    try repository.git("-c", "core.hooksPath=/dev/null", "update-ref", "HEAD", commit)
    #expect(try repository.days()["Pin the oven"]?.closed == "2026-01-07")
    #expect(sprung(repository) == nil)
    try repository.run(["log", "--no-patch"])
    #expect(sprung(repository) != nil)
  }

  @Test func `contents that are not here are not fetched`() throws {
    let (repository, trap) = try repository()
    let blob = try repository.git("rev-parse", "HEAD~1:postmortems/a.md")
    for (key, value) in [
      ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"),
      ("remote.origin.promisor", "true"), ("remote.origin.partialCloneFilter", "blob:none"),
      ("remote.origin.url", repository.folder.path), ("remote.origin.uploadpack", trap),
      ("protocol.allow", "always"), ("protocol.file.allow", "always"),
      ("protocol.ext.allow", "always"),
    ] { try repository.git("config", key, value) }
    try repository.folder.remove(".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
    let days = try repository.days()
    #expect(sprung(repository) == nil)
    // The first version is not known, so the item seems to be as old as the second.
    #expect(days["Pin the oven"]?.opened == "2026-01-07")
    try repository.git("config", "remote.origin.url", "ext::\(trap) %S")
    try repository.folder.remove(".postmortem/history.db")
    #expect(try repository.days()["Pin the oven"]?.opened == "2026-01-07")
    #expect(sprung(repository) == nil)
    try repository.run(["-c", "core.hooksPath=/dev/null", "cat-file", "-p", blob])
    #expect(sprung(repository) != nil)
  }

  @Test(arguments: [
    "HEAD", "config", "shallow", "packed-refs", "commondir", "refs/heads/main", "info/grafts",
    "objects/info/alternates", "objects/info/commit-graph",
  ])
  func `no line of a file that a link of the repository leads to is shown`(name: String) throws {
    let repository = try Ovens.repository()
    let secret = try KnowledgeBaseFolder(["key": "hunter2 hunter2\nhunter2\n"])
    let folder = repository.folder
    if name == "packed-refs" { try folder.remove(".git/refs/heads/main") }
    try folder.removeAll(".git/\(name)")
    try folder.link(".git/\(name)", to: secret.full("key"))
    for words in [["actions", "--all"], ["export"], ["index"]] {
      let answer = folder.run(words)
      #expect(answer.code == 0)
      #expect(!(answer.output + answer.error).contains("hunter2"), "\(answer.error)")
    }
  }

  @Test func `a program called git in the folder itself is not the one that is run`() throws {
    let (repository, trap) = try repository()
    try #require(try ChildProcess.run(["cp", trap, repository.folder.full("git")]) == 0)
    let path = ".:bin::/usr/local/bin:/usr/bin:/bin"
    #expect(try repository.days(environment: ["PATH": path])["Pin the oven"]?.closer == "Ben")
    #expect(sprung(repository) == nil)
  }

  @Test func `what git would take from the environment is not handed on`() throws {
    let (repository, trap) = try repository()
    let environment = [
      "GIT_DIR": "/nowhere", "GIT_WORK_TREE": "/nowhere", "GIT_EXTERNAL_DIFF": trap,
      "GIT_PAGER": trap, "GIT_SSH_COMMAND": trap, "GIT_TRACE": repository.folder.full("sprung"),
      "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.pager", "GIT_CONFIG_VALUE_0": trap,
      "GIT_CONFIG_PARAMETERS": "'core.pager=\(trap)'", "GIT_LITERAL_PATHSPECS": "1",
    ]
    #expect(try repository.days(environment: environment)["Pin the oven"]?.closer == "Ben")
    #expect(sprung(repository) == nil)
  }

  @Test(
    arguments: [
      (".git/HEAD", "ref: refs/heads/../../../../etc/passwd\n"), (".git/HEAD", "ref: HEAD\n"),
      (".git/HEAD", ""), (".git/HEAD", "\0\u{1}"), (".git/HEAD", "--help\n"),
      (".git/HEAD", String(repeating: "a", count: 40)), (".git/refs/heads/main", "-n1\n"),
      (".git/config", "[core"), (".git/shallow", "--all\nzz\n"),
      (".git/objects/info/alternates", "/nowhere\n"),
    ])
  func `a damaged repository is said to be one`(file: String, text: String) throws {
    let (repository, _) = try repository()
    try repository.git("config", "--unset-all", "core.fsmonitor")
    try repository.folder.write(file, text)
    let answer = repository.folder.run("actions", "--all", "--format", "csv")
    #expect(answer.code == 0)
    #expect(answer.output.contains("Pin the oven"))
    #expect(answer.error == "" || answer.error.hasPrefix("note: "), "\(answer.error)")
    #expect(sprung(repository) == nil)
  }
}
