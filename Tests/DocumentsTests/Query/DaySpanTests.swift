import Platform
import Testing

@testable import Documents

@Suite struct DaySpanTests {
  @Test(arguments: [
    ("2026-01-31", "2026-01-31", "2026-01-31"), ("2026-02", "2026-02-01", "2026-02-28"),
    ("2024-2", "2024-02-01", "2024-02-29"), ("2026", "2026-01-01", "2026-12-31"),
    ("2026-W01", "2025-12-29", "2026-01-04"), ("2026-w53", "2026-12-28", "2027-01-03"),
    ("today", "2026-03-10", "2026-03-10"), ("Yesterday", "2026-03-09", "2026-03-09"),
    ("this week", "2026-03-09", "2026-03-15"), ("last_week", "2026-03-02", "2026-03-08"),
    ("this month", "2026-03-01", "2026-03-31"), ("last month", "2026-02-01", "2026-02-28"),
    ("this year", "2026-01-01", "2026-12-31"), ("last year", "2025-01-01", "2025-12-31"),
    ("30d", "2026-02-08", "2026-02-08"), ("2w", "2026-02-24", "2026-02-24"),
    ("6m", "2025-09-11", "2025-09-11"), ("1y", "2025-03-10", "2025-03-10"),
  ])
  func `a word covers days`(text: String, first: String, last: String) throws {
    let span = try #require(DaySpan(text, today: day("2026-03-10")))
    #expect(span.first.description == first)
    #expect(span.last.description == last)
  }

  @Test func `last month of January lies in the year before`() {
    let span = DaySpan("last month", today: day("2026-01-31"))
    #expect(span?.first.description == "2025-12-01")
  }

  @Test(arguments: [
    "", "soon", "2026-13", "2026-00", "2026-", "-2026", "2026-02-30", "2026-W54", "26", "d", "-5d",
    "1000000d", "99999999999999999999d", "2026-01-01-01", "12:30", "٣٠d",
  ])
  func `anything else covers none`(text: String) {
    #expect(DaySpan(text, today: day("2026-03-10")) == nil)
  }

  @Test func `a span of very long ago has a day that can be written`() {
    #expect(DaySpan("99999y", today: day("2026-03-10"))?.first.description.isEmpty == false)
  }
}
