import Testing

@testable import Commands
@testable import Documents

/// The examples of docs/checks.md are tried as files of a knowledge base.
@Suite struct CheckRulesTests {
  static let tried = Rule.all.filter { $0.form != .nothing }

  @Test(arguments: tried.map(\.rule.rawValue))
  func `the bad example is found, and the good one is not`(name: String) throws {
    let rule = try #require(Rule.all.first { $0.rule.rawValue == name })
    #expect(try rules(in: rule.bad, rule.form).contains(name), "\(rule.bad)")
    #expect(try !rules(in: rule.good, rule.form).contains(name), "\(rule.good)")
  }

  @Test
  func `each rule stands in one table, and those without an example are about bytes and files`() {
    #expect(Set(Rule.all.map(\.rule)).count == Rule.all.count)
    #expect(
      Rule.all.filter { $0.form == .nothing }.map(\.rule) == [
        .encoding, .markdown, .timelineDay, .secret, .identifier, .unreadable, .outside, .notRead,
        .indexFolder,
      ])
  }

  @Test func `the settings turn a rule off, or make it an error`() throws {
    let text = "# A\n\n## Summary\n\nIt was human error.\n"
    let path = "postmortems/2026-01-02-a.md"
    let folder = try KnowledgeBaseFolder([path: text])
    #expect(folder.run("check").code == 0)
    try folder.write("postmortem.yml", "checks: {human-error: error}\n")
    let strict = folder.run("check")
    #expect(strict.code == 1)
    #expect(strict.output.contains("\(path):5:8: error: `human error` explains nothing"))
    try folder.write("postmortem.yml", "checks: {human-error: off}\n")
    #expect(!folder.run("check").output.contains("human-error"))
  }

  @Test func `a level or a rule that is not known is a finding`() throws {
    let settings = Settings(Array("checks: {blam: off, date: loud}\n".utf8))
    #expect(
      settings.findings.map(\.message) == [
        "`blam` under `checks` is no rule that is known; did you mean `blame`?",
        "`date` takes one of `off`, `note`, `warning`, `error`, and here stands `loud`",
      ])
  }

  @Test(arguments: [
    "It was human error. <!-- postmortem: ignore human-error -->",
    "<!-- postmortem: ignore human-error -->\nIt was human error.",
    "<!-- postmortem: ignore blame, human-error -->\n\nIt was human error.",
  ])
  func `a comment is for its line or the next`(text: String) throws {
    #expect(try !rules(in: "# A\n\n## Summary\n\n\(text)\n").contains("human-error"))
    #expect(
      try rules(in: "# A\n\n## Summary\n\n\(text)\n\nHuman error again.\n").contains("human-error"))
  }

  @Test func `on the first line of text it is for that line`() throws {
    let text = "It was human error. <!-- postmortem: ignore human-error -->\n\n## Summary\n\n"
    #expect(try !rules(in: text + "A fuse.\n").contains("human-error"))
    #expect(try rules(in: text + "It was human error.\n").contains("human-error"))
  }

  @Test func `an owner is missed where some item has one, and a day where some item has one`()
    throws
  {
    func missed(_ item: String) throws -> [String] {
      try rules(in: "# A\n\n## Action Items\n\n- [ ] Alert on a cold oven\n- [ ] Pin it\(item)\n")
        .filter { $0.hasPrefix("action-") }.sorted()
    }
    #expect(try missed("") == [])
    #expect(try missed(" @ann").contains("action-owner"))
    #expect(try !missed(" @ann").contains("action-due"))
    #expect(try missed(" (due 2026-02-01)").contains("action-due"))
    #expect(try !missed(" (due 2026-02-01)").contains("action-owner"))
  }

  @Test(arguments: [
    "<!-- postmortem: ignore human-error -->\n\n# A\n",
    "---\ntitle: A\n# postmortem: ignore human-error\n---\n",
  ])
  func `above all text it is for the file`(head: String) throws {
    #expect(try !rules(in: head + "\n## Summary\n\nIt was human error.\n").contains("human-error"))
  }

  @Test func `a secret is an error with its place, and is not quoted`() throws {
    var random = CheckRulesTests.letters(36)
    random.append(".")
    let token = "gh" + "p_" + random.dropLast()
    let folder = try KnowledgeBaseFolder([
      "postmortems/2026-01-02-a.md": "# A\n\nIt was \(token).\n"
    ])
    let answer = folder.run("check")
    #expect(answer.code == 1)
    #expect(
      answer.output.contains("postmortems/2026-01-02-a.md:3:8: error: GitHub token: revoke it"))
    #expect(!answer.output.contains(token))
  }

  @Test func `check --fix mends days and boxes, and no other byte`() throws {
    let text = """
      ---\r
      date: "2026/3/14"   # the day
      created: March 15, 2026
      resolved: 03/04/2026
      ---
      # A

      ## Action Items

      - [] Set `maxmemory`  
      * [x]Alert at 80 %
      - [ X ] Restart it
      - [ ] Nothing to mend
      """
    let path = "postmortems/a.md"
    let folder = try KnowledgeBaseFolder([path: text])
    let diff = folder.run("check", "--dry-run").output
    #expect(diff.contains("-- [] Set `maxmemory`  \n"))
    #expect(diff.contains("+- [ ] Set `maxmemory`  \n"))
    #expect(try folder.read(path) == text)
    let answer = folder.run("check", "--fix")
    #expect(answer.error.contains("mended 5 findings in 1 file"))
    let mended =
      text.replacing("2026/3/14", with: "2026-03-14").replacing(
        "March 15, 2026", with: "2026-03-15"
      )
      .replacing("- []", with: "- [ ]").replacing("* [x]", with: "* [x] ")
      .replacing("[ X ]", with: "[X]")
    #expect(try folder.read(path) == mended)
    #expect(!folder.run("check").output.contains("box-form"))
    #expect(folder.run("check", "--fix").error.isEmpty)
  }

  @Test func `what is ignored or off is not mended`() throws {
    let text = "# A\n\n## Action Items\n\n- [] Pin it <!-- postmortem: ignore box-form -->\n"
    let folder = try KnowledgeBaseFolder(["postmortems/2026-01-02-a.md": text])
    #expect(folder.run("check", "--fix").error.isEmpty)
    try folder.write("postmortems/2026-01-02-a.md", "# A\n\n## Action Items\n\n- [] Pin it\n")
    try folder.write("postmortem.yml", "checks: {box-form: off}\n")
    #expect(folder.run("check", "--fix").error.isEmpty)
  }

  @Test func `a related document may be called by an id that only its frontmatter knows`() throws {
    let folder = try KnowledgeBaseFolder([
      "postmortems/2026-01-02-a.md": "---\nrelated: [2026-01-01-the-first]\n---\n# A\n",
      "postmortems/b.md": "---\nid: 2026-01-01-the-first\n---\n# B\n",
    ])
    #expect(!folder.run("check").output.contains("[related]"))
    #expect(
      !folder.run("check", "postmortems/2026-01-02-a.md").output.contains("[related]"))
    try folder.remove("postmortems/b.md")
    #expect(
      folder.run("check").output.contains("a.md:2:11: note: no document is called"))
    #expect(
      folder.run("check", "postmortems/2026-01-02-a.md").output.contains("[related]"))
  }

  /// The rules of which something is found in a file.
  private func rules(in text: String, _ form: RuleDescription.Form = .postmortem) throws -> [String]
  {
    let path =
      switch form {
      case .settings: "postmortem.yml"
      case .patternFile: "patterns/unbounded-queue.yml"
      case .postmortem, .nothing: "postmortems/x.md"
      }
    let folder = try KnowledgeBaseFolder([
      "postmortems/2026-02-01-disk-full.md": "# The disk was full\n", path: text + "\n",
    ])
    return folder.run("check").output.split(separator: "\n").filter {
      $0.hasPrefix(path)
    }.compactMap { line in
      line.split(separator: "[").last.map { String($0.prefix { $0 != "]" }) }
    }
  }

  private static func letters(_ count: Int) -> String {
    let all = Array("aB3cD4eF5gH6jK7mN8pQ9rS2tU")
    return String((0..<count).map { all[($0 * 7 + $0 / 5) % all.count] })
  }
}
