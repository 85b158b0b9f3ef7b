import Platform
import Testing

@testable import Commands

/// In a repository that nobody has prepared, the first command answers, or says what to write; and it leaves nothing
/// there.
@Suite struct FirstContactTests {
  /// Where a house keeps its postmortems, and what settings would say of it.
  struct House: Sendable, CustomTestStringConvertible {
    var files: [String]
    /// What is taken for them, in the words of the note.
    var taken: String
    var lines: String
    var testDescription: String { files[0] }

    init(_ files: [String], _ taken: String, _ lines: String) {
      (self.files, self.taken, self.lines) = (files, taken, lines)
    }

    static let all = [
      House(
        ["docs/content/postmortems/mill.md", "docs/content/postmortems/disk.md"],
        "2 files in docs/content/postmortems are", "`postmortems: [docs/content/postmortems]`"),
      House(
        ["docs/post-mortems/2026/disk.md"], "1 file in docs/post-mortems is",
        "`postmortems: [docs/post-mortems]`"),
      House(
        ["source/incidents/disk.html.md.erb"], "1 file in source/incidents is",
        """
        `postmortems: [source/incidents]` and `include: ["**/*.md", "**/*.markdown", \
        "**/*.html.md.erb"]`
        """),
      House(
        ["_posts/2026-01-02-postmortem-disk.md", "_posts/2026-01-09-postmortem-mill.md"],
        "2 files in _posts are",
        """
        `postmortems: [_posts]`, `include: ["_posts/*postmortem*.md"]` and \
        `filename: "{date}-postmortem-{slug}.md"`
        """),
      House(
        ["docs/POSTMORTEM-disk.md"], "docs/POSTMORTEM-disk.md is",
        "`postmortems: [docs/POSTMORTEM-disk.md]`"),
      House(["docs/复盘/disk.md"], "1 file in docs/复盘 is", "`postmortems: [docs/复盘]`"),
      House(
        ["doc/Incident Reports/disk.md"], "1 file in doc/Incident Reports is",
        #"`postmortems: ["doc/Incident Reports"]`"#),
      House(
        ["cases/disk/README.md", "cases/2025/mill.md"], "2 files in cases are",
        "`postmortems: [cases]`"),
      House(
        ["disk.md", "mill.md"], "3 files in this folder are",
        #"`postmortems: [.]` and `include: ["*.md"]`"#),
      House(
        ["a/docs/incidents/disk.md", "b/postmortem/mill.md", "b/postmortem/oven.md"],
        "2 files in b/postmortem and 1 in a/docs/incidents are",
        "`postmortems: [b/postmortem, a/docs/incidents]`"),
    ]
  }

  static let incident = """
    # Disk full

    **Date:** 2026-01-02
    **Severity:** major

    ## Timeline

    - 10:00 The mill stops
    - 10:30 It turns again

    ## Root cause

    The logs were kept for ever.

    ## Action items

    - [ ] Rotate the logs
    """

  /// What every repository holds besides.
  static let others = [
    "README.md": "# Bakery\n\nBread.\n", "docs/guide.md": "# Guide\n\n## Timeline\n\nSoon.\n",
    "_posts/2026-01-01-new-oven.md": "# A new oven\n\nIt is hot.\n",
    "src/incidents/README.md": "# The module for incidents\n",
    "node_modules/kit/postmortems/disk.md": incident,
  ]

  private func repository(_ files: [String], commits: Bool = true) throws -> GitRepository {
    let repository = try GitRepository()
    for (path, text) in Self.others { try repository.folder.write(path, text) }
    for number in 1...12 { try repository.folder.write("src/mill\(number).c", "") }
    for path in files { try repository.folder.write(path, Self.incident) }
    if commits { try repository.commit("2026-01-05") }
    return repository
  }

  /// All but what git keeps for itself.
  private func files(_ folder: KnowledgeBaseFolder) throws -> [String] {
    try folder.files().filter { !$0.hasPrefix(".git/") }
  }

  @Test(arguments: House.all)
  func `the first command answers, says from where, and leaves nothing`(house: House) throws {
    let folder = try repository(house.files).folder
    let before = try files(folder)
    let answer = folder.run("search", "logs", "--format", "paths")
    #expect(answer.output.split(separator: "\n").map(String.init).sorted() == house.files.sorted())
    #expect(
      answer.error == """
        note: \(house.taken) read, since there is no postmortem.yml
        note: `postmortem init` writes \(house.lines) into postmortem.yml, and this note goes

        """)
    #expect(folder.run("actions", "--quiet").error == "")
    #expect(try files(folder) == before)
  }

