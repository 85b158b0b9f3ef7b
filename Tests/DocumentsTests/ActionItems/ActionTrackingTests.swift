import Platform
import Testing

@testable import Documents

/// Promises and incidents with only what a test is about.
func action(
  _ text: String = "a", _ state: ActionItem.State = .open, opened: String? = nil,
  closed: String? = nil, due: String? = nil, owner: String? = nil, line: Int = 1
) -> ActionItem {
  var item = ActionItem(line: line, state: state, isMarked: true, text: text)
  item.opened = opened.flatMap { Day(iso: $0) }
  item.closed = closed.flatMap { Day(iso: $0) }
  item.due = due.flatMap { Day(iso: $0) }
  item.owner = owner
  return item
}

func incident(
  _ id: String, _ date: String? = nil, rank: Int? = nil, systems: [String] = [],
  patterns: [String] = [], kind: Document.Kind = .postmortem
) -> Incident {
  Incident(
    id: id, path: id + ".md", kind: kind, title: id, date: date.flatMap { Day(iso: $0) },
    severity: rank.map { Severity(written: SeverityScale.standard.words[$0 - 1], rank: $0) },
    systems: systems, patterns: patterns)
}

func day(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else { fatalError("the test has a day that is none: \(iso)") }
  return day
}

@Suite struct ActionTrackingTests {
  @Test(arguments: [
    (action(), true), (action(opened: "2026-03-01"), true), (action(opened: "2026-03-10"), true),
    (action(opened: "2026-03-11"), false), (action("a", .inProgress), true),
    (action("a", .done), false), (action("a", .done, closed: "2026-03-10"), false),
    (action("a", .done, closed: "2026-03-11"), true), (action("a", .dropped), false),
    (action("a", .dropped, opened: "2026-03-01", closed: "2026-03-12"), true),
  ])
  func `a promise is open from the day it was made to the day before it was kept`(
    item: ActionItem, isOpenThen: Bool
  ) {
    #expect(isOpen(item, on: day("2026-03-10")) == isOpenThen)
  }

  @Test(arguments: [
    (action(due: "2026-03-09"), 2, true), (action(due: "2026-03-10"), 2, false),
    (action(opened: "2026-02-24"), 2, false), (action(opened: "2026-02-23"), 2, true),
    (action(opened: "2026-03-02"), 1, true), (action(opened: "2026-02-08"), 3, false),
    (action(opened: "2025-12-10"), 4, false), (action(opened: "2025-12-09"), 4, true),
    (action(opened: "2020-01-01", due: "2026-04-01"), 1, false), (action(), 1, false),
    (action("a", .done, opened: "2020-01-01"), 1, false),
  ])
  func `a promise is overdue after its day or after what its severity allows`(
    item: ActionItem, rank: Int, isLate: Bool
  ) {
    let late = isOverdue(
      item, of: incident("x", rank: rank), on: day("2026-03-10"), dueDays: .standard)
    #expect(late == isLate)
  }

  @Test(
    arguments: [
      (nil, 30), (Severity(written: "Critical", rank: 1), 7), (Severity(written: "P1", rank: 1), 7),
      (Severity(written: "SEV2", rank: 2), 14), (Severity(written: "sev3", rank: 3), 30),
      (Severity(written: "sev4", rank: 4), 90), (Severity(written: "SEV5", rank: 5), 90),
      (Severity(written: "spicy", rank: nil), 30),
    ] as [(Severity?, Int)])
  func `how long an item may stay open follows the severity`(severity: Severity?, days: Int) {
    #expect(DueDays.standard.limit(for: severity) == days)
  }

  @Test func `a tracked item knows its age and where its incident came back`() {
    let later = [incident("later", "2026-02-01"), incident("after", "2026-03-05")]
    let items = tracked(
      [
        (action(opened: "2026-01-01"), incident("x")),
        (action("b", .done, opened: "2026-01-01", closed: "2026-02-10"), incident("x")),
        (action("c", .done), incident("x")), (action("d"), incident("y")),
      ], today: day("2026-03-10"), dueDays: .standard, recurrences: ["x": later])
    #expect(items.map(\.recurredIn) == [["later", "after"], ["later"], [], []])
    #expect(items.map(\.ageDays) == [68, 68, nil, nil])
    #expect(items.map(\.isOverdue) == [true, false, false, false])
  }

  @Test func `what presses most comes first`() {
    let items = tracked(
      [
        (action("new", opened: "2026-03-09", line: 3), incident("b", rank: 1)),
        (action("late", opened: "2025-01-01", line: 2), incident("a", rank: 4)),
        (action("later", opened: "2025-01-02", line: 1), incident("a", rank: 4)),
        (action("worse", opened: "2026-01-02"), incident("c", rank: 1)),
      ], today: day("2026-03-10"), dueDays: .standard)
    #expect(items.sorted(by: byUrgency).map(\.action.text) == ["worse", "late", "later", "new"])
    #expect(groupedByIncident(items).map(\.action.text) == ["worse", "later", "late", "new"])
  }
}
