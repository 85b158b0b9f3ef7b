import Platform
import Testing

@testable import Documents

@Suite struct LikeStatementsTests {
  private func promise(
    _ incident: String, _ text: String, _ state: ActionItem.State = .open, line: Int = 1
  ) -> SaidStatement {
    SaidStatement(incident: incident, text: text, state: state, line: line)
  }

  private func areLike(_ left: String, _ right: String) -> Bool {
    SaidStatements([promise("a", left), promise("b", right)]).like.members[0].group != nil
  }

  @Test(arguments: [
    ("Pin the chart", "Pin the chart"), ("Pin the chart.", "pin our charts"),
    ("Pin the chart @ann", "Pin the chart (due 2026-03-01, commit 4f2a9c1)"),
    ("Alert on a full disk", "Add alerts on full disks"),
    ("Implement priority classes for kiam", "Add priority-classes for KIAM"),
    (
      "Set priority classes for critical workloads: they have to run before all others",
      "Implement priority-classes for critical workloads. This was planned already."
    ),
    ("Audit all releases for versions", "Audit all releases for versions weekly"),
    (
      "Alert when the newest backup of orders is older than a day",
      "Alert when the newest backup of orders is older than a week"
    ), ("扩大连接池", "扩大连接池"),
  ])
  func `the same in nearly the same words is like`(left: String, right: String) {
    #expect(areLike(left, right))
  }

  @Test(arguments: [
    ("Pin the chart", "Pin the image"), ("Pin the chart", "Pin the chart to a digest"),
    ("Add an alert", "Add an alert"), ("Alert on the oven door", "Alert on the cellar door"),
    ("Turn on automatic rollback of releases", "Turn off automatic rollback of releases"),
    ("Don't restart the oven at night", "Restart the oven at night"),
    ("Don’t restart the oven at night", "Restart the oven at night"),
    ("Write down how oven A is cleaned", "Write down how oven B is cleaned"),
    ("Add a second probe to the oven door", "Remove the second probe of the oven door"),
    (
      "Backups der Öfen automatisch löschen lassen",
      "Backups der Öfen nicht automatisch löschen lassen"
    ),
    ("自动重启烤箱服务", "不自动重启烤箱服务"),
    (
      "Retry the nightly job that mails all invoices to all customers",
      "Do not retry the nightly job that mails all invoices to all customers"
    ), ("Use version 1.2", "Use version 1.3"),
    (
      "Raise the limit of connections to the orders database of the shop to 20",
      "Raise the limit of connections to the orders database of the shop to 40"
    ), ("What went wrong: no pin", "What went wrong: no probe"),
    ("Root cause analysis: no pin", "Root cause analysis: no probe"),
    ("Write down runbooks for e.g. full disks", "Write down runbooks for e.g. slow disks"),
    ("", ""), ("…", "—"),
  ])
  func `other promises are not`(left: String, right: String) {
    #expect(!areLike(left, right))
  }

  @Test(arguments: [
    ("Pin the ingress controller image: nobody did", "Pin the ingress controller image"),
    ("Pin the image @ann (due 2026-04-01)", "Pin the image"), ("Pin it", "Pin it"),
  ])
  func `a core is what stays`(text: String, expected: String) {
    #expect(core(of: text) == expected)
  }

  @Test func `one incident does not repeat itself`() {
    let like = SaidStatements([
      promise("a", "Pin the controller image"), promise("a", "Pin controller images", line: 2),
    ]).like
    #expect(like.members.map(\.group) == [nil, nil])
  }

  @Test func `what was never done comes first`() {
    let incidents = [
      incident("a", "2026-01-01"), incident("b", "2026-02-01"), incident("c", "2026-03-01"),
    ]
    let said = SaidStatements([
      promise("b", "Alert on the oven temperature", .done),
      promise("a", "Alert on the oven temperature"),
      promise("c", "Pin the controller image. Nobody did"),
      promise("a", "Pin the controller image", line: 2), promise("b", "Pin controller images"),
      promise("c", "Sweep the cellar floor"), promise("stranger", "Sweep the cellar floor"),
    ])
    let found = RepeatedPromises(said.like, incidents: incidents).first(read: said.written)
    #expect(
      found.map { "\($0.text): \($0.promises.map(\.incident.id).joined()), done \($0.done)" } == [
        "Pin the controller image: abc, done 0", "Alert on the oven temperature: ab, done 1",
      ])
    #expect(found[0].first?.description == "2026-01-01")
    #expect(found[0].last?.description == "2026-03-01")
    #expect(found.map(\.open) == [3, 1])
  }

  @Test func `thousands of the same statement are one group`() {
    let statements = (0..<20_000).map { promise("\($0)", "Pin the controller image at last") }
    let like = SaidStatements(statements).like
    #expect(Set(like.members.map(\.group)).count == 1 && like.sizes == [20_000])
  }

  @Test func `what says the same is packed, and told again`() {
    let said = SaidStatements([
      promise("a", "Alert on the oven temperature", .done), promise("a", "Sweep it", line: 300),
      promise("b", "Alert on the oven temperature", line: 2), promise("b", "Pin the chart"),
      promise("c", "Pin the chart", .dropped), promise("c", "Pin the chart", line: 2),
    ]).like
    let ids = [0: "a", 1: "b", 2: "c"]
    func told(_ like: LikeStatements) -> [String] {
      like.members.map {
        "\(like.incidents[$0.incident].id)\($0.place.number):\($0.line) \($0.state) \($0.group ?? -1)"
      }
    }
    let again = LikeStatements(packed: said.packed, ids: ids)
    #expect(told(again) == told(said))
    #expect(told(said).first == "a0:1 done 0")
    #expect(again.sizes == said.sizes && said.sizes == [2, 2])
    // Of a damaged row nothing is read as another item.
    let unknownState = said.packed.firstIndex(of: ActionItem.State.dropped.code) ?? 0
    var damaged = said.packed
    damaged[unknownState] = 0xff
    #expect(told(said).starts(with: told(LikeStatements(packed: damaged, ids: ids))))
    for end in said.packed.indices {
      let cut = LikeStatements(packed: Array(said.packed[..<end]), ids: ids)
      #expect(told(said).starts(with: told(cut)))
    }
  }
}
