import Platform
import Testing

@testable import Documents

@Suite struct TimelineClockTests {
  private func placed(_ times: [String], day: String? = "2026-01-31", first: String? = nil)
    -> (moments: [String], outOfOrder: [Int], hasGuessedZone: Bool)
  {
    var clock = TimelineClock(
      documentDay: day.flatMap { Day(iso: $0) }, firstDay: first.flatMap { Day(iso: $0) }, zone: nil
    )
    let moments = times.enumerated().map { index, text in
      guard let time = TimeScanner.scan(text)?.time else { return "no time" }
      let place = clock.place(time, index: index)
      let end = place.end.map { " – \($0)" } ?? ""
      return "\(place.start?.description ?? "?")\(end) \(place.precision)"
    }
    return (moments, clock.outOfOrder, clock.hasGuessedZone)
  }

  @Test func `a clock that jumps back by hours has passed midnight`() {
    let result = placed(["23:50 UTC", "23:58", "00:10", "05:00", "01:00"])
    #expect(
      result.moments == [
        "2026-01-31T23:50:00Z exact", "2026-01-31T23:58:00Z exact", "2026-02-01T00:10:00Z exact",
        "2026-02-01T05:00:00Z exact", "2026-02-02T01:00:00Z exact",
      ])
    #expect(result.outOfOrder.isEmpty)
    #expect(!result.hasGuessedZone)
  }

  @Test func `a small step back is an entry out of order`() {
    let result = placed(["10:00", "09:40", "10:10"])
    #expect(
      result.moments == [
        "2026-01-31T10:00:00Z exact", "2026-01-31T09:40:00Z exact", "2026-01-31T10:10:00Z exact",
      ])
    #expect(result.outOfOrder == [1])
    #expect(result.hasGuessedZone)
  }

  @Test func `a day in brackets counts, and goes on for the entries below`() {
    let result = placed(["~23:55 (Jan 30)", "00:30", "2026-02-03 ~10:47", "11:00"])
    #expect(
      result.moments == [
        "2026-01-30T23:55:00Z approximate", "2026-01-31T00:30:00Z exact",
        "2026-02-03T10:47:00Z approximate", "2026-02-03T11:00:00Z exact",
      ])
    #expect(result.outOfOrder.isEmpty)
  }

  @Test func `a range may end on the next day or on one of its own`() {
    let result = placed(["22:00–01:30", "01:45", "22:00 until Feb 4 06:00"])
    #expect(
      result.moments == [
        "2026-01-31T22:00:00Z – 2026-02-01T01:30:00Z range", "2026-02-01T01:45:00Z exact",
        "2026-02-01T22:00:00Z – 2026-02-04T06:00:00Z range",
      ])
  }

  @Test func `a zone holds until another is named`() {
    let result = placed(["10:00 CST", "10:05", "16:10 UTC", "16:11"])
    #expect(
      result.moments == [
        "2026-01-31T10:00:00-06:00 exact", "2026-01-31T10:05:00-06:00 exact",
        "2026-01-31T16:10:00Z exact", "2026-01-31T16:11:00Z exact",
      ])
  }

  @Test func `days, unknown times and documents without a day have no clock`() {
    #expect(placed(["2026-02-01", "??:??"]).moments == ["2026-02-01T00:00:00Z day", "? unknown"])
    #expect(placed(["10:00", "??:??"], day: nil).moments == ["? exact", "? unknown"])
    #expect(
      placed(["Feb 1 – Feb 3"]).moments == ["2026-02-01T00:00:00Z – 2026-02-03T00:00:00Z range"])
  }

  @Test func `the first entry may lie before the document's day`() {
    #expect(
      placed(["23:00", "00:30"], first: "2026-01-30").moments == [
        "2026-01-30T23:00:00Z exact", "2026-01-31T00:30:00Z exact",
      ])
  }
}