  @Test(arguments: House.all)
  func `init writes what answers the same, and makes nothing else`(house: House) throws {
    let folder = try repository(house.files).folder
    let before = try files(folder)
    let answer = folder.run("init")
    #expect(answer.code == 0 && answer.error.contains("created postmortem.yml\n"))
    #expect(try files(folder) == (before + ["postmortem.yml"]).sorted())
    #expect(folder.paths("logs").sorted() == house.files.sorted())
    #expect(folder.run("search", "logs").error == "")
    #expect(folder.run("check").code == 0)
    #expect(folder.run("init").error.hasPrefix("kept    postmortem.yml\n"))
  }

  @Test func `a folder of the tree answers too, and names the way to the top`() throws {
    let folder = try repository(["docs/post-mortems/disk.md"]).folder
    let answer = folder.run(["search", "logs", "--format", "paths"], in: "docs/post-mortems")
    #expect(answer.output == "disk.md\n")
    #expect(answer.error.contains("`postmortem init ../..` writes"))
  }

  @Test func `what is not committed yet is found, and outside of git too`() throws {
    let folder = try repository(["docs/post-mortems/disk.md"], commits: false).folder
    #expect(folder.paths("logs") == ["docs/post-mortems/disk.md"])
    try folder.removeAll(".git")
    #expect(folder.paths("logs") == ["docs/post-mortems/disk.md"])
    #expect(
      folder.run(["search", "logs", "--format", "paths"], in: "docs/post-mortems").output
        == "disk.md\n")
  }

  @Test func `a repository of little but markdown that is called so is read as a whole`() throws {
    for (name, isRead) in [("post-mortems", true), ("bakery", false)] {
      let repository = try GitRepository(in: name)
      for file in ["README.md", "CONTRIBUTING.md", "data/disk.md", "writeups/2026/mill.md"] {
        try repository.folder.write("\(name)/\(file)", "# Mill and disk\n\nThey stood still.\n")
      }
      // Pictures belong to what they are shown in.
      for number in 1...9 {
        try repository.folder.write("\(name)/data/mill-\(number).PNG", "")
      }
      try repository.commit("2026-01-05")
      let answer = repository.folder.run(["search", "still", "--format", "paths"], in: name)
      #expect(answer.output.split(separator: "\n").count == (isRead ? 4 : 0))
      #expect(answer.error.hasPrefix(isRead ? "note: 4 files in this folder are read," : "error: "))
    }
  }

  @Test func `files that are called so do not hide the others of their folder`() throws {
    let files = ["reports/disk-outage.md", "reports/mill.md", "reports/oven.md"]
    let folder = try repository(files).folder
    #expect(folder.paths("logs").sorted() == files)
  }

