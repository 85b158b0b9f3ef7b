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
    let found = RecurrenceMap(incidents, like: LikeStatements()).recurrences(actions: items)
    #expect(
      found.map { "\($0.incident.id) repeats \($0.earlier.id)" } == ["c repeats b", "c repeats a"])
    #expect(found.map(\.patterns) == [["cache"], ["dns"]])
    #expect(found.map(\.systems) == [["db"], ["web"]])
    #expect(found.map { $0.openActions.map(\.action.text) } == [[], ["broken", "late"]])
  }

  @Test func `only the later incident has to lie within the days`() {
    let map = RecurrenceMap(incidents, like: LikeStatements())
    #expect(
      map.recurrences(from: day("2026-03-01"), until: day("2026-03-01"), actions: []).count == 2)
    #expect(map.recurrences(from: day("2026-03-02"), actions: []).isEmpty)
    #expect(map.recurrences(until: day("2026-02-28"), actions: []).isEmpty)
  }

  @Test func `later incidents are found for those asked about`() {
    let later = RecurrenceMap(incidents, like: LikeStatements()).laterIncidents(than: [
      "a", "c", "undated",
    ])
    #expect(later.mapValues { $0.map(\.id) } == ["a": ["c"]])
  }

  @Test func `a pattern is summed up over its incidents`() {
    let patterns = ["dns", "cache", "never"].map {
      Pattern(id: $0, title: $0.uppercased(), kind: .factor)
    }
    var counts = ActionCounts()
    for state in [ActionItem.State.open, .inProgress, .done, .dropped] { counts.add(1, state) }
    let found = patternSummaries(
      patterns, incidents: incidents, actions: ["dns": ["a": counts]],
      repeats: RecurrenceMap(incidents, like: LikeStatements()).repeats(), today: day("2026-03-10"))
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

  @Test func `an incident that says the same again repeats, whatever its systems`() throws {
    let said = SaidStatements([
      statement("a", "Add an alert on the oven's temperature"),
      statement("b", "alert on temperature of oven", isAction: true),
      statement("c", "Implement an alert on the temperature of ovens @ann (due 2026-04-01)"),
      statement("other", "Write the words of every oven down"),
      statement("c", "Too short"), statement("a", "too short"),
    ])
    let map = RecurrenceMap(incidents, like: said.like)
    let found = written(map.recurrences(actions: []), read: said.written)
      .filter { !$0.statements.isEmpty }
    #expect(found.map { "\($0.incident.id) repeats \($0.earlier.id)" } == ["c repeats a"])
    let repeated = try #require(found.first)
    #expect(repeated.statements.map(\.isAction) == [false])
    #expect(repeated.statements.map(\.line) == [3])
    // Both show dns, on systems of different names.
    #expect(repeated.patterns == ["dns"])
    #expect(map.repeats() == ["cache": 1, "dns": 1])
  }

  @Test(arguments: 0...3)
  func `the latest recurrences are the last of all`(count: Int) {
    let map = RecurrenceMap(incidents, like: LikeStatements())
    let all = map.recurrences(actions: [])
    #expect(all.count == 2)
    #expect(map.latest(count) == all.suffix(count))
    #expect(map.latest(count, from: day("2026-03-02")).isEmpty)
  }

  @Test func `the most telling of what is said again is a promise that answers a factor`() {
    func telling(_ statements: [(String, isAction: Bool)]) -> String? {
      let said = SaidStatements(
        ["a", "c"].flatMap { id in
          statements.map { statement(id, $0.0, isAction: $0.isAction) }
        })
      let found = RecurrenceMap(incidents, like: said.like).recurrences(actions: [])
      return written(found, read: said.written)
        .first { !$0.statements.isEmpty }?.mostTelling?.text
    }
    let factor = ("The version of the mill is not locked", isAction: false)
    let alert = ("Alert on the speed of the mill", isAction: true)
    #expect(
      telling([factor, alert, ("Lock the version of the mill", isAction: true)])
        == "Lock the version of the mill")
    #expect(telling([factor, alert]) == "Alert on the speed of the mill")
    #expect(telling([factor]) == "The version of the mill is not locked")
    #expect(telling([]) == nil)
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

/// A factor on line 3 of an incident, or an action.
private func statement(_ incident: String, _ text: String, isAction: Bool = false)
  -> SaidStatement
{
  SaidStatement(incident: incident, text: text, state: isAction ? .open : nil, line: 3)
}
