internal import Platform

/// How alike incidents are by their words.
///
/// The telling words of an incident are those of its document that weigh most by where they stand and how rare they are
/// (tf-idf: Spärck Jones, "A statistical interpretation of term specificity", 1972). Another resembles it as far as it
/// has these words too, less what it has of the words of any incident: a long document has some of all. Two are alike as
/// far as each resembles the other, and by the words of their titles.
struct Resemblance {
  private struct Profile {
    /// Its telling words, the heaviest first, each with its share of the weight of all.
    var telling: [(stem: UInt32, share: Double)] = []
    /// The part of the telling words of any incident that this one has.
    var common = 0.0
    /// The words of its title, each once, and what they weigh together, by their rarity.
    var title: [UInt32] = []
    var titleWeight = 0.0
  }

  /// What an earlier incident has of one.
  private struct Shared {
    /// How many of its telling words, and their share of the weight of all.
    var words = 0
    var share = 0.0
    /// How many words of its title, and what they weigh.
    var titleWords = 0
    var titleWeight = 0.0
  }

  private let incidents: [TracedIncident]
  private var profiles: [Profile]
  /// Of two that nobody knows when to place, none is the later.
  private let isDated: [Bool]
  /// For each telling word the incidents that have it, ascending.
  private var holders: [UInt32: [Int32]] = [:]
  /// For each word of a title the incidents whose title has it, ascending.
  private var titles: [UInt32: [Int32]] = [:]

  /// - Parameters:
  ///   - incidents: In the order in which they were written.
  ///   - times: When each was.
  init(_ incidents: [TracedIncident], _ times: [WritingTime]) {
    self.incidents = incidents
    profiles = Array(repeating: Profile(), count: incidents.count)
    isDated = times.map { $0.day != nil }
    var counts: [UInt32: Int] = [:]
    for incident in incidents {
      for word in incident.trace.words { counts[word.stem, default: 0] += 1 }
    }
    // What every incident has of a telling word, on the average.
    var shares: [UInt32: Double] = [:]
    for place in incidents.indices {
      profiles[place].title = traceStems(of: incidents[place].incident.title)
      for stem in profiles[place].title {
        titles[stem, default: []].append(Int32(truncatingIfNeeded: place))
      }
      let telling = incidents[place].trace.words.compactMap { word -> (UInt32, Double)? in
        // A word of one incident alone finds no other.
        guard let count = counts[word.stem], count > 1 else { return nil }
        return (word.stem, Double(word.weight) * rarity(of: count))
      }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(tellingWords)
      let sum = max(telling.reduce(0) { $0 + $1.1 }, .leastNonzeroMagnitude)
      profiles[place].telling = telling.map { ($0.0, $0.1 / sum) }
      for (stem, share) in profiles[place].telling { shares[stem, default: 0] += share }
    }
    for place in incidents.indices {
      var common = 0.0
      for word in incidents[place].trace.words {
        guard let share = shares[word.stem] else { continue }
        common += share
        holders[word.stem, default: []].append(Int32(truncatingIfNeeded: place))
      }
      // All of its own words are its own.
      if !profiles[place].telling.isEmpty { common -= 1 }
      profiles[place].common = common / Double(max(incidents.count - 1, 1))
      for stem in profiles[place].title {
        profiles[place].titleWeight += rarity(of: titles[stem]?.count ?? 1)
      }
    }
  }

  private func rarity(of count: Int) -> Double {
    logarithm(1 + Double(incidents.count) / Double(max(count, 1)))
  }

  /// Returns the earlier incidents that are so like one that it looks like a repetition, the likest first.
  func likest(to place: Int) -> [(place: Int, score: Double)] {
    guard isDated[place] else { return [] }
    let shared = shared(with: place)
    var found: [(place: Int, score: Double)] = []
    for (earlier, both) in shared.enumerated() where both.words > 0 && isDated[earlier] {
      let titles = titleLikeness(place, earlier, both)
      guard both.words >= fewestShared || titles >= 0.5 else { continue }
      let there = beyond(both.share, common: profiles[earlier].common)
      // Even if all came back, it would not be enough.
      guard (there.squareRoot() + titleWeight * titles) >= leastLikeness else { continue }
      let back = beyond(self.share(of: earlier, in: place), common: profiles[place].common)
      let score = (there * back).squareRoot() + titleWeight * titles
      guard score >= leastLikeness, !isCopy(place, earlier) else { continue }
      found.append((earlier, min(score, 1)))
    }
    return found.sorted { ($1.score, $1.place) < ($0.score, $0.place) }
  }

  /// Returns what each earlier incident has of one.
  ///
  /// Most have a word or two of it, so a table of all is filled many times as fast as a dictionary of some.
  private func shared(with place: Int) -> [Shared] {
    var shared = [Shared](repeating: Shared(), count: place)
    for (stem, share) in profiles[place].telling {
      for holder in holders[stem] ?? [] {
        if holder >= place { break }
        shared[Int(holder)].words += 1
        shared[Int(holder)].share += share
      }
    }
    for stem in profiles[place].title {
      let holders = titles[stem] ?? []
      let weight = rarity(of: holders.count)
      for holder in holders {
        if holder >= place { break }
        shared[Int(holder)].titleWords += 1
        shared[Int(holder)].titleWeight += weight
      }
    }
    return shared
  }

  /// Returns what both speak of, the most telling of the later first.
  func sharedStems(_ place: Int, _ earlier: Int) -> [UInt32] {
    Array(
      profiles[place].telling.lazy.filter { has(earlier, $0.stem) }.map(\.stem).prefix(mostShared))
  }

  /// The part of the telling words of one incident that another has.
  private func share(of one: Int, in other: Int) -> Double {
    profiles[one].telling.reduce(0) { has(other, $1.stem) ? $0 + $1.share : $0 }
  }

  private func has(_ place: Int, _ stem: UInt32) -> Bool {
    incidents[place].trace.has(stem)
  }

  private func beyond(_ share: Double, common: Double) -> Double {
    common < 1 ? max(0, (share - common) / (1 - common)) : 0
  }

  /// The words that both titles have among those that either has, by their rarity.
  private func titleLikeness(_ one: Int, _ other: Int, _ shared: Shared) -> Double {
    // One word, such as that of a month, may be all that titles have.
    guard shared.titleWords > 1 else { return 0 }
    let both = shared.titleWeight
    return both / (profiles[one].titleWeight + profiles[other].titleWeight - both)
  }

  /// The same document twice repeats nothing: of the words of both, both have nearly all.
  private func isCopy(_ one: Int, _ other: Int) -> Bool {
    guard incidents[one].incident.date == incidents[other].incident.date else { return false }
    let (one, other) = (incidents[one].trace, incidents[other].trace)
    let both = one.words.count { other.has($0.stem) }
    return both * 5 > (one.words.count + other.words.count - both) * 4
  }
}

extension Trace {
  /// Returns whether the incident has a word.
  func has(_ stem: UInt32) -> Bool {
    var range = words.indices
    while let middle = range.isEmpty ? nil : (range.lowerBound + range.upperBound) / 2 {
      if words[middle].stem == stem { return true }
      range =
        words[middle].stem < stem
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }
}

/// So many words tell what an incident is about; with more of them all become alike.
private let tellingWords = 24

/// Fewer are had in common by chance: of a short document they are all that others have too.
private let fewestShared = 4

/// Shared words that are kept, for whoever asks why.
private let mostShared = 8

/// The words of a title say at a glance what it is; that they are the same says half of what all words say.
private let titleWeight = 0.5

/// From reading what stands above and below it in the incidents of five houses.
private let leastLikeness = 0.4
