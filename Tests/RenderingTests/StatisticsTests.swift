import Documents
import Platform
import Testing

@testable import Rendering

@Suite struct StatisticsTests {
  @Test func `statistics are bars`() {
    let expected = """
      9 incidents (1 undated), 1 reference
      2025-11-03 to 2026-02-28, 2.0 in 30 days (95%: 0.88–4.0); rising: 8 from
      2026-01-01 on, 0 in as long before (95%: at least 1.7 times as often)

      By month
        2025-11 █·▂▆ 2026-02  at most 4 a month, · for none

      By severity  share (95% interval)
        critical  1  11% (2–43)   ██████▋
        major     6  67% (35–88)  ████████████████████████████████████████
        unknown   2  22% (6–55)   █████████████▎

      By system
        dns   5  56% (27–81)  ████████████████████████████████████████
        備份  1  11% (2–43)   ████████

      By pattern  12 months up to 2026-02 on the right
        unpinned-dependency  3  33% (12–65)  ██████████████████████████  ········▄··█

      Time from the start
                     median     p90  n  █ up to the median, ░ up to p90
        to detect       12m  1h 35m  7  ████░░░░░░░░░░░░░░░░░░░░░░░░░░░░
        to mitigate       -       -  2  20m, 2h 10m
        to resolve        -       -  0

      Action items
        3 open, 1 done, 0 dropped
        4 were followed: 1 done, 0 dropped, 3 open; not followed: 2 closed when
        written down
          after  still open     at risk
         7 days  100% (51–100)        4
        30 days  75% (30–95)          3

      """
    #expect(text(Sample.statistics, width: 80).plain == expected)
  }

