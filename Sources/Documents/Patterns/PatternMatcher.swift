/// Patterns made ready for tagging: all their phrases in one table, and what each phrase may complete.
public struct PatternMatcher: Sendable {
  /// An alternative of a signal, asked about when the phrase that it waits for is found. It holds no list, so
  /// that looking at it costs nothing.
  struct Candidate: Sendable {
    var pattern: Int
    var signal: Int
    /// Into ``conditions``.
    var condition: Int
    /// True where the phrase waited for is all that is asked.
    var isSimple: Bool
    /// True where a phrase is itself a denial, so that one before another of them says nothing.
    var isDenial: Bool
  }

  /// Phrases by their numbers: those that must stand in a sentence, and those that must not.
  struct Condition: Sendable {
    var required: [Int]
    var excluded: [Int]
  }

  /// What may look at the sections of one role.
  struct Look: Sendable {
    /// By the number of the phrase that each waits for.
    fileprivate(set) var candidates: [[Candidate]]
    /// True for each phrase that something waits for.
    fileprivate(set) var isWaitedFor: [Bool]

    fileprivate init(count: Int) {
      candidates = Array(repeating: [], count: count)
      isWaitedFor = Array(repeating: false, count: count)
    }

    fileprivate mutating func add(_ candidate: Candidate, waitingFor phrase: Int) {
      candidates[phrase].append(candidate)
      isWaitedFor[phrase] = true
    }
  }

  /// Enabled ones, in order of their ids.
  let patterns: [Pattern]
  private(set) var phrases = PhraseMatcher()
  private(set) var conditions: [Condition] = []
  /// A role that no signal looks at is not there.
  private(set) var looks: [Role: Look] = [:]
  /// All signals, whatever they look at.
  private(set) var anywhere: Look
  /// Phrases that void a sentence, for each pattern.
  private(set) var voiding: [[Int]] = []
  /// What voids a sentence for all of them, by the number of the phrase that each waits for.
  private var doubts: [[Condition]]
  /// The ids of all patterns there are, those that are switched off included.
  let knownIdentifiers: [String]

  /// `known` are all patterns there are where only some of them, or none, are looked for.
  public init(_ patterns: [Pattern], known: [Pattern]? = nil) {
    knownIdentifiers = (known ?? patterns).map(\.id)
    self.patterns = patterns.filter(\.isEnabled).sorted { $0.id < $1.id }
    (anywhere, doubts) = (Look(count: 0), [])
    var waiting: [(phrase: Int, candidate: Candidate)] = []
    for (place, pattern) in self.patterns.enumerated() {
      for (signal, description) in pattern.signals.enumerated() {
        for alternative in description.alternatives where !alternative.required.isEmpty {
          let condition = condition(alternative)
          let candidate = Candidate(
            pattern: place, signal: signal, condition: conditions.count,
            isSimple: condition.required.count == 1 && condition.excluded.isEmpty,
            isDenial: alternative.required.contains(where: Negation.isIn))
          waiting.append((condition.required[rarest(of: alternative.required)], candidate))
          conditions.append(condition)
        }
      }
    }
    for pattern in self.patterns { voiding.append(pattern.voiding.map { phrases.add($0) }) }
    let doubtful = generalDoubts.map { condition($0) }
    phrases.prepare()
    doubts = Array(repeating: [], count: phrases.count)
    for doubt in doubtful { doubts[doubt.required[0]].append(doubt) }
    anywhere = Look(count: phrases.count)
    for (phrase, candidate) in waiting {
      anywhere.add(candidate, waitingFor: phrase)
      for role in self.patterns[candidate.pattern].signals[candidate.signal].roles {
        looks[role, default: Look(count: phrases.count)].add(candidate, waitingFor: phrase)
      }
    }
  }

  /// True where nothing is looked for.
  public var isEmpty: Bool { patterns.isEmpty }

  private mutating func condition(_ alternative: Pattern.Alternative) -> Condition {
    Condition(
      required: alternative.required.map { phrases.add($0) },
      excluded: alternative.excluded.map { phrases.add($0) })
  }

  /// Returns the phrases of what makes a sentence doubtful for all patterns; nil where nothing does.
  func doubt(in scan: SentenceScan) -> Condition? {
    for number in scan.numbers {
      for doubt in doubts[number]
      where doubt.required.allSatisfy(scan.contains) && !scan.containsAny(of: doubt.excluded) {
        return doubt
      }
    }
    return nil
  }

  /// Returns whether all that an alternative asks for stands in the sentence at hand, nothing that it
  /// excludes, and no denial before what it asks for; `phrase` is the one that it waits for.
  func fulfils(_ candidate: Candidate, on phrase: Int, in scan: SentenceScan) -> Bool {
    if candidate.isSimple { return candidate.isDenial || scan.affirms(phrase) }
    let condition = conditions[candidate.condition]
    for number in condition.required where !scan.contains(number) { return false }
    if scan.containsAny(of: condition.excluded) { return false }
    return candidate.isDenial || condition.required.allSatisfy(scan.affirms)
  }
}

/// Returns the place of the phrase that is found least often, for all that its length tells.
private func rarest(of phrases: [Phrase]) -> Int {
  phrases.indices.max {
    let (left, right) = (phrases[$0], phrases[$1])
    return (left.words.count, left.words.joined().utf8.count)
      < (right.words.count, right.words.joined().utf8.count)
  } ?? 0
}
