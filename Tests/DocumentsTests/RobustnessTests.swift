import Platform
import Testing

@testable import Documents

/// Whatever the bytes, reading ends, and each place that it tells lies within the file.
@Suite struct RobustnessTests {
  private func check(_ bytes: [UInt8]) {
    let document = readDocument(bytes, path: "2026-03-10-0130-a.md")
    let lines = SourceLines(bytes).count
    let places =
      document.findings.map(\.line) + document.actions.map(\.line)
      + document.timeline.map(\.line)
    let isInside = places.allSatisfy { (1...max(lines, 1)).contains($0) }
    #expect(isInside, "\(String(decoding: bytes.prefix(2000), as: UTF8.self).debugDescription)")
    _ = IndexText(document)
    _ = document.phases
    let query = parseQuery("the proxy a*", today: day("2026-03-10"))
    _ = bestLines(of: document.sections, for: query)
    _ = document.patternTags(RobustnessTests.matcher)
  }

  private static let matcher = PatternMatcher([
    Pattern(
      id: "a", title: "a", kind: .factor,
      signals: [
        Pattern.Signal(
          alternatives: SignalParser.alternatives(in: "proxy | a* | \"a b\""), roles: [.summary],
          weight: 3)
      ])
  ])

  @Test func `random bytes`() {
    var random = SplitMix(seed: 21)
    for length in [0, 1, 2, 3, 10, 100, 1000, 10_000] {
      for _ in 0..<30 { check(random.bytes(length)) }
    }
  }

  @Test func `random markdown`() {
    var random = SplitMix(seed: 22)
    let pieces = [
      "---\n", "# ", "## Timeline\n", "## Action Items\n", "## Factors\n", "- ", "[ ] ", "[x] ",
      "1. ", "> ", "|", "|--|--|\n", "\n", "\n\n", "    ", "```\n", "`", "**", "_", "<br>", "<!--",
      "-->", "[a](b)", "![", "10:00", " - ", "2026-03-11", "Date: ", "Severity: P1", "\t", "\r",
      "a", " ", "é", "\0", "\u{feff}", "\u{2028}", "---", "===", ":", "@ann", "(", ")", "~", "UTC",
    ]
    for _ in 0..<3000 { check(Array(random.text(40, of: pieces).utf8)) }
  }

  @Test func `every beginning of a document`() {
    let bytes = Array(ReadDocumentTests.whole.utf8)
    for length in 0...bytes.count { check(Array(bytes.prefix(length))) }
  }

  @Test func `a document with any byte changed`() {
    var random = SplitMix(seed: 23)
    for place in 0..<ReadDocumentTests.whole.utf8.count {
      var bytes = Array(ReadDocumentTests.whole.utf8)
      bytes[place] = UInt8(truncatingIfNeeded: random.next())
      check(bytes)
    }
  }

  struct Shape: CustomTestStringConvertible {
    var name: String
    var text: String
    var testDescription: String { name }

    init(_ name: String, _ piece: String, _ count: Int, before: String = "", after: String = "") {
      self.name = name
      text = before + String(repeating: piece, count: count) + after
    }
  }

