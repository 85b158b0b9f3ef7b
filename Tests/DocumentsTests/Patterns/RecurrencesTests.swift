import Platform
import Testing

@testable import Documents

@Suite struct RecurrencesTests {
  private let incidents = [
    incident("c", "2026-03-01", systems: ["Web", "db"], patterns: ["dns", "cache"]),
    incident("a", "2026-01-01", systems: ["web"], patterns: ["dns"]),
    incident("b", "2026-02-01", systems: ["db"], patterns: ["cache"]),
    incident("other", "2026-02-02", systems: ["mail"], patterns: ["dns"]),
    incident("undated", systems: ["web"], patterns: ["dns"]),
    incident("notes", "2026-02-03", systems: ["web"], patterns: ["dns"], kind: .reference),
  ]

  @Test func `an incident repeats earlier ones by a pattern and a system in common`() {
    let items = tracked(
      [
        (action("kept", .done, opened: "2026-01-01", closed: "2026-02-01"), incidents[1]),
        (action("broken", opened: "2026-01-01"), incidents[1]),
        (action("late", .done, opened: "2026-01-01", closed: "2026-03-02"), incidents[1]),
      ], today: day("2026-03-10"), dueDays: .standard)
    let found = RecurrenceMap(incidents).recurrences(actions: items)
    #expect(
      found.map { "\($0.incident.id) repeats \($0.earlier.id)" } == ["c repeats b", "c repeats a"])
    #expect(found.map(\.patterns) == [["cache"], ["dns"]])
    #expect(found.map(\.systems) == [["db"], ["web"]])
    #expect(found.map { $0.openActions.map(\.action.text) } == [[], ["broken", "late"]])
  }

  @Test func `only the later incident has to lie within the days`() {
    let map = RecurrenceMap(incidents)
    #expect(
      map.recurrences(from: day("2026-03-01"), until: day("2026-03-01"), actions: []).count == 2)
    #expect(map.recurrences(from: day("2026-03-02"), actions: []).isEmpty)
    #expect(map.recurrences(until: day("2026-02-28"), actions: []).isEmpty)
  }

  @Test func `later incidents are found for those asked about`() {
    let later = RecurrenceMap(incidents).laterIncidents(than: ["a", "c", "undated"])
    #expect(later.mapValues { $0.map(\.id) } == ["a": ["c"]])
  }

  @Test func `a pattern is summed up over its incidents`() {
    let patterns = ["dns", "cache", "never"].map {
      Pattern(id: $0, title: $0.uppercased(), kind: .factor)
    }
    let items = tracked(
      [(action(opened: "2026-01-01"), incidents[1]), (action("x", .done), incidents[1])],
      today: day("2026-03-10"), dueDays: .standard)
    let found = patternSummaries(
      patterns, incidents: incidents, actions: items,
      recurrences: RecurrenceMap(incidents).recurrences(actions: []), today: day("2026-03-10"))
    #expect(found.map(\.id) == ["dns", "cache"])
    #expect(found.map(\.incidents) == [4, 2])
    #expect(found.map(\.first?.description) == ["2026-01-01", "2026-02-01"])
    #expect(found.map(\.last?.description) == ["2026-03-01", "2026-03-01"])
    #expect(found.map(\.openActions) == [1, 0])
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
      incidents: incidents.isEmpty ? [incident("x", patterns: ["dns"])] : incidents, actions: [],
      recurrences: [], today: day("2026-03-10"))
    #expect(found.map(\.trend) == [trend])
    // Fewer than three incidents within two years are no trend.
    #expect(found.map(\.isTrendTelling) == [days.count > 2])
  }
}
