import Testing

@testable import Rendering

@Suite struct WordingTests {
  @Test(arguments: [
    (0, "0m"), (59, "59m"), (60, "1h"), (65, "1h 5m"), (1440, "1d"), (1499, "1d"), (1500, "1d 1h"),
    (2 * 1440 + 23 * 60 + 59, "2d 23h"),
  ])
  func `a length of time is told in its two largest units`(minutes: Int, text: String) {
    #expect(elapsed(minutes: minutes) == text)
  }
}