  static let deep = [
    Shape("quotes", "> ", 10_000, after: "a"), Shape("quotes in a column", ">", 100_000),
    Shape("lists", "- ", 10_000, after: "a"), Shape("numbered lists", "1. ", 10_000, after: "a"),
    Shape("lists and quotes", "- > ", 10_000, after: "a"),
    Shape(
      "lists before blank lines", "- ", 10_000, after: "a" + String(repeating: "\n", count: 30_000)),
    Shape("quoted blank lines", "> ", 10_000, after: "a" + String(repeating: "\n>", count: 30_000)),
    Shape("spaces", "- " + String(repeating: " ", count: 10_000) + "a\n", 3),
    Shape("brackets in frontmatter", "[", 50_000, before: "---\na: ", after: "\n---\nb"),
    Shape("braces in frontmatter", "{a: ", 20_000, before: "---\na: ", after: "\n---\nb"),
    Shape("brackets", "[", 50_000), Shape("images", "![", 50_000), Shape("links", "[a](", 50_000),
    Shape("emphasis", "*a _b ", 30_000), Shape("bold", "**a __b ", 30_000),
    Shape("closers", "a* b_ ", 30_000), Shape("backticks", "` `` ``` ", 20_000),
    Shape("comments", "<!-- a ", 30_000), Shape("tags", "<a ", 50_000),
    Shape("declarations", "<?", 50_000), Shape("entities", "&a", 50_000),
    Shape("definitions", "[a]: b\n", 50_000), Shape("wiki links", "[[a", 50_000),
    Shape("brackets in a cell", "[", 20_000, before: "| a | b |\n|--|--|\n| "),
    Shape("backticks in a cell", "`", 50_001, before: "| a | b |\n|--|--|\n| "),
    Shape("pipes", "|", 100_000, before: "| a | b |\n|--|--|\n"),
    Shape("tables", "| a | b |\n|--|--|\n", 20_000),
  ]

  @Test(arguments: deep)
  func `deep nesting`(shape: Shape) {
    check(Array(shape.text.utf8))
  }

  static let long = [
    Shape("a line", "a", 300_000), Shape("words", "the proxy ", 20_000),
    Shape("spaces", " ", 200_000), Shape("dots", ". ", 20_000), Shape("NUL", "\0", 300_000),
    Shape("empty lines", "\n", 300_000), Shape("CR", "\r", 300_000),
    Shape("headings", "# a\n", 20_000), Shape("a heading", "a ", 100_000, before: "# "),
    Shape("breaks", "a<br>", 50_000),
    Shape("breaks in a timeline", "a<br>", 50_000, before: "## Timeline\n10:00 "),
    Shape("a timeline line", "a/b ", 100_000, before: "## Timeline\n"),
    Shape("lines of an entry", "more\n", 100_000, before: "## Timeline\n\n10:00 a\n"),
    Shape("entries", "- 10:00 a\n", 5_000, before: "## Timeline\n\n"),
    Shape("equal items", "- [ ] a\n", 20_000, before: "## Actions\n\n"),
    Shape("numbered items", "1. a\n", 20_000, before: "## Actions\n\n"),
    Shape("an item", "word ", 100_000, before: "## Actions\n\n- [ ] "),
    Shape("a duration", "1h, ", 30_000, before: "**Duration:** "),
    Shape("a long number", "1", 50_000, before: "**Duration:** "),
    Shape("ideographs", "证", 300_000), Shape("code", "x\n", 50_000, before: "```\n"),
    Shape("quotes", "> a\n", 200_000), Shape("rules", "---\n", 200_000),
    Shape("frontmatter without an end", "a: b\n", 200_000, before: "---\n"),
    Shape("much frontmatter", "a: b\n", 200_000, before: "---\n", after: "---\n"),
    Shape("a row", "a | ", 200_000, before: "| a | b |\n|--|--|\n| "),
    Shape("rows", "| a | b |\n", 100_000, before: "| a | b |\n|--|--|\n"),
    Shape("combining marks", "\u{301}", 50_000, before: "# a"),
  ]

  @Test(arguments: long)
  func `great length`(shape: Shape) {
    check(Array(shape.text.utf8))
  }

  @Test func `many different words in a list`() {
    let tags = (0..<200_000).map { "t\($0)" }.joined(separator: ", ")
    let document = read("**Tags:** \(tags)\n")
    #expect(document.tags.count == 200_000)
  }

  @Test func `many lists of few words`() {
    let lines = (0..<20_000).map { "Tags: t\($0)\n" }.joined()
    #expect(read(lines).tags.count == 20_000)
  }

  @Test func `bytes that are not UTF-8`() {
    check([UInt8](repeating: 0xff, count: 200_000))
    check([UInt8](repeating: 0x61, count: 200_000) + [0xc3])
    check(Array(repeating: [0xe2, 0x82], count: 60_000).flatMap(\.self))
  }
}
