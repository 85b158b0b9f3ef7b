import Testing

@testable import Documents

@Suite struct NegationTests {
  /// Looks for `cache` and asks whether it is denied.
  private func isDenied(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let words = hashedWords(bytes, in: 0..<bytes.count)
    let place = words.firstIndex { $0.hash == WordHash.of("cache") } ?? 0
    return Negation.reaches(place, in: words, of: bytes)
  }

  @Test(
    arguments: [
      "no cache", "There was no cache", "not the cache", "without a cache", "never any cache",
      "This was not caused by the cache", "it was not a result of the cache",
      "no evidence of cache trouble", "wasn't the cache", "isn’t a known cache",
      "neither a \"cache\"", "no disk or cache", "No loss of rows or cache", "kein Cache",
      "nicht durch den Cache", "pas de cache", "sin cache", "ikke på grunn av cache", "没有 cache",
      "不是 cache", "To prevent further cache trouble", "we stopped it to avoid a cache",
      "for å unngå cache", "避免 cache",
    ])
  func `a denial reaches what follows`(text: String) {
    #expect(isDenied(text))
  }

  @Test(
    arguments: [
      "the cache", "not now, the cache", "No. The cache", "not only the cache",
      "no disk, so the cache", "nobody knew the cache", "can the cache", "t cache",
      "it did not restart and the whole of the old big cache",
      "not to be found in the logs of the cache", "没有磁盘。cache",
      "it failed to prevent a cache", "unable to avoid the cache", "this prevented a cache",
      "preventing the cache", "we went to the cache",
    ])
  func `what it does not reach stands`(text: String) {
    #expect(!isDenied(text))
  }

  @Test func `a phrase that denies by itself is known`() {
    #expect(Negation.isIn(Phrase(words: ["no", "alert"])))
    #expect(Negation.isIn(Phrase(words: ["wasn", "t", "monitored"])))
    #expect(!Negation.isIn(Phrase(words: ["blind", "spot"])))
  }
}
