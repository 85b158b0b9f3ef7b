extension Document {
  /// Sets the patterns that the document shows, and how the incident was found.
  ///
  /// The cost is one pass over the words of the document, whatever the number of patterns.
  public mutating func observe(_ matcher: PatternMatcher) {
    (patterns, detection) = observations(matcher)
  }

  /// Returns the patterns that the document shows, the highest score first, each with its evidence.
  public func patternTags(_ matcher: PatternMatcher) -> [PatternTag] {
    observations(matcher).patterns
  }

  private func observations(_ matcher: PatternMatcher) -> (
    patterns: [PatternTag], detection: Detection?
  ) {
    guard kind == .postmortem else { return ([], nil) }
    var scan = SentenceScan(matcher.phrases)
    var scores = Array(repeating: SignalScores(), count: matcher.patterns.count)
    var detection = DetectionReader(of: self)
    for source in evidenceSources {
      let roles = RoleMask(source.role)
      let isOpen = detection.isOpen(to: source)
      guard isOpen || matcher.look.allRoles.meets(roles) else { continue }
      scan.read(source.text, for: matcher.phrases)
      let mayDetect = isOpen && scan.concerns(matcher.detection, in: roles)
      // Most passages hold no phrase that anything waits for, and need not be cut.
      guard mayDetect || scan.concerns(matcher.look, in: roles) else { continue }
      for sentence in sentences(in: scan.bytes, line: source.line, role: source.role) {
        scan.find(in: sentence.range)
        guard !scan.numbers.isEmpty, matcher.doubt(in: scan) == nil else { continue }
        if mayDetect { detection.take(sentence, scan, matcher) }
        let shown = matcher.signals(shownBy: scan, to: matcher.look, in: roles)
        guard !shown.isEmpty, !scan.isHypothetical(in: sentence.range) else { continue }
        let evidence = PatternTag.Evidence(
          line: sentence.line, role: sentence.role, text: scan.text(in: sentence.range))
        for (pattern, signals) in shown {
          scores[pattern].add(
            signals, weights: matcher.patterns[pattern].signals, evidence: evidence)
        }
      }
    }
    return (tags(from: scores, of: matcher.patterns), detection.best)
  }

  private func tags(from scores: [SignalScores], of patterns: [Pattern]) -> [PatternTag] {
    var tags: [PatternTag] = []
    // Most documents show few.
    for place in patterns.indices
    where scores[place].total >= Pattern.threshold || !declaredPatterns.isEmpty {
      let (score, pattern) = (scores[place], patterns[place])
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
  /// Returns the signals that a sentence of a section shows, by pattern.
  func signals(shownBy scan: SentenceScan, to look: Look, in roles: RoleMask) -> [(
    pattern: Int, signals: [Int]
  )] {
    var shown: [(pattern: Int, signals: [Int])] = []
    for number in scan.numbers where look.roles[number].meets(roles) {
      for candidate in look.candidates[number]
      where candidate.roles.meets(roles) && fulfils(candidate, on: number, in: scan)
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
