import Testing

@testable import Documents

@Suite struct LanguageFindingsTests {
  @Test(arguments: [
    ("The engineer should have checked the cluster first.", "blame"),
    ("@mira forgot to run the migration.", "blame"),
    ("He was careless with the credentials.", "blame"),
    ("The outage was caused by an engineer who ran the script twice.", "blame"),
    ("The trigger was human error.", "human-error"),
    ("An operator accidentally deleted the volume.", "human-error"),
    ("It went down due to operator error.", "human-error"),
  ])
  func `a sentence that judges somebody has a note`(sentence: String, rule: String) {
    #expect(notes(in: "## Summary\n\n\(sentence)\n").map(\.rule.rawValue) == [rule])
  }

  @Test(arguments: [
    "The alert should have fired after five minutes.",
    "We should have had a limit on the queue.",
    "The controller failed to verify the certificate.",
    "Typing the name by hand is prone to human error.",
    "A second approval makes human error less likely to reach production.",
    "The change inadvertently reverted the flags.",
    "This review is blameless: nobody should have known better.",
    "The vendor called it \"a stupid mistake\" in public.",
    "The on-call engineer received a high error rate alert.",
    "Mail to mira@example.org forgot nothing.",
  ])
  func `one about systems, or about blame itself, has none`(sentence: String) {
    #expect(notes(in: "## Summary\n\n\(sentence)\n") == [])
  }

  @Test func `what is quoted, or code, is that of others`() {
    #expect(notes(in: "## Summary\n\n> It was human error.\n\n```\nhuman error\n```\n") == [])
    let entry = "10:00 - the engineer should have checked the cluster"
    #expect(notes(in: "## Timeline\n\n- \(entry)\n").map(\.rule) == [.blame])
    #expect(notes(in: "## Timeline\n\n- \(entry.replacing("- ", with: "- ~ "))\n") == [])
  }

  @Test(arguments: [
    "Improve monitoring", "Better alerting and documentation", "Be more careful with production",
    "Implement integration tests", "Flux metrics", "Claims backend",
    "Make sure that this does not happen again",
  ])
  func `an action item without an outcome or a deed has a note`(item: String) {
    #expect(notes(in: "## Action Items\n\n- [ ] \(item)\n").map(\.rule) == [.vagueAction])
  }

  @Test(arguments: [
    "- [ ] Alert at 80 % of the disk", "- [ ] Improve the `readinessProbe` of Redis",
    "- [ ] Add tests for the failover of the proxy", "- [x] Improve monitoring",
    "- [ ] Improve monitoring (OPS-311)", "- [ ] Cron cleanup scheduled",
    "- [ ] Improve monitoring\n  - page when the queue is older than a minute",
    "- [ ] Consider better alerting",
  ])
  func `one with an outcome, done, with a ticket or with detail has none`(item: String) {
    #expect(notes(in: "## Action Items\n\n\(item)\n").filter { $0.rule == .vagueAction } == [])
  }

  @Test func `one root cause is a note, several factors and an unknown cause are none`() {
    let one = "## Root Cause\n\nThe disk of the first node was full.\n"
    #expect(notes(in: one).map(\.rule) == [.singleCause])
    let unknown = "## Root Cause\n\nThe cause is still unknown to all of us.\n"
    #expect(notes(in: unknown) == [])
    let several = "## Root Cause\n\n- The disk was full.\n- Nobody was told that it filled.\n"
    #expect(notes(in: several) == [])
  }

  @Test func `English words judge no document in another language`() {
    let text = """
      ## Zusammenfassung

      Der Fehler war, dass die Prüfung nicht lief und der Dienst nicht mehr zu erreichen war, und die Nachricht
      der Firma nannte es in einem Wort careless. Wir haben es mit der Sicherung behoben, die am Tag davor lief.
      """
    #expect(notes(in: text) == [])
  }

  @Test func `the note stands where the words do`() throws {
    let source = MarkedSource("# A\n\n## Summary\n\nIt broke,\nand it was 1️⃣human error.\n")
    let finding = try #require(notes(in: source.text).first)
    #expect(finding.place == source["1️⃣"])
  }

  private func notes(in text: String) -> [Finding] {
    languageFindings(
      of: read(text, path: "postmortems/2026-03-10-x.md"), in: SourceLines(Array(text.utf8)))
  }
}
