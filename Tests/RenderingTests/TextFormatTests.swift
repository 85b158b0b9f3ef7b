import Testing

@testable import Rendering

@Suite struct TextFormatTests {
  static let line: StyledLine =
    "\("docs/ä b.md", .path, link: "docs/ä b.md"): \("down", .critical) \("again")"

  @Test func `plain text has no escapes`() {
    #expect(StyledText([Self.line]).text(as: TextFormat()) == "docs/ä b.md: down again\n")
  }

  @Test func `colours end with their span`() {
    let text = StyledText([Self.line]).text(as: TextFormat(usesColor: true))
    #expect(text == "\u{1b}[35mdocs/ä b.md\u{1b}[0m: \u{1b}[1;31mdown\u{1b}[0m again\n")
  }

  @Test func `a link opens the file`() {
    let format = TextFormat(usesHyperlinks: true, rootPath: "/home/kb")
    let address = "\u{1b}]8;;file:///home/kb/docs/%C3%A4%20b.md\u{1b}\\"
    let expected = "\(address)docs/ä b.md\u{1b}]8;;\u{1b}\\: down again\n"
    #expect(StyledText([Self.line]).text(as: format) == expected)
  }

  @Test func `a link names the machine, and that of a line number the line`() {
    let format = TextFormat(usesHyperlinks: true, rootPath: "/kb", hostName: "ann's pc")
    let line: StyledLine = "\("a.md", .path, link: "a.md"):\("14", .lineNumber, link: "a.md")"
    let expected = """
      \u{1b}]8;;file://ann%27s%20pc/kb/a.md\u{1b}\\a.md\u{1b}]8;;\u{1b}\\:\
      \u{1b}]8;;file://ann%27s%20pc/kb/a.md#14\u{1b}\\14\u{1b}]8;;\u{1b}\\

      """
    #expect(StyledText([line]).text(as: format) == expected)
  }

  @Test func `tags show styles`() {
    let expected = "<path>docs/ä b.md</path>: <critical>down</critical> again\n"
    #expect(StyledText([Self.line]).text(as: TextFormat(usesTags: true)) == expected)
  }

  @Test(arguments: [
    ("\u{1b}[2Jgone", "\u{fffd}[2Jgone"), ("\u{9b}31m", "\u{fffd}31m"), ("a\u{7f}", "a\u{fffd}"),
    ("\u{7}bell\u{0}", "\u{fffd}bell\u{fffd}"), ("one\ntwo\tthree", "one two three"),
    ("evil\u{202e}dm.\u{202c}", "evil\u{fffd}dm.\u{fffd}"),
    ("\u{2066}x\u{2069}", "\u{fffd}x\u{fffd}"), ("a\r\nb\u{2028}c", "a  b c"), ("é 備 🔥", "é 備 🔥"),
    ("\u{61c}a\u{200e}b\u{200f}", "\u{fffd}a\u{fffd}b\u{fffd}"),
    ("a\u{e0041}\u{e007f}\u{e0000}\u{e0002}", "a\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
    ("\u{feff}a\u{200b}b\u{2060}c\u{ad}\u{fff9}", "\u{fffd}a\u{fffd}b\u{fffd}c\u{fffd}\u{fffd}"),
    ("\u{200d}a\u{200d} \u{200c}", "\u{fffd}a\u{fffd} \u{fffd}"),
    ("👩‍👩‍👧 ❤️‍🔥 می‌خواهم क्‍ष", "👩‍👩‍👧 ❤️‍🔥 می‌خواهم क्‍ष"),
    ("🔥\u{200d}\u{200d}\u{200c}", "🔥\u{200d}\u{fffd}\u{fffd}"), ("\u{600}12", "\u{600}12"),
  ])
  func `text from a file commands nothing`(_ text: String, _ shown: String) {
    for format in [TextFormat(), TextFormat(usesTags: true), TextFormat(usesHyperlinks: true)] {
      #expect(StyledText([StyledLine(text)]).text(as: format) == shown + "\n")
    }
  }
}
