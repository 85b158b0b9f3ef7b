import Platform
import Testing

@testable import Documents

@Suite struct RateChangeTests {
  private func change(_ earlier: Int, _ later: Int) -> RateChange {
    RateChange(
      at: day("2026-01-01"), earlier: earlier, later: later, earlierDays: 100, laterDays: 100)
  }

  @Test(
    arguments: [
      // Seven of eight come by chance in 7 of 100, all of them in 1 of 100 (twice 9/256 and 1/256).
      (1, 7, nil), (7, 1, nil), (0, 8, .rising), (8, 0, .falling), (0, 7, nil), (7, 0, nil),
      (0, 0, nil), (5, 5, nil), (10, 20, nil), (10, 25, .rising), (25, 10, .falling),
    ] as [(Int, Int, RateChange.Trend?)])
  func `a trend is said of eight, and beyond chance`(
    earlier: Int, later: Int, trend: RateChange.Trend?
  ) {
    #expect(change(earlier, later).trend == trend)
  }

  @Test func `what never was before is more often by any factor`() {
    #expect(fixed(change(0, 8).ratio.low, digits: 2) == "1.71")
    #expect(change(0, 8).ratio.high == .infinity)
    #expect(change(8, 0).ratio.low == 0)
  }

  @Test func `a longer time has more of them without a change`() {
    let change = RateChange(
      at: day("2026-01-01"), earlier: 2, later: 12, earlierDays: 30, laterDays: 180)
    #expect(change.trend == nil)
  }

  @Test func `of one time alone nothing is said`() {
    let change = RateChange(
      at: day("2026-01-01"), earlier: 0, later: 20, earlierDays: 0, laterDays: 1)
    #expect(change.trend == nil)
  }
}
