import Documents
import Platform
import Testing

@testable import Rendering

@Suite struct StatisticsTests {
  @Test func `statistics are bars`() {
    let expected = """
      9 incidents (1 undated), 1 reference

      By month
        2025-11 █·▂▆ 2026-02  at most 4 a month, · for none

      By severity
        critical  1  ██████▋
        major     6  ████████████████████████████████████████
        unknown   2  █████████████▎

      By system
        dns   5  ████████████████████████████████████████
        備份  1  ████████

      By pattern  12 months up to 2026-02 on the right
        unpinned-dependency  3  ██████████████████████████  ········▄··█

      Time from the start
                     median     p90  n  █ up to the median, ░ up to p90
        to detect       12m  1h 35m  7  ████░░░░░░░░░░░░░░░░░░░░░░░░░░░░
        to mitigate       -       -  0
        to resolve        -       -  0

      Action items
        3 open, 1 done, 0 dropped

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
        "  and 3 incidents from 2012-02 to 2025-01", "By system",
        "  dns  3  ████████████████████████████████████████",
        "  3 seen once: edge, mail, post-office-counter",
      ])
    #expect(lines.allSatisfy { displayWidth(String($0)) <= 62 })
  }

  @Test func `statistics for programs`() {
    let expected = """
      {"schema":1,"incidents":9,"references":1,"undated":1,"months":[{"month":"2025-11","incidents":4},{"month":"2026-01","incidents":1},{"month":"2026-02","incidents":3}],"severities":[{"severity":"critical","incidents":1},{"severity":"major","incidents":6},{"severity":"unknown","incidents":2}],"systems":[{"system":"dns","incidents":5},{"system":"備份","incidents":1}],"patterns":[{"pattern":"unpinned-dependency","incidents":3,"trend":[0,0,0,0,0,0,0,0,1,0,0,2]}],"unclassified":0,"detections":[],"actions":{"open":3,"done":1,"dropped":0,"unknown":0},"to_detect":{"n":7,"median":12,"p90":95},"to_mitigate":{"n":0,"median":null,"p90":null},"to_resolve":{"n":0,"median":null,"p90":null}}

      """
    #expect(json(Sample.statistics).compact + "\n" == expected)
  }

  @Test func `statistics are a page with charts, whose numbers stand beside them`() {
    let page = html(Sample.statistics, style: "")
    for words in [
      "<h1>Statistics of incidents</h1>", "<p>9 incidents (1 undated), 1 reference.</p>",
      "<title id=\"months-chart-title\">Incidents by month, 2025-03 to 2026-02</title>",
      "<tr><th scope=\"row\">2026-02</th><td>3</td></tr>",
      "<tr><th scope=\"row\">major</th><td>6</td><td><svg",
      "aria-label=\"0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2\"",
      "<tr><th scope=\"row\">to detect</th><td>12m</td>\n<td>1h 35m</td><td>7</td>",
      "<tr><th scope=\"row\">to resolve</th><td>–</td>\n<td>–</td><td>0</td>",
      "<p>3 open, 1 done, 0 dropped</p>",
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
