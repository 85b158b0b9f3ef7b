import Testing

@testable import Platform

@Suite struct MomentTests {
  @Test(arguments: [
    ("2026-01-30", 23 * 60 + 55, 0, -6 * 3600, "2026-01-30T23:55:00-06:00"),
    ("2026-01-30", 5, 7, 0, "2026-01-30T00:05:07Z"),
    ("2026-01-30", 5, 7, 19_800, "2026-01-30T00:05:07+05:30"),
    ("2026-01-30", 24 * 60 + 10, 0, 0, "2026-01-31T00:10:00Z"),
    ("1969-12-31", 23 * 60 + 59, 59, 0, "1969-12-31T23:59:59Z"),
    ("1969-12-31", 30, 0, 7200, "1969-12-31T00:30:00+02:00"),
    ("1901-03-01", 61, 1, -12_600, "1901-03-01T01:01:01-03:30"),
  ])
  func `a moment is written as its clock showed it`(
    day: String, minute: Int, second: Int, offset: Int, written: String
  ) throws {
    let moment = Moment(
      day: try #require(Day(iso: day)), minute: minute, second: second, offset: offset)
    #expect(moment.description == written)
    #expect(moment.minuteOfDay == minute % 1440)
    #expect(moment.day.description == String(written.prefix(10)))
  }

  @Test func `the same instant on two clocks is no time apart`() throws {
    let day = try #require(Day(iso: "2026-01-31"))
    let utc = Moment(day: day, minute: 60, offset: 0)
    let chicago = Moment(day: day.adding(days: -1), minute: 19 * 60, offset: -6 * 3600)
    #expect(utc.seconds == chicago.seconds)
    #expect(utc.minutes(since: chicago) == 0)
    #expect(!(utc < chicago) && !(chicago < utc))
  }

  @Test func `minutes between are rounded toward zero`() {
    let start = Moment(seconds: -30, offset: 0)
    #expect(Moment(seconds: 89, offset: 0).minutes(since: start) == 1)
    #expect(start.minutes(since: Moment(seconds: 89, offset: 0)) == -1)
  }
}
