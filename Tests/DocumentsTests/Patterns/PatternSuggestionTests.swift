import Testing

@testable import Documents

@Suite struct PatternSuggestionTests {
  private func suggestions(
    _ texts: [String], matcher: PatternMatcher = PatternMatcher.none, limit: Int = 9
  ) -> [PatternSuggestion] {
    let documents = texts.enumerated().map { index, text in
      read("## Summary\n\n" + text, path: "postmortems/2026-03-1\(index)-x.md")
    }
    return patternSuggestions(
      documents.map { (Incident($0), $0.unexplainedSentences(matcher)) }, limit: limit)
  }

  /// Sentences that share no words, so that what they do share is no chance.
  private static let rest = [
    "Bread burnt. Flour arrived.", "Ovens cooled. Doors closed.", "Tills rang. Keys vanished.",
    "Trucks waited. Roads froze.",
  ]
  private static let mixed = rest.map { "The mixer belt slipped. " + $0 }

  @Test func `words that stand together in three incidents are suggested`() {
    let found = suggestions(Self.mixed)
    #expect(found.map(\.match) == ["\"mixer belt slipped*\""])
    #expect(found[0].occurrences.count == 4)
    #expect(found[0].occurrences[0].line == 3)
    #expect(found[0].occurrences[0].text == "The mixer belt slipped.")
    #expect(found[0].likelihood > 15)
  }

  @Test func `words of one sentence need not stand side by side`() {
    let apart = ["was the belt", "of the old", "in another", "by one more"].enumerated().map {
      "Slipped \($1) mixer. " + Self.rest[$0]
    }
    #expect(suggestions(apart).map(\.match) == ["slipped* mixer*"])
  }

  @Test func `two incidents are chance`() {
    #expect(suggestions(Self.mixed.prefix(2) + Self.rest) == [])
  }

  @Test func `what a pattern explains is not suggested`() {
    let file = PatternFile(Array("id: p\nsignals:\n  - {match: belt, weight: 1}\n".utf8))
    let matcher = PatternMatcher([file.pattern].compactMap(\.self))
    #expect(suggestions(Self.mixed, matcher: matcher) == [])
  }

  @Test(arguments: [
    "Status: solved again", "The root cause was identified", "In 2026 at 12:04", "of the and that",
  ])
  func `what every postmortem has is not suggested`(boilerplate: String) {
    #expect(suggestions(Self.rest.map { "\(boilerplate). \($0)" }) == [])
  }

  @Test func `singular and plural are one`() {
    let texts = ["mixer belt", "mixer belts", "mixer belt", "mixer belts"].enumerated().map {
      "A \($1). \(Self.rest[$0])"
    }
    #expect(suggestions(texts).map(\.match) == ["\"mixer belt*\""])
  }

  @Test func `no more are given than wanted`() {
    let texts = Self.rest.map { "The mixer belt. A cold cellar. \($0)" }
    #expect(suggestions(texts).count == 2)
    #expect(suggestions(texts, limit: 1).count == 1)
  }

  @Test(arguments: [
    (10, 10, 10, 100, 65.0), (1, 10, 10, 100, 0.0), (0, 10, 10, 100, 0.0), (5, 10, 10, 100, 12.5),
  ])
  func `the likelihood is that of Dunning`(
    both: Int, first: Int, second: Int, total: Int, expected: Double
  ) {
    let found = logLikelihood(both: both, first: first, second: second, of: total)
    #expect(abs(found - expected) < 0.1, "\(found)")
  }
}
