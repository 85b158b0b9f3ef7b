import Documents
import Platform
import Testing

@testable import Rendering

/// An item whose state is not understood says neither that it is open nor that it is done.
@Suite struct UnknownStateTests {
  private let item = {
    var item = Sample.trackedAlert
    item.action.state = .unknown
    item.isUnowned = false
    item.action.stateWords = "Deferred | *?*"
    item.action.due = Sample.day("2026-03-01")
    return item
  }()

  @Test func `it stands below all others, with what is written`() {
    let shown = text([item, Sample.trackedBackup], width: 80).plain
    #expect(
      shown.hasSuffix(
        """
        State not understood

        2026-01-12-resolver-loop  major  Resolver asks itself after an image update
          postmortems/2026-01-12-resolver-loop.md
          32  [?] 4d5e6f  Alert when lookups fail from two places
                          state not understood: Deferred | *?*

        1 open, 1 not understood in 2 incidents; 1 unowned
        most urgent first: overdue, alerts and checks, severity, what just recurred

        """), "\(shown)")
  }

  @Test func `todo.txt has it with neither priority nor mark`() {
    #expect(
      todoText([item])
        == "2026-01-12 Alert when lookups fail from two places +2026-01-12-resolver-loop due:2026-03-01 state:unknown id:4d5e6f\n"
    )
  }

  @Test func `a calendar gives it no status`() {
    #expect(!calendar([item], today: Sample.day("2026-02-08")).contains("STATUS"))
  }

  @Test func `markdown gives it no box`() {
    #expect(markdown([item]).contains("\n- Alert when lookups fail from two places ("))
    #expect(markdown([item]).contains("state not understood: Deferred \\| \\*?\\*"))
  }

  @Test func `a report counts it, and as nothing else`() {
    var report = WeeklyReport(from: Sample.day("2026-02-02"), until: Sample.day("2026-02-08"))
    report.unknown = [item]
    report.totals.unknown = 1
    #expect(report.rests.map(\.words) == ["1 not understood"])
    #expect(report.totalRows.filter { $0.now > 0 }.map(\.name) == ["not understood"])
    #expect(markdown(report).contains("- 1 not understood: `postmortem actions`"))
    #expect(text(report, width: 80).plain.contains("  1 not understood  postmortem actions\n"))
    #expect(html(report, style: "").contains("1 not understood: <code>postmortem actions</code>"))
  }

  @Test func `statistics say how many there are`() {
    var statistics = Sample.statistics
    statistics.unknownActions = 2
    #expect(text(statistics, width: 80).plain.contains("0 dropped, 2 not understood"))
    #expect(html(statistics, style: "").contains("0 dropped, 2 not understood"))
  }
}
