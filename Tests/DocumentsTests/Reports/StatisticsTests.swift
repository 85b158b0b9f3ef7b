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
      }, actionStates: [], scale: .standard
    ).toResolve
  }

  @Test(
    arguments: [
      ([], nil, nil), ([5], 5, 5), ([1, 9], 5, 9), ([9, 1, 2], 2, 9),
      ([1, 2, 3, 4, 5, 6, 7, 8, 9, 100], 5, 9), (Array(1...11), 6, 10), (Array(1...100), 50, 90),
      ([0, 1], 0, 1),
    ] as [([Int], Int?, Int?)])
  func `a spread is the median and nine of ten`(minutes: [Int], median: Int?, ninetieth: Int?) {
    #expect(
      spread(minutes)
        == Statistics.Spread(count: minutes.count, median: median, ninetieth: ninetieth))
  }

  @Test func `incidents are counted by month, severity, system and pattern`() {
    let found = statistics(
      [
        incident("a", "2026-01-05", rank: 1, systems: ["web", "db"], patterns: ["dns"]),
        incident("b", "2026-01-30", rank: 2, systems: ["web"], patterns: ["cache"]),
        incident("c", "2025-12-31", rank: 2), incident("d"),
        incident("e", "2026-02-01", kind: .reference),
      ], actionStates: [(.open, 2), (.inProgress, 1), (.done, 4), (.dropped, 1)], scale: .standard)
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
