/// A signal whose terms stand in a sentence, and why it does not count there; nil where it does.
struct Verdict {
  var pattern: Int
  var signal: Int
  /// The words of each of its terms.
  var parts: [Range<Int>]
  var reason: PatternExplanation.Reason?
}

extension PatternMatcher {
  /// Returns what a sentence says of any pattern, each signal once: by an alternative that counts where there is one.
  ///
  /// One judge serves the tags, their explanation and how an incident was found.
  func verdicts(on scan: SentenceScan, role: Role) -> [Verdict] {
    var verdicts: [Verdict] = []
    var doubt: PatternExplanation.Reason??
    for term in scan.terms {
      for place in waiting[term] {
        let rule = rules[place]
        guard rule.parts.allSatisfy({ scan.contains($0.term) }),
          var verdict = verdict(of: rule, on: scan)
        else { continue }
        if verdict.reason == nil {
          let known = doubt ?? scan.doubt(marks)
          doubt = .some(known)
          verdict.reason =
            scan.firstOf(rule.excluded + voiding[rule.pattern]).map { .excluded(terms[$0].text) }
            ?? (rule.isUnreal ? nil : known)
            ?? (rule.roles.meets(RoleMask(role)) ? nil : .role)
        }
        add(verdict, to: &verdicts)
      }
    }
    return verdicts
  }

  private func add(_ verdict: Verdict, to verdicts: inout [Verdict]) {
    let known = verdicts.firstIndex {
      $0.pattern == verdict.pattern && $0.signal == verdict.signal
    }
    guard let known else { return verdicts.append(verdict) }
    if verdicts[known].reason != nil, verdict.reason == nil { verdicts[known] = verdict }
  }

  /// Returns the first words that meet as a rule asks, those that nothing denies before others.
  private func verdict(of rule: Rule, on scan: SentenceScan) -> Verdict? {
    var denied: Verdict?
    var tries = 0
    func meet(_ parts: [Range<Int>]) -> Verdict? {
      guard parts.count < rule.parts.count else {
        tries += 1
        let verdict = Verdict(
          pattern: rule.pattern, signal: rule.signal, parts: parts,
          reason: rule.isDenial ? nil : scan.denial(of: parts, marks))
        if verdict.reason == nil { return verdict }
        denied = denied ?? verdict
        return nil
      }
      let part = rule.parts[parts.count]
      for occurrence in scan.occurrences
      where occurrence.term == part.term && tries < mostTries
        && occurrence.words.upperBound <= scan.sentence.upperBound
        && part.distance.holds(from: parts.last, to: occurrence.words)
        && !parts.contains(where: { $0.overlaps(occurrence.words) })
      {
        if let verdict = meet(parts + [occurrence.words]) { return verdict }
      }
      return nil
    }
    return meet([]) ?? denied
  }
}

/// Sentences that say the same so often say it in a table of figures.
private let mostTries = 64

extension Pattern.Distance {
  fileprivate func holds(from first: Range<Int>?, to second: Range<Int>) -> Bool {
    guard let first else { return true }
    switch self {
    case .sentence: return true
    case .near(let words):
      return second.lowerBound - first.upperBound <= words
        && first.lowerBound - second.upperBound <= words
    case .then(let words):
      return (0...words).contains(second.lowerBound - first.upperBound)
    }
  }
}
