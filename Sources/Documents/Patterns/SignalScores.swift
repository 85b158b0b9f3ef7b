/// What the signals of one pattern add up to.
struct SignalScores {
  private(set) var total = 0
  /// By signal; empty until the first sentence, since most documents show few patterns.
  private var times: [Int] = []
  private var evidence: [(weight: Int, sentence: PatternTag.Evidence)] = []

  /// Counts one sentence: a signal's first counts whole, its second half, further ones nothing.
  ///
  /// - Returns: What the sentence added to the score.
  @discardableResult
  mutating func add(
    _ signals: [Int], weights: [Pattern.Signal], evidence sentence: PatternTag.Evidence
  ) -> Int {
    if times.isEmpty { times = Array(repeating: 0, count: weights.count) }
    var gained = 0
    for signal in signals {
      times[signal] += 1
      if times[signal] == 1 { gained += weights[signal].weight }
      if times[signal] == 2 { gained += weights[signal].weight / 2 }
    }
    guard gained > 0 else { return 0 }
    total += gained
    evidence.append((gained, sentence))
    return gained
  }

  /// The strongest sentences, three at most, in the order of the file.
  var best: [PatternTag.Evidence] {
    evidence.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .prefix(3).sorted { $0.offset < $1.offset }.map(\.element.sentence)
  }
}
