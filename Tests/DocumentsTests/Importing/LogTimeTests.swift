import Platform
import Testing

@testable import Documents

@Suite struct LogTimeTests {
  /// In winter an hour ahead of UTC.
  static let context: ImportContext = {
    var options = ReadingOptions()
    options.zoneName = "CET"
    let day = Day(year: 2026, month: 2, day: 9) ?? Day(number: 0)
    return ImportContext(day: day, today: day, clock: HouseClock(options))
  }()

  @Test(arguments: [
    ("2026-02-09T03:10:07Z x", "2026-02-09T03:10:07Z", 20),
    ("2026-02-09T03:10:07.123456789+05:30", "2026-02-09T03:10:07+05:30", 35),
    ("2026-02-09 03:10:07,123 x", "2026-02-09T03:10:07+01:00", 23),
    ("2026-02-09 03:10:07 +0000 x", "2026-02-09T03:10:07Z", 25),
    ("2026-02-09 03:10:07 - x", "2026-02-09T03:10:07+01:00", 19),
    ("2026-02-09 03:10:07 UTC x", "2026-02-09T03:10:07Z", 23),
    ("2026-02-09 03:10:07 ERROR x", "2026-02-09T03:10:07+01:00", 19),
    ("2026/02/09 03:10:07 [error]", "2026-02-09T03:10:07+01:00", 19),
    ("2026-02-09T03:10", "2026-02-09T03:10:00+01:00", 16),
    ("Feb  9 03:10:07 host x", "2026-02-09T03:10:07+01:00", 15),
    ("Dec 31 23:59:60 host x", "2025-12-31T23:59:59+01:00", 15),
    ("Mon Feb  9 03:10:07 2026", "2026-02-09T03:10:07+01:00", 24),
    ("Mon Feb  9 03:10:07 UTC 2026", "2026-02-09T03:10:07Z", 28),
    ("Mon, 09 Feb 2026 03:10:07 GMT", "2026-02-09T03:10:07Z", 29),
    ("09/Feb/2026:03:10:07 -0600]", "2026-02-09T03:10:07-06:00", 26),
    ("E0209 03:10:07.123456 1 a.go", "2026-02-09T03:10:07+01:00", 21),
    ("1770606607.5 x", "2026-02-09T03:10:07Z", 12),
    ("1770606607123", "2026-02-09T03:10:07Z", 13),
  ])
  func `a time that a program wrote is read to its end`(
    text: String, moment: String, end: Int
  ) throws {
    let read = try #require(LogTime.read(Array(text.utf8)[...], at: 0, Self.context))
    #expect(read.moment.description == moment)
    #expect(read.end == end)
  }

  @Test(arguments: [
    "", "x", "2026-02-30T03:10:07Z", "2026-02-09T24:10:07Z", "2026-02-09", "03:10:07", "12345",
    "1.2.3.4", "Feb 2026", "May be 9", "0001-01-01T00:00", "E02 99", "2026-02-09T3",
    "99999999999999",
    "Monday", "2026-02-09T03:60:00Z",
  ])
  func `what is no time of a program is none`(text: String) {
    let read = LogTime.read(Array(text.utf8)[...], at: 0, Self.context)
    #expect(read.map { $0.moment.seconds > 0 } != true, "\(text) \(read.debugDescription)")
  }

  @Test func `what had to be taken for granted is known`() {
    func assumed(_ text: String) -> Set<ImportedSource.Assumption>? {
      LogTime.read(Array(text.utf8)[...], at: 0, Self.context)?.assumptions
    }
    #expect(assumed("2026-02-09T03:10:07Z") == [])
    #expect(assumed("2026-02-09 03:10:07") == [.zone])
    #expect(assumed("Feb  9 03:10:07") == [.zone, .year])
    #expect(assumed("1770606607") == [])
  }

  @Test func `a value of JSON is a time where it is one`() {
    #expect(LogTime.read(.int(1_770_606_607_123), Self.context)?.moment.seconds == 1_770_606_607)
    #expect(LogTime.read(.double(1770606607.9), Self.context)?.moment.seconds == 1_770_606_607)
    #expect(LogTime.read("0001-01-01T00:00:00Z", Self.context) == nil)
    for value: JSON in [nil, true, [], "x", -1, .double(.infinity), .double(-2e18)] {
      #expect(LogTime.read(value, Self.context) == nil)
    }
  }
}
