import Testing

@testable import Documents

@Suite struct PhaseWordsTests {
  @Test(
    arguments: [
      ("Deployed v2 to production", .start), ("Impact begins: logins fail", .start),
      ("Alert fires for error rate", .detected), ("On-call engineer is paged", .detected),
      ("Rolled back to v1", .mitigated), ("Mitigation: scaled up", .mitigated),
      ("Incident resolved", .resolved), ("All clear given", .resolved),
      ("**Resolved**: queue drained", .resolved), ("Still slow, now resolved", .resolved),
      ("Remaining hosts fixed", .mitigated),
      ("Service restored by rollback", .resolved),
    ] as [(String, TimelineEntry.Phase)])
  func `the beginning of an entry tells the turn`(text: String, phase: TimelineEntry.Phase) {
    #expect(Documents.phase(of: text) == phase)
  }

  @Test(arguments: [
    "", "Looked at dashboards", "Ran `start_all.sh`", "Joined the call", "It's not fixed yet",
    "This isn't resolved",
    "Noch nicht behoben",
    "We talked for a long while about many other things and only then the incident was resolved",
  ])
  func `most entries turn nothing`(text: String) {
    #expect(Documents.phase(of: text) == nil)
  }
}
