import Platform
import Testing

/// A history with everything in it that happens to action items, and what is to be known at its end.
struct ThirtyCommits {
  let repository: GitRepository
  /// Called after every commit.
  var afterCommit: () throws -> Void = {}
  private(set) var expected: [String: Days] = [:]

  static let ovens = "postmortems/2026/ovens-cold.md"
  static let till = "postmortems/till-certificate.md"
  static let flour = "postmortems/flour.md"
  static let mail = "postmortems/mail.md"

  init(afterCommit: @escaping (GitRepository) throws -> Void = { _ in }) throws {
    let repository = try GitRepository()
    self.repository = repository
    self.afterCommit = { try afterCommit(repository) }
    try makeItems()
    try moveThem()
    try branchAndMerge()
    try forgetAndRemember()
    try rebase()
  }

  private var folder: KnowledgeBaseFolder { repository.folder }

  @discardableResult
  private func commit(_ day: String, _ author: String) throws -> String {
    let commit = try repository.commit(day, by: author)
    try afterCommit()
    return commit
  }

  // 1 to 9: items are added, checked, unchecked, re-worded
  private mutating func makeItems() throws {
    try folder.write(
      "postmortems/ovens.md",
      """
      # Ovens cold

      The fuse was out from four in the morning on, and nobody looked at the display before the first
      customers came; the bread of the day before was sold instead of that of the day.

      ## Action Items

      - [ ] Pin the oven firmware
      - [ ] Alert when the oven is cold

      """)
    try commit("2026-01-05", "Ann")
    try folder.write(
      "postmortems/ovens.md",
      try folder.read("postmortems/ovens.md") + "- [ ] Write a runbook for cold ovens (@ben)\n")
    try commit("2026-01-06", "Ben")
    try folder.write(
      "postmortems/till.md",
      """
      # Till rejects its certificate

      It had been valid for a year, and the one who had put it there had left since then.

      ## Action Items

      | Action | Owner | Status |
      |---|---|---|
      | Rotate the certificate | @ann | TODO |
      | Alert before expiry | @ben | TODO |

      """)
    try commit("2026-01-07", "Ann")
    try repository.edit("postmortems/ovens.md", "- [ ] Pin", "- [x] Pin")
    try commit("2026-01-08", "Cleo")
    try repository.edit(
      "postmortems/ovens.md", "Alert when the oven is cold",
      "Alert when any oven is cold for ten minutes")
    try commit("2026-01-09", "Ann")
    try repository.edit("postmortems/till.md", "@ann | TODO", "@ann | In progress")
    try commit("2026-01-10", "Ben")
    try folder.write("README.md", "# Bakery\n")
    try commit("2026-01-11", "Ann")
    try repository.edit("postmortems/till.md", "@ann | In progress", "@ann | Done")
    let rotated = try commit("2026-01-12", "Dora")
    expected["Rotate the certificate"] = Days("2026-01-07", "2026-01-12", "Dora", commit: rotated)
    try repository.edit("postmortems/ovens.md", "- [x] Pin", "- [ ] Pin")
    try commit("2026-01-13", "Ben")
  }

  // 10 to 17: bullets without boxes, files renamed, an item moved between files
  private mutating func moveThem() throws {
    try folder.write(
      Self.flour,
      """
      # Flour with weevils

      ## Action Items

      - Sieve the flour twice
      - Buy a second mill

      """)
    try commit("2026-01-14", "Ann")
    try repository.edit(
      "postmortems/ovens.md", "- [ ] Write a runbook for cold ovens (@ben)",
      "- [x] Write a runbook\n  for cold ovens (@ben) (due 2026-01-20)")
    let written = try commit("2026-01-15", "Cleo")
    expected["Write a runbook for cold ovens (@ben) (due 2026-01-20)"] = Days(
      "2026-01-06", "2026-01-15", "Cleo", commit: written)
    try folder.rename("postmortems/ovens.md", to: Self.ovens)
    try commit("2026-01-16", "Ann")
    try repository.edit(Self.ovens, "- [ ] Pin", "- [x] Pin")
    let pinned = try commit("2026-01-17", "Ben")
    expected["Pin the oven firmware"] = Days("2026-01-05", "2026-01-17", "Ben", commit: pinned)
    try repository.edit("postmortems/till.md", "| Alert before expiry | @ben | TODO |\n", "")
    try repository.edit(Self.flour, "mill\n", "mill\n- Alert before expiry\n")
    try commit("2026-01-18", "Ann")
    expected["Alert before expiry"] = Days("2026-01-07")
    try folder.rename("postmortems/till.md", to: Self.till)
    try repository.edit(Self.till, "Done |\n", "Done |\n| Test the renewal | @cleo | TODO |\n")
    try commit("2026-01-19", "Ann")
    try repository.edit(Self.flour, "Buy a second mill", "Buy a second mill (done)")
    let bought = try commit("2026-01-20", "Dora")
    expected["Buy a second mill (done)"] = Days("2026-01-14", "2026-01-20", "Dora", commit: bought)
    try repository.edit(Self.flour, "- Sieve the flour twice", "- ~~Sieve the flour twice~~")
    let sieved = try commit("2026-01-21", "Ben")
    expected["Sieve the flour twice"] = Days("2026-01-14", "2026-01-21", "Ben", commit: sieved)
  }

