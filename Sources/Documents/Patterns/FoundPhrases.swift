/// The phrases of the sentence at hand. A stamp for each phrase tells whether it belongs to this sentence,
/// so that the next one begins without clearing anything.
struct FoundPhrases {
  private(set) var numbers: [Int] = []
  /// The sentence in which a phrase was last seen, and that in which it last stood undenied.
  private var seen: [UInt32]
  private var affirmed: [UInt32]
  private var sentence: UInt32 = 0

  init(count: Int) {
    seen = Array(repeating: 0, count: count)
    affirmed = seen
  }

  mutating func startSentence() {
    sentence += 1
    numbers.removeAll(keepingCapacity: true)
  }

  mutating func insert(_ number: Int, isDenied: Bool) {
    if !isDenied { affirmed[number] = sentence }
    guard seen[number] != sentence else { return }
    seen[number] = sentence
    numbers.append(number)
  }

  func contains(_ number: Int) -> Bool {
    seen[number] == sentence
  }

  func firstOf(_ numbers: [Int]) -> Int? {
    for number in numbers where seen[number] == sentence { return number }
    return nil
  }

  func containsAny(of numbers: [Int]) -> Bool {
    firstOf(numbers) != nil
  }

  /// Returns whether a phrase stands here without a denial before it.
  func affirms(_ number: Int) -> Bool {
    affirmed[number] == sentence
  }

  /// Returns whether all that a condition asks for stands here, and nothing that it excludes.
  func fulfil(_ condition: PatternMatcher.Condition) -> Bool {
    for number in condition.required {
      guard condition.isDenial ? contains(number) : affirms(number) else { return false }
    }
    return !containsAny(of: condition.excluded)
  }
}

/// Where a phrase stands, as offsets into the bytes of its passage.
struct PhrasePlace {
  var number: Int
  var start: Int
  var end: Int
  var isDenied: Bool
}
