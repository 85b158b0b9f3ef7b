import Testing

@testable import Documents

@Suite struct CountPromisesTests {
  private func item(_ text: String, in incident: String, line: Int = 1) -> TrackedAction {
    var action = action(text)
    action.line = line
    return TrackedAction(action: action, incident: DocumentsTests.incident(incident))
  }

  private func counted(_ items: [TrackedAction], all: [TrackedAction]) -> [TrackedAction] {
    let statements = all.map { item in
      SaidStatement(
        incident: item.incident.id, text: item.action.text, state: item.action.state,
        line: item.action.line)
    }
    return countingPromises(items, like: SaidStatements(statements).like)
  }

  @Test func `each promise tells how many incidents make it`() {
    let items = [
      item("Pin the chart", in: "x"), item("pin our charts.", in: "y"),
      item("Sweep", in: "y", line: 2),
    ]
    #expect(counted(items, all: items).map(\.promised) == [2, 2, 1])
  }

  @Test func `what one incident says twice is promised once`() {
    let twice = [item("Pin the chart", in: "x"), item("Pin the chart", in: "x", line: 2)]
    #expect(counted(twice, all: twice).map(\.promised) == [1, 1])
    let all = twice + [item("Pin the chart", in: "y")]
    #expect(counted(all, all: all).map(\.promised) == [2, 2, 2])
    #expect(Set(counted(all, all: all).map(\.promiseGroup)).count == 1)
  }

  @Test func `promises that are kept, and so not listed, count too`() {
    var kept = item("Pin the chart", in: "x")
    kept.action.state = .done
    let open = item("Pin the chart", in: "y")
    #expect(counted([open], all: [kept, open]).map(\.promised) == [2])
  }
}