  @Test func `months that do not fit are counted, and names seen once stand in one line`() {
    var statistics = Statistics()
    statistics.incidents = 6
    statistics.months = [
      .init(name: "2012-02", count: 2), .init(name: "2020-01", count: 1),
      .init(name: "2026-02", count: 3),
    ]
    statistics.systems = [
      .init(name: "dns", count: 3), .init(name: "edge", count: 1), .init(name: "mail", count: 1),
      .init(name: "post-office-counter", count: 1),
    ]
    let lines = text(statistics, width: 62).plain.split(separator: "\n")
    #expect(
      lines[1..<7] == [
        "By month", "  2025-02 ············█ 2026-02  at most 3 a month, · for none",
        "  and 3 incidents from 2012-02 to 2025-01",
        "By system  share (95% interval)",
        "  dns  3  50% (19–81)  ███████████████████████████████████████",
        "  3 seen once: edge, mail, post-office-counter",
      ])
    #expect(lines.allSatisfy { displayWidth(String($0)) <= 62 })
  }

  @Test func `that nobody wrote for long stands above all numbers`() {
    var statistics = Sample.statistics
    statistics.silence = Silence(since: Sample.day("2026-02-28"), days: 124, longestGap: 30)
    let words = "No postmortem since 2026-02-28, 124 days; the longest gap before was 30."
    #expect(text(statistics, width: 80).plain.hasPrefix("\(words)\n9 incidents"))
    #expect(html(statistics, style: "").contains("<p class=\"alarm\">\(words)</p>"))
    #expect(
      json(statistics).compact.contains(
        #""silence":{"since":"2026-02-28","days":124,"longest_gap":30}"#))
    var overview = Sample.overview
    overview.silence = statistics.silence
    #expect(text(overview, width: 80).plain.hasPrefix("\(words)\n\n2 incidents that repeat"))
    #expect(html(overview, style: "").contains("<p class=\"alarm\">\(words)</p>"))
  }

  @Test func `how long items stay open is unknown where git tells nothing`() {
    var statistics = Sample.statistics
    statistics.survival = nil
    let words = "How long they stay open is unknown: git tells no history"
    #expect(
      text(statistics, width: 80).plain.hasSuffix("  3 open, 1 done, 0 dropped\n  \(words)\n"))
    #expect(html(statistics, style: "").contains(words))
    #expect(json(statistics).compact.contains(#""survival":null"#))
    statistics.survival = ActionSurvival()
    #expect(text(statistics, width: 80).plain.hasSuffix("\n  None was followed\n"))
    statistics.survival?.open = 1
    #expect(
      text(statistics, width: 80).plain.hasSuffix("None of them was followed for a week yet\n"))
  }

  @Test(arguments: [
    (0, 0, "0% (0–100)"), (1, 1000, "<1% (0–1)"), (999, 1000, ">99% (99–100)"),
    (3, 3, "100% (44–100)"),
  ])
  func `a share is none or all only where it is`(count: Int, total: Int, expected: String) {
    #expect(words(Proportion(count, of: total)) == expected)
  }

  @Test(arguments: [
    (5, 30, "5.0 in 30 days (95%: 1.6–12)"), (8, 400, "7.3 a year (95%: 3.2–14)"),
    (5, 3650, "0.50 a year (95%: 0.16–1.2)"), (300, 730, "12 in 30 days (95%: 11–14)"),
  ])
  func `a rate has the unit in which it reads well`(count: Int, days: Int, expected: String) {
    #expect(words(Rate(count, in: days)) == expected)
  }

  @Test func `a narrow terminal has bars without shares`() {
    let lines = text(Sample.statistics, width: 40).plain.split(separator: "\n")
    #expect(lines.contains("  unpinned-dep…  3  ██████  ········▄··█"))
    #expect(lines.contains("  critical  1  11% (2–43)   ██"))
  }

  @Test func `statistics for programs`() {
    let expected = """
      {"schema":1,"incidents":9,"references":1,"undated":1,"period":{"first":"2025-11-03","last":"2026-02-28","days":118,"longest_gap":117},"silence":null,"rate":{"per_year":24.7627,"low":10.6908,"high":48.7924},"change":{"from":"2026-01-01","earlier":0,"later":8,"ratio_low":1.707,"ratio_high":null,"trend":"rising"},"months":[{"month":"2025-11","incidents":4},{"month":"2026-01","incidents":1},{"month":"2026-02","incidents":3}],"severities":[{"severity":"critical","incidents":1,"share":0.1111,"share_low":0.0199,"share_high":0.435},{"severity":"major","incidents":6,"share":0.6667,"share_low":0.3542,"share_high":0.8794},{"severity":"unknown","incidents":2,"share":0.2222,"share_low":0.0632,"share_high":0.5474}],"systems":[{"system":"dns","incidents":5,"share":0.5556,"share_low":0.2667,"share_high":0.8112},{"system":"備份","incidents":1,"share":0.1111,"share_low":0.0199,"share_high":0.435}],"patterns":[{"pattern":"unpinned-dependency","incidents":3,"share":0.3333,"share_low":0.1206,"share_high":0.6458,"trend":[0,0,0,0,0,0,0,0,1,0,0,2]}],"unclassified":0,"detections":[],"actions":{"open":3,"done":1,"dropped":0,"unknown":0},"survival":{"followed":4,"done":1,"dropped":0,"open":3,"born_closed":2,"unknown":0,"still_open":[{"days":7,"share":1.0,"low":0.5101,"high":1.0,"at_risk":4},{"days":30,"share":0.75,"low":0.3006,"high":0.9544,"at_risk":3}]},"to_detect":{"n":7,"median":12,"p90":95,"minutes":[3,8,12,12,30,60,95]},"to_mitigate":{"n":2,"median":null,"p90":null,"minutes":[20,130]},"to_resolve":{"n":0,"median":null,"p90":null,"minutes":[]}}

      """
    #expect(json(Sample.statistics).compact + "\n" == expected)
  }

  @Test func `statistics are a page with charts, whose numbers stand beside them`() {
    let page = html(Sample.statistics, style: "")
    for words in [
      "<h1>Statistics of incidents</h1>", "<p>9 incidents (1 undated), 1 reference.</p>",
      "<title id=\"months-chart-title\">Incidents by month, 2025-03 to 2026-02</title>",
      "<tr><th scope=\"row\">2026-02</th><td>3</td></tr>",
      "<tr><th scope=\"row\">major</th><td>6</td><td>67% (35–88)</td><td><svg",
      "aria-label=\"0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2\"",
      "<tr><th scope=\"row\">to detect</th><td>12m</td>\n<td>1h 35m</td><td>7</td>",
      "<tr><th scope=\"row\">to resolve</th><td>–</td>\n<td>–</td><td>0</td>",
      "<th scope=\"row\">to mitigate</th><td>–</td>\n<td>–</td><td>2</td><td>20m, 2h 10m</td>",
      "<p>3 open, 1 done, 0 dropped</p>",
      "<tr><th scope=\"row\">30 days</th><td>75% (30–95)</td><td>3</td></tr>",
      "<time datetime=\"2026-02-28\">2026-02-28</time>, 2.0 in 30 days (95%: 0.88–4.0); rising: 8",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!page.contains("<script") && !page.contains("http"))
  }

  @Test func `statistics of nothing are a page too`() {
    let page = html(Statistics(), style: "")
    #expect(page.contains("<p>0 incidents, 0 references.</p>"))
    #expect(!page.contains("months-chart"))
  }
}
