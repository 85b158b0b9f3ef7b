import Platform
import Testing

@testable import Documents

@Suite struct WeeklyReportTests {
  private func report(
    _ items: [(action: ActionItem, incident: Incident)], _ incidents: [Incident] = [],
    claims: [RecurrenceClaim] = []
  ) -> WeeklyReport {
    weeklyReport(
      from: day("2026-03-02"), until: day("2026-03-08"), actions: items, incidents: incidents,
      claims: claims, dueDays: .standard)
  }

  @Test func `totals are those of the last day, and of the span before`() {
    var bare = action("bare", opened: "2026-03-04", owner: "@ann")
    bare.isMarked = false
    let worst = incident("x", rank: 1)
    let found = report([
      (action("old", opened: "2025-01-01", owner: "@ann"), worst),
      (action("new", opened: "2026-03-03"), worst), (bare, worst),
      (action("started", .inProgress, opened: "2026-02-27"), worst),
      (action("done now", .done, opened: "2026-02-01", closed: "2026-03-05"), worst),
      (action("done before", .done, opened: "2026-02-01", closed: "2026-02-25"), worst),
      (action("done ever", .done, opened: "2026-03-03"), worst),
      (action("later", opened: "2026-03-09"), worst),
    ])
    var totals = WeeklyReport.Totals()
    totals.open = 4
    totals.inProgress = 1
    totals.overdue = 2
    totals.unowned = 2
    totals.unmarked = 1
    totals.opened = 3
    totals.bornDone = 1
    totals.closed = 2
    totals.stalled = 1
    #expect(found.totals == totals)
    var previous = WeeklyReport.Totals()
    previous.open = 3
    previous.inProgress = 1
    previous.overdue = 2
    previous.unowned = 2
    previous.opened = 1
    previous.closed = 1
    previous.stalled = 1
    #expect(found.previous == previous)
    #expect(found.opened.map(\.action.text) == ["new", "done ever", "bare"])
    #expect(found.closed.map(\.action.text) == ["done now"])
    #expect(found.overdue.map(\.action.text) == ["old", "started"])
    #expect(found.stalled.map(\.action.text) == ["old"])
    #expect(found.open.count == 4)
  }

  @Test func `what was done later is open on the last day`() {
    let found = report([
      (action("later", .done, opened: "2026-01-01", closed: "2026-03-09"), incident("x")),
      (action("dropped", .dropped, opened: "2026-03-03", closed: "2026-03-20"), incident("x")),
    ])
    #expect(found.overdue.map(\.action.state) == [.open])
    #expect(found.overdue.map(\.action.closed) == [nil])
    #expect(found.opened.map(\.action.state) == [.open])
    #expect(found.totals.open == 2)
  }

  @Test func `what strikes after the last day has not recurred`() {
    let first = incident("first", "2026-03-01")
    var second = incident("second", "2026-03-09")
    let items = [(action: action(opened: "2026-03-01"), incident: first)]
    let claims = [
      RecurrenceClaim(
        later: "second", earlier: "first", line: 1, score: 1, actions: items.map(\.action.id))
    ]
    #expect(report(items, [first, second], claims: claims).open.map(\.recurredIn) == [[]])
    second.date = day("2026-03-08")
    #expect(report(items, [first, second], claims: claims).open.map(\.recurredIn) == [["second"]])
  }

