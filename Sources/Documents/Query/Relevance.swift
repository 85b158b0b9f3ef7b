internal import Platform

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
