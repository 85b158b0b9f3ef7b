/// Finds the words that recur together across incidents and that no pattern names, the least likely chance
/// first.
///
/// The cost grows with the number of words: pairs are counted within six words of each other only, and
/// those that cannot occur often enough are left out by a filter.
///
/// - Parameters:
///   - incidents: Each with its sentences, in any order.
///   - limit: How many suggestions are wanted.
/// - Returns: Each with the incidents that hold the words.
public func patternSuggestions(
  _ incidents: [(incident: Incident, sentences: [UnexplainedSentence])], limit: Int
) -> [PatternSuggestion] {
  let corpus = SuggestionCorpus(incidents)
  // Of the many pairs within one recurring sentence only the strongest is told.
  let ranked = corpus.rankedPairs().prefix(limit * 8 + 40)
  let places = corpus.places(of: Set(ranked.map(\.key)))
  var told: [Set<Int>] = []
  var suggestions: [PatternSuggestion] = []
  for (key, likelihood) in ranked where suggestions.count < limit {
    let sentences = places[key] ?? []
    let own = Set(sentences)
    guard !told.contains(where: { overlap($0, own) }) else { continue }
    told.append(own)
    let (words, isPhrase) = corpus.usualWords(of: key, in: sentences)
    suggestions.append(
      PatternSuggestion(
        words: words, isPhrase: isPhrase, likelihood: likelihood,
        occurrences: corpus.occurrences(in: sentences)))
  }
  return suggestions
}

/// Returns whether most of the smaller set lies in the other.
private func overlap(_ left: Set<Int>, _ right: Set<Int>) -> Bool {
  left.intersection(right).count * 2 > min(left.count, right.count)
}
