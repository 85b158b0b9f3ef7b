import Testing

@testable import Documents

@Suite struct RepeatedPromisesTests {
  private func promised(_ texts: String...) -> [Int] {
    let items = texts.enumerated().map { index, text in
      TrackedAction(action: action(text), incident: incident("incident \(index)"))
    }
    return countingPromises(items).map(\.promised)
  }

  @Test(
    arguments: [
      ("Pin the chart", "Pin the chart"),
      ("Pin the chart.", "pin our charts"),
      ("Alert on a full disk", "Alerts on full disks"),
      ("Audit all releases for versions", "Audit all releases for unpinned versions"),
      (
        "Alert when the newest backup of orders is older than a day",
        "Alert when the newest backup of orders is older than a week"
      ),
      ("扩大连接池", "扩大连接池"),
    ])
  func `these are one promise`(one: String, other: String) {
    #expect(promised(one, other) == [2, 2])
  }

  @Test(
    arguments: [
      ("Pin the chart", "Pin the image"),
      ("Pin the chart", "Pin the chart to a digest"),
      ("Turn on automatic rollback of releases", "Turn off automatic rollback of releases"),
      ("Retry the job", "Do not retry the job"),
      ("Use version 1.2", "Use version 1.3"),
      ("…", "—"),
    ])
  func `these are two`(one: String, other: String) {
    #expect(promised(one, other) == [1, 1])
  }

  @Test func `what one incident says twice is promised once`() {
    let item = TrackedAction(action: action("Pin the chart"), incident: incident("x"))
    #expect(countingPromises([item, item]).map(\.promised) == [1, 1])
    let elsewhere = TrackedAction(action: action("Pin the chart"), incident: incident("y"))
    let items = countingPromises([item, item, elsewhere])
    #expect(items.map(\.promised) == [2, 2, 2])
    #expect(Set(items.map(\.promiseGroup)).count == 1)
  }

  @Test func `who and when is no part of a promise`() {
    var one = action("Pin the chart @ann")
    one.owner = "@ann"
    let items = [one, action("Pin the chart")].enumerated().map { index, action in
      TrackedAction(action: action, incident: incident("\(index)"))
    }
    #expect(countingPromises(items).map(\.promised) == [2, 2])
  }
}
