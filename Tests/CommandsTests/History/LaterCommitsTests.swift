import Platform
import Testing

/// What commits after a postmortem say of it, and what is made of that.
@Suite struct LaterCommitsTests {
  /// The ids of the items of ``Ovens``, which hang on their words.
  private func id(_ repository: GitRepository, _ words: String) throws -> String {
    let rows = repository.folder.run("actions", "--all", "--format", "csv").output
      .split(separator: "\r\n")
    let row = try #require(rows.first { $0.contains(words) })
    return String(row.prefix(6))
  }

  /// The ovens, and a commit that sets an alert, with more in its message.
  private func repository(_ message: String = "") throws -> GitRepository {
    let repository = try Ovens.repository()
    try repository.folder.write("alerts/oven.yaml", "alert: oven cold\n")
    try repository.commit("2026-01-12", by: "Cleo", "Alert on cold ovens\n\n\(message)")
    return repository
  }

  @Test func `evidence names the commit, its place and the shared words, and closes nothing`()
    throws
  {
    let repository = try repository("As ovens.md asks for.")
    let answer = repository.folder.run("actions", "evidence", "--json")
    #expect(answer.error == "")
    #expect(answer.output.contains("\"path\": \"alerts/oven.yaml\""))
    #expect(answer.output.contains("\"subject\": \"Alert on cold ovens\""))
    #expect(answer.output.contains("\"Alert\""))
    let text = repository.folder.output(of: "actions", "evidence")
    #expect(text.contains("cited by"))
    #expect(text.contains("alerts/oven.yaml"))
    #expect(repository.folder.output(of: "actions", "--count") == "1\n")
    // The second time nothing has to be read.
    #expect(repository.folder.output(of: "actions", "evidence") == text)
  }

