extension Document {
  /// Returns the patterns that the document shows, the highest score first, each with its evidence.
  ///
  /// The cost is one pass over the words of the document, whatever the number of patterns.
  public func patternTags(_ matcher: PatternMatcher) -> [PatternTag] {
    guard kind == .postmortem, !matcher.patterns.isEmpty else { return [] }
    var scan = SentenceScan(matcher.phrases)
    var scores = Array(repeating: SignalScores(), count: matcher.patterns.count)
    for source in evidenceSources {
      guard let look = matcher.looks[source.role] else { continue }
      scan.read(source.text, for: matcher.phrases)
      // Most passages hold no phrase that anything waits for, and need not be cut.
      guard scan.holds(anyOf: look.isWaitedFor) else { continue }
      for sentence in sentences(in: scan.bytes, line: source.line, role: source.role) {
        scan.find(in: sentence.range)
        guard !scan.numbers.isEmpty, matcher.doubt(in: scan) == nil else { continue }
        let shown = matcher.signals(shownBy: scan, to: look)
        guard !shown.isEmpty, !scan.isHypothetical(in: sentence.range) else { continue }
        let evidence = PatternTag.Evidence(
          line: sentence.line, role: sentence.role, text: scan.text(in: sentence.range))
        for (pattern, signals) in shown {
          scores[pattern].add(
            signals, weights: matcher.patterns[pattern].signals, evidence: evidence)
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
}

extension PatternMatcher {
  /// Returns the signals that a sentence shows, by pattern.
  func signals(shownBy scan: SentenceScan, to look: Look) -> [(pattern: Int, signals: [Int])] {
    var shown: [(pattern: Int, signals: [Int])] = []
    for number in scan.numbers where look.isWaitedFor[number] {
      for candidate in look.candidates[number]
      where fulfils(candidate, on: number, in: scan)
        && !scan.containsAny(of: voiding[candidate.pattern])
      {
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
