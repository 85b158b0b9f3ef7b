import Testing

@testable import Documents

@Suite struct PatternExplanationTests {
  private static let matcher = PatternMatcher(
    [
      PatternFile(
        Array(
          """
          id: p
          signals:
            - match: 'cache -browser'
              in: [lessons, factors, pattern]
              weight: 2
          not: ['was fine']
          """.utf8)
      ).pattern
    ].compactMap(\.self))

  private func explain(_ text: String) -> [String] {
    read(text).patternExplanations(Self.matcher).map { explanation in
      let sentences = explanation.sentences.map { "\($0.line) \($0.role) \($0.outcome)" }
      return
        "\(explanation.score) \(explanation.isTagged): \(sentences.joined(separator: " / "))"
        .split(separator: "Documents.PatternExplanation.Reason.").joined()
    }
  }

  @Test(
    arguments: [
      ("A cache.", "2 false: 3 lessons counted(2.0)"),
      ("A cache. B cache.", "3 true: 3 lessons counted(2.0) / 3 lessons counted(1.0)"),
      (
        "A cache. B cache. C cache.",
        "3 true: 3 lessons counted(2.0) / 3 lessons counted(1.0) / 3 lessons voided(repeated)"
      ),
      ("No cache.", "0 false: 3 lessons voided(denied)"),
      ("The cache was ruled out.", "0 false: 3 lessons voided(denied)"),
      (
        "If the cache were cold, it would be late.", "0 false: 3 lessons voided(hypothetical)"
      ),
      ("The browser cache.", "0 false: 3 lessons voided(excluded(\"browser\"))"),
      ("The cache was fine.", "0 false: 3 lessons voided(excluded(\"was fine\"))"),
      ("```\nA cache.\n```", "0 false: 4 lessons voided(code)"),
      ("> A cache.", "0 false: 3 lessons voided(quote)"),
      ("It was late.\n\n## Impact\n\nA cache.", "0 false: 7 impact voided(role)"),
      (
        "It was late.\n\n## What could have been worse\n\nA cache.",
        "0 false: 7 luck voided(luck)"
      ),
    ])
  func `each sentence says what it counted or why it did not`(text: String, expected: String) {
    #expect(explain("## Lessons\n\n" + text) == [expected])
  }

  @Test func `an answer that is not ticked counts for nothing`() {
    let answers = "## Is this a pattern?\n\n- [ ] One-off, the cache\n- [x] Pattern, the cache\n"
    #expect(
      explain(answers) == ["2 false: 3 pattern voided(unticked) / 4 pattern counted(2.0)"])
    let oneOff = "## Is this a pattern?\n\n- [x] One-off\n\nThe cache will not do that again.\n"
    #expect(explain(oneOff) == ["0 false: 5 pattern voided(oneOff)"])
  }

  @Test func `what the frontmatter says is told`() {
    let explained = read("---\npatterns: [-p]\n---\n## Lessons\n\nA cache. B cache.")
      .patternExplanations(Self.matcher)
    #expect(explained.map(\.declared?.written) == ["-p"])
    #expect(explained.map(\.isTagged) == [false])
    #expect(explained.map(\.score) == [3])
  }

  @Test func `a document without the words has nothing to tell`() {
    #expect(explain("## Lessons\n\nIt was late.") == [])
  }
}
