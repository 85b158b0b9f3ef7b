import Testing

@testable import Documents

@Suite struct SignalParserTests {
  private func shown(_ text: String) -> String {
    SignalParser.alternatives(in: text).map { alternative in
      (alternative.required.map { ($0, "") } + alternative.excluded.map { ($0, "-") })
        .map { "\($0.1)\($0.0.words.joined(separator: "+"))\($0.0.isPrefix ? "*" : "")" }
        .joined(separator: " ")
    }.joined(separator: " | ")
  }

  @Test(arguments: [
    ("unpinned", "unpinned"), ("\"not pinned\" | Unpinned", "not+pinned | unpinned"),
    ("upgrad* auto", "upgrad* auto"), ("a -b -\"c d\"", "a -b -c+d"), ("a OR b|c", "a | b | c"),
    ("-a", ""), ("", ""), ("| | a |", "a"), ("\"open phrase", "open+phrase"), ("...", ""),
    ("auto-upgrade", "auto+upgrade"), ("- a", "a"), ("证书", "证+书"), ("-", ""),
  ])
  func `a match is read`(text: String, meaning: String) {
    #expect(shown(text) == meaning)
  }

  @Test func `random marks never trap`() {
    var random = SplitMix(seed: 8)
    let pieces = ["\"", "-", "|", "*", "a", " ", "OR", "证", "\n", "\u{301}"]
    for _ in 0..<3000 { _ = SignalParser.alternatives(in: random.text(15, of: pieces)) }
  }
}
