import Testing

@Suite struct WrittenTextTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var words: String

    init(_ text: String, _ words: String) {
      self.text = text
      self.words = words
    }

    var testDescription: String { text }
  }

  static let words = [
    Case(
      "# One `two` **three**, [four](five/six.png \"seven\")",
      "one two three four five six png seven"),
    Case("Vec<T> <name> <b>bold</b>", "vec t name bold"),
    Case("<a href='x?y=z' title=two>three</a>", "x y z two three"),
    Case("<div\n  class=\"a b\">\n c", "a b c"),
    Case("one&nbsp;two &amp; AT&T &#8211; three", "one two at t three"),
    Case("```bash four\nfive\n```\n~~~ {.swift}\nsix", "four five six"),
    Case("1. one\n2) two\n   3. three\n4 four", "one two three 4 four"),
    Case("- [x] one [y] two\n| [X] three | b |", "one y two three b"),
    Case("---\nkey: one\nother: \"a\\nb\\u00e9c\"\n---\ntwo: three", "one a b c two three"),
    Case("---\n- path: C:\\temp\n  \"quoted\": x\n---\n", "c temp x"),
    Case("+++\nkey = \"one\"\n+++\n", "one"),
    Case("---\none two\n---\n", "one two"),
    Case("<!-- one --> two\n<!--\nthree", "one two three"),
    Case("one\u{a0}two\u{200b}three ❤\u{fe0f} naïve", "one two three naïve"),
    Case("面粉 warehouse仓", "面 粉 warehouse 仓"),
    Case("a%20b 100%ab", "a b 100"),
    Case(String(repeating: "a", count: 101) + " " + String(repeating: "b", count: 3), "bbb"),
    Case("one\rtwo\r\nthree\n\nfour", "one two three four"),
  ]

  @Test(arguments: words)
  func `words are what a person sees`(_ example: Case) {
    let written = WrittenText(Array(example.text.utf8))
    #expect(written.words.map(\.text).joined(separator: " ") == example.words)
  }

  @Test(arguments: [
    ("[pod](url)s", "pods"), ("**un**likely", "unlikely"), ("see<b>saw</b>", "seesaw"),
    ("caf&eacute;s", "cafs"), ("one two", nil), ("one<br>\ntwo", nil),
  ])
  func `a word with mark-up in it may be found as a whole`(text: String, whole: String?) {
    #expect(WrittenText(Array(text.utf8)).words[0].whole == whole)
  }

  @Test func `a word knows its line, whatever ends one`() {
    let written = WrittenText(Array("one\rtwo\r\n<a\nhref=\"three\">\nfour".utf8))
    #expect(written.words.map(\.line) == [1, 2, 4, 5])
    #expect(WrittenText([0xfe, 0xff, 0, 0x61, 0, 0x0a, 0, 0x62]).words.map(\.line) == [1, 2])
  }

  @Test(arguments: [
    ("- [ ] a", [1]), ("1. [x] a\n\n> * [!] b\n-\t[~]\tc", [1, 3, 4]),
    ("- [ ]\n- [ ] |\n- [] a", []),
    ("- [a](b)\n- [1] c\n- [ab] c\n- [c]: d", []),
    ("[ ] a\n[I] am\n| [x] b | c |\n| | [ ] d |", [1, 3, 4]),
    ("```\n- [ ] a\n```\n- [ ] b", [4]), ("<pre>\n- [ ] a\n</pre>\n- [ ] b", [4]),
    ("<!-- a\n- [ ] b\n-->\n- [ ] c <!-- d -->", [4]), ("<!-- a\n- [ ] b", [2]),
    ("<details>\n- [ ] a\n</details>", [2]), ("---\na: b\nc:\n  - [ ] d\n---\n- [ ] e", [6]),
    ("- a\n    - [ ] b\n\nc\n\n    - [ ] d", [2]),
    ("- ```\n  - [ ] a\n  ```\n- [ ] b\n- ```\n- [ ] c", [4]),
  ])
  func `boxes stand where they are certain`(text: String, lines: [Int]) {
    #expect(WrittenText(Array(text.utf8)).boxes == lines)
  }

  @Test(arguments: [
    ("10:00 a\n10:05 b", [[1, 2]]), ("10:00 a\nb\n10:05 c", []),
    ("- **10:00 UTC** a\n\n  b\n- ~9:05pm c\n\nd\n| 1:00 | e |\n| 2:00 | f |", [[1, 4], [7, 8]]),
    ("* 2026-03-10 10:00Z a\n  * 2026-03-10T10:05 b", [[1, 2]]),
    ("1:1 a\n16:9 b\n25:00 c\n10:60 d", []),
    ("10:000 a\n10:00b c\n", []), ("```\n10:00 a\n10:01 b\n```", []),
  ])
  func `runs of times are lines that begin with one`(text: String, runs: [[Int]]) {
    #expect(WrittenText(Array(text.utf8)).timedRuns == runs)
  }
}
