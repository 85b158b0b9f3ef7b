import Testing

@testable import Documents

@Suite struct PatternTaggerTests {
  private func matcher(_ signals: String, not: String = "[]", id: String = "p") -> PatternMatcher {
    let file = PatternFile(Array("id: \(id)\nsignals:\n\(signals)\nnot: \(not)".utf8))
    return PatternMatcher([file.pattern].compactMap(\.self))
  }

  private func tags(_ document: Document, _ matcher: PatternMatcher) -> [String] {
    document.patternTags(matcher).map { tag in
      "\(tag.id) \(tag.score): "
        + tag.evidence.map { "\($0.line) \($0.role) \($0.text)" }.joined(separator: " / ")
    }
  }

  private func tags(
    _ text: String, _ signals: String = "  - {match: cache, weight: 3}", not: String = "[]"
  )
    -> [String]
  {
    tags(read(text), matcher(signals, not: not))
  }

  @Test(
    arguments: [
      ("## Lessons\n\nThe cache was\nstale. Fine.", ["p 3: 3 lessons The cache was stale."]),
      ("# The cache\n", ["p 4: 1 title The cache"]),
      (
        "## Lessons\n\nCACHE first. The cache again. Once more cache.",
        ["p 4: 3 lessons CACHE first. / 3 lessons The cache again."]
      ),
      ("## Impact\n\nThe cache.", ["p 1: 3 impact The cache."]),
      ("## What could have been worse\n\nThe cache.", []),
      ("## Lessons\n\n> The cache.", []), ("## Lessons\n\n```\ncache\n```", []),
      (
        "## Lessons\n\nIt was late because of the cache.",
        ["p 4: 3 lessons It was late because of the cache."]
      ),
      ("## Lessons\n\nCached things.", []), ("## Lessons\n\nThe cache was not the cause.", []),
      ("## Lessons\n\nWe ruled out the cache. It was late.", []),
      ("## Lessons\n\nThe cache could have helped.", []),
      ("---\ntags: [cache]\n---\n", []),
      ("## Factors\n\n| Why | How |\n|--|--|\n| late | the cache |", ["p 3: 5 factors the cache"]),
      ("---\npatterns: [p]\n---\n", ["p 3: 2 tags patterns: p"]),
      ("---\npatterns:\n- q\n- p\n---\n", ["p 3: 4 tags patterns: p"]),
      ("---\npatterns: [-p]\n---\n## Lessons\n\nThe cache.", []),
      (
        "---\npatterns: [p]\n---\n## Lessons\n\nThe cache.",
        ["p 3: 6 lessons The cache. / 2 tags patterns: p"]
      ),
    ] as [(String, [String])])
  func `a tag is given where enough is said, with the words that say it`(
    text: String, expected: [String]
  ) {
    #expect(tags(text) == expected)
  }

