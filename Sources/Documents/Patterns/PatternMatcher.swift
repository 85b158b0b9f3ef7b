/// Patterns made ready for tagging: all their phrases in one table, and what each phrase may complete.
public struct PatternMatcher: Sendable {
  /// An alternative of a signal, asked about when the first of its phrases is found.
  struct Candidate: Sendable {
    var pattern: Int
    var signal: Int
    var condition: Condition
  }

  /// Phrases by their numbers: those that must stand in a sentence, and those that must not.
  struct Condition: Sendable {
    var required: [Int]
    var excluded: [Int]
    /// True where a phrase is itself a denial, so that one before another of them says nothing.
    var isDenial: Bool
  }

  /// Enabled ones, in order of their ids.
  let patterns: [Pattern]
  private(set) var phrases = PhraseMatcher()
  /// Those that may look at a role, by the number of the phrase that each waits for; a role that no signal
  /// looks at is not there.
  private(set) var candidates: [Role: [[Candidate]]] = [:]
  /// All of them, whatever they look at.
  private(set) var candidatesAnywhere: [[Candidate]]
  /// Phrases that void a sentence, for each pattern.
  private(set) var voiding: [[Int]] = []
  /// What voids a sentence for all of them, by the number of the phrase that each waits for.
  private(set) var doubts: [Int: [Condition]] = [:]
  /// The ids of all patterns there are, those that are switched off included.
  let knownIdentifiers: [String]

  /// `known` are all patterns there are where only some of them, or none, are looked for.
  public init(_ patterns: [Pattern], known: [Pattern]? = nil) {
    knownIdentifiers = (known ?? patterns).map(\.id)
    self.patterns = patterns.filter(\.isEnabled).sorted { $0.id < $1.id }
    candidatesAnywhere = []
    var waiting: [(phrase: Int, candidate: Candidate)] = []
    for (place, pattern) in self.patterns.enumerated() {
      for (signal, description) in pattern.signals.enumerated() {
        for alternative in description.alternatives {
          let condition = condition(alternative)
          guard let first = condition.required.first else { continue }
          waiting.append((first, Candidate(pattern: place, signal: signal, condition: condition)))
        }
      }
    }
    for pattern in self.patterns { voiding.append(pattern.voiding.map { phrases.add($0) }) }
    for alternative in generalDoubts {
      let condition = condition(alternative)
      doubts[condition.required[0], default: []].append(condition)
    }
    phrases.prepare()
    let none = Array(repeating: [Candidate](), count: phrases.count)
    candidatesAnywhere = none
    for (phrase, candidate) in waiting {
      candidatesAnywhere[phrase].append(candidate)
      for role in self.patterns[candidate.pattern].signals[candidate.signal].roles {
        candidates[role, default: none][phrase].append(candidate)
      }
    }
  }

  /// True where nothing is looked for.
  public var isEmpty: Bool { patterns.isEmpty }

  private mutating func condition(_ alternative: Pattern.Alternative) -> Condition {
    Condition(
      required: alternative.required.map { phrases.add($0) },
      excluded: alternative.excluded.map { phrases.add($0) },
      isDenial: alternative.required.contains(where: Negation.isIn))
  }

  /// Returns the phrases of what makes a sentence doubtful for all patterns; nil where nothing does.
  func doubt(in found: FoundPhrases) -> Condition? {
    for number in found.numbers {
      for condition in doubts[number] ?? [] where isDoubt(condition, in: found) { return condition }
    }
    return nil
  }

  private func isDoubt(_ condition: Condition, in found: FoundPhrases) -> Bool {
    condition.required.allSatisfy(found.contains) && !found.containsAny(of: condition.excluded)
  }
}
