import Testing

@testable import Documents

@Suite struct UnknownPatternsTests {
  private static let matcher = PatternMatcher(
    [Pattern(id: "dns", title: "DNS", kind: .factor)],
    known: ["dns", "network", "cron-overlap"].map { Pattern(id: $0, title: $0, kind: .factor) })

  struct Case: CustomTestStringConvertible {
    var source: String
    var advice: [String] = []
    var testDescription: String { source }
  }

  @Test(arguments: [
    Case(source: "---\npatterns: [dns, -network]\n---\n"),
    Case(
      source: "---\npatterns: [dns, 1️⃣dnz, 2️⃣-netwrok]\n---\n",
      advice: ["did you mean `dns`?", "did you mean `network`?"]),
    Case(
      source: "---\ntitle: A\npatterns:\n  - dns\n  - 1️⃣DNS\n  - 2️⃣-cron\n---\n# A\n",
      advice: ["did you mean `dns`?", "did you mean `cron-overlap`?"]),
    Case(source: "---\npatterns: 1️⃣ovens, dns,  2️⃣-tills\n---\n"),
    Case(source: "# A\n\n---\npatterns: [dns, 1️⃣ovens]\n---\n"),
    Case(source: "---\nincident:\n  patterns:\n    - 1️⃣ovens\n---\n"),
    Case(source: "+++\npatterns = [\"dns\"]\n+++\n"),
    Case(source: "---\nkind: runbook\npatterns: [1️⃣ovens]\n---\n"),
    Case(source: "---\nkind: template\npatterns: [your-pattern]\n---\n"),
    Case(source: "# A\n\n## Patterns\n\nOvens, once more.\n"),
  ])
  func `an id that no pattern has is a finding where it stands`(example: Case) {
    let source = MarkedSource(example.source)
    let found = read(source.text).unknownPatterns(Self.matcher)
    let places = ["1️⃣", "2️⃣"].compactMap { source[$0] }
    #expect(found.map(\.place) == places)
    let other = "describe it in a file of `patterns/`, or name one that is known"
    let advice = example.advice.isEmpty ? places.map { _ in other } : example.advice
    #expect(zip(found, advice).allSatisfy { $0.message.hasSuffix("; \($1)") })
  }

  @Test func `the finding says the id and is a warning`() {
    #expect(
      read("---\npatterns: [-dnz]\n---\n").unknownPatterns(Self.matcher) == [
        Finding(
          line: 2, column: 12, .warning, .pattern,
          "`dnz` is no pattern that is known; did you mean `dns`?")
      ])
  }

  @Test func `where no pattern is known none is unknown`() {
    #expect(read("---\npatterns: [x]\n---\n").unknownPatterns(PatternMatcher.none).isEmpty)
  }
}
