/// Finds what a section is for from the words of its heading, in any language of ``Vocabulary``.
struct HeadingRoles: Sendable {
  /// The words of the settings, by whole heading.
  private var own: [String: Role] = [:]
  /// Those of the settings, wherever they stand in a heading.
  private let words: PhraseTable<HeadingMeaning>?

  init(_ options: ReadingOptions) {
    self.init(adding: options.headings, options.words)
  }

  init(adding headings: [Role: [String]] = [:], _ words: OwnWords = OwnWords()) {
    self.words = words.headings
    for (role, names) in headings {
      for name in names { own[normalizedHeading(name)] = role }
    }
  }

  /// What a heading tells.
  struct Named: Sendable, Equatable {
    var role: Role
    var certainty: Certainty
  }

  enum Certainty: Sendable, Comparable {
    /// General words, and others beside them.
    case hinted
    /// Words that tell the role wherever they stand.
    case told
    /// All words of the heading speak of the role, or of nothing.
    case whole
  }

  /// Returns what a heading tells; nil where its words say nothing.
  func named(_ heading: String) -> Named? {
    let name = HeadingWords(heading)
    if !own.isEmpty, let role = own[name.text] { return Named(role: role, certainty: .whole) }
    if let named = name.named(words) { return named }
    // `Phase 1: Facts (timeline)`.
    let whole = HeadingWords(heading, withBracket: true)
    return whole.words.count > name.words.count
      ? whole.named(words).map { Named(role: $0.role, certainty: min($0.certainty, .told)) } : nil
  }

  /// Returns the role that a heading surely tells.
  func role(of heading: String) -> Role? {
    named(heading).flatMap { $0.certainty > .hinted ? $0.role : nil }
  }

  /// Returns the role of a line that is nothing but the name of a section.
  func role(named heading: String) -> Role? {
    named(heading).flatMap { $0.certainty == .whole ? $0.role : nil }
  }

  /// Returns whether the words of a heading may mean action items; `hopefully` takes words for what could be
  /// better too. What it says counts only where the content below it is that of action items.
  func mayNameActions(_ heading: String, hopefully: Bool = false) -> Bool {
    let matches = HeadingWords(heading, withBracket: true).matches(words)
    let hopes = matches.filter { $0.meaning == .hope }.map(\.words)
    return !matches.contains { $0.meaning == .past }
      && (hopefully && !hopes.isEmpty
        || matches.contains {
          ($0.meaning == .tells(.actions) || $0.meaning == .general(.actions))
            && !hopes.contains($0.words)
        })
  }

  /// Returns whether a heading says nothing but what could be better: `Propuesta`, `Suggested prevention`.
  func isHope(_ heading: String) -> Bool {
    let name = HeadingWords(heading)
    let matches = name.matches(words)
    return matches.contains { $0.meaning == .hope }
      && matches.filter { [.hope, .coming, .filler].contains($0.meaning) }.cover(name.words)
  }

  /// Returns until when something is to be done, where a heading begins with it: `Short-term: …`, `P1 (short term)`.
  func horizon(of heading: String) -> String? {
    let name = HeadingWords(heading, withBracket: true)
    let match = name.matches(words).first {
      $0.meaning == .horizon && name.words[..<$0.words.lowerBound].allSatisfy(name.isRank)
    }
    return match.map { joined(name.words[$0.words], of: name.bytes) }
  }

  /// Returns the words of a heading that speak for a role, each once.
  func words(for role: Role, in heading: String) -> [String] {
    let name = HeadingWords(heading)
    if own[name.text] == role { return [name.text] }
    for name in [name, HeadingWords(heading, withBracket: true)] {
      var told: [String] = []
      for match in name.matches(words) where match.meaning.speaks(for: role) {
        let text = joined(name.words[match.words], of: name.bytes)
        if !told.contains(text) { told.append(text) }
      }
      if !told.isEmpty { return told }
    }
    return []
  }

  /// Returns whether a heading is about factors that contributed, and not about one root cause.
  func namesContributingFactors(_ heading: String) -> Bool {
    HeadingWords(heading).mention(contributing)
  }

  /// Returns whether a heading is about the way to the causes, as `Root cause analysis` is.
  func namesAnalysisOfCauses(_ heading: String) -> Bool {
    HeadingWords(heading).mention(analysis)
  }

  /// Returns whether a short label tells a cause: `Deterministic root cause` does, `Fix of the root cause` does not.
  func namesCause(_ label: String) -> Bool {
    role(of: label) == .factors && plainWords(label).count <= 4
      && words(for: .mitigation, in: label).isEmpty
  }

