import Testing

@testable import Documents

@Suite struct WordsTests {
  @Test(
    arguments: [
      ("", []), ("  .,", []), ("Hello, World 2!", ["hello", "world", "2"]),
      ("snake_case a-b", ["snake", "case", "a", "b"]), ("wasn't", ["wasn", "t"]),
      ("Über ÉCOLE", ["über", "école"]), ("证书TLS过期", ["证", "书", "tls", "过", "期"]),
      ("カナ ひら", ["カ", "ナ", "ひ", "ら"]), ("한국어", ["한국어"]), ("a\u{301}b", ["a\u{301}b"]),
      ("v1.2.0", ["v1", "2", "0"]), ("🧯a", ["a"]), ("ÀB", ["àb"]), ("a🧯", ["a"]),
    ] as [(String, [String])])
  func `a text is cut into words`(text: String, words: [String]) {
    #expect(plainWords(text) == words)
  }

  @Test func `the hash of a word is that of its lower case`() {
    for word in ["hello", "über", "证", "straße", "a1"] {
      let bytes = Array(word.uppercased() == "STRASSE" ? word.utf8 : word.uppercased().utf8)
      #expect(hashedWords(bytes, in: 0..<bytes.count).map(\.hash) == [WordHash.of(word)])
    }
  }

  @Test func `all scalars are decoded`() {
    for scalar: Unicode.Scalar in [
      "a", "é", "证", "🧯", "\u{7ff}", "\u{800}", "\u{ffff}", "\u{10ffff}",
    ] {
      let bytes = Array(String(scalar).utf8)
      #expect(decodeScalar(bytes, at: 0, before: bytes.count) == (scalar, bytes.count))
      #expect(decodeScalar(bytes, at: 0, before: 0).0 == "\u{fffd}")
    }
  }

  @Test func `bytes that are no text never trap`() {
    var random = SplitMix(seed: 6)
    for _ in 0..<3000 {
      let bytes = random.bytes(20)
      _ = hashedWords(bytes, in: 0..<bytes.count)
    }
  }
}
