import Testing

@testable import Platform

@Suite struct JSONTests {
  @Test func `members keep the order in which they were given`() {
    let value: JSON = ["b": 1, "a": [true, nil, "x"], "c": [:], "d": []]
    #expect(value.compact == #"{"b":1,"a":[true,null,"x"],"c":{},"d":[]}"#)
  }

  @Test func `the form for people has a line for each value`() {
    let value: JSON = ["a": [1, ["b": nil]], "c": [], "d": [:]]
    #expect(
      value.pretty == """
        {
          "a": [
            1,
            {
              "b": null
            }
          ],
          "c": [],
          "d": {}
        }
        """)
  }

  @Test(arguments: [
    (#"say "hi" \ there"#, #""say \"hi\" \\ there""#),
    ("a\nb\tc\rd", #""a\nb\tc\rd""#),
    ("a\r\nb", #""a\r\nb""#),
    ("\u{0}\u{1}\u{1f}", #""\u0000\u0001\u001f""#),
    ("\u{1b}[31m\u{7f}\u{9b}", #""\u001b[31m\u007f\u009b""#),
    ("\u{202e}a\u{2066}b\u{2028}", #""\u202ea\u2066b\u2028""#),
    ("\u{61c}\u{200e}\u{feff}\u{e0041}", #""\u061c\u200e\ufeff\udb40\udc41""#),
    ("👩‍👩‍👧 a\u{200d}", #""👩‍👩‍👧 a\u200d""#),
    ("Grüße 🧯 值班 / e\u{301}", "\"Grüße 🧯 值班 / e\u{301}\""),
    ("", "\"\""),
  ])
  func `strings are escaped where JSON or a terminal demands it`(text: String, written: String) {
    #expect(JSON.string(text).compact == written)
    #expect(Array(JSON.string(text).pretty.utf8) == Array(written.utf8))
  }

  @Test func `keys are escaped like strings`() {
    #expect(JSON.object([("a\"\n", 1)]).compact == #"{"a\"\n":1}"#)
  }

  @Test(arguments: [
    (JSON.double(1.5), "1.5"), (.double(.infinity), "null"), (.double(.nan), "null"),
    (.int(.min), "-9223372036854775808"), (.bool(false), "false"), (JSON(nil as String?), "null"),
    (JSON(nil as Int?), "null"), (JSON("x" as String?), "\"x\""),
    (JSON(["a", "b"]), #"["a","b"]"#),
  ])
  func `numbers, nothing and lists have one form`(value: JSON, written: String) {
    #expect(value.compact == written)
  }
}
