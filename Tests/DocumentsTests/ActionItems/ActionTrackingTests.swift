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

  @Test func `without days that somebody set only a written day makes an item overdue`() {
    func isLate(_ item: ActionItem, _ dueDays: DueDays) -> Bool {
      isOverdue(item, of: incident("x", rank: 1), on: day("2026-03-10"), dueDays: dueDays)
    }
    #expect(!isLate(action(opened: "2020-01-01"), .none))
    #expect(isLate(action(opened: "2026-03-01", due: "2026-03-09"), .none))
    #expect(!isLate(action(opened: "2020-01-01"), DueDays(days: ["minor": 90])))
  }

  @Test(arguments: [
    ("Consider a second cluster", true), ("consider: a second cluster", true),
    ("Ask what others consider", false), ("A second cluster, if it happens again", true),
    ("Erwägen, einen zweiten Ofen zu kaufen", true), ("二台目のオーブンを検討する", true),
    ("Buy a second cluster", false),
  ])
  func `an idea is no promise`(text: String, isIdea: Bool) {
    let found = tracked(
      [(action(text, opened: "2026-03-09"), incident("x"))], today: day("2026-03-10"),
      dueDays: .none)[0]
    #expect(found.isIdea == isIdea)
    #expect(found.urgencyScore == (isIdea ? 0 : 17))
  }

  @Test func `a tracked item knows its age, and whether it is late`() {
    let items = tracked(
      [
        (action(opened: "2026-01-01"), incident("x")),
        (action("b", .done, opened: "2026-01-01", closed: "2026-02-10"), incident("x")),
        (action("c", .done), incident("x")), (action("d"), incident("y")),
      ], today: day("2026-03-10"), dueDays: .standard)
    #expect(items.map(\.ageDays) == [68, 68, nil, nil])
    #expect(items.map(\.isOverdue) == [true, false, false, false])
  }

  /// Opened, done, opened again, begun, dropped.
  private static let restless: ActionItem = {
    var item = action("a", .dropped, opened: "2026-03-02", closed: "2026-03-20")
    item.changes = [
      ("2026-03-02", ActionItem.State.open), ("2026-03-05", .done), ("2026-03-11", .open),
      ("2026-03-11", .inProgress), ("2026-03-20", .dropped),
    ].map { StateChange(day: day($0.0), state: $0.1, commit: Sample.commit) }
    return item
  }()

  @Test(
    arguments: [
      ("2026-03-01", nil), ("2026-03-02", .open), ("2026-03-04", .open), ("2026-03-05", .done),
      ("2026-03-10", .done), ("2026-03-11", .inProgress), ("2026-03-19", .inProgress),
      ("2026-03-20", .dropped), ("2027-01-01", .dropped),
    ] as [(String, ActionItem.State?)])
  func `git tells the state on any day`(iso: String, expected: ActionItem.State?) {
    #expect(state(of: Self.restless, on: day(iso)) == expected)
  }

  @Test(arguments: [
    ("2026-02-01", "2026-03-01", false, false), ("2026-03-01", "2026-03-03", true, false),
    ("2026-03-01", "2026-03-07", true, true), ("2026-03-03", "2026-03-04", false, false),
    ("2026-03-03", "2026-03-07", false, true), ("2026-03-03", "2026-03-12", false, false),
    ("2026-03-06", "2026-03-10", false, false), ("2026-03-06", "2026-03-12", true, false),
    ("2026-03-12", "2026-03-25", false, true), ("2026-03-01", "2026-03-25", true, true),
  ])
  func `what was opened and closed within a span`(
    from: String, until: String, isOpened: Bool, isClosed: Bool
  ) {
    let (from, until) = (day(from), day(until))
    let found = ActionDays(Self.restless).passage(from: from, until: until)
    #expect(found.opened == isOpened)
    #expect(found.closed == isClosed)
  }

  @Test func `what is not understood is neither open nor overdue, opened nor closed`() {
    var item = action("a", .unknown, opened: "2026-03-02", due: "2026-03-03")
    let (from, until) = (day("2026-03-01"), day("2026-03-31"))
    #expect(!isOpen(item, on: until))
    #expect(ActionDays(item).passage(from: from, until: until) == (false, false, false, false))
    let found = tracked(
      [(item, incident("b"))], today: until.adding(days: 200), dueDays: .standard)[0]
    #expect(!found.isOverdue && !found.isStalled && found.urgencyScore == 0)
    // It was open until somebody wrote what nobody understands, and is done now.
    item.state = .done
    item.changes = [
      ("2026-03-02", ActionItem.State.open), ("2026-03-05", .unknown), ("2026-03-11", .done),
    ].map { StateChange(day: day($0.0), state: $0.1, commit: Sample.commit) }
    #expect(isOpen(item, on: day("2026-03-04")))
    #expect(!isOpen(item, on: day("2026-03-05")))
    // Nobody can say that it was open after that.
    let before = ActionDays(item).passage(from: day("2026-03-05"), until: day("2026-03-10"))
    #expect(before == (true, false, true, false))
    #expect(!ActionDays(item).passage(from: day("2026-03-11"), until: until).closed)
    #expect(item.asOf(day("2026-03-06")).state == .unknown)
    #expect(item.closing?.day == day("2026-03-11"))
  }

  @Test(arguments: 0..<40) func `what was open, opened and closed add up`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var item = action("a")
    var today = day("2026-01-01")
    for place in 0..<8 {
      let states: [ActionItem.State] = [.open, .done, .inProgress, .dropped]
      // Some are done when they are written down.
      let state = place == 0 && seed % 2 == 0 ? .open : states[Int(random.next() % 4)]
      item.changes.append(StateChange(day: today, state: state, commit: Sample.commit))
      today = today.adding(days: Int(random.next() % 4))
    }
    item.opened = item.changes.first?.day
    item.state = item.changes.last?.state ?? .open
    item.closed = item.closing?.day
    for from in 0..<20 {
      for until in from..<20 {
        let (first, last) = (
          day("2025-12-30").adding(days: from), day("2025-12-30").adding(days: until)
        )
        let before = isOpen(item, on: first.adding(days: -1)) ? 1 : 0
        let found = ActionDays(item).passage(from: first, until: last)
        let now = before + (found.opened ? 1 : 0) - (found.closed ? 1 : 0)
        #expect(now == (isOpen(item, on: last) ? 1 : 0))
      }
    }
  }
}

extension DueDays {
  /// As a house may set it.
  static let standard = DueDays(days: ["critical": 7, "major": 14, "moderate": 30, "minor": 90])
}

private enum Sample {
  static let commit = ObjectName(hex: String(repeating: "a1", count: 20).utf8).map {
    CommitReference(name: $0, author: "Ann")
  }
}
