/// Patterns made ready for tagging: all their phrases in one table, and what each phrase may complete.
public struct PatternMatcher: Sendable {
  /// An alternative of a signal, asked about when the phrase that it waits for is found. It holds no list, so
  /// that looking at it costs nothing.
  struct Candidate: Sendable {
    var pattern: Int
    var signal: Int
    /// Of the sections that the signal looks at.
    var roles: RoleMask
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

  /// Who waits for which phrases.
  struct Look: Sendable {
    /// By the number of the phrase that each waits for.
    fileprivate(set) var candidates: [[Candidate]] = []
    /// The sections in which each phrase is waited for.
    fileprivate(set) var roles: [RoleMask] = []
    /// The sections in which anything is waited for.
    fileprivate(set) var allRoles = RoleMask()

    fileprivate init(count: Int = 0) {
      candidates = Array(repeating: [], count: count)
      roles = Array(repeating: RoleMask(), count: count)
    }

    fileprivate mutating func add(_ candidate: Candidate, waitingFor phrase: Int) {
      candidates[phrase].append(candidate)
      roles[phrase].insert(candidate.roles)
      allRoles.insert(candidate.roles)
    }
  }

  /// Enabled ones, in order of their ids.
  let patterns: [Pattern]
  private(set) var phrases = PhraseMatcher()
  private(set) var conditions: [Condition] = []
  /// The signals of ``patterns``.
  private(set) var look = Look()
  /// Those of how an incident was found, which are looked for on the way; their patterns are numbered on
  /// from the last of ``patterns``, in the order of the kinds.
  private(set) var detection = Look()
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
    doubts = []
    let all = self.patterns + DetectionWords.patterns
    var waiting: [(phrase: Int, candidate: Candidate)] = []
    for (place, pattern) in all.enumerated() {
      for (signal, description) in pattern.signals.enumerated() {
        let roles = RoleMask(description.roles)
        for alternative in description.alternatives where !alternative.required.isEmpty {
          let condition = condition(alternative)
          let candidate = Candidate(
            pattern: place, signal: signal, roles: roles, condition: conditions.count,
            isSimple: condition.required.count == 1 && condition.excluded.isEmpty,
            isDenial: alternative.required.contains(where: Negation.isIn))
          waiting.append((condition.required[rarest(of: alternative.required)], candidate))
          conditions.append(condition)
        }
      }
      voiding.append(pattern.voiding.map { phrases.add($0) })
    }
    let doubtful = generalDoubts.map { condition($0) }
    phrases.prepare()
    doubts = Array(repeating: [], count: phrases.count)
    for doubt in doubtful { doubts[doubt.required[0]].append(doubt) }
    (look, detection) = (Look(count: phrases.count), Look(count: phrases.count))
    for (phrase, candidate) in waiting {
      if candidate.pattern < self.patterns.count {
        look.add(candidate, waitingFor: phrase)
      } else {
        detection.add(candidate, waitingFor: phrase)
      }
    }
  }

  /// Looks for nothing but how an incident was found.
  public static let none = PatternMatcher([])

  /// True where no pattern is looked for.
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
