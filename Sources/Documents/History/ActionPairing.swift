/// Which action items of two versions of a text are the same: places in the old list and in the new one.
///
/// Both lists are free at first; every rule that is asked pairs what is free still.
struct ActionPairing {
  /// What an item is known by.
  struct Item {
    var wording: UInt64
    var words: [UInt64]
    var state: ActionItem.State
  }

  private let old: [Item]
  private let new: [Item]
  /// For each new item the place of the old one.
  private(set) var partners: [Int?]
  /// For each old item, whether it has a partner.
  private(set) var isTaken: [Bool]

  init(old: [Item], new: [Item]) {
    self.old = old
    self.new = new
    partners = Array(repeating: nil, count: new.count)
    isTaken = Array(repeating: false, count: old.count)
  }

  private mutating func pair(_ old: Int, _ new: Int) {
    isTaken[old] = true
    partners[new] = old
  }
}

// The same words
extension ActionPairing {
  /// Pairs items of the same words within two ranges, the first with the first.
  ///
  /// Where one range has more of them than the other, those of the same state belong together before others.
  mutating func pairEqual(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    var olds: [UInt64: [Int]] = [:]
    for place in oldRange where !isTaken[place] {
      olds[old[place].wording, default: []].append(place)
    }
    guard !olds.isEmpty else { return }
    var news: [UInt64: [Int]] = [:]
    for place in newRange where partners[place] == nil && olds[new[place].wording] != nil {
      news[new[place].wording, default: []].append(place)
    }
    for (wording, places) in news { pairEqual(olds[wording] ?? [], places) }
  }

  private mutating func pairEqual(_ olds: [Int], _ news: [Int]) {
    if olds.count != news.count {
      var sameState: [ActionItem.State: ArraySlice<Int>] = [:]
      for place in news { sameState[new[place].state, default: []].append(place) }
      for place in olds {
        if let partner = sameState[old[place].state]?.popFirst() { pair(place, partner) }
      }
    }
    for (old, new) in zip(
      olds.filter { !isTaken[$0] }, news.filter { partners[$0] == nil })
    {
      pair(old, new)
    }
  }
}

// Other words
extension ActionPairing {
  /// Pairs items within two ranges that were re-worded: the most similar first, each once.
  ///
  /// Only items that share a word which few of them have are compared, so the cost stays linear.
  mutating func pairSimilar(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    let olds = oldRange.filter { !isTaken[$0] }
    let news = newRange.filter { partners[$0] == nil }
    guard !olds.isEmpty, !news.isEmpty else { return }
    let words = Dictionary(uniqueKeysWithValues: news.map { ($0, Set(new[$0].words)) })
    var holders: [UInt64: [Int]] = [:]
    for place in news {
      for word in words[place] ?? [] { holders[word, default: []].append(place) }
    }
    var candidates: [Candidate] = []
    for place in olds {
      let oldWords = Set(old[place].words)
      let near = oldWords.compactMap { holders[$0] }.filter { $0.count <= mostHolders }.joined()
      for other in Set(near) {
        let likeness = likeness(oldWords, words[other] ?? [])
        guard likeness >= leastLikeness else { continue }
        let distance = abs((place - oldRange.lowerBound) - (other - newRange.lowerBound))
        candidates.append(Candidate(old: place, new: other, likeness: likeness, distance: distance))
      }
    }
    for candidate in candidates.sorted(by: Candidate.precedes)
    where !isTaken[candidate.old] && partners[candidate.new] == nil {
      pair(candidate.old, candidate.new)
    }
  }
}

// Ticked and told anew
extension ActionPairing {
  /// Pairs what was open with what is closed in its place, in other words: people tell what they did as they tick it.
  ///
  /// Its neighbours are its neighbours still, on both sides or at an end of the list, and a word is shared that no other
  /// free item has; with a neighbour on one side only, two words.
  mutating func pairTicked(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    let olds = oldRange.filter { !isTaken[$0] && old[$0].state.isOpen }
    let news = newRange.filter { partners[$0] == nil && new[$0].state.isClosed }
    guard !olds.isEmpty, !news.isEmpty else { return }
    var counts: [UInt64: Int] = [:]
    for place in newRange where partners[place] == nil {
      for word in Set(new[place].words) { counts[word, default: 0] += 1 }
    }
    for other in news {
      let found = olds.first { place in
        guard !isTaken[place] else { return false }
        let sides =
          (isBefore(place, other, oldRange, newRange) ? 1 : 0)
          + (isBehind(place, other, oldRange, newRange) ? 1 : 0)
        let shared = Set(old[place].words).intersection(new[other].words)
          .count { counts[$0] == 1 && !wordsOfEveryItem.contains($0) }
        return sides > 0 && shared > (sides == 2 ? 0 : 1)
      }
      if let found { pair(found, other) }
    }
  }

  private func isBefore(
    _ place: Int, _ other: Int, _ oldRange: Range<Int>, _ newRange: Range<Int>
  ) -> Bool {
    guard place > oldRange.lowerBound, other > newRange.lowerBound else {
      return place == oldRange.lowerBound && other == newRange.lowerBound
    }
    return partners[other - 1] == place - 1
  }

  private func isBehind(
    _ place: Int, _ other: Int, _ oldRange: Range<Int>, _ newRange: Range<Int>
  ) -> Bool {
    guard place + 1 < oldRange.upperBound, other + 1 < newRange.upperBound else {
      return place + 1 == oldRange.upperBound && other + 1 == newRange.upperBound
    }
    return partners[other + 1] == place + 1
  }
}

/// Words that two items have in common by chance.
private let wordsOfEveryItem = Set(stopWords.map(WordHash.of))

/// Two items that may be one.
private struct Candidate {
  var old: Int
  var new: Int
  var likeness: Double
  /// How far it would have moved in its file.
  var distance: Int

  static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.likeness != right.likeness { return left.likeness > right.likeness }
    return (left.distance, left.old, left.new) < (right.distance, right.old, right.new)
  }
}

/// A word that more items hold says nothing of one of them.
private let mostHolders = 16
/// Half of the words of both.
private let leastLikeness = 0.5

/// Returns how many of the words of both are shared, 0 to 1.
///
/// Words that were only added, or only left out, leave it likely: `Pin the chart` is still promised by
/// `Pin the chart to v2.7.1 and bump it in a commit of its own`.
private func likeness(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Double {
  let shared = left.intersection(right).count
  guard shared > 0 else { return 0 }
  let ofAll = Double(shared) / Double(left.count + right.count - shared)
  // A single word is in many sentences.
  return shared > 1 && shared == min(left.count, right.count) ? max(ofAll, leastLikeness) : ofAll
}
