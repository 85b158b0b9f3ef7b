import Platform
import Testing

@testable import Documents

/// An item as it stands, what git tells of it, and the days that come of both.
struct DatedCase: CustomTestStringConvertible {
  var name: String
  var item: ActionItem
  var history: [(String, ActionItem.State)]
  var beginning = ActionHistory.Beginning.added
  /// Opened and closed, each with its source.
  var days: String
  /// The changes after all of it.
  var changes: String

  var testDescription: String { name }
}

private func item(
  _ state: ActionItem.State = .open, opened: String? = nil,
  _ openedFrom: ActionItem.DaySource? = nil,
  closed: String? = nil
) -> ActionItem {
  var item = action("pin the chart", state, opened: opened, closed: closed)
  item.openedFrom = openedFrom
  item.closedFrom = closed == nil ? nil : .item
  item.wording = wording(of: promiseWords(item.text))
  return item
}

@Suite struct DatedActionsTests {
  @Test(arguments: [
    DatedCase(
      name: "git tells the day", item: item(opened: "2026-01-02", .incident),
      history: [("2026-01-05", .open)], days: "2026-01-05 git", changes: "2026-01-05 open"),
    DatedCase(
      name: "the item tells its own day", item: item(opened: "2026-01-04", .item),
      history: [("2026-01-05", .open)], days: "2026-01-04 item", changes: "2026-01-04 open"),
    DatedCase(
      name: "the document is older than its first commit",
      item: item(opened: "2026-01-03", .document),
      history: [("2026-01-05", .open)], beginning: .withFile, days: "2026-01-03 document",
      changes: "2026-01-03 open"),
    DatedCase(
      name: "the item is younger than the document", item: item(opened: "2026-01-03", .document),
      history: [("2026-01-05", .open)], days: "2026-01-05 git", changes: "2026-01-05 open"),
    DatedCase(
      name: "the document says a day after its first commit",
      item: item(opened: "2026-01-09", .document), history: [("2026-01-05", .open)],
      beginning: .withFile, days: "2026-01-05 git", changes: "2026-01-05 open"),
    DatedCase(
      name: "the postmortem was written months later", item: item(opened: "2026-01-02", .incident),
      history: [("2026-04-02", .open)], beginning: .withFile, days: "2026-04-02 git",
      changes: "2026-04-02 open"),
    DatedCase(
      name: "an old postmortem was put into the repository",
      item: item(opened: "2026-01-02", .incident), history: [("2026-04-03", .open)],
      beginning: .withFile, days: "2026-01-02 incident", changes: "2026-01-02 open"),
    DatedCase(
      name: "an item was put into an old postmortem", item: item(opened: "2020-01-02", .incident),
      history: [("2026-04-03", .open)], days: "2026-04-03 git", changes: "2026-04-03 open"),
    DatedCase(
      name: "a shallow clone proves nothing", item: item(opened: "2026-01-02", .incident),
      history: [("2026-01-05", .open)], beginning: .beforeHistory, days: "2026-01-02 incident",
      changes: "2026-01-02 open"),
    DatedCase(
      name: "a shallow clone proves what came later",
      item: item(.done, opened: "2026-01-02", .incident),
      history: [("2026-01-05", .open), ("2026-01-08", .done)], beginning: .beforeHistory,
      days: "2026-01-02 incident, 2026-01-08 git", changes: "2026-01-02 open, 2026-01-08 done"),
    DatedCase(
      name: "closed by a commit", item: item(.done),
      history: [("2026-01-05", .open), ("2026-01-08", .done)],
      days: "2026-01-05 git, 2026-01-08 git",
      changes: "2026-01-05 open, 2026-01-08 done"),
    DatedCase(
      name: "closed when it said so", item: item(.done, closed: "2026-01-07"),
      history: [("2026-01-05", .open), ("2026-01-08", .done)],
      days: "2026-01-05 git, 2026-01-07 item",
      changes: "2026-01-05 open, 2026-01-07 done"),
    DatedCase(
      name: "closed the second time, and dropped after that", item: item(.dropped),
      history: [
        ("2026-01-05", .open), ("2026-01-08", .done), ("2026-01-09", .open), ("2026-01-12", .done),
        ("2026-01-14", .dropped),
      ], days: "2026-01-05 git, 2026-01-12 git",
      changes:
        "2026-01-05 open, 2026-01-08 done, 2026-01-09 open, 2026-01-12 done, 2026-01-14 dropped"),
    DatedCase(
      name: "done from the beginning", item: item(.done), history: [("2026-01-05", .done)],
      days: "2026-01-05 git", changes: "2026-01-05 done"),
    DatedCase(
      name: "done from the beginning, with a day", item: item(.done, closed: "2026-01-09"),
      history: [("2026-01-05", .done)], days: "2026-01-05 git, 2026-01-09 item",
      changes: "2026-01-05 open, 2026-01-09 done"),
    DatedCase(
      name: "a day before the item was there", item: item(.done, closed: "2026-01-01"),
      history: [("2026-01-05", .open), ("2026-01-08", .done)],
      days: "2026-01-05 git, 2026-01-01 item",
      changes: "2026-01-05 open, 2026-01-05 done"),
    DatedCase(
      name: "not committed", item: item(.done), history: [("2026-01-05", .open)],
      days: "2026-01-05 git", changes: "2026-01-05 open, 2026-02-01 done"),
    DatedCase(
      name: "not committed, with a day", item: item(.done, closed: "2026-01-30"),
      history: [("2026-01-05", .open)], days: "2026-01-05 git, 2026-01-30 item",
      changes: "2026-01-05 open, 2026-01-30 done"),
    DatedCase(
      name: "opened again and not committed", item: item(),
      history: [("2026-01-05", .open), ("2026-01-08", .done)], days: "2026-01-05 git",
      changes: "2026-01-05 open, 2026-01-08 done, 2026-02-01 open"),
  ])
  func `days of an item`(_ one: DatedCase) throws {
    let name = try #require(ObjectName(hex: String(repeating: "a1", count: 20).utf8))
    let history = ActionHistory(
      words: promiseWords(one.item.text), beginning: one.beginning,
      changes: one.history.map {
        StateChange(
          day: day($0.0), state: $0.1, commit: CommitReference(name: name, author: "Ann"))
      })
    let dated = try #require(
      dated([one.item], by: FileHistory(actions: [history]), today: day("2026-02-01")).first)
    let days = [(dated.opened, dated.openedFrom), (dated.closed, dated.closedFrom)].compactMap {
      day, source in day.map { "\($0) \(source?.rawValue ?? "?")" }
    }
    #expect(days.joined(separator: ", ") == one.days)
    #expect(
      dated.changes.map { "\($0.day) \($0.state.rawValue)" }.joined(separator: ", ") == one.changes)
  }

  @Test func `an item that git does not know stays as it is`() {
    let known = item(opened: "2026-01-02", .incident)
    #expect(dated([known], by: FileHistory(), today: day("2026-02-01")) == [known])
  }

  @Test func `of two with the same words each has its own days`() {
    let history = FileHistory(
      actions: [("2026-01-05", ActionItem.State.done), ("2026-01-06", .open)].map {
        ActionHistory(
          words: promiseWords("pin the chart"), beginning: .added,
          changes: [StateChange(day: day($0.0), state: $0.1)])
      })
    // The open one alone, as a list of open items has it.
    let open = dated([item()], by: history, today: day("2026-02-01"))
    #expect(open.map(\.opened) == [day("2026-01-06")])
    let both = dated([item(.done), item()], by: history, today: day("2026-02-01"))
    #expect(both.map(\.opened) == [day("2026-01-05"), day("2026-01-06")])
  }
}