  /// Returns whether a heading is about asking why until nothing is left to ask: `5 Whys`.
  func namesWhys(_ heading: String) -> Bool {
    // With its number, which elsewhere only counts headings.
    !whys.matches(in: heading).isEmpty
  }
}

private let contributing = PhraseTable(
  Vocabulary.standard["section.factors.contributing"].map { ($0, true) })

private let analysis = PhraseTable(
  Vocabulary.standard["section.factors.analysis"].map { ($0, true) })

private let whys = PhraseTable(Vocabulary.standard["section.factors.whys"].map { ($0, true) })

/// What words of a heading may mean.
enum HeadingMeaning: Sendable, Equatable {
  case tells(Role)
  /// Where nothing else stands beside it.
  case general(Role)
  /// What could be better.
  case hope
  /// That something is still to come.
  case coming
  /// Until when, as in `Short term`.
  case horizon
  /// What is done: a step, a measure, a task.
  case work
  /// That something was done, as in `Actions taken`.
  case past
  case filler

  fileprivate var toldRole: Role? {
    if case .tells(let role) = self { role } else { nil }
  }

  fileprivate var generalRole: Role? {
    if case .general(let role) = self { role } else { nil }
  }

  fileprivate func speaks(for role: Role) -> Bool {
    switch self {
    // `Actions taken` tells of a mitigation.
    case .tells(let told), .general(let told):
      told == role || told == .actions && role == .mitigation
    case .hope, .coming, .horizon, .work: role == .actions
    case .past, .filler: false
    }
  }
}

/// The words of a heading without numbering, emoji, marks and a bracket at its end.
private struct HeadingWords {
  var bytes: [UInt8]
  var words: [HashedWord]

  init(_ heading: String, withBracket: Bool = false) {
    // What is longer is a text that somebody took for a heading.
    let heading = heading.utf8.count > 200 ? String(heading.prefix(200)) : heading
    bytes = headingBytes(withBracket ? heading[...] : withoutClosingBracket(heading))
    words = hashedWords(bytes, in: 0..<bytes.count)
    // Numbering, such as `3.` and `3.1`; what is nothing but a number stays.
    let numbers = words.prefix { bytes[$0.start..<$0.end].allSatisfy(isDigit) }.count
    if numbers < words.count { words.removeFirst(numbers) }
  }

  /// `p1`, as in `P1 (short term)`.
  func isRank(_ word: HashedWord) -> Bool {
    word.end - word.start == 2 && isDigit(bytes[word.end - 1])
  }

  func mention(_ table: PhraseTable<Bool>) -> Bool {
    !table.matches(in: words, of: bytes).isEmpty
  }

  /// The words between single spaces; ideographs, each a word of its own, stand together as they are written.
  var text: String { joined(words[...], of: bytes) }

  /// What stands in it, the longer before what is a part of it, and the words of the settings before all others.
  func matches(_ own: PhraseTable<HeadingMeaning>?) -> [PhraseMatch<HeadingMeaning>] {
    var known = latinHeadings.matches(in: words, of: bytes)
    if !isASCII(bytes) { known += otherHeadings.matches(in: words, of: bytes) }
    return known.behind(own?.matches(in: words, of: bytes) ?? []).withoutParts()
  }

  /// Returns the words for work with words beside them that it is to come: `Remaining tasks`, `acciones a tomar`.
  private func workToCome(_ matches: [PhraseMatch<HeadingMeaning>]) -> Range<Int>? {
    matches.first { work in
      work.meaning == .work
        && matches.contains {
          ($0.meaning == .hope || $0.meaning == .coming) && areNeighbours($0.words, work.words)
        }
    }?.words
  }

  /// Returns whether at most one word stands between two, and no mark.
  private func areNeighbours(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let first = min(one.upperBound, other.upperBound)
    let second = max(one.lowerBound, other.lowerBound)
    guard (first...first + 1).contains(second) else { return false }
    return bytes[words[first - 1].end..<words[second].start]
      .allSatisfy {
        isLetter($0) || isBlank($0) || $0 == UInt8(ascii: "-") || $0 > 0x7f && $0 != 0xef
      }
  }

