import Testing

@testable import Documents

@Suite struct StrengthTests {
  private static let matcher = PatternMatcher(
    [
      PatternFile(
        Array("id: p\nsignals: [{match: cache, weight: 3}, {match: key, weight: 1}]".utf8)
      ).pattern
    ].compactMap(\.self))

  private func strength(_ text: String) -> PatternTag.Strength? {
    read(text).patternTags(Self.matcher).first?.strength
  }

  @Test(
    arguments: [
      ("# The cache", .primary), ("## Summary\n\nThe cache.", .primary),
      ("## Contributing factors\n\n- The cache", .primary),
      ("## Contributing factors\n\n- The oven\n- The cache", .contributing),
      ("## Lessons\n\nThe cache.", .contributing),
      ("## Summary\n\nIt was cold.\n\n## Strange words\n\nThe cache.", .contributing),
      ("## Timeline\n\n- 10:00 The cache\n- 10:05 Done", .mentioned),
      ("## 10:00\n\nThe cache.\n\n## 10:05\n\nIt is done.", .contributing),
      ("## Impact\n\nThe cache.", .mentioned), ("## Action items\n\n- [ ] Mend the cache", nil),
      ("## What went well\n\nThe cache.", nil),
      // A hint alone says nothing, however often.
      ("## Summary\n\nThe key. A key. More keys. One key.", nil),
      // In passing it adds to what is told, at half its weight.
      (
        "## Lessons\n\nThe key.\n\n## Timeline\n\n- 10:00 The cache\n- 10:05 The cache again",
        .contributing
      ),
    ] as [(String, PatternTag.Strength?)])
  func `the place tells how much is made of it`(text: String, expected: PatternTag.Strength?) {
    #expect(strength(text) == expected)
  }

  @Test func `what action items ask for counts once something is told`() {
    let matcher = PatternMatcher(
      [
        PatternFile(
          Array(
            "id: p\nsignals: [{match: cache, weight: 2}, {match: key, in: [actions], weight: 3}]"
              .utf8)
        ).pattern
      ].compactMap(\.self))
    let asked = "## Action items\n\n- [ ] Mend the key\n"
    func strength(_ text: String) -> PatternTag.Strength? {
      read(text).patternTags(matcher).first?.strength
    }
    #expect(strength(asked) == .mentioned)
    #expect(strength("## Lessons\n\nThe cache.") == nil)
    #expect(strength("## Lessons\n\nThe cache.\n\n" + asked) == .contributing)
  }

  @Test func `a longer document has to say more`() {
    let oven = "The oven was cold and nobody baked. "
    let told = "## Lessons\n\nThe cache. "
    #expect(strength(told + String(repeating: oven, count: 50)) == .contributing)
    #expect(strength(told + String(repeating: oven, count: 80)) == .mentioned)
    #expect(strength(told + "The cache. " + String(repeating: oven, count: 80)) == .contributing)
    #expect(strength(told + "The cache. " + String(repeating: oven, count: 300)) == .mentioned)
  }

  @Test func `only what is told counts`() {
    let document = read("## Timeline\n\n- 10:00 The cache\n- 10:05 Done")
    var observed = document
    observed.observe(Self.matcher)
    #expect(observed.patterns.map(\.strength) == [.mentioned])
    #expect(observed.countedPatterns.isEmpty)
    #expect(Incident(observed).patterns.isEmpty)
  }

  @Test func `an action item belongs to the patterns of which it speaks`() {
    var document = read(
      """
      # The cache

      ## Action items

      - [ ] Mend the cache
      - [x] Sweep the bakery
      - [x] There is no cache to look after
      """)
    document.observe(Self.matcher)
    #expect(document.actions.map(\.patterns) == [["p"], [], []])
    var other = read("# The oven\n\n## Action items\n\n- [ ] Mend the cache\n")
    other.observe(Self.matcher)
    #expect(other.actions.map(\.patterns) == [[]])
  }
}
