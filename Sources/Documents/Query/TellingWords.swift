internal import Platform

/// A word of a text by which others like it can be found.
public struct TellingWord: Sendable, Equatable {
  public var word: String
  /// How often and where it stands: 1 for once in plain text.
  public var weight: Double

  public init(word: String, weight: Double) {
    self.word = word
    self.weight = weight
  }
}

/// Returns the words that tell most of a text, before it is known how rare they are elsewhere.
///
/// A word counts by where it stands (title, summary and contributing factors say what an incident is about)
/// and by the logarithm of how often. Function words, numbers and single letters are left out; code and
/// quotes count, since error messages are what two incidents have in common.
///
/// - Parameters:
///   - sections: The text.
///   - title: Each word counts as three of plain text.
///   - limit: How many at most.
/// - Returns: The heaviest first, each form of a word once.
public func tellingWords(of sections: [Section], title: String, limit: Int) -> [TellingWord] {
  var found: [UInt64: (word: String, weight: Double)] = [:]
  func add(_ text: String, _ weight: Double) {
    let bytes = Array(text.utf8)
    for word in hashedWords(bytes, in: 0..<bytes.count) {
      guard word.end - word.start > 2, !bytes[word.start..<word.end].allSatisfy(isDigit) else {
        continue
      }
      let stem = stemHash(of: word, in: bytes)
      if let known = found[stem] {
        found[stem] = (known.word, known.weight + weight)
        continue
      }
      let written = String(decoding: bytes[word.start..<word.end], as: UTF8.self).lowercased()
      let saysNothing = stopWords.contains(written) || wordsOfTheForm.contains(written)
      found[stem] = (written, saysNothing ? -.infinity : weight)
    }
  }
  add(title, 3)
  for section in sections {
    let weight = similarityWeight(section.role)
    for passage in section.passages where passage.kind != .markup { add(passage.text, weight) }
  }
  return found.values.filter { $0.weight > 0 }
    .map { TellingWord(word: $0.word, weight: logarithm(1 + $0.weight)) }
    .sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }
    .prefix(limit).map(\.self)
}

/// Returns how alike two texts are by their words: 1 for the same words in any order, 0 for none in common.
///
/// It is the share of the words of both that both have (Jaccard's index).
public func sharedWords(_ one: [Section], _ other: [Section]) -> Double {
  let (one, other) = (stems(of: one), stems(of: other))
  let all = one.union(other).count
  return all == 0 ? 0 : Double(one.intersection(other).count) / Double(all)
}

private func stems(of sections: [Section]) -> Set<UInt64> {
  var stems: Set<UInt64> = []
  for passage in sections.flatMap(\.passages) where passage.kind != .markup {
    let bytes = Array(passage.text.utf8)
    for word in hashedWords(bytes, in: 0..<bytes.count) {
      stems.insert(stemHash(of: word, in: bytes))
    }
  }
  return stems
}

func similarityWeight(_ role: Role) -> Double {
  switch role {
  case .summary, .factors: 2
  case .actions, .pattern, .luck: 0.5
  default: 1
  }
}
