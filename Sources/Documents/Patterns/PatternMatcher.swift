/// Patterns made ready for tagging: all their phrases in one table, and what each phrase may complete.
public struct PatternMatcher: Sendable {
  /// An alternative of a signal, asked about when the first of its phrases is found.
  struct Candidate: Sendable {
    var pattern: Int
    var signal: Int
    var required: [Int]
    var excluded: [Int]
  }

  /// Enabled ones, in order of their ids.
  let patterns: [Pattern]
  let phrases: PhraseMatcher
  /// Those that may look at a role, by the number of the phrase that each waits for; a role that no signal
  /// looks at is not there.
  let candidates: [Role: [[Candidate]]]
  /// Phrases that void a sentence, for each pattern.
  let voiding: [[Int]]
  /// Phrases that void a sentence for all of them.
  let doubts: [Int]
  /// The ids of all patterns there are, those that are switched off included.
  let knownIdentifiers: [String]

  /// `known` are all patterns there are where only some of them, or none, are looked for.
  public init(_ patterns: [Pattern], known: [Pattern]? = nil) {
    knownIdentifiers = (known ?? patterns).map(\.id)
    self.patterns = patterns.filter(\.isEnabled).sorted { $0.id < $1.id }
    var phrases = PhraseMatcher()
    var waiting: [(phrase: Int, candidate: Candidate)] = []
    for (place, pattern) in self.patterns.enumerated() {
      for (signal, description) in pattern.signals.enumerated() {
        for alternative in description.alternatives {
          let required = alternative.required.map { phrases.add($0) }
          guard let first = required.first else { continue }
          let excluded = alternative.excluded.map { phrases.add($0) }
          waiting.append(
            (
              first,
              Candidate(pattern: place, signal: signal, required: required, excluded: excluded)
            ))
        }
      }
    }
    voiding = self.patterns.map { pattern in pattern.voiding.map { phrases.add($0) } }
    doubts = generalDoubts.map { phrases.add(Phrase(words: plainWords($0))) }
    phrases.prepare()
    self.phrases = phrases
    let none = Array(repeating: [Candidate](), count: phrases.count)
    var candidates: [Role: [[Candidate]]] = [:]
    for (phrase, candidate) in waiting {
      for role in self.patterns[candidate.pattern].signals[candidate.signal].roles {
        candidates[role, default: none][phrase].append(candidate)
      }
    }
    self.candidates = candidates
  }
}

/// Words that make any claim in their sentence a doubt: denied, ruled out, or only imagined.
private let generalDoubts = [
  "was not the cause", "were not the cause", "wasn't the cause", "weren't the cause",
  "was not the issue", "wasn't the issue", "was not the problem", "wasn't the problem",
  "not the root cause", "not caused by", "ruled out", "unrelated", "could have", "would have",
  "might have", "could potentially", "if this had", "if it had", "if we had", "if there had",
  "had it been", "had we been", "had this been", "had there been",
]
