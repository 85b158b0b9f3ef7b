import Platform

/// All sentences that no pattern explains, their words as numbers.
struct SuggestionCorpus {
  private struct Sentence {
    /// Into `incidents`, and into its sentences.
    var incident: Int
    var place: Int
    /// -1 for words that are never part of a suggestion.
    var words: [Int32]
  }

  private let incidents: [(incident: Incident, sentences: [UnexplainedSentence])]
  private var vocabulary = SuggestionVocabulary()
  private var sentences: [Sentence] = []
  private var pairs = PairCounts()

  init(_ incidents: [(incident: Incident, sentences: [UnexplainedSentence])]) {
    self.incidents = incidents.sorted {
      let left = ($0.incident.date?.number ?? 0, $0.incident.path)
      return left < ($1.incident.date?.number ?? 0, $1.incident.path)
    }
    for (incident, read) in self.incidents.enumerated() {
      for (place, sentence) in read.sentences.enumerated() {
        let words = vocabulary.numbers(of: sentence, number: sentences.count)
        pairs.notice(words)
        sentences.append(Sentence(incident: incident, place: place, words: words))
      }
    }
    for (number, sentence) in sentences.enumerated() {
      pairs.count(sentence.words, sentence: number, incident: sentence.incident)
    }
  }

  /// Returns the pairs that stand together in enough incidents and too often for chance, the least likely
  /// chance first.
  func rankedPairs() -> [(key: UInt64, likelihood: Double)] {
    var ranked: [(key: UInt64, likelihood: Double)] = []
    for (key, count) in pairs.counts where count.incidents >= PairCounts.fewest {
      let (first, second) = PairCounts.words(of: key)
      guard !vocabulary.isGeneric(first) || !vocabulary.isGeneric(second) else { continue }
      let likelihood = logLikelihood(
        both: Int(count.sentences), first: vocabulary.sentences(holding: first),
        second: vocabulary.sentences(holding: second), of: sentences.count)
      if likelihood >= surprising { ranked.append((key, likelihood)) }
    }
    return ranked.sorted { ($1.likelihood, $0.key) < ($0.likelihood, $1.key) }
  }

  /// Returns the sentences that hold each pair, in order.
  func places(of keys: Set<UInt64>) -> [UInt64: [Int]] {
    var places: [UInt64: [Int]] = [:]
    for (number, sentence) in sentences.enumerated() {
      PairCounts.forEachPair(of: sentence.words) { first, second in
        let key = PairCounts.key(first, second)
        if keys.contains(key), places[key]?.last != number {
          places[key, default: []].append(number)
        }
      }
    }
    return places
  }

  /// Returns the incidents of some sentences, each with the first of its sentences.
  func occurrences(in numbers: [Int]) -> [PatternSuggestion.Occurrence] {
    var seen: Set<Int> = []
    return numbers.compactMap { number in
      let sentence = sentences[number]
      guard seen.insert(sentence.incident).inserted else { return nil }
      let read = incidents[sentence.incident].sentences[sentence.place]
      return PatternSuggestion.Occurrence(
        incident: incidents[sentence.incident].incident, line: read.line, text: read.text)
    }
  }

  /// Returns two words in the order in which they mostly stand, with a third one where it is beside them
  /// nearly always; and whether they are mostly a phrase.
  func usualWords(of key: UInt64, in numbers: [Int]) -> (words: [String], isPhrase: Bool) {
    let (first, second) = PairCounts.words(of: key)
    var runs: [[Int32]: Int] = [:]
    for number in numbers {
      let words = sentences[number].words
      for index in words.indices.dropLast() {
        let run = Array(words[index...index + 1])
        guard run == [first, second] || run == [second, first] else { continue }
        runs[run, default: 0] += 1
        if index > 0, words[index - 1] >= 0 { runs[[words[index - 1]] + run, default: 0] += 1 }
        if index + 2 < words.count, words[index + 2] >= 0 {
          runs[run + [words[index + 2]], default: 0] += 1
        }
      }
    }
    if let longer = commonest(of: runs, words: 3), longer.count * 5 >= numbers.count * 4 {
      return (vocabulary.texts(longer.run), true)
    }
    if let pair = commonest(of: runs, words: 2), pair.count * 3 >= numbers.count * 2 {
      return (vocabulary.texts(pair.run), true)
    }
    return (vocabulary.texts([first, second]), false)
  }

  private func commonest(of runs: [[Int32]: Int], words: Int) -> (run: [Int32], count: Int)? {
    runs.filter { $0.key.count == words }
      .max { ($0.value, $1.key[0], $1.key[1]) < ($1.value, $0.key[0], $0.key[1]) }
      .map { ($0.key, $0.value) }
  }
}

/// One in ten thousand by chance, since thousands of pairs are asked about.
private let surprising = 15.13
