import Testing

@testable import Documents

@Suite struct PatternFileTests {
  private func phrase(_ words: String...) -> Pattern.Part {
    Pattern.Part(.phrase(Phrase(words: words)))
  }

  @Test func `a file is a pattern`() throws {
    let file = PatternFile(
      Array(
        """
        id: stale-cache
        title: Stale cache
        kind: trigger
        definition: A cache told what was no longer so.
        advice: >
          Put a version
          in the key.
        links: [http://x]
        signals:
          - match: '"stale cache" | cach* -browser'
            in: [factors, summary]
            weight: 3
          - match: '@absence NEAR/3 @backup'
        not: ['cache was fine', '...']
        """.utf8))
    #expect(file.findings.isEmpty)
    #expect(
      file.pattern
        == Pattern(
          id: "stale-cache", title: "Stale cache", kind: .trigger,
          definition: "A cache told what was no longer so.", advice: "Put a version in the key.",
          links: ["http://x"],
          signals: [
            Pattern.Signal(
              alternatives: [
                Pattern.Alternative(required: [phrase("stale", "cache")]),
                Pattern.Alternative(
                  required: [Pattern.Part(.phrase(Phrase(words: ["cach"], isPrefix: true)))],
                  excluded: [phrase("browser").term]),
              ], roles: [.factors, .summary], weight: 3),
            Pattern.Signal(
              alternatives: [
                Pattern.Alternative(required: [
                  Pattern.Part(.concept("absence")), Pattern.Part(.concept("backup"), .near(3)),
                ])
              ],
              roles: Pattern.defaultRoles, weight: 1),
          ], voiding: [phrase("cache", "was", "fine").term]))
  }

  struct Fault: CustomTestStringConvertible {
    var text: String
    var message: String
    var severity = Finding.Severity.error
    var hasPattern = true
    var testDescription: String { message }
  }

  @Test(arguments: [
    Fault(
      text: "1️⃣title: A", message: "the pattern has no `id`", hasPattern: false),
    Fault(
      text: "1️⃣- a", message: "a pattern file is a list of `key: value` lines; see docs/patterns.md",
      hasPattern: false),
    Fault(
      text: "1️⃣", message: "a pattern file is a list of `key: value` lines; see docs/patterns.md",
      hasPattern: false),
    Fault(
      text: "id: a\nb: 1️⃣*c",
      message:
        "not YAML: aliases (*name) are not read here; quote values that hold `: ` or begin with a mark",
      hasPattern: false),
    Fault(
      text: "id: a\nkind: 1️⃣cause",
      message: "`cause` is no kind; write trigger, factor or detection"),
    Fault(
      text: "id: a\n1️⃣signal: x", message: "`signal` is no key of a pattern file", severity: .warning
    ),
    Fault(
      text: "id: a\nsignals: 1️⃣x", message: "`signals` is a list; begin each signal with `- match:`"),
    Fault(text: "id: a\nsignals:\n  - match: 1️⃣'...'", message: "`match` holds no words"),
    Fault(
      text: "id: a\nsignals:\n  - match: x\n    in: 1️⃣[causes]",
      message: "`causes` is no role of a section"),
    Fault(
      text: "id: a\nsignals:\n  - match: x\n    weight: 1️⃣10",
      message: "`weight` is a number from 1 to 9"),
    Fault(
      text: "id: a\nsignals:\n  - match: x\n    1️⃣wait: 1", message: "`wait` is no key of a signal",
      severity: .warning),
  ])
  func `what is wrong is a finding where it stands`(fault: Fault) {
    let source = MarkedSource(fault.text)
    let file = PatternFile(source.bytes)
    #expect(file.findings.map(\.message) == [fault.message])
    #expect(file.findings.map(\.place) == [source["1️⃣"]])
    #expect(file.findings.map(\.severity) == [fault.severity])
    #expect((file.pattern != nil) == fault.hasPattern)
  }

  @Test func `a pattern may be switched off, and has its id for a title`() {
    let pattern = PatternFile(Array("id: a\nenabled: no".utf8)).pattern
    #expect(pattern?.isEnabled == false)
    #expect(pattern?.title == "a")
  }

  @Test func `later layers replace earlier ones`() {
    let first = [
      Pattern(id: "b", title: "B", kind: .factor), Pattern(id: "a", title: "A", kind: .factor),
    ]
    let second = [Pattern(id: "a", title: "Other", kind: .trigger, isEnabled: false)]
    #expect(layered([first, second]).map(\.title) == ["Other", "B"])
    #expect(PatternMatcher(layered([first, second])).patterns.map(\.id) == ["b"])
  }
}
