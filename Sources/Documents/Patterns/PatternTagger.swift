extension Document {
  /// Sets the patterns that the document shows, those of which each action item speaks, and how the incident was
  /// found.
  ///
  /// The cost is one pass over the words of the document, and another over those of its action items, whatever the
  /// number of patterns.
  public mutating func observe(_ matcher: PatternMatcher) {
    let sources = evidenceSources
    var judge = PatternJudge(matcher, sources)
    (patterns, detection) = observations(sources, &judge)
    let shown = Set(countedPatterns.map(\.id))
    for index in actions.indices {
      actions[index].patterns =
        shown.isEmpty ? [] : spoken(of: actions[index], &judge).intersection(shown).sorted()
    }
  }

  /// Returns the patterns of which an action item speaks.
  private func spoken(of action: ActionItem, _ judge: inout PatternJudge) -> Set<String> {
    var spoken: Set<String> = []
    let matcher = judge.matcher
    let source = EvidenceSource(line: action.line, role: .actions, text: action.text)
    _ = judge.read([source]) { _, verdicts in
      for verdict in verdicts where verdict.pattern < matcher.patterns.count {
        // A rule that does not look at action items speaks of its pattern in one all the same.
        guard verdict.reason == nil || verdict.reason == .role else { continue }
        spoken.insert(matcher.patterns[verdict.pattern].id)
      }
    }
    return spoken
  }

  /// Returns the patterns that the document shows, the highest score first, each with its evidence.
  public func patternTags(_ matcher: PatternMatcher) -> [PatternTag] {
    let sources = evidenceSources
    var judge = PatternJudge(matcher, sources)
    return observations(sources, &judge).patterns
  }

  private func observations(_ sources: [EvidenceSource], _ judge: inout PatternJudge) -> (
    patterns: [PatternTag], detection: Detection?
  ) {
    guard kind == .postmortem else { return ([], nil) }
    let matcher = judge.matcher
    var scores = Array(repeating: PatternScore(), count: matcher.patterns.count)
    var detection = DetectionReader(of: self)
    let words = judge.read(sources) { sentence, verdicts in
      let counting = verdicts.filter { $0.reason == nil }
      guard !counting.isEmpty else { return }
      for (pattern, verdicts) in grouped(counting) where pattern < matcher.patterns.count {
        scores[pattern].add(verdicts.map(\.signal), of: matcher.patterns[pattern], in: sentence)
      }
      // Of two ways in a sentence the first was the one that came first.
      let found = counting.filter { $0.pattern >= matcher.patterns.count }
        .min { $0.parts[0].lowerBound < $1.parts[0].lowerBound }
      if let found {
        detection.take(
          Detection.Kind.allCases[found.pattern - matcher.patterns.count], sentence.evidence)
      }
    }
    return (tags(from: scores, of: matcher.patterns, words: words), detection.best)
  }

  private func tags(from scores: [PatternScore], of patterns: [Pattern], words: Int) -> [PatternTag]
  {
    let threshold = PatternTag.threshold(words: words)
    var tags: [PatternTag] = []
    for (score, pattern) in zip(scores, patterns) {
      let declared = declaredPatterns.filter { $0.id == pattern.id }
      let naming = declared.first { !$0.isForbidden }
      let strength = score.strength(threshold)
      guard strength != nil || naming != nil, !declared.contains(where: \.isForbidden) else {
        continue
      }
      var tag = PatternTag(
        id: pattern.id, score: Int(score.total), strength: strength ?? .contributing,
        evidence: score.best)
      if let naming {
        tag.score = max(tag.score, PatternTag.threshold)
        tag.strength = max(tag.strength, .contributing)
        tag.evidence.append(
          PatternTag.Evidence(
            line: naming.line, role: .tags, text: "patterns: \(pattern.id)"))
      }
      tags.append(tag)
    }
    return tags.sorted { ($1.strength, $1.score, $0.id) < ($0.strength, $0.score, $1.id) }
  }
}
