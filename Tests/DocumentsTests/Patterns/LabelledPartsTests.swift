import Testing

@testable import Documents

@Suite struct LabelledPartsTests {
  private func parts(_ text: String, in role: Role = .summary, kind: Passage.Kind = .prose)
    -> [String]
  {
    labelledParts(of: Passage(line: 7, kind: kind, text: text), role: role)
      .map { "\($0.line) \($0.role): \($0.text)" }
  }

  @Test(
    arguments: [
      ("Root cause: the disk", ["7 factors: Root cause: the disk"]),
      ("Detection | an alert", ["7 detection: Detection | an alert"]),
      ("Påvisning: en alarm", ["7 detection: Påvisning: en alarm"]),
      ("根因：磁盘满", ["7 factors: 根因：磁盘满"]),
      ("Impact: all\nTrigger: a push", ["7 impact: Impact: all", "8 factors: Trigger: a push"]),
      (
        "Date: 2026-01-01\nit was\nDetection: a user",
        ["7 summary: Date: 2026-01-01\nit was\n", "9 detection: Detection: a user"]
      ),
      ("Tills: they failed", ["7 summary: Tills: they failed"]),
      ("Detection", ["7 summary: Detection"]),
      ("12:04 Detection: x", ["7 summary: 12:04 Detection: x"]),
    ] as [(String, [String])])
  func `a label gives its line the role`(text: String, expected: [String]) {
    #expect(
      parts(text).map { $0.filter { $0 != "\n" } } == expected.map { $0.filter { $0 != "\n" } })
  }

  @Test func `a label ends the factors that a bold line began`() {
    #expect(
      parts("Detection: a user\nFix: a restart", in: .factors).map { $0.filter { $0 != "\n" } }
        == ["7 detection: Detection: a user", "8 mitigation: Fix: a restart"])
    #expect(parts("The disk: full", in: .factors) == ["7 factors: The disk: full"])
  }

  @Test func `sections with a role of their own keep it`() {
    #expect(
      parts("Detection: add an alert", in: .actions) == ["7 actions: Detection: add an alert"])
    #expect(parts("Detection: x", kind: .code) == ["7 summary: Detection: x"])
  }
}
