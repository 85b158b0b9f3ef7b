import Testing

@testable import Documents

@Suite struct ActionIdentifierTests {
  private func id(_ text: String, incident: String = "a") -> String {
    actionIdentifier(incident: incident, text: text)
  }

  @Test func `an id is six hex digits and never changes`() {
    #expect(id("Pin the chart") == "697f60")
    #expect(id("").count == 6)
  }

  @Test(arguments: [
    "pin THE chart", "  Pin\tthe  chart ", "**Pin** the `chart`.", "Pin the chart (done)",
    "Pin the chart (@ann, due 2026-04-01)", "Pin the chart [OPS-1] (done 2026-04-01).",
    "Pin, the: chart!",
  ])
  func `case, marks and what is added in brackets at the end do not count`(text: String) {
    #expect(id(text) == id("Pin the chart"))
  }

  @Test(arguments: [
    "Pin the chart @ann", "@ann: Pin the chart", "@ben Pin the chart (done 2026-04-01) @ann",
    "Pin the chart due 2026-04-01", "Pin the chart 📅 2026-04-01 ✅ 2026-05-01",
    "Owner: Ann. Pin the chart", "(A) 2026-04-01 Pin the chart",
    "2026-05-01 2026-04-01 Pin the chart due:2026-04-01 pri:A",
    "Pin the chart (x) (due 2026-04-01)", "[due:: 2026-04-01] [owner:: ann] Pin the chart",
    "Pin the chart ETA 2026-04-01", "Pin the chart Expected date: 2026-04-01",
  ])
  func `what has a field of its own does not count`(text: String) {
    #expect(id(text) == id("Pin the chart"))
  }

  @Test func `other words, another order and another incident count`() {
    let ids = [
      id("Pin the chart"), id("Pin the charts"), id("the chart Pin"), id("Pinthe chart"),
      id("Pin the chart", incident: "b"), id("Pin (quickly) the chart"), id("固定版本"), id("固定本版"),
      id("(only brackets)"), id("(other brackets)"), id("Pin the chart 2"),
      id("Pin `@types/chart`"), id("Pin by Friday"), id("@ann"), id("@ben"),
    ]
    #expect(Set(ids).count == ids.count)
  }

  @Test func `ids survive rewrapping, reordering and checking off`() {
    let before = read("## Action Items\n\n- [ ] Pin the chart and\n  the image\n- [ ] Alert\n")
    let after = read("## Action Items\n\n- [ ] Alert\n- [x] Pin the\n  chart and the image\n")
    #expect(Set(before.actions.map(\.id)) == Set(after.actions.map(\.id)))
  }

  @Test func `items of the same words have ids of their own, by their order`() {
    let ids = read("## Actions\n\n- [ ] a\n- [ ] A\n- [x] a.\n- [ ] a 2\n").actions.map(\.id)
    #expect(Set(ids).count == 4)
    #expect(ids[0] == id("a", incident: "2026-03-10-x"))
    #expect(read("## Actions\n\n- [ ] a\n- [ ] a\n").actions.map(\.id) == Array(ids.prefix(2)))
  }

  @Test func `thousands of items of the same words are numbered quickly`() {
    let items = (1...20_000).map { ActionItem(line: $0, state: .open, isMarked: true, text: "a") }
    #expect(Set(numbered(items, incident: "x").map(\.id)).count == 20_000)
  }
}
