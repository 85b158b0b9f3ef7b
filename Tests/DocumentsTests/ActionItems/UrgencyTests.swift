import Platform
import Testing

@testable import Documents

@Suite struct UrgencyTests {
  @Test func `urgency is a sum, and says of what`() {
    var late = action("late", opened: "2026-01-01")
    late.due = day("2026-02-01")
    var items = tracked(
      [
        (late, incident("x", rank: 1)),
        (action("no day of its own", opened: "2026-01-01"), incident("y", rank: 3)),
        (action("young", opened: "2026-03-09"), incident("y", rank: 4)),
        (action("nothing known"), incident("y")),
        (action("done", .done, opened: "2026-01-01"), incident("x", rank: 1)),
      ], today: day("2026-03-10"), dueDays: .standard)
    items[0].recurredIn = ["later"]
    #expect(
      items.map(\.urgency) == [
        Urgency(
          score: 30 + 10 + 15 + 5,
          reasons: ["overdue since 2026-02-01", "recurred in later", "critical", "open 68 days"]),
        Urgency(
          score: 30 + 7 + 5,
          reasons: ["open longer than due_days allows", "moderate", "open 68 days"]),
        Urgency(score: 4 + 10, reasons: ["minor", "open 1 day"]),
        Urgency(score: 7, reasons: []),
        Urgency(score: 0, reasons: []),
      ])
  }

  @Test func `no severity adds more than its part, and what is promised again presses`() {
    var harmless = incident("x")
    harmless.severity = Severity(written: "P99", rank: 99)
    var item = TrackedAction(
      action: action(), incident: harmless, ageDays: 40_000, isOverdue: true,
      recurredIn: ["a", "b"])
    #expect(item.urgencyScore == 30 + 10 + 4)
    item.recurredDaysAgo = 15
    #expect(item.urgencyScore == 30 + 10 + 4)
    item.recurredDaysAgo = 14
    #expect(item.urgencyScore == 30 + 20 + 4)
    item.recurredDaysAgo = nil
    item.promised = 3
    #expect(item.urgencyScore == 30 + 10 + 10 + 4)
    #expect(item.urgency.reasons.contains("promised 3 times"))
  }

  @Test func `no sum is above a hundred`() {
    var worst = incident("x", rank: 1)
    worst.toResolve = 6000
    var item = TrackedAction(
      action: action("Alert on it"), incident: worst, ageDays: 1, isOverdue: true,
      recurredIn: ["a"])
    (item.recurredDaysAgo, item.promised, item.aim) = (0, 2, .tells)
    #expect(item.urgencyScore == 100)
  }

  @Test(arguments: [
    ("Add an alert on a cold oven", ActionAim.tells), ("Verify the backup every week", .tells),
    ("Pin the image", .guards), ("Limit the queue to ten loaves", .guards),
    ("Document the alert", .writes), ("Buy a second oven", nil), ("Alarm bei kaltem Ofen", .tells),
    ("为烤炉添加告警", .tells), ("固定镜像版本", .guards), ("Documenter le four", .writes),
    ("Update the documented limit", .guards),
  ])
  func `what an item would be good for is told by its words`(text: String, aim: ActionAim?) {
    let item = tracked([(action(text), incident("x"))], today: day("2026-03-10"), dueDays: .none)[0]
    #expect(item.aim == aim)
    let weight =
      switch aim {
      case .tells: 15
      case .guards: 10
      case .writes: -7
      case nil: 0
      }
    #expect(item.urgencyScore == 7 + weight)
  }

  @Test func `a long outage presses, and what is done has no aim`() {
    var long = incident("x", rank: 2)
    long.toResolve = 599
    let items = { tracked([(action("Buy it"), long)], today: day("2026-03-10"), dueDays: .none)[0] }
    #expect(items().urgencyScore == 11)
    long.toResolve = 600
    #expect(items().urgencyScore == 21)
    #expect(items().urgency.reasons.contains("lasted ten hours or more"))
    #expect(
      tracked([(action("Pin it", .done), long)], today: day("2026-03-10"), dueDays: .none)[0].aim
        == nil)
  }

  @Test func `what presses most comes first`() {
    let items = tracked(
      [
        (action("new", opened: "2026-03-09", line: 3), incident("b", rank: 1)),
        (action("late", opened: "2025-01-01", line: 2), incident("a", rank: 4)),
        (action("later", opened: "2025-01-02", line: 1), incident("a", rank: 4)),
        (action("worse", opened: "2026-01-02"), incident("c", rank: 1)),
      ], today: day("2026-03-10"), dueDays: .standard)
    #expect(groupedByIncident(items).map(\.action.text) == ["worse", "later", "late", "new"])
  }
}
