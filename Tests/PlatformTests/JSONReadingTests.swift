import Testing

@testable import Platform

@Suite struct JSONReadingTests {
  @Test(arguments: [
    ("null", "null"), (" true ", "true"), ("-0", "0"), ("12", "12"), ("1.5e2", "150.0"),
    ("99999999999999999999", "1e+20"),
    ("[]", "[]"), ("[1,\n2]", "[1,2]"), ("{}", "{}"),
    (#"{"b": [{"c": null}], "a": "x"}"#, #"{"b":[{"c":null}],"a":"x"}"#),
    (#""\"\\\/\n\t\u00e9""#, #""\"\\/\n\té""#),
    (#""\ud83e\uddef""#, "\"🧯\""),
    (#""\ud83e and \ud83eA""#, "\"\u{fffd} and \u{fffd}A\""),
    ("\u{feff}1", "1"),
  ])
  func `a value is read as it was meant`(text: String, written: String) throws {
    #expect(try JSON(reading: text.utf8).compact == written)
  }

  @Test(arguments: [
    ("", 1, 1, "it ends too early"), ("[1", 1, 3, "it ends too early"),
    ("\"a", 1, 3, "it ends too early"),
    ("[1,]", 1, 4, "no value begins like this"), ("[1 2]", 1, 4, "a comma or ] is missing"),
    ("{\n  a: 1}", 2, 3, "a key in quotes is missing"), ("{\"a\" 1}", 1, 6, "a colon is missing"),
    ("{\"a\":1\n\"b\":2}", 2, 1, "a comma or } is missing"),
    ("01", 1, 2, "the value ends here, and something follows"),
    ("1.x", 1, 3, "a digit is missing"), ("nul", 1, 1, "no value begins like this"),
    ("'a'", 1, 1, "no value begins like this"), (#""\x""#, 1, 3, "there is no such escape"),
    (#""\u12g4""#, 1, 4, "four hexadecimal digits are missing"),
    ("\"a\tb\"", 1, 3, "a control character stands in a string without an escape"),
    ("{} {}", 1, 4, "the value ends here, and something follows"),
  ])
  func `what is no JSON is told with its place`(
    text: String, line: Int, column: Int, explanation: String
  ) {
    #expect(throws: JSONError(line: line, column: column, explanation: explanation)) {
      try JSON(reading: text.utf8)
    }
  }

  @Test func `a text that only goes deeper is refused before it is too deep for the program`() {
    let deep = String(repeating: "[", count: JSON.mostLevels)
    let closed = deep + String(repeating: "]", count: JSON.mostLevels)
    #expect(throws: Never.self) { try JSON(reading: closed.utf8) }
    let explanation = "it is nested deeper than \(JSON.mostLevels) levels"
    for many in [deep + "[", String(repeating: "[", count: 1_000_000)] {
      #expect(
        throws: JSONError(line: 1, column: JSON.mostLevels + 1, explanation: explanation)
      ) {
        try JSON(reading: many.utf8)
      }
    }
  }

  @Test func `values that stand one after another are read as so many`() throws {
    #expect(
      try JSON.sequence(reading: "{\"a\":1}\n{\n\"a\": 2}[]".utf8) == [["a": 1], ["a": 2], []])
    #expect(try JSON.sequence(reading: " \n".utf8) == [])
    #expect(throws: JSONError(line: 2, column: 2, explanation: "it ends too early")) {
      try JSON.sequence(reading: "1\n{".utf8)
    }
  }

  @Test func `what an object does not hold is null`() {
    let value: JSON = ["a": ["b": "c"], "n": 3]
    #expect(value["a"]["b"].text == "c" && value["n"].number == 3)
    #expect(value["x"]["y"] == .null && value["a"].elements == [] && value["n"].text == nil)
  }

  @Test func `what was written is read`() throws {
    let value: JSON = ["a": [1, nil, true, "\u{1b}\u{202e}\u{e0041} \"x\" \\"], "b": .double(0.5)]
    #expect(try JSON(reading: value.compact.utf8) == value)
    #expect(try JSON(reading: value.pretty.utf8) == value)
  }
}
