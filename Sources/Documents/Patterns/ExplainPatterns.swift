extension Document {
  /// Returns, for each pattern of which any signal's words stand in the document, what counted and what did
  /// not: the tags first, then by score.
  ///
  /// It counts as ``patternTags(_:)`` does, but looks at every sentence, those included that cannot count.
  public func patternExplanations(_ matcher: PatternMatcher) -> [PatternExplanation] {
    guard kind == .postmortem else { return [] }
    let tagged = Set(patternTags(matcher).map(\.id))
    var scan = SentenceScan(matcher.phrases)
    var scores = Array(repeating: SignalScores(), count: matcher.patterns.count)
    var told = Array(repeating: [PatternExplanation.Sentence](), count: matcher.patterns.count)
    for source in allEvidenceSources {
      scan.read(source.text, for: matcher.phrases)
      guard !scan.isEmpty else { continue }
      for sentence in sentences(in: scan.bytes, line: source.line, role: source.role) {
        scan.find(in: sentence.range)
        let doubt =
          source.reservation.map(PatternExplanation.Reason.init) ?? matcher.reason(in: scan)
          ?? (scan.isHypothetical(in: sentence.range) ? .hypothetical : nil)
        for (pattern, shown) in matcher.shown(in: scan, role: source.role) {
          let counting = doubt == nil ? shown.filter { $0.reason == nil } : []
          let evidence = PatternTag.Evidence(
            line: sentence.line, role: source.role, text: scan.text(in: sentence.range))
          let gained = scores[pattern].add(
            counting.map(\.signal), weights: matcher.patterns[pattern].signals, evidence: evidence)
          let tellers = counting.isEmpty ? [shown[0]] : counting
          told[pattern].append(
            PatternExplanation.Sentence(
              line: evidence.line, role: evidence.role, text: evidence.text,
              alternatives: tellers.map { $0.words.map(matcher.phrases.text) },
              outcome: gained > 0
                ? .counted(gained) : .voided(doubt ?? tellers[0].reason ?? .repeated)))
        }
      }
    }
    let explanations = matcher.patterns.indices.compactMap { place -> PatternExplanation? in
      let pattern = matcher.patterns[place]
      let declared = declaredPatterns.first { $0.id == pattern.id }
      guard !told[place].isEmpty || declared != nil else { return nil }
      return PatternExplanation(
        id: pattern.id, title: pattern.title, score: scores[place].total,
        isTagged: tagged.contains(pattern.id), declared: declared, sentences: told[place])
    }
    return explanations.sorted {
      ($0.isTagged ? 0 : 1, $1.score, $0.id) < ($1.isTagged ? 0 : 1, $0.score, $1.id)
    }
  }
}

/// A signal whose words stand in a sentence, and why it does not count there; nil where it does.
private struct ShownSignal {
  var signal: Int
  var words: [Int]
  var reason: PatternExplanation.Reason?
}

extension PatternMatcher {
  /// Returns the signals whose words stand in a sentence, by pattern, each signal once: by an alternative
  /// that counts where there is one.
  fileprivate func shown(in scan: SentenceScan, role: Role) -> [(pattern: Int, [ShownSignal])] {
    var shown: [Int: [Int: ShownSignal]] = [:]
    for number in scan.numbers {
      for candidate in look.candidates[number] {
        let words = conditions[candidate.condition].required
        guard words.allSatisfy(scan.contains) else { continue }
        let reason = reason(against: candidate, on: number, in: scan, role: role)
        if shown[candidate.pattern]?[candidate.signal] == nil || reason == nil {
          shown[candidate.pattern, default: [:]][candidate.signal] = ShownSignal(
            signal: candidate.signal, words: words, reason: reason)
        }
      }
    }
    return shown.sorted { $0.key < $1.key }.map { pattern, signals in
      // What nearly counted tells more than a section that is not looked at.
      let inOrder = signals.values.sorted { $0.signal < $1.signal }
      return (
        pattern, inOrder.filter { $0.reason != .role } + inOrder.filter { $0.reason == .role }
      )
    }
  }

  private func reason(
    against candidate: Candidate, on phrase: Int, in scan: SentenceScan, role: Role
  ) -> PatternExplanation.Reason? {
    let excluded = conditions[candidate.condition].excluded
    if let phrase = scan.firstOf(excluded) ?? scan.firstOf(voiding[candidate.pattern]) {
      return .excluded(phrases.text(of: phrase))
    }
    if !fulfils(candidate, on: phrase, in: scan) { return .denied }
    return patterns[candidate.pattern].signals[candidate.signal].roles.contains(role) ? nil : .role
  }

  fileprivate func reason(in scan: SentenceScan) -> PatternExplanation.Reason? {
    doubt(in: scan).map { .doubt($0.required.map(phrases.text).joined(separator: " … ")) }
  }
}

extension PatternExplanation.Reason {
  fileprivate init(_ reservation: EvidenceSource.Reservation) {
    switch reservation {
    case .code: self = .code
    case .quote: self = .quote
    case .luck: self = .luck
    case .unticked: self = .unticked
    case .oneOff: self = .oneOff
    }
  }
}
