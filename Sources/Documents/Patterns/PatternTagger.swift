extension Document {
  /// Returns the patterns that the document shows, the highest score first, each with its evidence.
  ///
  /// The cost is one pass over the words of the document, whatever the number of patterns.
  public func patternTags(_ matcher: PatternMatcher) -> [PatternTag] {
    guard kind == .postmortem else { return [] }
    var scores = matcher.compiled.map { pattern in
      SignalScores(signals: pattern.signals.count)
    }
    for source in evidenceSources {
      let bytes = Array(source.text.utf8)
      for sentence in sentences(in: bytes, line: source.line, role: source.role) {
        let words = hashedWords(bytes, in: sentence.range)
        let found = matcher.terms(in: words, of: bytes)
        guard !found.isEmpty, !matcher.voiding.contains(where: found.contains) else { continue }
        for (index, pattern) in matcher.compiled.enumerated() {
          guard !pattern.voiding.contains(where: found.contains) else { continue }
          let matched = pattern.signals.indices.filter { signal in
            pattern.signals[signal].roles.contains(sentence.role)
              && pattern.signals[signal].alternatives.contains { alternative in
                alternative.required.allSatisfy(found.contains)
                  && !alternative.excluded.contains(where: found.contains)
              }
          }
          guard !matched.isEmpty else { continue }
          scores[index].add(
            matched.map { (signal: $0, weight: pattern.signals[$0].weight) },
            evidence: {
              PatternTag.Evidence(
                line: sentence.line, role: sentence.role,
                text: oneLine(trimmedText(String(decoding: bytes[sentence.range], as: UTF8.self))))
            })
        }
      }
    }
    return tags(from: scores, ids: matcher.patterns.map(\.id))
  }

  private func tags(from scores: [SignalScores], ids: [String]) -> [PatternTag] {
    var tags: [PatternTag] = []
    for (score, id) in zip(scores, ids) where !declaredPatterns.contains("-" + id) {
      let isDeclared = declaredPatterns.contains(id)
      guard score.total >= Pattern.threshold || isDeclared else { continue }
      var evidence = score.best
      if isDeclared {
        evidence.append(
          PatternTag.Evidence(line: declaredPatternsLine, role: .tags, text: "patterns: \(id)"))
      }
      tags.append(
        PatternTag(
          id: id, score: max(score.total, isDeclared ? Pattern.threshold : 0), evidence: evidence))
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

/// What the signals of one pattern add up to.
private struct SignalScores {
  var total = 0
  private var times: [Int]
  private var evidence: [(weight: Int, sentence: PatternTag.Evidence)] = []

  init(signals: Int) {
    times = Array(repeating: 0, count: signals)
  }

  /// Counts one sentence: a signal's first counts whole, its second half, further ones nothing.
  mutating func add(
    _ matched: [(signal: Int, weight: Int)], evidence sentence: () -> PatternTag.Evidence
  ) {
    var gained = 0
    for (signal, weight) in matched {
      times[signal] += 1
      if times[signal] == 1 { gained += weight }
      if times[signal] == 2 { gained += weight / 2 }
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
