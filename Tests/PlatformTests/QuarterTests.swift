import Testing

@testable import Platform

@Suite struct QuarterTests {
  @Test(arguments: [
    ("2026-01-01", "2026-Q1", "26Q1"), ("2026-03-31", "2026-Q1", "26Q1"),
    ("2026-04-01", "2026-Q2", "26Q2"), ("2025-12-31", "2025-Q4", "25Q4"),
    ("2009-07-15", "2009-Q3", "09Q3"),
  ])
  func `a day lies in a quarter`(day: String, name: String, short: String) throws {
    let quarter = Quarter(of: try #require(Day(iso: day)))
    #expect(quarter.description == name)
    #expect(quarter.short == short)
  }

  @Test func `quarters follow one another over the year's end`() throws {
    let last = Quarter(of: try #require(Day(iso: "2025-12-31")))
    #expect(Quarter(number: last.number + 1).description == "2026-Q1")
    #expect(last < Quarter(number: last.number + 1))
  }
}
