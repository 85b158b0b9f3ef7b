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
      0 open action items, none overdue; 0 opened and 0 closed since 2026-02-02

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

  @Test func `an action is named in full once`() {
    var report = Sample.report
    report.stalled = [Sample.trackedPin, Sample.trackedAlert]
    let groups = report.groups
    #expect(report.recurrenceGroup?.parts.map(\.again.count) == [1])
    #expect(
      groups.map(\.anchor) == ["overdue", "opened", "closed", "stalled", "unowned", "open"])
    let named = groups.flatMap(\.parts).flatMap(\.actions).map(\.action.id)
    #expect(named == ["1a2b3c", "a1b2c3", "7a8b9c", "4d5e6f"])
    // What is overdue is not stalled besides; of the open ones none is left to name.
    #expect(groups[3].count == 1)
    #expect(groups[5].parts.count == 1)
    #expect(othersWords(incidents: 2, actions: 3) == "2 incidents have 3 open actions, named above")
  }

  @Test func `a long group is cut, and says how to read all of it`() {
    var report = WeeklyReport(from: Sample.day("2026-02-02"), until: Sample.day("2026-02-08"))
    report.overdue = (1...60).map { line in
      var tracked = Sample.trackedPin
      tracked.action.line = line
      return tracked
    }
    report.open = report.overdue
    let groups = report.groups
    #expect(groups.map(\.count) == [60, 60])
    #expect(groups.flatMap(\.parts).flatMap(\.actions).map(\.action.line) == Array(1...60))
    #expect(groups.map(\.rest) == [10, 0])
    #expect(
      text(report, width: 80).plain.contains("  … and 10 more: postmortem actions --overdue\n"))
    #expect(markdown(report).contains("\n… and 10 more: `postmortem actions --overdue`\n"))
    #expect(html(report, style: "").contains("… and 10 more: <code>postmortem actions --overdue"))
  }

  @Test func `a report of some says of whom`() {
    var report = WeeklyReport(from: Sample.day("2026-02-02"), until: Sample.day("2026-02-08"))
    report.scope = .init(owners: ["@ann"], systems: ["dns", "edge"])
    #expect(
      report.lead == "0 open action items of @ann on dns, edge, none overdue; "
        + "0 opened and 0 closed since 2026-02-02")
  }

  @Test func `what was dropped does not look done`() {
    var report = WeeklyReport(from: Sample.day("2026-02-02"), until: Sample.day("2026-02-08"))
    var dropped = Sample.trackedDone
    dropped.action.state = .dropped
    dropped.action.text = "Set `a_b` by hand"
    report.closed = [dropped]
    #expect(markdown(report).contains("- [x] ~~Set `a_b` by hand~~ ("))
    #expect(markdown(report).contains("dropped 2026-01-13"))
    #expect(html(report, style: "").contains("<s>Set `a_b` by hand</s>"))
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
