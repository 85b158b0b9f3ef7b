internal import Platform

/// What a look into a document finds of a query: which groups, where together, and the lines to show.
public struct Evidence: Sendable, Equatable {
  /// Shares of the query's weight, 0 to 1: found anywhere in the document, …
  public var anywhere = 0.0
  /// … in one passage, …
  var passage = 0.0
  /// … in three passages in a row, …
  var neighbours = 0.0
  /// … in title and labels, …
  public var title = 0.0
  /// … in those and the summary, …
  public var summary = 0.0
  /// … in those and the first eight passages.
  var beginning = 0.0
  /// Groups of which a term itself was found, by their number among the telling ones.
  public var groups: Set<Int> = []
  /// How much of the query as it was typed stands in one place of the sections that are asked.
  public var literal = LiteralStanding.absent
  /// The best first, three at most.
  public var lines: [SearchHit.Line] = []

  public init() {}
}

/// Looks into a document for what it has of a query.
///
/// - Parameters:
///   - sections: The text.
///   - heads: Title and labels: what stands in no section.
///   - query: What is asked.
///   - weights: How much each telling group of the query counts; see ``weights(ofDocuments:of:)``. Missing
///     ones count 1.
/// - Returns: The cost is one pass over the words.
public func evidence(
  in sections: [Section], heads: [String], for query: Query, weights: [Double] = []
) -> Evidence {
  let matcher = QueryMatcher(query)
  let shares = Shares(query, weights)
  var head = QueryMatcher.Answer()
  for text in heads { head.formUnion(matcher.answer(in: Array(text.utf8))) }
  var answers: [QueryMatcher.Answer] = []
  var summary = head
  var everywhere = head
  var candidates: [Candidate] = []
  for section in sections {
    let isAsked = query.roles.isEmpty || query.roles.contains(section.role)
    let heading = Array(section.heading.utf8)
    let inHeading = matcher.answer(in: heading)
    everywhere.formUnion(inHeading)
    // A heading is no evidence, unless it is just what was typed.
    if isAsked, inHeading.literal != .absent {
      candidates.append(
        Candidate(inHeading, heading, section, line: section.line, shares, order: candidates.count))
    }
    for passage in section.passages {
      let bytes = Array(passage.text.utf8)
      let answer = matcher.answer(in: bytes)
      answers.append(answer)
      guard !answer.isEmpty else { continue }
      everywhere.formUnion(answer)
      if section.role == .summary { summary.formUnion(answer) }
      guard isAsked else { continue }
      candidates.append(
        Candidate(answer, bytes, section, line: passage.line, shares, order: candidates.count))
    }
  }
  var evidence = Evidence()
  let literals = candidates.map(\.literal) + (query.roles.isEmpty ? [head.literal] : [])
  evidence.literal = literals.max() ?? .absent
  evidence.anywhere = shares.of(everywhere)
  evidence.passage = answers.map(shares.of).max() ?? 0
  evidence.neighbours = mostOfThree(answers, shares)
  evidence.title = shares.of(head)
  evidence.summary = shares.of(summary)
  evidence.beginning = shares.of(answers.prefix(8).reduce(into: head) { $0.formUnion($1) })
  evidence.groups = Set((0..<64).filter { everywhere.whole >> UInt64($0) & 1 == 1 })
  evidence.lines = candidates.sorted { ($1.score, $0.order) < ($0.score, $1.order) }
    .prefix(mostLines).map(\.excerpt)
  return evidence
}

/// Returns the lines of a document that answer a query best, three at most, the best first.
public func bestLines(of sections: [Section], for query: Query) -> [SearchHit.Line] {
  query.hasNoWords ? [] : evidence(in: sections, heads: [], for: query).lines
}

/// A passage that could be shown.
private struct Candidate {
  var score: Double
  var order: Int
  var role: Role
  var line: Int
  var bytes: [UInt8]
  var places: [Range<Int>]
  var literal: LiteralStanding

  init(
    _ answer: QueryMatcher.Answer, _ bytes: [UInt8], _ section: Section, line: Int,
    _ shares: Shares,
    order: Int
  ) {
    literal = answer.literal
    score = shares.of(answer) + roleWeight(section.role) + Double(literal.rawValue)
    // The line is cut around what was typed, where that stands in it.
    let start = answer.literalPlace?.lowerBound ?? 0
    let words = answer.places.filter { $0.lowerBound >= start }
    places = words.isEmpty ? answer.literalPlace.map { [$0] } ?? [] : words
    role = section.role
    (self.line, self.bytes, self.order) = (line, bytes, order)
  }

  var excerpt: SearchHit.Line {
    // Of places that begin together the longer comes first, and hides the other.
    let found = places.sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    return Documents.excerpt(of: bytes, line: line, role: role, found: found)
  }
}

private func mostOfThree(_ answers: [QueryMatcher.Answer], _ shares: Shares) -> Double {
  answers.indices.map { index in
    shares.of(
      answers[index..<min(index + 3, answers.count)].reduce(into: .init()) {
        $0.formUnion($1)
      })
  }.max() ?? 0
}

/// What share of a query's weight an answer holds; a related word counts half.
private struct Shares {
  private var weights: [Double]
  private let total: Double

  init(_ query: Query, _ weights: [Double]) {
    let count = query.telling.count
    self.weights = (0..<count).map { $0 < weights.count ? weights[$0] : 1 }
    total = max(self.weights.reduce(0, +), .leastNonzeroMagnitude)
  }

  func of(_ answer: QueryMatcher.Answer) -> Double {
    guard !answer.isEmpty else { return 0 }
    var sum = 0.0
    for (number, weight) in weights.prefix(64).enumerated() {
      if answer.whole >> UInt64(number) & 1 == 1 {
        sum += weight
      } else if answer.related >> UInt64(number) & 1 == 1 {
        sum += weight / 2
      }
    }
    return sum / total
  }
}

/// Between passages with the same words the one that tells more of the incident is shown first.
private func roleWeight(_ role: Role) -> Double {
  switch role {
  case .summary: 0.04
  case .factors, .lessons: 0.03
  case .timeline, .narrative: 0.02
  case .luck, .other: 0
  // Title, severity and systems are told above the lines.
  case .tags: -0.3
  default: 0.01
  }
}

extension Evidence {
  /// Returns how well a document answers: larger is better, comparable within one answer.
  ///
  /// The shares and their weights were chosen on queries over real postmortems (docs/search.md has the
  /// table): that the words stand together tells most, that they are all there and stand in front comes
  /// after, and BM25 settles the rest. A document that holds the query as it was typed comes before all that
  /// only has its words, and one with its punctuation before one without.
  ///
  /// - Parameter score: BM25 of the document by that of the best one, 0 to 1.
  /// - Returns: 0 to 9, and ten more for each step of ``LiteralStanding``.
  public func relevance(score: Double) -> Double {
    score + anywhere + 2 * passage + 2 * neighbours + title + summary + beginning
      + 10 * Double(literal.rawValue)
  }
}

/// Returns how much each telling group of a query counts: rare words tell more than common ones.
///
/// The formula is the inverse document frequency of BM25 (Robertson and Zaragoza, The Probabilistic
/// Relevance Framework, 2009), which is never negative in this form.
///
/// - Parameters:
///   - counts: How many documents hold each group.
///   - documents: How many there are.
/// - Returns: One weight a count.
public func weights(ofCounts counts: [Int], documents: Int) -> [Double] {
  counts.map { count in
    logarithm(1 + (Double(documents - min(count, documents)) + 0.5) / (Double(count) + 0.5))
  }
}

/// What is shown of one document.
private let mostLines = 3
