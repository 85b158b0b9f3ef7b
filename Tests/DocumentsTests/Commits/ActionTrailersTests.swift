import Platform
import Testing

@testable import Documents

/// A commit of a test: its name is made of one digit.
func commit(_ digit: Character, day: String = "2026-01-05", _ text: String) -> CommitMessage {
  let value = digit.hexDigitValue ?? 0
  guard let name = ObjectName(bytes: Array(repeating: UInt8(value << 4 | value), count: 20)) else {
    preconditionFailure("twenty bytes are a name")
  }
  let day = Day(iso: day) ?? Day(number: 0)
  return CommitMessage(
    name: name,
    time: day.number * 86_400, day: day, author: "Ann", text: text)
}

@Suite struct ActionTrailersTests {
  @Test(arguments: [
    ("Pin it\n\nAction: a3f9c1", true), ("Pin it\n\naction: A3F9C1", true),
    ("Pin it\n\nActions: 000000, a3f9c1", true), ("Action: ovens#a3f9c1", true),
    ("Action: `a3f9c1`", true), ("Action: other#a3f9c1", false), ("Action: a3f9c", false),
    ("Action: a3f9c1 and more", false), ("The action: a3f9c1", false), ("a3f9c1", false),
    ("Action: pin the chart", false), ("Action:", false),
  ])
  func `a line of a message closes the item that it names`(text: String, isClosed: Bool) {
    let trailers = ActionTrailers([commit("1", text)])
    #expect((trailers.closing("a3f9c1", of: "ovens") != nil) == isClosed)
  }

  @Test func `a commit that is reverted closes nothing, unless the revert is reverted`() {
    let names = ["1", "2"].map { String(repeating: $0, count: 40) }
    let closing = commit("1", "Pin it\n\nAction: a3f9c1")
    let revert = commit(
      "2", day: "2026-01-06", "Revert \"Pin it\"\n\nThis reverts commit \(names[0]).")
    let again = commit(
      "3", day: "2026-01-07", "Reapply \"Pin it\"\n\nThis reverts commit \(names[1]).")
    #expect(ActionTrailers([closing, revert]).isEmpty)
    #expect(ActionTrailers([again, revert, closing]).closing("a3f9c1", of: "x") == closing)
  }

  @Test func `of several commits the latest closes`() {
    let first = commit("1", day: "2026-01-05", "Action: a3f9c1")
    let second = commit("2", day: "2026-01-09", "Action: a3f9c1")
    #expect(ActionTrailers([first, second]).closing("a3f9c1", of: "x") == second)
    var merged = first
    merged.arrival = Day(number: second.day.number + 1)
    #expect(ActionTrailers([merged, second]).closing("a3f9c1", of: "x") == merged)
  }
}

@Suite struct ClosedByCommitsTests {
  private func item(
    _ state: ActionItem.State, closed: String? = nil, changes: [(String, ActionItem.State)]
  ) -> ActionItem {
    var item = ActionItem(line: 1, state: state, isMarked: true, text: "Pin it")
    item.changes = changes.map { StateChange(day: Day(iso: $0.0) ?? monday, state: $0.1) }
    item.closed = closed.flatMap { Day(iso: $0) }
    item.closedFrom = closed == nil ? nil : .git
    return item
  }

  private let monday = Day(number: 20_000)
  private let fifth = commit("1", day: "2026-01-05", "Action: 000000")

  @Test func `an item that stands open is done from the day of the commit`() {
    let item = closed(item(.open, changes: [("2026-01-02", .open)]), by: fifth)
    #expect(item.state == .done)
    #expect(item.closed == fifth.day)
    #expect(item.closedFrom == .trailer)
    #expect(item.closing?.commit == fifth.reference)
  }

  @Test func `what was opened, or opened again, after the commit is not meant`() {
    let later = item(.open, changes: [("2026-01-06", .open)])
    let again = item(
      .open, changes: [("2026-01-02", .open), ("2026-01-03", .done), ("2026-01-08", .open)])
    #expect(closed(later, by: fifth) == later)
    #expect(closed(again, by: fifth) == again)
  }

  @Test func `what a merge brings closes what came with it, from the day of the merge`() {
    var brought = fifth
    brought.arrival = Day(number: fifth.day.number + 4)
    let item = closed(item(.open, changes: [("2026-01-09", .open)]), by: brought)
    #expect(item.closed == brought.arrival)
  }

  @Test func `an item ticked later was done on the day of the commit`() {
    let ticked = item(
      .done, closed: "2026-01-09", changes: [("2026-01-02", .open), ("2026-01-09", .done)])
    #expect(closed(ticked, by: fifth).closed == fifth.day)
    #expect(closed(ticked, by: fifth).closedFrom == .git)
  }

  @Test func `what was ticked before, dropped, or not understood stays as it is`() {
    for other in [
      item(.done, closed: "2026-01-03", changes: [("2026-01-02", .open), ("2026-01-03", .done)]),
      item(.dropped, changes: [("2026-01-02", .open)]), item(.unknown, changes: []),
    ] {
      #expect(closed(other, by: fifth) == other)
    }
  }
}