  // 18 to 23: a branch is merged, a bullet moves below another heading, one is dropped
  private mutating func branchAndMerge() throws {
    try repository.git("switch", "--quiet", "--create", "night")
    try repository.edit(Self.ovens, "- [ ] Alert when any", "- [x] Alert when any")
    try commit("2026-01-22", "Ann")
    try folder.write(
      Self.ovens, try folder.read(Self.ovens) + "- [ ] Train the night shift for cold ovens\n")
    try commit("2026-01-23", "Cleo")
    try repository.git("switch", "--quiet", "main")
    try folder.write(
      Self.mail,
      """
      # Mail stuck

      ## Action Items

      ### Planned

      - Move the mail queue

      ### Completed

      - Restart the mail queue

      """)
    try commit("2026-01-24", "Ben")
    expected["Restart the mail queue"] = Days("2026-01-24")
    try repository.git(
      "merge", "--quiet", "--no-ff", "--message=merge", "night", day: "2026-01-26", by: "Dora")
    let merged = try repository.git("rev-parse", "HEAD")
    expected["Alert when any oven is cold for ten minutes"] = Days(
      "2026-01-05", "2026-01-26", "Dora", commit: merged)
    expected["Train the night shift for cold ovens"] = Days("2026-01-26")
    try afterCommit()
    try repository.edit(Self.mail, "- Move the mail queue\n", "")
    try repository.edit(
      Self.mail, "- Restart the mail queue\n", "- Restart the mail queue\n- Move the mail queue\n")
    let moved = try commit("2026-01-27", "Ben")
    expected["Move the mail queue"] = Days("2026-01-24", "2026-01-27", "Ben", commit: moved)
    try repository.edit(Self.till, "@cleo | TODO", "@cleo | Won't fix")
    let dropped = try commit("2026-01-28", "Cleo")
    expected["Test the renewal"] = Days("2026-01-19", "2026-01-28", "Cleo", commit: dropped)
  }

  // 24 to 27: an item and a file are taken out and come back
  private mutating func forgetAndRemember() throws {
    try repository.edit(Self.ovens, "- [ ] Train the night shift for cold ovens\n", "")
    try commit("2026-01-29", "Ann")
    try folder.write(
      Self.ovens, try folder.read(Self.ovens) + "- [ ] Train the night shift for cold ovens\n")
    try commit("2026-01-30", "Ann")
    let text = try folder.read(Self.flour)
    try folder.remove(Self.flour)
    try commit("2026-01-31", "Ann")
    try folder.write(Self.flour, text)
    try commit("2026-02-01", "Ann")
  }

  // 28 to 30: a branch is put upon what came meanwhile
  private mutating func rebase() throws {
    try repository.git("switch", "--quiet", "--create", "labels")
    try repository.edit(Self.ovens, "- [x] Pin", "- [ ] Label the racks\n- [x] Pin")
    try commit("2026-02-02", "Ben")
    try repository.edit(Self.ovens, "- [ ] Label", "- [x] Label")
    try commit("2026-02-04", "Cleo")
    try repository.git("switch", "--quiet", "main")
    try repository.edit(Self.mail, "### Planned\n", "### Planned\n\n- Watch the mail queue\n")
    try commit("2026-02-03", "Ann")
    expected["Watch the mail queue"] = Days("2026-02-03")
    try repository.git("switch", "--quiet", "labels")
    try afterCommit()
    try repository.git("rebase", "--quiet", "main", day: "2026-02-06", by: "Dora")
    try afterCommit()
    try repository.git("switch", "--quiet", "main")
    try repository.git("merge", "--quiet", "--ff-only", "labels")
    expected["Label the racks"] = Days(
      "2026-02-02", "2026-02-04", "Cleo", commit: try repository.git("rev-parse", "HEAD"))
  }
}

@Suite struct ThirtyCommitsTests {
  @Test func `every day of a history is right when it is read at once`() throws {
    let history = try ThirtyCommits()
    #expect(try history.repository.git("rev-list", "--count", "HEAD") == "30")
    #expect(try history.repository.days() == history.expected)
  }

  @Test func `every day of a history is right when it is read after each commit`() throws {
    let history = try ThirtyCommits { _ = try $0.days() }
    #expect(try history.repository.days() == history.expected)
  }
}