  @Test func `owners and systems have their shares, those with most overdue first`() {
    var flux = incident("x")
    flux.systems = ["flux", "k3s"]
    let found = report([
      (action("a", opened: "2025-01-01", owner: "@ann"), flux),
      (action("b", opened: "2026-03-03", owner: "Ann"), incident("y")),
      (action("c", opened: "2026-03-03"), flux),
      (action("d", .done, opened: "2026-02-03", closed: "2026-03-04", owner: "@ben"), flux),
      (action("e", .done, opened: "2026-01-03", closed: "2026-01-04", owner: "@cleo"), flux),
    ])
    func share(
      _ name: String?, open: Int, overdue: Int = 0, opened: Int = 0, closed: Int = 0,
      oldest: Int? = nil
    ) -> WeeklyReport.Share {
      var share = WeeklyReport.Share(name: name)
      (share.open, share.overdue, share.opened, share.closed) = (open, overdue, opened, closed)
      share.oldestDays = oldest
      return share
    }
    #expect(
      found.owners == [
        share("@ann", open: 2, overdue: 1, opened: 1, oldest: 431),
        share(nil, open: 1, opened: 1, oldest: 5), share("@ben", open: 0, closed: 1),
      ])
    #expect(
      found.systems == [
        share("flux", open: 2, overdue: 1, opened: 1, closed: 1, oldest: 431),
        share("k3s", open: 2, overdue: 1, opened: 1, closed: 1, oldest: 431),
        share(nil, open: 1, opened: 1, oldest: 5),
      ])
    #expect(found.unowned.map(\.action.text) == ["c"])
  }

  @Test(
    arguments: [
      ([], [], ["a", "b", "c"]), (["ANN"], [], ["a", "b"]),
      (["@ann", "@ben"], [], ["a", "b", "c"]),
      ([], ["FLUX"], ["a", "c"]), (["@ann"], ["flux"], ["a"]), (["@cleo"], [], []),
    ] as [([String], [String], [String])])
  func `a scope leaves out what others promised`(
    owners: [String], systems: [String], texts: [String]
  ) {
    var flux = incident("x", "2026-03-03")
    flux.systems = ["flux"]
    let other = incident("y", "2026-03-03")
    let found = weeklyReport(
      from: day("2026-03-02"), until: day("2026-03-08"),
      scope: .init(owners: owners, systems: systems),
      actions: [
        (action("a", owner: "@ann"), flux), (action("b", owner: "Ann"), other),
        (action("c", owner: "@ben"), flux),
      ], incidents: [flux, other], claims: [], dueDays: .standard)
    #expect(found.open.map(\.action.text).sorted() == texts)
    #expect(found.incidents.map(\.id) == (systems.isEmpty ? ["x", "y"] : ["x"]))
  }

  @Test func `twelve weeks lead up to the last day`() {
    let found = report([
      (action(opened: "2025-12-20"), incident("x")),
      (action("b", .done, opened: "2026-03-03", closed: "2026-03-04"), incident("x")),
    ])
    #expect(found.weeks.count == 12)
    #expect(found.weeks.first?.week.description == "2025-W51")
    #expect(found.weeks.last?.week.description == "2026-W10")
    #expect(found.weeks.map(\.open) == Array(repeating: 1, count: 12))
    #expect(found.weeks.first?.opened == 1)
    #expect(found.weeks.last?.opened == 1)
    #expect(found.weeks.last?.closed == 1)
  }

  @Test func `an item that was done and opened again was not open between`() {
    var item = action(opened: "2026-02-10")
    item.changes = [
      ("2026-02-10", ActionItem.State.open), ("2026-02-17", .done), ("2026-03-03", .open),
    ]
    .map { StateChange(day: day($0.0), state: $0.1) }
    let found = report([(item, incident("x"))])
    #expect(found.weeks.suffix(5).map(\.open) == [0, 1, 0, 0, 1])
    #expect(found.weeks.suffix(5).map(\.opened) == [0, 1, 0, 0, 1])
    #expect(found.opened.count == 1)
    #expect(found.previous.open == 0)
  }

  @Test func `incidents and recurrences are those of the span`() {
    let incidents = [
      incident("new", "2026-03-08"), incident("old", "2026-01-01"),
      incident("next", "2026-03-09"), incident("note", "2026-03-05", kind: .reference),
    ]
    let promise = action("promise", opened: "2026-01-02")
    let claims = ["new", "next"].map {
      RecurrenceClaim(later: $0, earlier: "old", line: 1, score: 1, actions: [promise.id])
    }
    let found = report([(promise, incidents[1])], incidents, claims: claims)
    #expect(found.incidents.map(\.id) == ["new"])
    #expect(found.recurrences.map(\.earlier.id) == ["old"])
    #expect(found.recurrences.first?.openActions.map(\.action.text) == ["promise"])
    #expect(found.open.map(\.recurredIn) == [["new"]])
  }

  @Test func `a postmortem comes on the day of its first commit`() {
    let incidents = [incident("told late", "2026-01-01"), incident("told at once", "2026-03-03")]
    let found = weeklyReport(
      from: day("2026-03-02"), until: day("2026-03-08"), actions: [], incidents: incidents,
      dueDays: .none
    ) { $0.id == "told late" ? day("2026-03-05") : day("2026-04-01") }
    #expect(found.incidents.map(\.id) == ["told late"])
    #expect(found.hasNews)
  }

  @Test func `five are to be done first, ideas never`() {
    let items = (1...6).map { (action("item \($0)", opened: "2026-03-0\($0)"), incident("x")) }
    let found = report(items + [(action("Consider all", opened: "2026-03-08"), incident("x"))])
    #expect(
      found.first.map(\.action.text) == ["item 6", "item 5", "item 4", "item 3", "item 2"])
    #expect(found.totals.ideas == 1)
  }

  @Test func `nothing gives an empty report`() {
    let found = report([])
    #expect(!found.hasNews)
    #expect(found.totals == WeeklyReport.Totals())
    #expect(found.weeks.allSatisfy { $0.open == 0 })
  }
}
