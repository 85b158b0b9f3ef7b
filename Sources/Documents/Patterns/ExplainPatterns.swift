extension Document {
  /// Returns, for each pattern of which any signal's terms stand in the document, what counted and what did
  /// not: the tags first, then by score.
  ///
  /// It counts as ``patternTags(_:)`` does, but looks at every sentence, those included that cannot count.
  public func patternExplanations(_ matcher: PatternMatcher) -> [PatternExplanation] {
    guard kind == .postmortem else { return [] }
    let tags = patternTags(matcher)
    var scores = Array(repeating: PatternScore(), count: matcher.patterns.count)
    var told = Array(repeating: [PatternExplanation.Sentence](), count: matcher.patterns.count)
    let sources = allEvidenceSources
    var judge = PatternJudge(matcher, sources)
    let words = judge.read(sources) { sentence, verdicts in
      let reservation = sentence.reservation.map(PatternExplanation.Reason.init)
      let evidence = sentence.evidence
      for (pattern, shown) in grouped(verdicts) where pattern < matcher.patterns.count {
        let counting = reservation == nil ? shown.filter { $0.reason == nil } : []
        let wasCause = scores[pattern].isCause
        let gained = scores[pattern].add(
          counting.map(\.signal), of: matcher.patterns[pattern], in: sentence)
        let tellers = counting.isEmpty ? [shown[0]] : counting
        var alternatives = tellers.map { matcher.words(of: $0, in: sentence.scan) }
        if scores[pattern].isCause != wasCause {
          alternatives.append(sentence.cause(matcher.marks))
        }
        told[pattern].append(
          PatternExplanation.Sentence(
            line: evidence.line, role: evidence.role, text: evidence.text,
            alternatives: alternatives,
            signals: tellers.map { $0.signal + 1 },
            outcome: gained > 0
              ? .counted(gained)
              : .voided(reservation ?? tellers[0].reason ?? .repeated)))
      }
    }
    let explanations = matcher.patterns.indices.compactMap { place -> PatternExplanation? in
      let pattern = matcher.patterns[place]
      let declared = declaredPatterns.first { $0.id == pattern.id }
      // Hints alone are in every document.
      let isShown = told[place].contains { sentence in
        sentence.signals.contains { pattern.signals[$0 - 1].weight > 1 }
      }
      guard isShown || declared != nil else { return nil }
      return PatternExplanation(
        id: pattern.id, title: pattern.title, score: Int(scores[place].total),
        threshold: PatternTag.threshold(words: words),
        strength: tags.first { $0.id == pattern.id }?.strength, declared: declared,
        sentences: told[place])
    }
    return explanations.sorted {
      ($1.rank, $1.score, $0.id) < ($0.rank, $0.score, $1.id)
    }
  }
}

extension PatternMatcher {
  /// Returns what met: each concept with the words that stand for it, and each phrase.
  fileprivate func words(of verdict: Verdict, in scan: SentenceScan) -> [String] {
    verdict.parts.map { words in
      let text = scan.text(of: words)
      let concept = patterns[verdict.pattern].signals[verdict.signal].alternatives.joinedTerms
        .first { term in scan.occurrences.contains { $0.words == words && terms[$0.term] == term } }
      if case .concept = concept, let concept { return "\(concept.text) “\(text)”" }
      return text
    }
  }
}

extension JudgedSentence {
  /// The first word that says why.
  fileprivate func cause(_ marks: SentenceMarks) -> [String] {
    scan.occurrences.first { $0.term == marks.cause }
      .map { ["@cause “\(scan.text(of: $0.words))”"] } ?? []
  }
}

extension [Pattern.Alternative] {
  fileprivate var joinedTerms: [Pattern.Term] { flatMap { $0.required.map(\.term) } }
}

extension PatternExplanation.Reason {
  fileprivate init(_ reservation: EvidenceSource.Reservation) {
    switch reservation {
    case .code: self = .code
    case .quote: self = .quote
    case .header: self = .header
    case .luck: self = .luck
    case .unticked: self = .unticked
    case .oneOff: self = .oneOff
    }
  }
}

extension PatternExplanation {
  fileprivate var rank: Int {
    strength.flatMap { PatternTag.Strength.allCases.firstIndex(of: $0) } ?? -1
  }
}
