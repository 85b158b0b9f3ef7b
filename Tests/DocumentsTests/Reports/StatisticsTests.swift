import Platform
import Testing

@testable import Documents

@Suite struct StatisticsTests {
  private func spread(_ minutes: [Int]) -> Statistics.Spread {
    statistics(
      minutes.map { minutes in
        var incident = incident("x")
        incident.toResolve = minutes
        return incident
      }, actionStates: [:], scale: .standard, today: day("2026-03-10")
    ).toResolve
  }

  @Test(
    arguments: [
      ([], nil, nil), ([5], nil, nil), ([9, 1, 2, 3], nil, nil), ([9, 1, 2, 3, 4], 3, 9),
      (Array(1...11), 6, 10),
    ] as [([Int], Int?, Int?)])
  func `a spread is all times, and from five on the median and nine of ten`(
    minutes: [Int], median: Int?, ninetieth: Int?
  ) {
    let found = spread(minutes)
    #expect(found.minutes == minutes.sorted())
    #expect(found.median == median)
    #expect(found.ninetieth == ninetieth)
  }

  @Test func `counts are set against the days from the first incident to the last`() throws {
    let found = statistics(
      ["2026-01-01", "2026-01-10", "2026-01-11", "2026-01-20", "2026-01-30"].map {
        incident($0, $0)
      } + [incident("undated"), incident("notes", "2026-03-01", kind: .reference)],
      actionStates: [:], scale: .standard, today: day("2026-03-01"))
    #expect(found.period?.days == 30)
    #expect(found.rate?.count == 5)
    #expect(found.change?.trend == nil)
    #expect(found.silence == Silence(since: day("2026-01-30"), days: 30, longestGap: 10))
    #expect(found.proportion(.init(name: "web", count: 3)) == Proportion(3, of: 6))
  }

  @Test func `incidents are counted by month, severity, system and pattern`() {
    let found = statistics(
      [
        incident("a", "2026-01-05", rank: 1, systems: ["web", "db"], patterns: ["dns"]),
        incident("b", "2026-01-30", rank: 2, systems: ["web"], patterns: ["cache"]),
        incident("c", "2025-12-31", rank: 2), incident("d"),
        incident("e", "2026-02-01", kind: .reference),
      ], actionStates: [.open: 2, .inProgress: 1, .done: 4, .dropped: 1],
      scale: .standard,
      today: day("2026-03-10"))
    func counts(_ counts: [Statistics.Count]) -> [String] {
      counts.map { "\($0.name) \($0.count)" }
    }
    #expect(found.incidents == 4)
    #expect(found.references == 1)
    #expect(found.undated == 1)
    #expect(counts(found.months) == ["2025-12 1", "2026-01 2"])
    #expect(counts(found.severities) == ["critical 1", "major 2", "unknown 1"])
    #expect(counts(found.systems) == ["web 2", "db 1"])
    #expect(counts(found.patterns) == ["cache 1", "dns 1"])
    #expect(found.openActions == 3)
    #expect(found.doneActions == 4)
    #expect(found.droppedActions == 1)
  }
}
