import Testing

@testable import Rendering

@Suite struct DisplayWidthTests {
  static let widths: [(text: String, width: Int)] = [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("備份", 4), ("ｱ", 1), ("Ａ", 2), ("한", 2),
    ("\u{1112}\u{1161}\u{11ab}", 2), ("🔥", 2), ("👩‍👩‍👧", 2), ("🇯🇵", 2), ("❤\u{fe0f}", 2), ("❤", 1),
    ("👍🏽", 2), ("a\u{200b}b", 3), ("می\u{200c}خ", 3), ("a\u{200c}b", 3),
    ("🔥\u{200d}\u{200d}", 3), ("🏴\u{e0067}\u{e007f}", 4), ("\u{600}1", 1), ("a\u{ad}", 2), ("क्ष", 2),
    ("\u{1b}[1m", 4), ("\r\n", 2), ("\t", 1),
    ("\u{202e}", 1), ("—", 1), ("▁█", 2), ("\u{3000}", 2), ("𠀋", 2),
  ]

  @Test(arguments: widths)
  func `a terminal's columns`(_ text: String, _ width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test(arguments: widths)
  func `what is shown in place of a control takes the same room`(_ text: String, _ width: Int) {
    #expect(displayWidth(neutralized(text)) == width)
  }
}
