import Platform
import Testing

@testable import Documents

@Suite struct PatternSummariesTests {
  private let incidents = [
    incident("c", "2026-03-01", systems: ["Web", "db"], patterns: ["dns", "cache"]),
    incident("a", "2026-01-01", systems: ["web"], patterns: ["dns"]),
    incident("b", "2026-02-01", systems: ["db"], patterns: ["cache"]),
    incident("other", "2026-02-02", systems: ["mail"], patterns: ["dns"]),
    incident("undated", systems: ["web"], patterns: ["dns"]),
    incident("notes", "2026-02-03", systems: ["web"], patterns: ["dns"], kind: .reference),
  ]

  @Test func `a pattern is summed up over its incidents`() {
    let patterns = ["dns", "cache", "never"].map {
      Pattern(id: $0, title: $0.uppercased(), kind: .factor)
    }
    var counts = ActionCounts()
    for state in [ActionItem.State.open, .inProgress, .done, .dropped] { counts.add(1, state) }
    let found = patternSummaries(
      patterns, incidents: incidents, actions: ["dns": ["a": counts]],
      repeats: ["dns": 1, "cache": 1], today: day("2026-03-10"))
    #expect(found.map(\.id) == ["dns", "cache"])
    #expect(found.map(\.incidents) == [4, 2])
    #expect(found.map(\.first?.description) == ["2026-01-01", "2026-02-01"])
    #expect(found.map(\.last?.description) == ["2026-03-01", "2026-03-01"])
    #expect(found.map(\.actions.open) == [2, 0])
    #expect(found.map(\.actions.total) == [3, 0])
    #expect(
      found.map { $0.quarters.map { "\($0.quarter) \($0.count)" } } == [
        ["2026-Q1 3"], ["2026-Q1 2"],
      ])
    #expect(
      found[0].systems.map { "\($0.name) \($0.count)" } == ["web 2", "Web 1", "db 1", "mail 1"])
    #expect(found.map(\.recurrences) == [1, 1])
    #expect(found.map(\.trend) == [.rising, .rising])
  }

  @Test(
    arguments: [
      (["2024-01-01"], .quiet), (["2025-05-01", "2025-06-01", "2026-01-01"], .falling),
      (["2025-05-01", "2026-01-01"], .steady), (["2026-01-01"], .rising), ([], .steady),
    ] as [([String], PatternSummary.Trend)])
  func `a trend compares two half years`(days: [String], trend: PatternSummary.Trend) {
    let incidents = days.enumerated().map {
      incident("\($0.offset)", $0.element, patterns: ["dns"])
    }
    let found = patternSummaries(
      [Pattern(id: "dns", title: "DNS", kind: .factor)],
      incidents: incidents.isEmpty ? [incident("x", patterns: ["dns"])] : incidents, actions: [:],
      repeats: [:], today: day("2026-03-10"))
    #expect(found.map(\.trend) == [trend])
    // Fewer than three incidents within two years are no trend.
    #expect(found.map(\.isTrendTelling) == [days.count > 2])
  }

  @Test func `a pattern of old is cured where all that was promised is done`() {
    func cured(_ days: [String], done: Int = 1, open: Int = 0) -> String? {
      var counts = ActionCounts()
      counts.add(done, .done)
      counts.add(open, .open)
      let incidents = days.enumerated().map {
        incident("\($0.offset)", $0.element, patterns: ["dns"])
      }
      return patternSummaries(
        [Pattern(id: "dns", title: "DNS", kind: .factor)], incidents: incidents,
        actions: ["dns": ["0": counts]], repeats: [:], today: day("2026-03-10")
      )[0].curedSince?.description
    }
    #expect(cured(["2024-01-01", "2024-06-01"]) == "2024-06-01")
    #expect(cured(["2024-01-01", "2025-06-01"]) == nil)
    #expect(cured(["2024-01-01"]) == nil)
    #expect(cured(["2024-01-01", "2024-06-01"], open: 1) == nil)
    #expect(cured(["2024-01-01", "2024-06-01"], done: 0) == nil)
  }
}
