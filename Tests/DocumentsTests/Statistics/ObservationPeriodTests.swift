import Platform
import Testing

@testable import Documents

@Suite struct ObservationPeriodTests {
  private func period(_ days: String...) throws -> ObservationPeriod {
    try #require(ObservationPeriod(days.map { day($0) }))
  }

  @Test func `it goes from the first record to the last`() throws {
    let found = try period("2026-01-10", "2026-01-01", "2026-01-04")
    #expect(found.first == day("2026-01-01"))
    #expect(found.last == day("2026-01-10"))
    #expect(found.days == 10)
    #expect(found.longestGap == 6)
    #expect(ObservationPeriod([]) == nil)
  }

  @Test func `its halves have the same length, but for an odd day`() throws {
    #expect(try period("2026-01-01", "2026-01-10").middle == day("2026-01-06"))
    #expect(try period("2026-01-01", "2026-01-11").middle == day("2026-01-06"))
    let change = try period("2026-01-01", "2026-01-10").change(
      of: ["2026-01-01", "2026-01-05", "2026-01-06"].map { day($0) })
    #expect((change.earlier, change.later) == (2, 1))
  }

  @Test(
    arguments: [
      ("2026-01-31", nil), ("2026-03-28", nil), ("2026-03-29", 57), ("2026-06-01", 121),
    ] as [(String, Int?)])
  func `silence is longer than twice the longest gap`(today: String, days: Int?) throws {
    let found = try period("2026-01-01", "2026-01-03", "2026-01-31")
    let expected = days.map { Silence(since: day("2026-01-31"), days: $0, longestGap: 28) }
    #expect(found.silence(on: day(today)) == expected)
  }

  @Test func `two records tell of no usual gap`() throws {
    #expect(try period("2026-01-01", "2026-01-03").silence(on: day("2026-06-01")) == nil)
  }

  @Test func `a rate needs five records and thirty days`() throws {
    let month = try period("2026-01-01", "2026-01-30")
    #expect(month.rate(of: 5).map { fixed($0.perYear, digits: 2) } == "60.88")
    #expect(month.rate(of: 4) == nil)
    #expect(try period("2026-01-01", "2026-01-29").rate(of: 5) == nil)
  }

  @Test func `what has stopped was there too often to be missing by chance`() throws {
    let found = try period("2020-01-01", "2026-01-01")
    // Two in the first of six years: the other five are free of them by chance in one of 36.
    #expect(!found.hasStopped(since: day("2020-12-31"), count: 2))
    #expect(found.hasStopped(since: day("2020-12-31"), count: 3))
    #expect(!found.hasStopped(since: day("2025-02-01"), count: 300))
    #expect(!found.hasStopped(since: day("2026-01-01"), count: 300))
  }
}
