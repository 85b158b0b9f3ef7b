import Testing

@testable import Documents

@Suite struct SignalParserTests {
  private func shown(_ text: String) -> String {
    SignalParser.alternatives(in: text).map { alternative in
      let required = alternative.required.map { "\(mark($0.distance))\($0.term.text)" }
      return (required + alternative.excluded.map { "-\($0.text)" })
        .map { $0.replacing(" ", with: "+") }.joined(separator: " ")
    }.joined(separator: " | ")
  }

  private func mark(_ distance: Pattern.Distance) -> String {
    switch distance {
    case .sentence: ""
    case .near(let words): "~\(words)"
    case .then(let words): ">\(words)"
    }
  }

  @Test(arguments: [
    ("@absence NEAR/4 @alerting", "@absence ~4@alerting"),
    ("no THEN/0 \"big cat\" -@doubt", "no >0big+cat -@doubt"), ("a THEN/2 -x b", "a >2b -x"),
    // At the beginning there is nothing to be near to.
    ("NEAR/4 a", "a"), ("near/4 a", "near+4 a"), ("NEAR/x a", "near+x a"),
    ("NEAR/99 a", "near+99 a"),
    ("unpinned", "unpinned"), ("\"not pinned\" | Unpinned", "not+pinned | unpinned"),
    ("upgrad* auto", "upgrad* auto"), ("a -b -\"c d\"", "a -b -c+d"), ("a OR b|c", "a | b | c"),
    ("-a", ""), ("", ""), ("| | a |", "a"), ("\"open phrase", "open+phrase"), ("...", ""),
    ("auto-upgrade", "auto+upgrade"), ("- a", "a"), ("证书", "证+书"), ("-", ""),
  ])
  func `a match is read`(text: String, meaning: String) {
    #expect(shown(text) == meaning)
  }

  @Test(arguments: [
    ("a NEAR/4 b", 0), ("NEAR/4 a", 1), ("a NEAR/4", 1), ("a NEAR/4 | b", 1), ("a near/4 b", 1),
    ("a NEAR/30 b", 1), ("a NEAR/1 NEAR/2 b", 1), ("a THEN/4 -b c", 0),
  ])
  func `a distance that does nothing is told`(text: String, problems: Int) {
    #expect(SignalParser.idle(in: text).count == problems)
  }

  @Test func `random marks never trap`() {
    var random = SplitMix(seed: 8)
    let pieces = ["\"", "-", "|", "*", "a", " ", "OR", "证", "\n", "\u{301}"]
    for _ in 0..<3000 { _ = SignalParser.alternatives(in: random.text(15, of: pieces)) }
  }
}
