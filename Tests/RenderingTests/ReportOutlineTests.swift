import Documents
import Testing

@testable import Rendering

@Suite struct ReportOutlineTests {
  @Test func `a span that is no week is named by its days`() {
    let report = WeeklyReport(from: Sample.day("2026-02-01"), until: Sample.day("2026-02-28"))
    #expect(report.headline == "2026-02-01 to 2026-02-28")
    #expect(report.spanNames == ("this span", "span before"))
  }

  @Test func `a quiet week says so in few lines`() {
    let report = WeeklyReport(from: Sample.day("2026-02-02"), until: Sample.day("2026-02-08"))
    let expected = """
      Week 2026-W06 (2026-02-02 to 2026-02-08)
      0 action items stood open, 0 opened, 0 closed: 0 stand open
      No postmortem came, and nothing was opened or closed

      """
    #expect(text(report, width: 80).plain == expected)
    #expect(!html(report, style: "").contains("<svg"))
    #expect(!markdown(report).contains("## "))
  }

  @Test func `what changed comes first, then what to do, and the rest is counted`() {
    var report = Sample.report
    #expect(report.groups.map(\.anchor) == ["opened", "closed", "first"])
    #expect(report.rests.map(\.words) == ["1 overdue", "2 unowned"])
    #expect(
      report.rests.map(\.command) == [
        "postmortem actions --overdue", "postmortem actions --unowned",
      ])
    // Where nobody owns anything, nobody misses it.
    for place in report.open.indices { report.open[place].action.owner = nil }
    #expect(report.rests.map(\.words) == ["1 overdue"])
    report.scope.owners = ["@ann"]
    #expect(report.rests.map(\.command) == ["postmortem actions --overdue --owner @ann"])
  }

  @Test func `a long group is cut, and says how many are left`() {
    var report = WeeklyReport(from: Sample.day("2026-02-02"), until: Sample.day("2026-02-08"))
    report.opened = Array(repeating: Sample.trackedPin, count: 60)
    report.totals.opened = 60
    #expect(report.groups.map(\.actions.count) == [12])
    #expect(text(report, width: 80).plain.contains("  … and 48 more\n"))
    #expect(markdown(report).contains("\n… and 48 more\n"))
    #expect(html(report, style: "").contains("… and 48 more"))
  }

  @Test func `what was done when it was written down is told in the sum`() {
    var report = WeeklyReport(from: Sample.day("2026-02-02"), until: Sample.day("2026-02-08"))
    (report.totals.opened, report.totals.bornDone, report.totals.closed) = (5, 3, 4)
    report.totals.open = 8
    #expect(
      report.lead
        == "7 action items stood open, 5 opened, 3 of them done by then, 1 other closed: 8 stand open"
    )
  }

  @Test func `a report of some says of whom`() {
    var report = WeeklyReport(from: Sample.day("2026-02-02"), until: Sample.day("2026-02-08"))
    report.scope = .init(owners: ["@ann"], systems: ["dns", "edge"])
    #expect(
      report.lead
        == "0 action items of @ann on dns, edge stood open, 0 opened, 0 closed: 0 stand open")
  }

  @Test func `what was dropped does not look done`() {
    var report = WeeklyReport(from: Sample.day("2026-02-02"), until: Sample.day("2026-02-08"))
    var dropped = Sample.trackedDone
    dropped.action.state = .dropped
    dropped.action.text = "Set `a_b` by hand"
    report.closed = [dropped]
    report.totals.closed = 1
    #expect(markdown(report).contains("~~Set `a_b` by hand~~ ("))
    #expect(html(report, style: "").contains("<s>Set `a_b` by hand</s>"))
  }
}