  func named(_ own: PhraseTable<HeadingMeaning>?) -> HeadingRoles.Named? {
    let matches = matches(own)
    let isPast = matches.contains { $0.meaning == .past }
    func best(_ meaning: (Role) -> HeadingMeaning) -> Role? {
      let role = rolesByTrust.first { role in matches.contains { $0.meaning == meaning(role) } }
      // What was done is told, and no promise.
      return isPast && role == .actions ? .mitigation : role
    }
    let isWhole = matches.cover(words)
    // `Lessons learned and future improvements` speaks of lessons first.
    let isWork =
      workToCome(matches).map { work in
        !matches.contains {
          $0.meaning.toldRole != nil && $0.words.lowerBound < work.lowerBound
        }
      } ?? false
    if let role = isWork ? isPast ? .mitigation : .actions : best(HeadingMeaning.tells) {
      return HeadingRoles.Named(role: role, certainty: isWhole ? .whole : .told)
    }
    guard let role = best(HeadingMeaning.general) else { return nil }
    // `Metrics improvement` speaks of two, and of neither for sure.
    let isOfOne = Set(matches.compactMap(\.meaning.generalRole)).count == 1
    return HeadingRoles.Named(role: role, certainty: isWhole && isOfOne ? .whole : .hinted)
  }
}

/// The words of languages in Latin letters, which are ASCII once folded. Headings of such letters ask for no others, so
/// that a short command need not make a table of them.
private let latinHeadings = PhraseTable(
  Vocabulary.standard.terms(headingMeanings) { isOfLatinLetters[$0] })

private let otherHeadings = PhraseTable(
  Vocabulary.standard.terms(headingMeanings) { !isOfLatinLetters[$0] })

/// Cyrillic begins with 0xd0, and 0xe3 is the first byte of the scripts of East Asia; marks of Europe lie between.
private let isOfLatinLetters = languages.map { language in
  !language.words.prefix(4000).contains {
    (0xd0...0xd4).contains($0) || (0xe3...0xed).contains($0)
  }
}

/// Of words that mean several things the first counts.
let headingMeanings: [(String, HeadingMeaning)] =
  rolesByTrust.map { ("section.\($0.rawValue)", .tells($0)) }
  + rolesByTrust.map { ("section.\($0.rawValue).alone", .general($0)) }
  + [
    ("section.actions.hopeful", .hope), ("section.actions.coming", .coming),
    ("section.actions.horizon", .horizon), ("section.actions.work", .work), ("section.past", .past),
    ("section.filler", .filler),
  ]

/// Where a heading tells of two, the first is meant: `Root cause and impact` gives the cause.
private let rolesByTrust: [Role] = [
  .actions, .factors, .timeline, .lessons, .helped, .luck, .assumptions, .pattern, .summary,
  .impact, .detection, .mitigation, .observability, .narrative, .references,
]

/// Returns a heading in lower case, without numbering, emoji, marks, accents and a bracket at its end.
///
/// `3. **Action Items** (draft):` and `## :wrench: Action items` are both `action items`.
func normalizedHeading(_ heading: String) -> String {
  HeadingWords(heading).text
}

/// Returns the folded bytes of a heading without emoji in GitHub's notation.
private func headingBytes(_ heading: Substring) -> [UInt8] {
  var bytes = foldedBytes(of: heading.utf8)
  guard holds(UInt8(ascii: ":"), in: bytes) else { return bytes }
  for word in words(of: bytes, in: 0..<bytes.count)
  where word.count > 2 && bytes[word.lowerBound] == UInt8(ascii: ":")
    && bytes[word.upperBound - 1] == UInt8(ascii: ":")
  {
    for place in word { bytes[place] = UInt8(ascii: " ") }
  }
  return bytes
}

/// Joins words by spaces; ideographs, each a word of its own, stand together as they are written.
private func joined(_ words: ArraySlice<HashedWord>, of bytes: [UInt8]) -> String {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count)
  var endsInIdeograph = false
  for word in words {
    let isIdeograph =
      bytes[word.start] >= 0x80
      && Documents.isIdeograph(decodeScalar(bytes, at: word.start, before: word.end).0)
    if !text.isEmpty, !(isIdeograph && endsInIdeograph) { text.append(UInt8(ascii: " ")) }
    text += bytes[word.start..<word.end]
    endsInIdeograph = isIdeograph
  }
  return String(decoding: text, as: UTF8.self)
}

/// `Action items (completed)` without what stands in the brackets; `（…）` are brackets too.
private func withoutClosingBracket(_ heading: String) -> Substring {
  // The wide bracket begins with 0xef.
  guard holds(in: heading.utf8, where: { $0 == UInt8(ascii: ")") || $0 == 0xef }),
    let last = heading.last(where: { !" :.*：".contains($0) }), last == ")" || last == "）",
    let open = heading.lastIndex(where: { $0 == "(" || $0 == "（" }), open > heading.startIndex
  else { return heading[...] }
  return heading[..<open]
}
