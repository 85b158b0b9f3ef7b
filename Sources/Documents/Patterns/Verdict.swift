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
    let roles = RoleMask(role)
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
            ?? (rule.roles.meets(roles) ? nil : .role)
        }
        add(verdict, to: &verdicts)
      }
    }
    for place in verdicts.indices
    where verdicts[place].reason == nil
      && isWordOfDetection(verdicts[place].pattern, verdicts[place].signal)
      && verdicts.contains(where: {
        $0.pattern == verdicts[place].pattern && $0.reason == .denied
      })
    {
      verdicts[place].reason = .denied
    }
    return verdicts
  }

  /// Whether a signal is a mere word of ``DetectionWords``. Denied once, it says nothing in its sentence: `No alert fired,
  /// since the alarm was broken`.
  private func isWordOfDetection(_ pattern: Int, _ signal: Int) -> Bool {
    pattern >= patterns.count && signal > 0
  }

  private func add(_ verdict: Verdict, to verdicts: inout [Verdict]) {
    let known = verdicts.firstIndex {
      $0.pattern == verdict.pattern && $0.signal == verdict.signal
    }
    guard let known else { return verdicts.append(verdict) }
    let counts =
      isWordOfDetection(verdict.pattern, verdict.signal)
      ? verdict.reason == .denied : verdict.reason == nil
    if counts, verdicts[known].reason != verdict.reason { verdicts[known] = verdict }
  }

  /// Returns the first words that meet as a rule asks, those that nothing denies before others; of a mere word of
  /// detection the first that is denied.
  private func verdict(of rule: Rule, on scan: SentenceScan) -> Verdict? {
    let candidates = rule.parts.map { part in
      scan.occurrences.filter { $0.term == part.term }.map(\.words)
    }
    var denied: Verdict?
    var (looks, matches) = (0, 0)
    func meet(_ parts: [Range<Int>]) -> Verdict? {
      guard parts.count < rule.parts.count else {
        matches += 1
        let verdict = Verdict(
          pattern: rule.pattern, signal: rule.signal, parts: parts,
          reason: isDenial(rule, parts, scan) ? nil : scan.denial(of: parts, marks))
        if verdict.reason == nil { return verdict }
        denied = denied ?? verdict
        return isWordOfDetection(rule.pattern, rule.signal) ? verdict : nil
      }
      let distance = rule.parts[parts.count].distance
      let words = candidates[parts.count]
      let first = words.partitioningIndex { $0.lowerBound >= distance.first(behind: parts.last) }
      for range in words[first...] {
        looks += 1
        guard looks < mostLooks, matches < mostMatches, distance.mayReach(range, from: parts.last)
        else { break }
        guard distance.holds(from: parts.last, to: range),
          !parts.contains(where: { $0.overlaps(range) })
        else { continue }
        if let verdict = meet(parts + [range]) { return verdict }
      }
      return nil
    }
    return meet([]) ?? denied
  }

  /// Returns whether a part is itself a denial, so that one before another of them says nothing.
  private func isDenial(_ rule: Rule, _ parts: [Range<Int>], _ scan: SentenceScan) -> Bool {
    rule.isDenial
      || zip(rule.parts, parts).contains { part, words in
        guard case .phrase = terms[part.term] else { return false }
        return scan.occurrences(beginningIn: words)
          .contains { $0.term == marks.denial && $0.words.upperBound <= words.upperBound }
      }
  }
}

/// Sentences that say the same so often say it in a table of figures.
private let mostMatches = 64
/// Bounds what a rule of many parts costs in a sentence that repeats their words.
private let mostLooks = 4096
/// No phrase of ours is longer.
private let mostWordsOfPhrase = 12

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

  /// The first word at which a part may begin.
  fileprivate func first(behind part: Range<Int>?) -> Int {
    guard let part else { return 0 }
    switch self {
    case .sentence: return 0
    case .near(let words): return part.lowerBound - words - mostWordsOfPhrase
    case .then: return part.upperBound
    }
  }

  /// False where a part, and any behind it, stands too far behind the one before.
  fileprivate func mayReach(_ range: Range<Int>, from part: Range<Int>?) -> Bool {
    guard let part else { return true }
    switch self {
    case .sentence: return true
    case .near(let words), .then(let words): return range.lowerBound <= part.upperBound + words
    }
  }
}

/// Returns verdicts by their pattern, in its order.
func grouped(_ verdicts: [Verdict]) -> [(pattern: Int, [Verdict])] {
  Dictionary(grouping: verdicts, by: \.pattern).sorted { $0.key < $1.key }
    .map { ($0.key, $0.value.sorted { $0.signal < $1.signal }) }
}
