import Testing

@testable import Documents

@Suite struct CountPromisesTests {
  private func item(_ text: String, in incident: String, id: String = "1a2b3c") -> TrackedAction {
    var action = action(text)
    action.id = id
    return TrackedAction(action: action, incident: DocumentsTests.incident(incident))
  }

  private func counted(_ items: [TrackedAction], all: [TrackedAction]) -> [TrackedAction] {
    let statements = all.map { item in
      IncidentStatement(
        incident: item.incident.id, kind: .action(id: item.action.id, state: item.action.state),
        line: item.action.line, text: item.action.text)
    }
    return countingPromises(items, like: LikeStatements(statements))
  }

  @Test func `each promise tells how many incidents make it`() {
    let items = [
      item("Pin the chart", in: "x"), item("pin our charts.", in: "y"),
      item("Sweep", in: "y", id: "4d5e6f"),
    ]
    #expect(counted(items, all: items).map(\.promised) == [2, 2, 1])
  }

  @Test func `what one incident says twice is promised once`() {
    let twice = [item("Pin the chart", in: "x"), item("Pin the chart", in: "x", id: "4d5e6f")]
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
