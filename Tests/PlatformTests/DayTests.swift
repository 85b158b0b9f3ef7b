import Testing

@testable import Platform

@Suite struct DayTests {
  @Test func `every day of eight centuries comes back from its date`() {
    var previous: (year: Int, month: Int, day: Int)?
    for number in -150_000...150_000 {
      let date = Day(number: number).date
      let again = Day(year: date.year, month: date.month, day: date.day)
      guard again?.number == number, previous.map({ $0 < date }) ?? true else {
        Issue.record("\(number) is \(date) is \(String(describing: again))")
        return
      }
      previous = date
    }
  }

  @Test func `the epoch is day zero and a Thursday`() {
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(number: 0).weekday == 4)
    #expect(Day(number: -4).weekday == 7)
  }

  @Test(arguments: [
    (2025, 2, 29), (1900, 2, 29), (2024, 2, 30), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1),
    (2024, 1, 0), (2024, 1, -1), (-1, 1, 1), (10_000, 1, 1),
  ])
  func `what no calendar has is no day`(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: ["2024-02-29", "0000-01-01", "1969-12-31", "9999-12-31", "2000-02-29"])
  func `an ISO day is written as it was read`(text: String) {
    #expect(Day(iso: text)?.description == text)
  }

  @Test(arguments: [
    "", "2024-2-9", "2024-02-29T00:00", " 2024-02-29", "24-02-29", "2024/02/29", "2024-02-30",
    "+024-02-29", "2024-02-2９", "2024-02-29-", "2024-W05",
  ])
  func `anything else is no ISO day`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `days are counted over month and year borders`() throws {
    let day = try #require(Day(iso: "2023-12-31"))
    #expect(day.adding(days: 60).description == "2024-02-29")
    #expect(day.adding(days: 60).days(since: day) == 60)
    #expect(day.days(since: day.adding(days: 1)) == -1)
    #expect(day < day.adding(days: 1))
  }

  @Test(arguments: [("0", 0), ("007", 7), ("999999999", 999_999_999)])
  func `decimal digits are a number`(text: String, number: Int) {
    #expect(Int(decimal: text.utf8) == number)
  }

  @Test(arguments: ["", "-1", "+1", "1.0", "1234567890", "０"])
  func `signs, points and long runs are no number`(text: String) {
    #expect(Int(decimal: text.utf8) == nil)
  }

  @Test(arguments: [(7, 2, "07"), (7, 1, "7"), (2026, 4, "2026"), (12_345, 4, "12345")])
  func `numbers are filled with zeros`(number: Int, width: Int, text: String) {
    #expect(padded(number, to: width) == text)
  }

  @Test func `no number of days is too much to be added`() {
    let day = Day(number: 20_000)
    for days in [Int.max, Int.min, 5_000_000_000_000_000_000] {
      let sum = day.adding(days: days)
      #expect((sum < day) == (days < 0))
      #expect(sum.adding(days: days) == sum)
      #expect(sum.days(since: Day(number: days < 0 ? .max : .min)).magnitude < 1 << 40)
      #expect(!sum.description.isEmpty)
    }
  }
}
