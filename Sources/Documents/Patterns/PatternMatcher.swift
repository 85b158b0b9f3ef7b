/// Patterns made ready for tagging: all their terms, and what each term may complete.
public struct PatternMatcher: Sendable {
  /// An alternative of a signal.
  struct Rule: Sendable {
    var pattern: Int
    var signal: Int
    /// Of the sections that the signal looks at.
    var roles: RoleMask
    var parts: [(term: Int, distance: Pattern.Distance)]
    var excluded: [Int]
    /// True where a class among the parts is itself a denial.
    var isDenial: Bool
    /// True where a part tells of what would have been, so that no doubt voids it.
    var isUnreal: Bool
  }

  /// Enabled ones, in order of their ids.
  let patterns: [Pattern]
  /// What each number of a term stands for.
  private(set) var terms: [Pattern.Term] = []
  /// The term of each class of ``Lexicon/concepts``; nil where no rule names it.
  private(set) var termsOfConcepts: [Int?] = Lexicon.concepts.map { _ in nil }
  /// Phrases as they are, and the term of each.
  private(set) var phrases = PhraseMatcher()
  private(set) var termsOfPhrases: [Int] = []
  private(set) var rules: [Rule] = []
  /// The rules that wait for each term.
  private(set) var waiting: [[Int]] = []
  /// What voids a sentence, for each pattern.
  private(set) var voiding: [[Int]] = []
  /// The terms by which any sentence is judged.
  private(set) var marks = SentenceMarks()
  /// The ids of all patterns there are, those that are switched off included.
  let knownIdentifiers: [String]
  private var numbers: [Pattern.Term: Int] = [:]

  /// `known` are all patterns there are where only some of them, or none, are looked for.
  public init(_ patterns: [Pattern], known: [Pattern]? = nil) {
    knownIdentifiers = (known ?? patterns).map(\.id)
    self.patterns = patterns.filter(\.isEnabled).sorted { $0.id < $1.id }
    marks = SentenceMarks { number(of: .concept($0)) }
    // How an incident was found is looked for on the way; its patterns are numbered on from the last, in the order
    // of the kinds.
    for (place, pattern) in (self.patterns + DetectionWords.patterns).enumerated() {
      for (signal, description) in pattern.signals.enumerated() {
        for alternative in description.alternatives {
          add(alternative, pattern: place, signal: signal, roles: RoleMask(description.roles))
        }
      }
      voiding.append(pattern.voiding.map { number(of: $0) })
    }
    prepare()
  }

  /// Looks for nothing but how an incident was found.
  public static let none = PatternMatcher([])

  /// True where no pattern is looked for.
  public var isEmpty: Bool { patterns.isEmpty }

  private mutating func add(
    _ alternative: Pattern.Alternative, pattern: Int, signal: Int, roles: RoleMask
  ) {
    guard !alternative.required.isEmpty else { return }
    rules.append(
      Rule(
        pattern: pattern, signal: signal, roles: roles,
        parts: alternative.required.map { (number(of: $0.term), $0.distance) },
        excluded: alternative.excluded.map { number(of: $0) },
        isDenial: alternative.required.contains { marks.isDenial($0.term) },
        isUnreal: alternative.required.contains { marks.isUnreal($0.term) }))
  }

  private mutating func number(of term: Pattern.Term) -> Int {
    if let number = numbers[term] { return number }
    let number = terms.count
    numbers[term] = number
    terms.append(term)
    switch term {
    case .phrase(let phrase):
      _ = phrases.add(phrase)
      termsOfPhrases.append(number)
    case .concept(let name):
      if let place = Lexicon.places[name] { termsOfConcepts[place] = number }
    }
    return number
  }

  private mutating func prepare() {
    phrases.prepare()
    var words = Array(repeating: 0, count: terms.count)
    for (place, size) in Lexicon.of(0).sizes.enumerated() {
      if let term = termsOfConcepts[place] { words[term] = size }
    }
    waiting = Array(repeating: [], count: terms.count)
    for (place, rule) in rules.enumerated() {
      // A class of few words is found least often.
      let rarest = rule.parts.map(\.term).min { words[$0] < words[$1] }
      if let rarest { waiting[rarest].append(place) }
    }
  }
}