  @Test func `weights add up to the threshold`() {
    let signals = "  - {match: cache, weight: 2}\n  - {match: stale, weight: 1}"
    #expect(tags("## Lessons\n\nA cache.", signals).isEmpty)
    #expect(tags("## Lessons\n\nA stale cache.", signals) == ["p 3: 3 lessons A stale cache."])
    // A hint counts, and is not quoted.
    #expect(tags("## Lessons\n\nA cache. It was stale.", signals) == ["p 3: 3 lessons A cache."])
    // A second sentence counts half, a third nothing.
    #expect(
      tags("## Lessons\n\nA cache. B cache. C cache.", signals) == [
        "p 3: 3 lessons A cache. / 3 lessons B cache."
      ])
  }

  @Test(arguments: [
    ("{match: cach*, weight: 3}", "Caching failed.", true),
    ("{match: '\"stale cach*\"', weight: 3}", "A stale caching layer.", true),
    ("{match: '\"stale cache\"', weight: 3}", "A stale\ncache.", true),
    ("{match: '\"stale cache\"', weight: 3}", "A cache, stale.", false),
    ("{match: 'stale cache', weight: 3}", "A cache, stale.", true),
    ("{match: 'stale cache', weight: 3}", "A cache. Stale.", false),
    ("{match: 'cache -browser', weight: 3}", "The browser cache.", false),
    ("{match: 'x | cache', weight: 3}", "The cache.", true),
    ("{match: 证书, weight: 3}", "系统证书过期。", true), ("{match: 证书, weight: 3}", "证明书。", false),
    // A prefix folds the case of ASCII only, so `Ü` hides this one.
    ("{match: 'überlast*', weight: 3}", "Die Überlastung.", false),
    ("{match: cache, in: [factors], weight: 3}", "The cache.", false),
    ("{match: cache, in: [lessons], weight: 3}", "The cache.", true),
    // A prefix of one letter is never found: prefixes are looked up by their first two bytes.
    ("{match: c*, weight: 3}", "A cache.", false),
  ])
  func `signals look at sentences`(signal: String, sentence: String, isFound: Bool) {
    #expect(tags("## Lessons\n\n" + sentence, "  - " + signal).isEmpty == !isFound)
  }

  @Test func `a voiding phrase voids its sentence only`() {
    #expect(tags("## Lessons\n\nThe cache was fine.", not: "['was fine']").isEmpty)
    #expect(tags("## Lessons\n\nThe cache. All was fine.", not: "['was fine']").count == 1)
  }

  @Test func `the strongest sentences are quoted in the order of the file`() {
    let signals =
      "  - {match: alpha, weight: 2}\n  - {match: beta, weight: 4}\n  - {match: gamma, weight: 3}\n  - {match: delta, weight: 1}"
    #expect(
      tags("## Lessons\n\nOne alpha. Two delta. Three beta. Four gamma.", signals) == [
        "p 10: 3 lessons One alpha. / 3 lessons Three beta. / 3 lessons Four gamma."
      ])
  }

  @Test func `the highest score comes first`() {
    let patterns = ["a": 3, "b": 5, "c": 3].map { id, weight in
      Pattern(
        id: id, title: id, kind: .factor,
        signals: [
          Pattern.Signal(
            alternatives: SignalParser.alternatives(in: "cache"), roles: [.lessons],
            weight: weight)
        ])
    }
    let found = read("## Lessons\n\nThe cache.").patternTags(PatternMatcher(patterns))
    #expect(found.map(\.id) == ["b", "a", "c"])
  }

  @Test(
    arguments: [
      (
        "---\nsummary: The cache was stale.\n---\n", ["p 4: 2 summary The cache was stale."]
      ),
      (
        "---\nsummary: >-\n  It was late.\n  The cache was\n  stale.\ntags: [x]\n---\n",
        ["p 4: 4 summary The cache was stale."]
      ),
      ("---\nsummary: \"The cache.\"\n---\n", ["p 4: 2 summary The cache."]),
      ("+++\nsummary = \"The cache.\"\n+++\n", ["p 4: 2 summary The cache."]),
      ("## What happened\n\nRoot cause: the cache", ["p 4: 3 factors Root cause: the cache"]),
    ] as [(String, [String])])
  func `what stands in the head is quoted with its line`(text: String, expected: [String]) {
    #expect(tags(text) == expected)
  }

  @Test(arguments: [
    (
      "{match: '\"stale cache\"', weight: 3}", "2026-01-02-stale-cache-of-tills.md is older.", false
    ),
    ("{match: '\"stale cache\"', weight: 3}", "A stale-cache bug.", true),
    ("{match: '\"stale cache\"', weight: 3}", "It was stale (cache of tills).", false),
    ("{match: '\"no cache\"', weight: 3}", "There was no cache.", true),
    ("{match: 'no cache', weight: 3}", "There was no cache.", true),
    ("{match: cache, weight: 3}", "There was no cache.", false),
    ("{match: cache, weight: 3}", "No cache, and then the cache filled.", true),
  ])
  func `a phrase is one as people write it`(signal: String, sentence: String, isFound: Bool) {
    #expect(tags("## Lessons\n\n" + sentence, "  - " + signal).isEmpty == !isFound)
  }

  @Test func `a reference shows no patterns`() {
    let document = read("## Lessons\n\nThe cache.", kind: .reference)
    #expect(tags(document, matcher("  - {match: cache, weight: 3}")).isEmpty)
  }
}
