import Platform
import Testing

/// How long action items stay open, by git's word.
@Suite struct FollowedActionsTests {
  private func survival(_ repository: GitRepository, today: String = "2026-03-01") throws -> String
  {
    let answer = repository.folder.run("stats", "--today", today)
    try #require(answer.code == 0)
    #expect(answer.error == "")
    return answer.output.lines(from: "Action items\n")
  }

  @Test func `items are followed from commit to commit`() throws {
    let repository = try Ovens.repository()
    #expect(
      try survival(repository) == """
        Action items
          1 open, 1 done, 0 dropped
          2 were followed: 1 done, 0 dropped, 1 open
            after  still open  at risk
           7 days  50% (9–91)        1
          30 days  50% (9–91)        1

        """)
  }

  @Test func `on the first days nobody was followed for a week`() throws {
    #expect(
      try survival(try Ovens.repository(), today: "2026-01-09").hasSuffix(
        "\n  None of them was followed for a week yet\n"))
  }

  @Test func `an item that is worded anew and not committed is the one that git knows`() throws {
    let repository = try Ovens.repository()
    try repository.edit(Ovens.path, "Alert when the oven is cold", "Alert when an oven is cold")
    #expect(try survival(repository).contains("2 were followed: 1 done, 0 dropped, 1 open\n"))
  }

  @Test func `an item that is not committed is not followed`() throws {
    let repository = try Ovens.repository()
    try repository.edit(Ovens.path, "- [ ] Alert", "- [ ] Buy a fuse\n- [ ] Alert")
    #expect(
      try survival(repository).contains(
        "2 were followed: 1 done, 0 dropped, 1 open; not followed: 1 without a day\n"))
  }

  @Test func `what was done when it was written down is counted apart`() throws {
    let repository = try GitRepository()
    try repository.folder.write(
      Ovens.path, "# Ovens cold\n\n**Date:** 2026-01-02\n\n## Action Items\n\n- [x] Buy a fuse\n")
    try repository.commit("2026-01-05")
    #expect(
      try survival(repository).hasSuffix(
        "  None was followed; not followed: 1 closed when written down\n"))
  }
}

extension String {
  /// Returns all from the first line that is `beginning` on.
  fileprivate func lines(from beginning: String) -> String {
    guard let range = firstRange(of: beginning) else { return "" }
    return String(self[range.lowerBound...])
  }
}