  @Test func `a file that names the postmortem is told`() throws {
    let repository = try repository()
    try repository.folder.write("alerts/more.yaml", "# see postmortems/ovens.md\n")
    try repository.commit("2026-01-13", "More")
    #expect(
      repository.folder.output(of: "actions", "evidence").contains("named in alerts/more.yaml:1"))
  }

  @Test func `evidence in a clone without all contents goes by messages and paths`() throws {
    let repository = try repository()
    let blob = try repository.git("rev-parse", "HEAD:alerts/oven.yaml")
    try repository.folder.remove(".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
    let answer = repository.folder.run("actions", "evidence", "--json")
    #expect(answer.code == 0)
    #expect(answer.output.contains("\"subject\": \"Alert on cold ovens\""))
  }

  @Test func `what a commit says commands no terminal`() throws {
    let repository = try repository()
    try repository.folder.write(
      "alerts/\u{1b}[2J.yaml", "alert: oven cold\n# see ovens.md \u{1b}[31m\n")
    try repository.commit(
      "2026-01-13", by: "Cleo \u{1b}[1m", "Alert on cold ovens \u{1b}[2J, see ovens.md")
    for command in [
      ["actions", "evidence"], ["actions"], ["show", "ovens"], ["report", "--week", "2026-W03"],
    ] {
      let answer = repository.folder.run(command)
      #expect(answer.output.contains("cold ovens"))
      #expect(!answer.output.contains("\u{1b}"), "\(command)")
    }
    let reviewed = repository.folder.run(
      ["actions", "review", "--color", "never"], rows: 24, keys: "q")
    #expect(!reviewed.output.contains("\u{1b}"))
  }

  @Test func `without git there is no evidence, which is said`() throws {
    let folder = try KnowledgeBaseFolder([Ovens.path: Ovens.text])
    let answer = folder.run("actions", "evidence")
    #expect(answer.code == 2)
    #expect(answer.error == "error: the folder is in no git repository\n")
  }

  @Test func `show, actions and the report tell which commits cite a postmortem`() throws {
    let repository = try repository("As ovens.md asks for.")
    let folder = repository.folder
    #expect(folder.output(of: "actions").contains("cited by"))
    let shown = folder.output(of: "show", "ovens")
    #expect(shown.contains("Later commits\n  cited by"))
    #expect(shown.contains("1 item stands open here: postmortem actions review ovens"))
    let week = ["report", "--week", "2026-W03"]
    let report = folder.run(week).output
    #expect(report.contains("Cited by commits (1)\n  ovens  1 item stands open there\n"))
    for format in ["markdown", "html", "json"] {
      #expect(folder.run(week + ["--format", format]).output.contains("Alert on cold ovens"))
    }
    // The commits that brought it, and those that only change postmortems, say nothing of what was done.
    try repository.edit(Ovens.path, "Ovens cold", "Ovens very cold")
    try repository.commit("2026-01-14", "Say more in ovens.md")
    #expect(!folder.output(of: "show", "ovens").contains("Say more"))
  }

  @Test func `a trailer closes an item, whatever its file shows, and sync writes that`() throws {
    let ovens = try Ovens.repository()
    let id = try id(ovens, "Alert when")
    let repository = ovens
    try repository.folder.write("alerts/oven.yaml", "alert: oven cold\n")
    let commit = try repository.commit(
      "2026-01-12", by: "Cleo", "Alert on cold ovens\n\nAction: ovens#\(id)")
    let days = try repository.days()
    #expect(days[Ovens.alert] == Days("2026-01-05", "2026-01-12", "Cleo", commit: commit))
    #expect(repository.folder.output(of: "actions", "--count") == "0\n")
    let listed = repository.folder.output(of: "actions", "--all")
    #expect(listed.contains("by Cleo in \(commit.prefix(7)); its file shows"))
    #expect(repository.folder.output(of: "report", "--week", "2026-W03").contains("1 closed"))
    let diff = repository.folder.output(of: "actions", "sync", "--dry-run")
    #expect(
      diff.contains("-- [ ] Alert when the oven is cold\n+- [x] Alert when the oven is cold\n"))
    #expect(repository.folder.output(of: "actions", "sync").contains(id))
    #expect(
      try repository.folder.read(Ovens.path)
        == Ovens.text.split(separator: "[ ]").joined(separator: "[x]"))
    #expect(repository.folder.run("actions", "sync").error.contains("no commit closes"))
    // The day stays that of the commit that did it.
    try repository.commit("2026-01-20")
    #expect(try repository.days()[Ovens.alert]?.closed == "2026-01-12")
  }

  @Test func `a trailer counts from the merge that brings it`() throws {
    let repository = try repository()
    try repository.git("switch", "--quiet", "--create", "fix")
    try repository.folder.write("alerts/lease.yaml", "alert: lease\n")
    try repository.commit("2026-01-14", "Watch it\n\nAction: \(try id(repository, "Alert"))")
    try repository.git("switch", "--quiet", "main")
    #expect(repository.folder.output(of: "actions", "--count") == "1\n")
    try repository.git(
      "merge", "--quiet", "--no-ff", "--message=merge", "fix", day: "2026-01-20", by: "Dora")
    #expect(repository.folder.output(of: "actions", "--count") == "0\n")
    let rows = repository.folder.output(of: "actions", "--all", "--format", "csv")
    #expect(rows.contains("2026-01-20"))
  }

  @Test func `what a merge brings after its postmortem cites it`() throws {
    let repository = try Ovens.repository()
    try repository.git("switch", "--quiet", "--create", "night")
    try repository.folder.write(
      "postmortems/mill.md", "# Mill\n\n## Action Items\n\n- [ ] Grease it\n")
    try repository.commit("2026-01-10", "Tell of mill.md")
    try repository.folder.write("mill.yaml", "grease: weekly\n")
    try repository.commit("2026-01-12", "Grease, see mill.md")
    try repository.git("switch", "--quiet", "main")
    try repository.commit("2026-01-15", "Another")
    try repository.git(
      "merge", "--quiet", "--no-ff", "--message=merge", "night", day: "2026-02-01", by: "Dora")
    let shown = repository.folder.output(of: "show", "mill", "--json")
    #expect(shown.contains("Grease, see mill.md"))
    #expect(!shown.contains("Tell of mill.md"))
    // The report tells of it in the week of the merge.
    #expect(repository.folder.output(of: "report", "--week", "2026-W05").contains("Mill"))
    #expect(!repository.folder.output(of: "report", "--week", "2026-W02").contains("Mill"))
  }

  @Test func `an edit of a postmortem is no citation, wherever it lay then`() throws {
    let repository = try Ovens.repository()
    try repository.folder.write("notes/mill.md", "# Mill\n\n## Action Items\n\n- [ ] Grease it\n")
    try repository.commit("2026-01-10", "Tell of it")
    try repository.edit("notes/mill.md", "Grease it", "Grease the mill")
    try repository.commit("2026-01-12", "Reword mill.md")
    try repository.folder.rename("notes/mill.md", to: "postmortems/mill.md")
    try repository.commit("2026-01-14", "Move mill.md")
    #expect(!repository.folder.output(of: "show", "mill", "--json").contains("Reword mill.md"))
  }

  @Test func `an id means its item after it was re-worded`() throws {
    let repository = try Ovens.repository()
    let id = try id(repository, "Alert when")
    try repository.edit(Ovens.path, Ovens.alert, "Alert when the oven is too cold")
    try repository.commit("2026-01-10")
    try repository.commit("2026-01-12", "Action: \(id)")
    #expect(repository.folder.output(of: "actions", "--count") == "0\n")
    let assigned = repository.folder.output(of: "actions", "assign", id, "--owner", "@zoe")
    #expect(assigned.contains("Alert when the oven is too cold"))
  }

  @Test func `what was done and came undone is told so`() throws {
    let repository = try Ovens.repository()
    try repository.edit(Ovens.path, "- [x] Pin", "- [ ] Pin")
    try repository.commit("2026-01-10")
    #expect(repository.folder.output(of: "actions").contains("done before, undone 2026-01-10"))
    let rows = repository.folder.output(of: "actions", "--json")
    #expect(rows.contains("\"regressed\": \"2026-01-10\""))
    #expect(rows.contains("\"regressed\": null"))
  }

  @Test func `done may say which commit did it`() throws {
    let repository = try Ovens.repository()
    let id = try id(repository, "Alert when")
    let short = try repository.git("rev-parse", "--short=7", "HEAD")
    _ = repository.folder.output(of: "actions", "done", id, "--evidence", "HEAD")
    #expect(
      try repository.folder.read(Ovens.path)
        .contains("- [x] Alert when the oven is cold (done: commit \(short))"))
    #expect(
      repository.folder.output(of: "actions", "--all", "--json").contains("\"\(Ovens.alert)"))
    let wrong = repository.folder.run("actions", "done", id, "--evidence", "nonsense")
    #expect(wrong.code == 2)
    #expect(wrong.error.contains("expected a commit of this repository"))
  }
}

