/// What the signals of one pattern add up to in a document.
struct PatternScore {
  /// All that was said, by its place.
  private(set) var total = 0.0
  /// Of that, what stands in title, summary and the first cause.
  private var primary = 0.0
  /// What passes by in a timeline or tells of the impact and the repair, as much as it would count elsewhere.
  private var passing = 0.0
  /// What action items ask for.
  private var asked = 0.0
  /// True where more than hints were met outside of action items.
  private var isTold = false
  /// True where more than hints were met.
  private var isShown = false
  /// True once a sentence said why it happened.
  private(set) var isCause = false
  /// How often each signal was met; empty until the first sentence, since most documents show few patterns.
  private var times: [Int] = []
  private var evidence: [(weight: Double, sentence: PatternTag.Evidence)] = []

  /// Counts one sentence: the first of a signal whole, the second half, further ones not at all. Hints, of weight 1,
  /// count whole twice, and never alone. The first sentence that says why something happened counts one more.
  ///
  /// - Returns: What the sentence added to the score.
  @discardableResult
  mutating func add(_ signals: [Int], of pattern: Pattern, in judged: JudgedSentence) -> Double {
    if times.isEmpty { times = Array(repeating: 0, count: pattern.signals.count) }
    var gained = 0.0
    var isHint = true
    for number in signals {
      times[number] += 1
      guard times[number] <= 2 else { continue }
      let weight = Double(pattern.signals[number].weight)
      if weight > 1 { isHint = false }
      gained += times[number] == 1 || weight == 1 ? weight : weight / 2
    }
    guard gained > 0 else { return 0 }
    if judged.saysWhy, !isHint, !isCause {
      gained += 1
      isCause = true
    }
    let place = judged.place
    if place.isPassing { passing += gained }
    if place == .asked { asked += gained } else if !isHint { isTold = true }
    gained *= place.factor
    total += gained
    if place.isPrimary { primary += gained }
    if !isHint {
      isShown = true
      evidence.append((gained, judged.evidence))
    }
    return gained
  }

  /// How much the document makes of the pattern; nil where it says too little.
  ///
  /// - Parameter threshold: What is enough, see ``PatternTag/threshold(words:)``.
  /// - Returns: ``PatternTag/Strength/mentioned`` where what is said would be enough elsewhere, or of a shorter one.
  func strength(_ threshold: Int) -> PatternTag.Strength? {
    guard isShown else { return nil }
    let told = total - passing * EvidenceSource.Place.passing.factor - asked
    if total >= Double(threshold), told > 0, isTold {
      return primary >= Double(PatternTag.threshold) ? .primary : .contributing
    }
    return told + passing + asked >= Double(PatternTag.threshold) ? .mentioned : nil
  }

  /// The strongest sentences, three at most, in the order of the file.
  var best: [PatternTag.Evidence] {
    evidence.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .prefix(3).sorted { $0.offset < $1.offset }.map(\.element.sentence)
  }
}
