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

                     this week  week before  change
        open                 0            0       0
        in progress          0            0       0
        overdue              0            0       0
        unowned              0            0       0
        unmarked             0            0       0
        opened               0            0       0
        closed               0            0       0

      """
    #expect(text(report, width: 80).plain == expected)
    #expect(!html(report, style: "").contains("<svg"))
    #expect(!markdown(report).contains("## "))
  }

  @Test func `overdue actions stand by rank, whatever the word`() {
    var report = WeeklyReport(from: Sample.day("2026-02-02"), until: Sample.day("2026-02-08"))
    let severities = [
      ("SEV-1", 1), ("critical", 1), ("Major incident in two regions", 2), ("?", nil),
    ]
    report.overdue = severities.map { written, rank in
      var tracked = Sample.trackedPin
      tracked.incident.severity = Severity(written: written, rank: rank)
      return tracked
    }
    let groups = report.overdueBySeverity
    #expect(groups.map { severityName($0.severity) } == ["critical", "major", "?"])
    #expect(groups.map(\.actions.count) == [2, 1, 1])
  }
}
