import Documents
import Platform
import Testing

@testable import Rendering

@Suite struct StatisticsTests {
  @Test func `statistics are bars`() {
    let expected = """
      9 incidents (1 undated), 1 reference

      By month
        2025-11 █▁▃▆ 2026-02  at most 4

      By severity
        critical  1  ██████▋
        major     6  ████████████████████████████████████████
        unknown   2  █████████████▎

      By system
        dns   5  ████████████████████████████████████████
        備份  1  ████████

      Time from the start
                     median     p90  n
        to detect       12m  1h 35m  7
        to mitigate       -       -  0
        to resolve        -       -  0

      Action items
        3 open, 1 done, 0 dropped

      """
    #expect(text(Sample.statistics, width: 80).plain == expected)
  }

  @Test func `statistics for programs`() {
    let expected = """
      {"schema":1,"incidents":9,"references":1,"undated":1,"months":[{"month":"2025-11","incidents":4},{"month":"2026-01","incidents":1},{"month":"2026-02","incidents":3}],"severities":[{"severity":"critical","incidents":1},{"severity":"major","incidents":6},{"severity":"unknown","incidents":2}],"systems":[{"system":"dns","incidents":5},{"system":"備份","incidents":1}],"patterns":[],"actions":{"open":3,"done":1,"dropped":0},"to_detect":{"n":7,"median":12,"p90":95},"to_mitigate":{"n":0,"median":null,"p90":null},"to_resolve":{"n":0,"median":null,"p90":null}}

      """
    #expect(json(Sample.statistics).compact + "\n" == expected)
  }
}