  @Test func `a file with several incidents is the postmortems of a house`() throws {
    let log = (1...2).map {
      "## 2026-01-0\($0): Mill \($0)\n\n### Impact\n\nNo flour.\n\n### Root cause\n\nSand.\n\n"
    }
    let repository = try repository([])
    try repository.folder.write("INCIDENTS.md", "# Incidents\n\n" + log.joined())
    try repository.commit("2026-01-05")
    for _ in 1...2 {
      let ids = repository.folder.run("search", "flour", "--format", "paths")
      #expect(Set(ids.output.split(separator: "\n")) == ["INCIDENTS.md"])
      #expect(repository.folder.run("stats").output.hasPrefix("2 incidents"))
      #expect(repository.folder.run("init").code == 0)
    }
    #expect(
      try repository.folder.read("postmortem.yml").contains("\npostmortems: [INCIDENTS.md]\n"))
    #expect(repository.folder.run("check").code == 0)
    #expect(
      repository.folder.run("new", "Oven cold").error == """
        error: there is no folder for a new file: `postmortems:` names INCIDENTS.md
        hint: write the folder it is to lie in before them: `postmortems: [postmortems, INCIDENTS.md]` in postmortem.yml

        """)
  }

  @Test(arguments: [
    ["README.md": "# Bakery\n"], [:], ["docs/postmortems/TEMPLATE.md": "# Title\n"],
  ])
  func `where there is none two lines say what to write, and nothing is left`(
    files: [String: String]
  ) throws {
    let repository = try GitRepository()
    for (path, text) in files { try repository.folder.write(path, text) }
    try repository.commit("2026-01-05")
    let folder = repository.folder
    for command in [["search", "logs"], ["actions"], ["new", "Mill"], ["check"], ["index"]] {
      let answer = folder.run(command)
      #expect(answer.code == 2 && answer.output == "")
      let lines = answer.error.split(separator: "\n")
      #expect(lines.count == 2 && lines[0] == "error: no postmortems were found in \(folder.path)")
      #expect(lines[1].contains("`postmortems: [DIR]` in postmortem.yml"))
    }
    #expect(try self.files(folder) == files.keys.sorted())
  }

  @Test func `a folder that may be meant is named, and read when it is told`() throws {
    let folder = try repository([]).folder
    try folder.write("ops/incidents/mill.md", "The mill stood still.\n")
    #expect(
      folder.run("search", "mill").error.contains(
        "hint: if they are in ops/incidents, say `--root ops/incidents`;"))
    let answer = folder.run("search", "mill", "--root", "ops/incidents", "--format", "paths")
    #expect(answer == Answer(output: "ops/incidents/mill.md\n", error: "", code: 0))
    #expect(try !files(folder).contains { $0.contains(".postmortem") })
  }

  @Test func `all markdown of a folder that is named is read, or what in it is called postmortems`()
    throws
  {
    let folder = try KnowledgeBaseFolder([
      "wiki/disk.md": "# Disk full\n", "wiki/deep/mill.md": "# Mill\n", "plain/notes.txt": "Mill\n",
      "all/post-mortems/disk.md": Self.incident, "all/guide.md": "# Guide\n",
      "post-mortems/2026/incidents/disk.md": Self.incident, "post-mortems/mill.md": "# Mill\n",
    ])
    func paths(_ root: String) -> [String] {
      folder.run("search", "--root", root, "--format", "paths", "--sort", "date").output
        .split(separator: "\n").map(String.init).sorted()
    }
    #expect(paths("wiki") == ["wiki/deep/mill.md", "wiki/disk.md"])
    #expect(paths("all") == ["all/post-mortems/disk.md"])
    #expect(
      paths("post-mortems") == ["post-mortems/2026/incidents/disk.md", "post-mortems/mill.md"])
    #expect(
      folder.run("search", "mill", "--root", "plain").error.hasPrefix(
        "error: no postmortems were found in plain\n"))
    #expect(try !folder.files().contains { $0.contains(".postmortem/") })
  }

  @Test func `copies of a folder are not read again, and what is less sure is named`() throws {
    let copies = ["docs/postmortems/", "versions/1/postmortems/"]
    let folder = try repository(
      copies.flatMap { [$0 + "disk.md", $0 + "mill.md"] } + ["docs/postmortems/oven.md"]
    ).folder
    for name in ["a", "b", "c"] { try folder.write("team/retros/\(name).md", "# Week\n") }
    try folder.write("team/retros/d.md", Self.incident)
    let answer = folder.run("search", "logs", "--format", "paths")
    #expect(answer.output.split(separator: "\n").allSatisfy { $0.hasPrefix("docs/") })
    #expect(answer.error.hasPrefix("note: 3 files in docs/postmortems are read,"))
  }

  @Test func `the index lies with the user's cache, and goes with it`() throws {
    let folder = try repository(["docs/post-mortems/disk.md"]).folder
    let cache = ["XDG_CACHE_HOME": folder.full("home/cache")]
    #expect(folder.run(["search", "logs"], environment: cache).code == 0)
    #expect(folder.run(["index"], environment: cache).output == "1 document, 1 action item\n")
    let kept = try files(folder).filter { $0.hasSuffix("index.db") }
    #expect(kept.count == 1 && kept[0].hasPrefix("home/cache/postmortem/"))
  }

  @Test func `a stray index folder makes nothing a knowledge base`() throws {
    let folder = try repository(["docs/post-mortems/disk.md"]).folder
    try folder.write("docs/post-mortems/.postmortem/.gitignore", "*\n")
    for place in ["", "docs/post-mortems"] {
      #expect(
        folder.run(["search", "logs", "--format", "paths"], in: place).output.hasSuffix("disk.md\n")
      )
    }
  }

  @Test
  func `settings above the repository are meant, a folder there says less than what is in it`()
    throws
  {
    let folder = try repository(["repo/docs/post-mortems/disk.md"], commits: false).folder
    try folder.removeAll(".git")
    try folder.write("postmortems/mill.md", "# Mill and logs\n")
    func paths() -> String {
      folder.run(["search", "logs", "--format", "paths"], in: "repo").output
    }
    #expect(paths() == "../postmortems/mill.md\n")
    try folder.write("repo/.git/HEAD", "ref: refs/heads/main\n")
    #expect(paths() == "docs/post-mortems/disk.md\n")
    try folder.write("postmortem.yml", "")
    #expect(paths() == "../postmortems/mill.md\n")
  }

  @Test func `settings that name no folder leave it to be found`() throws {
    let folder = try repository(["docs/post-mortems/disk.md"]).folder
    try folder.write("postmortem.yml", "timezone: Europe/Berlin\n")
    let answer = folder.run("search", "logs", "--format", "paths")
    #expect(answer.output == "docs/post-mortems/disk.md\n")
    #expect(
      answer.error == """
        note: 1 file in docs/post-mortems is read, since postmortem.yml names no folder
        note: with `postmortems: [docs/post-mortems]` in postmortem.yml this note goes

        """)
    #expect(
      folder.run("init").error == """
        found   1 file in docs/post-mortems
        kept    postmortem.yml
        next: write `postmortems: [docs/post-mortems]` into it

        """)
    #expect(try folder.read("postmortem.yml") == "timezone: Europe/Berlin\n")
  }

  @Test func `settings that name a folder that is not there are an error that leaves nothing`()
    throws
  {
    let folder = try repository(["docs/post-mortems/disk.md"]).folder
    try folder.write("postmortem.yml", "postmortems: [docs/postmortems]\n")
    let before = try files(folder)
    for command in [["search", "logs"], ["index", "--rebuild"], ["actions"]] {
      #expect(
        folder.run(command).error == """
          error: \(folder.path) has no folder docs/postmortems/
          hint: name the folders that are there under `postmortems:` in postmortem.yml

          """)
    }
    #expect(try files(folder) == before)
  }

  @Test func `nothing is found behind a link that leads out, or in a hidden folder`() throws {
    let folder = try KnowledgeBaseFolder([
      "outer/postmortem/disk.md": Self.incident, "repo/.notes/postmortems/disk.md": Self.incident,
      "repo/.git/HEAD": "ref: refs/heads/main\n",
    ])
    try folder.link("repo/incidents", to: "../outer/postmortem")
    try Files.makeFolder(folder.full("repo/docs/incidents"))
    try folder.link("repo/docs/incidents/disk.md", to: "../../../outer/postmortem/disk.md")
    let answer = folder.run(["search", "logs"], in: "repo")
    #expect(answer.code == 2 && answer.error.hasPrefix("error: no postmortems were found"))
  }

  @Test(
    arguments: [
      ("", true), ("y", true), ("Yes", true), ("n", false), ("what", false), (nil, false),
    ] as [(String?, Bool)])
  func `at a terminal init asks, and the return key is a yes`(typed: String?, isYes: Bool) throws {
    let folder = try repository(["docs/post-mortems/disk.md"]).folder
    var asked: [String] = []
    let answer = folder.run(
      ["init"],
      ask: { question in
        asked.append(question)
        return typed
      })
    #expect(asked == ["write `postmortems: [docs/post-mortems]` into postmortem.yml? [Y/n] "])
    #expect((answer.code == 0) == isYes)
    #expect((Files.kind(of: folder.full("postmortem.yml")) == .file) == isYes)
    #expect(folder.run(["init", "--yes"], ask: { _ in "n" }).code == 0)
    #expect(Files.kind(of: folder.full("postmortem.yml")) == .file)
  }

  @Test func `init tells of the house's own template`() throws {
    let folder = try repository(["docs/post-mortems/disk.md"]).folder
    let form =
      "# Title\n\n## Timeline\n\n- HH:MM [what happened then]\n\n## Actions\n\n- [ ] [who does what]\n"
    try folder.write("docs/post-mortems/TEMPLATE.md", form)
    try folder.remove("docs/post-mortems/disk.md")
    let words = "found   docs/post-mortems/TEMPLATE.md, a template of your own\n"
    // Not committed yet, and alone.
    try folder.removeAll(".git")
    #expect(folder.run("init").error.contains(words))
    #expect(Files.kind(of: folder.full("templates")) == nil)
    try folder.remove("postmortem.yml")
    try folder.write("docs/post-mortems/disk.md", Self.incident)
    #expect(folder.run("init").error.contains(words))
  }
}
