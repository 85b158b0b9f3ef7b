import Documents
import Platform
import Testing

@testable import Rendering

/// Text as no author writes it and some file holds it all the same, in every place that a listing shows.
@Suite struct NastyTextTests {
  /// Pieces that move a cursor, turn text around, take no room, two columns, join their neighbours or hide.
  static let pieces = [
    "plain ", "words and ", "\u{1b}[2J", "\u{1b}]0;title\u{7}", "\u{9b}31m", "\u{90}q", "\u{0}",
    "\u{7f}", "\r", "\r\n", "\n", "\t", "\u{b}", "\u{85}", "\u{2028}", "\u{202e}", "\u{202a}",
    "\u{2066}", "\u{2069}", "e\u{301}", "\u{301}\u{301}\u{301}", "備份失敗", "ｶﾞ", "한",
    "\u{1112}\u{1161}",
    "🔥", "👩‍👩‍👧", "🇯🇵", "🇯", "❤\u{fe0f}", "1\u{fe0f}\u{20e3}", "👍🏽", "\u{200d}", "\u{200b}", "\u{feff}",
    "\u{ad}", "\u{61c}", "\u{200e}", "\u{200c}", "\u{2060}", "\u{e007f}", "\u{fff9}", "क्षि", "ไม่",
    "مرحبا", "\u{fdfa}", "Ａ", "\u{3000}", "\u{a0}", "。", "—", "\u{e0041}",
    "\u{10ffff}",
    "aVeryLongWordThatFitsNowhereBecauseItHasNoEndAndNoPlaceToBreakAtAllWhateverOneDoes",
  ]

  static let seeds = Array(1...60)

  @Test(arguments: seeds)
  func `no view is wider than the terminal or commands it`(_ seed: Int) {
    var random = Pieces(seed: seed)
    let hits = (0..<3).map { _ in random.hit() }
    let events = hits.map { ($0.incident, random.event()) }
    let actions = hits.map { random.action(of: $0.incident) }
    let tags = hits.map { ($0.incident, random.tag()) }
    let promise = RepeatedPromise(
      text: actions[0].action.text,
      promises: actions.map {
        .init(incident: $0.incident, id: $0.action.id, line: $0.action.line, state: .open)
      })
    for width in [40, 60, 80, 120] {
      let views = [
        text(hits, width: width), text(events, width: width), text(actions, width: width),
        text([promise], width: width),
        text(
          Sample.pattern, summary: Sample.summaries[0], incidents: tags, recurrences: [],
          width: width),
      ]
      for line in views.flatMap(\.lines) {
        let plain = StyledText([line]).plain
        #expect(isHarmless(plain.dropLast()), "\(visible(plain))")
        // Only a path or an address is never broken.
        if !line.spans.contains(where: { $0.style == .path }) {
          #expect(line.width <= width, "\(visible(plain))")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `what programs read holds no control but its own line ends`(_ seed: Int) {
    var random = Pieces(seed: seed)
    let hits = (0..<3).map { _ in random.hit() }
    let listing = listing(hits)
    let places = hits.reduce(0) { $0 + max($1.lines.count, 1) }
    #expect(lines(listing.grep()).count == places)
    #expect(lines(listing.ndjson).count == hits.count)
    #expect(lines(listing.csv, by: "\r\n").count == hits.count + 1)
    for line in lines(listing.grep()) + lines(listing.ndjson) + lines(listing.csv, by: "\r\n") {
      #expect(isHarmless(line[...]), "\(visible(line))")
    }
  }

  @Test(arguments: seeds)
  func `cutting, breaking and padding agree on widths`(_ seed: Int) {
    var random = Pieces(seed: seed)
    let line = StyledLine(random.text(12))
    // A syllable of Devanagari may take three columns, and is not broken.
    for limit in [3, 7, 20, 61] {
      #expect(line.truncated(to: limit).width <= limit)
      for row in line.wrapped(to: limit) { #expect(row.width <= limit) }
      #expect(line.truncated(to: limit).padded(to: limit).width == limit)
    }
  }

  /// No control, and of what is not seen only joiners, behind something beyond ASCII.
  private func isHarmless(_ text: Substring) -> Bool {
    var previous: Unicode.Scalar = " "
    return text.unicodeScalars.allSatisfy { scalar in
      defer { previous = scalar }
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: return false
      case .format:
        return "\u{200c}\u{200d}".unicodeScalars.contains(scalar) && previous.value > 0x7f
      default: return true
      }
    }
  }

  private func lines(_ text: String, by end: String = "\n") -> [String] {
    text.split(separator: end).map(String.init)
  }

  private func visible(_ text: String) -> String {
    text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
  }
}

/// Makes text of nasty pieces, the same for the same seed.
private struct Pieces {
  var state: UInt64

  init(seed: Int) {
    state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15
  }

  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func text(_ count: Int) -> String {
    (0..<number(below: count) + 1).map { _ in
      NastyTextTests.pieces[number(below: NastyTextTests.pieces.count)]
    }.joined()
  }

  mutating func incident() -> Incident {
    Incident(
      id: "i" + text(4), path: "postmortems/" + text(4) + ".md", title: text(9), date: nil,
      severity: Severity(written: text(2), rank: 2), systems: [text(3), text(3)],
      patterns: [text(2)])
  }

  mutating func hit() -> SearchHit {
    let snippets = (0..<number(below: 3)).map { _ in text(14) }
    let lines = snippets.map { snippet in
      let half = snippet.utf8.count / 2
      return SearchHit.Line(
        line: number(below: 999) + 1, role: .summary, snippet: snippet,
        highlights: [half..<snippet.utf8.count])
    }
    return SearchHit(incident: incident(), score: 1, lines: lines)
  }

  mutating func event() -> TimelineEntry {
    TimelineEntry(
      line: number(below: 999) + 1, written: text(3), start: nil, precision: .unknown,
      text: text(12))
  }

  mutating func action(of incident: Incident) -> TrackedAction {
    var action = ActionItem(line: 7, state: .open, isMarked: true, text: text(12))
    action.owner = text(2)
    action.ticket = text(3)
    action.id = "1a2b3c"
    return TrackedAction(action: action, incident: incident)
  }

  mutating func tag() -> PatternTag {
    PatternTag(
      id: "dns", score: 4,
      evidence: [PatternTag.Evidence(line: 3, role: .factors, text: text(12))])
  }
}
