extension Document {
  /// Returns the patterns that the document shows, the highest score first, each with its evidence.
  ///
  /// The cost is one pass over the words of the document, whatever the number of patterns.
  public func patternTags(_ matcher: PatternMatcher) -> [PatternTag] {
    guard kind == .postmortem, !matcher.patterns.isEmpty else { return [] }
    var found = FoundPhrases(count: matcher.phrases.count)
    var scores = Array(repeating: SignalScores(), count: matcher.patterns.count)
    var bytes: [UInt8] = []
    var words: [HashedWord] = []
    var places: [PhrasePlace] = []
    for source in evidenceSources {
      guard let candidates = matcher.candidates[source.role] else { continue }
      bytes.removeAll(keepingCapacity: true)
      bytes.append(contentsOf: source.text.utf8)
      words.removeAll(keepingCapacity: true)
      appendHashedWords(bytes, in: 0..<bytes.count, to: &words)
      places.removeAll(keepingCapacity: true)
      matcher.phrases.forEachPhrase(in: words, of: bytes) { number, range in
        places.append(
          PhrasePlace(
            number: number, start: words[range.lowerBound].start,
            end: words[range.upperBound - 1].end))
      }
      // Most passages hold no phrase at all, and need not be cut.
      guard !places.isEmpty else { continue }
      var rest = places[...]
      for sentence in sentences(in: bytes, line: source.line, role: source.role) {
        found.startSentence()
        while let place = rest.first, place.start < sentence.range.upperBound {
          rest.removeFirst()
          // Words on both sides of a full stop are no phrase.
          if place.end <= sentence.range.upperBound { found.insert(place.number) }
        }
        guard !found.numbers.isEmpty, !found.containsAny(of: matcher.doubts) else { continue }
        for (pattern, signals) in matcher.signals(shownBy: found, among: candidates) {
          scores[pattern].add(signals, weights: matcher.patterns[pattern].signals) {
            PatternTag.Evidence(
              line: sentence.line, role: sentence.role,
              text: oneLine(
                withoutCheckbox(String(decoding: bytes[sentence.range], as: UTF8.self))))
          }
        }
      }
    }
    return tags(from: scores, of: matcher.patterns)
  }

  private func tags(from scores: [SignalScores], of patterns: [Pattern]) -> [PatternTag] {
    var tags: [PatternTag] = []
    for (score, pattern) in zip(scores, patterns) {
      let declared = declaredPatterns.filter { $0.id == pattern.id }
      let naming = declared.first { !$0.isForbidden }
      guard score.total >= Pattern.threshold || naming != nil,
        !declared.contains(where: \.isForbidden)
      else { continue }
      var tag = PatternTag(id: pattern.id, score: score.total, evidence: score.best)
      if let naming {
        tag.score = max(tag.score, Pattern.threshold)
        tag.evidence.append(
          PatternTag.Evidence(
            line: naming.line, role: .tags, text: "patterns: \(pattern.id)"))
      }
      tags.append(tag)
    }
    return tags.sorted { ($1.score, $0.id) < ($0.score, $1.id) }
  }

  /// All text that can show a pattern. Code and quotes are what machines and other people said.
  private var evidenceSources: [(line: Int, role: Role, text: String)] {
    var sources: [(line: Int, role: Role, text: String)] = []
    if !title.isEmpty { sources.append((titleLine, .title, title)) }
    if !tags.isEmpty { sources.append((tagsLine, .tags, tags.joined(separator: ", "))) }
    for section in sections where section.role != .luck {
      for passage in section.passages where passage.kind != .code && passage.kind != .quote {
        sources.append((passage.line, section.role, passage.text))
      }
    }
    return sources
  }
}

extension PatternMatcher {
  /// Returns the signals that a sentence shows, by pattern.
  fileprivate func signals(shownBy found: FoundPhrases, among candidates: [[Candidate]])
    -> [(pattern: Int, signals: [Int])]
  {
    var shown: [(pattern: Int, signals: [Int])] = []
    for number in found.numbers {
      for candidate in candidates[number] {
        guard candidate.required.allSatisfy(found.contains),
          !found.containsAny(of: candidate.excluded),
          !found.containsAny(of: voiding[candidate.pattern])
        else { continue }
        if let place = shown.firstIndex(where: { $0.pattern == candidate.pattern }) {
          if !shown[place].signals.contains(candidate.signal) {
            shown[place].signals.append(candidate.signal)
          }
        } else {
          shown.append((candidate.pattern, [candidate.signal]))
        }
      }
    }
    return shown
  }
}

/// Where a phrase stands, as offsets into the bytes of its passage.
private struct PhrasePlace {
  var number: Int
  var start: Int
  var end: Int
}

/// The phrases of the sentence at hand. A stamp for each phrase tells whether it belongs to this sentence,
/// so that the next one begins without clearing anything.
private struct FoundPhrases {
  private(set) var numbers: [Int] = []
  private var stamps: [UInt32]
  private var sentence: UInt32 = 0

  init(count: Int) {
    stamps = Array(repeating: 0, count: count)
  }

  mutating func startSentence() {
    sentence += 1
    numbers.removeAll(keepingCapacity: true)
  }

  mutating func insert(_ number: Int) {
    guard stamps[number] != sentence else { return }
    stamps[number] = sentence
    numbers.append(number)
  }

  func contains(_ number: Int) -> Bool {
    stamps[number] == sentence
  }

  func containsAny(of numbers: [Int]) -> Bool {
    for number in numbers where stamps[number] == sentence { return true }
    return false
  }
}

/// What the signals of one pattern add up to.
private struct SignalScores {
  private(set) var total = 0
  /// By signal; empty until the first sentence, since most documents show few patterns.
  private var times: [Int] = []
  private var evidence: [(weight: Int, sentence: PatternTag.Evidence)] = []

  /// Counts one sentence: a signal's first counts whole, its second half, further ones nothing.
  mutating func add(
    _ signals: [Int], weights: [Pattern.Signal], evidence sentence: () -> PatternTag.Evidence
  ) {
    if times.isEmpty { times = Array(repeating: 0, count: weights.count) }
    var gained = 0
    for signal in signals {
      times[signal] += 1
      if times[signal] == 1 { gained += weights[signal].weight }
      if times[signal] == 2 { gained += weights[signal].weight / 2 }
    }
    guard gained > 0 else { return }
    total += gained
    evidence.append((gained, sentence()))
  }

  /// The strongest sentences, three at most, in the order of the file.
  var best: [PatternTag.Evidence] {
    evidence.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .prefix(3).sorted { $0.offset < $1.offset }.map(\.element.sentence)
  }
}
