import Testing

@testable import Commands

/// Values at which a rule and the one beside it give different answers. It is 2026-02-09.
@Suite struct NeighbouringRulesTests {
  private func incident(_ day: String, _ body: String) -> (String, String) {
    ("postmortems/\(day)-mill.md", "# The mill stood still\n\n\(body)")
  }

  private func folder(_ incidents: (String, String)...) throws -> KnowledgeBaseFolder {
    try KnowledgeBaseFolder(Dictionary(uniqueKeysWithValues: incidents))
  }

  @Test(arguments: [("4", "1\n"), ("5", "0\n"), ("6", "0\n")])
  func `an item is stale that is open for more than so many days`(days: String, count: String)
    throws
  {
    let folder = try folder(incident("2026-02-04", "## Action Items\n\n- [ ] Buy a belt\n"))
    #expect(folder.run("actions", "--stale", days, "--count").output == count)
  }

  @Test func `a folder whose name begins with that of another is not it`() throws {
    let folder = try KnowledgeBaseFolder([
      "postmortems/2026-01-05-a.md": "# Mill\n\nIt stood.\n",
      "postmortems-old/2026-01-06-b.md": "# Mill\n\nIt stood.\n",
      "postmortem.md": "# Mill\n\nIt stood.\n",
    ])
    #expect(
      folder.run("search", "stood", "--format", "paths").output == "postmortems/2026-01-05-a.md\n")
  }

  /// Ten days are compared with the ten before them, not with seven, and not with the same month.
  @Test(arguments: [
    ("2026-01-19", 0), ("2026-01-20", 1), ("2026-01-29", 1), ("2026-01-30", 0),
  ])
  func `the earlier span of a report is as long as its own`(day: String, opened: Int) throws {
    let folder = try folder(incident(day, "## Action Items\n\n- [ ] Buy a belt\n"))
    let report = folder.run(
      "report", "--since", "2026-01-30", "--until", "2026-02-08", "--format", "json")
    let previous = try #require(report.output.split(separator: "\"previous\"").last)
    #expect(previous.split(separator: "}")[0].contains("\"opened\": \(opened),"))
  }

  @Test func `a row that is dropped bears the day on which it is, not that of another row`() throws
  {
    let folder = try folder(
      incident(
        "2026-01-05",
        "| Action | Status |\n|--|--|\n| Belt | Done 2026-01-07 |\n| Lamp | Open |\n| Oil | Open |\n"
      ))
    let path = "postmortems/2026-01-05-mill.md"
    let before = try folder.read(path)
    #expect(folder.run("actions", "drop", "\(path):6", "--reason", "dear").code == 0)
    #expect(
      try folder.read(path)
        == before.replacing("Lamp | Open", with: "Lamp | Dropped 2026-02-09: dear"))
  }

  @Test func `incidents are counted, not the sentences that show a pattern`() throws {
    let body =
      "## Root Cause\n\nThe certificate had expired. The certificate of the oven expired too.\n"
    let folder = try folder(incident("2026-01-05", body), incident("2026-01-15", body))
    let shown = folder.run("patterns", "--format", "csv").output.split(whereSeparator: \.isNewline)
    let row = try #require(shown.first { $0.hasPrefix("expired-certificate,") })
    #expect(row.split(separator: ",", omittingEmptySubsequences: false).contains("2"))
    #expect(!row.split(separator: ",", omittingEmptySubsequences: false).contains("4"))
  }

  @Test(arguments: ["Gau", "gau", "GAU"])
  func `a severity of one's own is known in any case and written in its own`(asked: String) throws {
    let folder = try KnowledgeBaseFolder([
      "postmortem.yml": "severities: [Gau, Ärger]\n",
      "postmortems/2026-01-05-a.md": "---\nseverity: gau\n---\n# Mill\n",
      "postmortems/2026-01-06-b.md": "---\nseverity: Ärger\n---\n# Oven\n",
    ])
    #expect(
      folder.run("search", "severity:\(asked)", "--format", "paths").output
        == "postmortems/2026-01-05-a.md\n")
    #expect(folder.run("stats").output.contains("Gau"))
    #expect(!folder.run("stats").output.contains("gau"))
  }

  @Test func `a pattern file with an error fails, whatever the rest of it tags`() throws {
    let good =
      "id: loose\ntitle: Loose\nkind: factor\nsignals:\n  - match: never pinned\n    weight: 3\n"
    let folder = try KnowledgeBaseFolder([
      "postmortems/2026-01-05-a.md": "# A\n\n## Root cause\n\nThe chart was never pinned.\n",
      "good.yml": good, "bad.yml": good + "  - match: chart\n    weight: many\n",
    ])
    for (file, code) in [("good.yml", 0), ("bad.yml", 1)] as [(String, Int32)] {
      let answer = folder.run("patterns", "test", file)
      #expect(answer.output.contains("would tag 1 incident"))
      #expect(answer.code == code, "\(file)")
    }
  }
}
