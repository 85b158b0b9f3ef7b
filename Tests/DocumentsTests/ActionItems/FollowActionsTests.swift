import Platform
import Testing

@testable import Documents

@Suite struct FollowActionsTests {
  private let commit = ObjectName(hex: String(repeating: "a", count: 40).utf8).map {
    CommitReference(name: $0, author: "Ann")
  }

  /// An item as git tells of it: the states that it had from day to day.
  private func item(
    _ changes: (String, ActionItem.State)..., from: ActionItem.DaySource = .git,
    isCommitted: Bool = true
  ) -> ItemDays {
    var item = ItemDays(
      wording: 0, state: changes.last?.1 ?? .open, opened: changes.first.map { day($0.0) },
      openedFrom: from, closed: nil, closedFrom: nil,
      changes: changes.map {
        StateChange(day: day($0.0), state: $0.1, commit: isCommitted ? commit : nil)
      })
    item.closed = item.closing?.day
    return item
  }

  private func survival(_ items: ItemDays...) -> ActionSurvival {
    Documents.survival(of: items, today: day("2026-04-01"))
  }

  @Test func `items are followed from the day they were written down to the one they were done`() {
    let found = survival(
      item(("2026-01-01", .open), ("2026-01-11", .done)),
      item(("2026-01-01", .open), ("2026-02-20", .dropped)),
      item(("2026-01-01", .open), ("2026-01-03", .inProgress)),
      item(("2026-03-30", .open)))
    #expect((found.done, found.dropped, found.open) == (1, 1, 2))
    #expect(found.followed == 4)
    #expect(found.stillOpen.map(\.days) == [7, 30, 90])
    #expect(found.stillOpen.map(\.atRisk) == [3, 2, 1])
    // One of three was done on the tenth day; what was dropped is no longer waited for.
    #expect(found.stillOpen.map { fixed($0.share, digits: 2) } == ["1.00", "0.67", "0.67"])
  }

  @Test func `what was done and opened again was not done`() {
    let found = survival(
      item(
        ("2026-01-01", .open), ("2026-01-02", .done), ("2026-01-03", .open), ("2026-02-02", .done)))
    #expect(found.stillOpen.map(\.days) == [7, 30])
    #expect(found.stillOpen.map(\.share) == [1, 1])
    #expect(found.done == 1)
  }

  @Test func `what was done when it was written down is counted apart`() {
    var told = item(("2026-02-01", .open), ("2026-02-01", .done), isCommitted: false)
    told.closed = day("2026-01-20")
    let found = survival(item(("2026-02-01", .done)), item(("2026-02-01", .dropped)), told)
    #expect(found.bornClosed == 3)
    #expect(found.followed == 0)
    #expect(found.stillOpen.isEmpty)
  }

  @Test func `what was done on the same day by another commit was followed`() {
    let found = survival(item(("2026-02-01", .open), ("2026-02-01", .done)))
    #expect(found.done == 1)
  }

  @Test func `items without a day by git's word are unknown`() {
    var unseen = item(("2026-01-01", .open), from: .item)
    unseen.changes = []
    let found = survival(
      unseen, item(("2026-01-01", .open), from: .incident), item(("2026-01-01", .unknown)))
    #expect(found.unknown == 3)
    #expect(found.followed == 0)
  }

  @Test func `what came after today has not happened`() {
    let found = survival(
      item(("2026-04-02", .open)), item(("2026-03-01", .open), ("2026-05-01", .done)))
    #expect((found.done, found.open, found.unknown) == (0, 1, 0))
    #expect(found.stillOpen.map(\.days) == [7, 30])
  }
}
