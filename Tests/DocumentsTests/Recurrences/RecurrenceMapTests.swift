import Platform
import Testing

@testable import Documents

@Suite struct RecurrenceMapTests {
  private let incidents = [
    incident("a", "2026-01-01", systems: ["web"], patterns: ["dns"]),
    incident("b", "2026-02-01", systems: ["db"], patterns: ["cache", "dns"]),
    incident("c", "2026-03-01", systems: ["Web", "db"], patterns: ["dns", "cache"]),
  ]
  private let claims = [
    RecurrenceClaim(later: "b", earlier: "a", line: nil, score: 0.5),
    RecurrenceClaim(
      later: "c", earlier: "a", line: 7, score: 1, actions: ["kept", "broken", "late"]),
    RecurrenceClaim(later: "c", earlier: "b", line: nil, score: 0.4),
    RecurrenceClaim(later: "c", earlier: "gone", line: 9, score: 1),
  ]

  private func pairs(_ recurrences: [Recurrence]) -> [String] {
    recurrences.map { "\($0.incident.id) \($0.claim.rawValue) \($0.earlier.id)" }
  }

  @Test func `a claim says so where one names the other, and is left out where one is not known`() {
    let map = RecurrenceMap(claims, incidents: incidents)
    #expect(
      pairs(map.recurrences()) == ["b looks like a", "c says so a", "c looks like b"])
  }

  @Test func `patterns and systems that both have are told besides`() {
    let found = RecurrenceMap(claims, incidents: incidents).recurrences()
    #expect(found.map(\.patterns) == [["dns"], ["dns"], ["cache", "dns"]])
    #expect(found.map(\.systems) == [[], ["Web"], ["db"]])
  }

  @Test func `only the later incident has to lie within the days`() {
    let map = RecurrenceMap(claims, incidents: incidents)
    func count(_ from: String?, _ until: String?) -> Int {
      map.recurrences(from: from.map(day), until: until.map(day)).count
    }
    #expect(count("2026-03-01", "2026-03-01") == 2)
    #expect(count("2026-03-02", nil) == 0)
    #expect(count(nil, "2026-02-01") == 1)
  }

  @Test func `an incident is told what it repeats, then what repeats it`() {
    let map = RecurrenceMap(claims, incidents: incidents)
    #expect(pairs(map.recurrences(with: "b")) == ["b looks like a", "c looks like b"])
    #expect(map.recurrences(with: "nobody").isEmpty)
  }

  @Test func `a pattern counts each later incident once`() {
    let map = RecurrenceMap(claims, incidents: incidents)
    #expect(map.repeats() == ["dns": 2, "cache": 1])
    #expect(map.repeats(from: day("2026-03-01")) == ["dns": 1, "cache": 1])
  }

  /// All three are spoken of by the later incident; only what was open on its day is told.
  @Test func `an item recurred where it stood open and the later incident speaks of it`() {
    func item(_ id: String, _ state: ActionItem.State = .open, closed: String? = nil)
      -> (ActionItem, Incident)
    {
      var item = action(id, state, opened: "2026-01-01", closed: closed)
      item.id = id
      return (item, incidents[0])
    }
    let items = tracked(
      [
        item("kept", .done, closed: "2026-02-01"), item("broken"),
        item("late", .done, closed: "2026-03-02"), item("unspoken"),
      ], today: day("2026-03-10"), dueDays: .standard)
    let map = RecurrenceMap(claims, incidents: incidents)
    #expect(
      map.marking(items, today: day("2026-03-10")).map(\.recurredIn) == [[], ["c"], ["c"], []])
    let days = map.marking(items, today: day("2026-03-10")).map(\.recurredDaysAgo)
    #expect(days == [nil, 9, 9, nil])
    let found = map.recurrences(from: day("2026-03-01")).map { $0.promising(items) }
    #expect(found.map { $0.openActions.map(\.action.id) } == [["broken", "late"], []])
  }
}
