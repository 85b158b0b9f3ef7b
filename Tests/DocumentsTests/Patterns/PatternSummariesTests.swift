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
      patterns, incidents: incidents, actions: ["dns": counts],
      repeats: ["dns": 1, "cache": 1])
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
    #expect(found.map(\.proportion) == [Proportion(4, of: 5), Proportion(2, of: 5)])
    #expect(found.map(\.change?.later) == [2, 2])
    #expect(found.map(\.change?.trend) == [nil, nil])
  }

  /// Sums up what days show it, among incidents without a pattern on the first and the last day of three years.
  private func summary(_ days: [String], actions: ActionCounts = ActionCounts()) -> PatternSummary {
    let incidents = days.enumerated().map {
      incident("\($0.offset)", $0.element, patterns: ["dns"])
    }
    return patternSummaries(
      [Pattern(id: "dns", title: "DNS", kind: .factor)],
      incidents: incidents + [incident("first", "2023-01-01"), incident("last", "2025-12-31")],
      actions: ["dns": actions], repeats: [:])[0]
  }

  @Test(
    arguments: [
      (["2025-05-01"], nil), (["2025-05-01", "2025-06-01", "2025-07-01"], nil),
      ((1...8).map { "2025-0\($0)-01" }, .rising), ((1...8).map { "2023-0\($0)-01" }, .falling),
      ((1...5).map { "2023-0\($0)-01" } + (1...5).map { "2025-0\($0)-01" }, nil),
    ] as [([String], RateChange.Trend?)])
  func `a trend compares two halves of the period of all incidents`(
    days: [String], trend: RateChange.Trend?
  ) {
    let found = summary(days)
    #expect(found.change?.middle == day("2024-07-02"))
    #expect(found.change?.trend == trend)
  }

  @Test func `a pattern has a rate where five show it`() {
    #expect(summary((1...4).map { "2023-0\($0)-01" }).rate == nil)
    #expect(summary((1...5).map { "2023-0\($0)-01" }).rate == Rate(5, in: 1096))
  }

  @Test func `a pattern that has stopped is cured where all that was promised is done`() {
    func cured(_ days: [String], done: Int = 1, open: Int = 0) -> String? {
      var counts = ActionCounts()
      counts.add(done, .done)
      counts.add(open, .open)
      return summary(days, actions: counts).curedSince?.description
    }
    let early = ["2023-01-01", "2023-02-01", "2023-06-01"]
    #expect(cured(early) == "2023-06-01")
    #expect(cured(early, open: 1) == nil)
    #expect(cured(early, done: 0) == nil)
    // Seen so seldom, it may just not have come back yet.
    #expect(cured(["2023-01-01", "2024-06-01"]) == nil)
    #expect(cured(["2023-01-01"]) == nil)
    #expect(cured(early + ["2025-06-01"]) == nil)
  }
}
