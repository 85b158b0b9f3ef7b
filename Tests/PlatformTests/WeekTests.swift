import Testing

@testable import Platform

@Suite struct WeekTests {
  /// Days at the borders of years, with the weeks that `date +%G-W%V` gives.
  @Test(arguments: [
    ("2020-12-31", "2020-W53"), ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"),
    ("2024-12-30", "2025-W01"), ("2026-01-01", "2026-W01"), ("2026-12-31", "2026-W53"),
    ("2027-01-03", "2026-W53"), ("2016-01-03", "2015-W53"), ("1969-12-29", "1970-W01"),
  ])
  func `a day lies in the week of its Thursday`(day: String, week: String) throws {
    #expect(Week(of: try #require(Day(iso: day))).description == week)
  }

  @Test(arguments: ["2020-W53", "2026-W01", "2026-W53", "1970-W01"])
  func `a week is written as it was read`(text: String) {
    #expect(Week(iso: text)?.description == text)
  }

  @Test(arguments: [
    "2025-W53", "2026-W00", "2026-W54", "2026-W99", "2026-W5", "2026W05", "2026-05", "26-W05",
    "2026-W005", "2026-W-1", "",
  ])
  func `a week that the year has not is none`(text: String) {
    #expect(Week(iso: text) == nil)
  }

  @Test func `a week begins on Monday and ends on Sunday`() throws {
    let week = try #require(Week(iso: "2026-w06"))
    #expect(week.monday.description == "2026-02-02")
    #expect(week.sunday.description == "2026-02-08")
    #expect(week.adding(weeks: -6).description == "2025-W52")
    #expect(week.adding(weeks: -1) < week)
  }

  @Test func `the weeks of forty years follow each other`() throws {
    var week = try #require(Week(iso: "1999-W01"))
    for _ in 0..<40 * 52 {
      let next = week.adding(weeks: 1)
      #expect(next.number == week.number + 1 || (next.number == 1 && week.number >= 52))
      #expect(Week(iso: next.description) == next)
      week = next
    }
  }
}