/// Reviews on a terminal, key by key.
@Suite struct ReviewTests {
  private let text = """
    # Ovens cold

    ## Action Items

    - [ ] Pin the oven firmware
    - [ ] Alert when the oven is cold
    - [ ] Ask the baker

    """

  private func repository() throws -> GitRepository {
    let repository = try GitRepository()
    try repository.folder.write(Ovens.path, text)
    try repository.commit("2026-01-05")
    try repository.folder.write("firmware.txt", "oven firmware 2.1\n")
    try repository.commit("2026-01-12", "Pin the firmware of the oven")
    return repository
  }

  private func review(
    _ folder: KnowledgeBaseFolder, _ keys: String, _ options: String..., editor: String = ""
  ) -> Answer {
    folder.run(
      ["actions", "review"] + options, environment: ["EDITOR": editor], rows: 24, keys: keys)
  }

  private func marks(_ folder: KnowledgeBaseFolder) throws -> [String] {
    try folder.read(Ovens.path).split(separator: "\n").filter { $0.hasPrefix("- [") }
      .map(String.init)
  }

  @Test func `each key is written at once, in the style of the document`() throws {
    let folder = try repository().folder
    #expect(review(folder, "diq").code == 0)
    #expect(
      try marks(folder) == [
        "- [x] Pin the oven firmware", "- [~] Alert when the oven is cold", "- [ ] Ask the baker",
      ])
    let rest = review(folder, "dxtoo dear\n")
    #expect(rest.output.contains("1 done, 1 dropped"))
    #expect(try marks(folder)[1] == "- [x] Alert when the oven is cold")
    #expect(try marks(folder)[2] == "- [-] Ask the baker (dropped: too dear)")
  }

  @Test func `a number says which commit did it`() throws {
    let folder = try repository().folder
    let answer = review(folder, "1q")
    #expect(answer.output.contains("1 of 3"))
    #expect(answer.output.contains("Pin the firmware of the oven"))
    #expect(try marks(folder)[0].contains("(done: commit "))
    #expect(review(folder, "9q").output.contains("there is no commit 9"))
  }

  @Test func `who has edited an item is asked for the next`() throws {
    let folder = try repository().folder
    try folder.write("edit.sh", "true\n")
    let answer = review(folder, "edq", editor: "sh \(folder.full("edit.sh"))")
    #expect(answer.output.contains("3 of 3"))
    #expect(try marks(folder)[0] == "- [ ] Pin the oven firmware")
    #expect(try marks(folder)[1] == "- [x] Alert when the oven is cold")
    // Without an editor the item stays the one that is asked for.
    #expect(review(folder, "edq").output.contains("no editor to open the file with"))
    #expect(try marks(folder)[0] == "- [x] Pin the oven firmware")
  }

  @Test func `a file that was changed meanwhile is not taken back`() throws {
    let folder = try repository().folder
    try folder.write("edit.sh", "echo \"$1\" >> \"$2\"\n")
    let answer = review(folder, "deuuq", editor: "sh \(folder.full("edit.sh"))")
    #expect(answer.output.contains("was changed meanwhile, and stays as it is"))
    #expect(try marks(folder)[0] == "- [x] Pin the oven firmware")
    // The editor was opened at the line of the item.
    #expect(try folder.read(Ovens.path).hasSuffix("\n+6\n"))
  }

  @Test func `undo takes back the last answer`() throws {
    let folder = try repository().folder
    let answer = review(folder, "duq")
    #expect(answer.output.contains("undone"))
    #expect(!answer.output.contains("1 done"))
    #expect(review(folder, "dq").output.contains("1 done"))
    try folder.write(Ovens.path, text)
    #expect(try folder.read(Ovens.path) == text)
    #expect(review(folder, "uq").output.contains("nothing to undo"))
  }

  @Test func `a review goes on where it was left, and asks again after a week or when told to`()
    throws
  {
    let folder = try repository().folder
    #expect(review(folder, "kq").output.contains("1 kept, 2 left"))
    let next = review(folder, "q")
    #expect(next.output.contains("1 of 2"))
    #expect(next.error.contains("1 kept within a week"))
    #expect(review(folder, "q", "--again").output.contains("1 of 3"))
    #expect(review(folder, "q", "--today", "2026-02-16").output.contains("1 of 3"))
    // Undoing a `keep` asks for it the next time.
    _ = review(folder, "kuq")
    #expect(review(folder, "q").output.contains("1 of 2"))
  }

  @Test func `the end of the input and Control-C stop it, and other keys are explained`() throws {
    let folder = try repository().folder
    for keys in ["", "\u{3}", "\u{4}"] {
      #expect(review(folder, keys).output.contains("3 left"))
    }
    #expect(review(folder, "zq").output.contains("u undo"))
  }

  @Test func `without a terminal it says what to use instead`() throws {
    let answer = try repository().folder.run("actions", "review")
    #expect(answer.code == 2)
    #expect(answer.error.contains("there is no terminal to ask on"))
    #expect(answer.error.contains("postmortem actions evidence"))
  }
}
