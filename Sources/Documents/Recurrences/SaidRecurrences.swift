internal import Platform

/// Returns which incidents a document says that its incident repeats, or came back in: it links to the other, names its
/// file or id, or describes it in a sentence about other incidents.
///
/// - Parameters:
///   - incidents: In the order in which they were written.
///   - times: When each was.
/// - Returns: Each pair once, by the surest place.
func saidRecurrences(among incidents: [TracedIncident], _ times: [WritingTime])
  -> [(later: Int, earlier: Int, claim: RecurrenceClaim)]
{
  let names = KnownNames(incidents.map(\.incident))
  var said: [Pair: [(naming: KnownNames.Place, isByEarlier: Bool)]] = [:]
  for (place, traced) in incidents.enumerated() {
    for naming in names.namings(in: traced.trace, by: place) where naming.role != .helped {
      // Who names what is written later put that in afterwards.
      let isByEarlier =
        naming.isSuccessor
        || naming.document > place && times[naming.document] != times[place]
      let pair =
        isByEarlier
        ? Pair(later: naming.document, earlier: place)
        : Pair(later: place, earlier: naming.document)
      said[pair, default: []].append((naming, isByEarlier))
    }
  }
  // Where two of one day name each other, only one of them can be the later.
  for pair in said.keys where pair.later < pair.earlier {
    guard let own = said[pair], said[pair.reversed] != nil else { continue }
    said[own.contains(where: \.isByEarlier) ? pair.reversed : pair] = nil
  }
  return said.sorted { $0.key < $1.key }.map { pair, namings in
    // A sentence says more to a reader than a link in the head.
    let best = namings.max {
      ($0.naming.isTold ? 1 : 0, $0.naming.score, -$0.naming.line)
        < ($1.naming.isTold ? 1 : 0, $1.naming.score, -$1.naming.line)
    }
    let claim = RecurrenceClaim(
      later: incidents[pair.later].incident.id, earlier: incidents[pair.earlier].incident.id,
      line: best?.naming.line, isSaidByEarlier: best?.isByEarlier ?? false,
      score: namings.map(\.naming.score).max() ?? 0)
    return (pair.later, pair.earlier, claim)
  }
}

/// Places of two incidents.
private struct Pair: Hashable, Comparable {
  var later: Int
  var earlier: Int

  var reversed: Pair { Pair(later: earlier, earlier: later) }

  static func < (one: Pair, other: Pair) -> Bool {
    (one.later, one.earlier) < (other.later, other.earlier)
  }
}

extension KnownNames.Place {
  /// From 0 to 1: how sure it is, less where a document tells of something else than incidents.
  fileprivate var score: Double { sureness(way) * (tellsOfIncidents(role) ? 1 : 0.8) }

  /// False for a link in the head of a document.
  fileprivate var isTold: Bool { role != .references }
}

private func sureness(_ way: Naming.Way) -> Double {
  switch way {
  case .reference: 1
  case .description: 0.8
  case .day: 0.6
  }
}

/// Where a document says what its incident has to do with others, and not only what somebody looked up.
private func tellsOfIncidents(_ role: Role) -> Bool {
  switch role {
  case .summary, .factors, .pattern, .lessons, .narrative, .references, .luck, .assumptions: true
  default: false
  }
}

private let mostNamedAtOnce = 3

/// What all incidents are called, to be found by what a text says.
private struct KnownNames {
  private let incidents: [Incident]
  private let known: [KnownAs]
  private let rarity: NameRarity
  /// By the hashes of their files and ids; -1 where several are called so.
  private var byReference: [UInt64: Int] = [:]
  private var byStem: [UInt64: [Int]] = [:]
  private var byDay: [Day: [Int]] = [:]

  init(_ incidents: [Incident]) {
    self.incidents = incidents
    known = incidents.map { KnownAs($0) }
    rarity = NameRarity(known)
    for (place, name) in known.enumerated() {
      for reference in name.references {
        let hash = WordHash.of(reference)
        byReference[hash] = byReference[hash] == nil ? place : -1
      }
      for stem in name.stems { byStem[stem, default: []].append(place) }
      if let day = name.day { byDay[day, default: []].append(place) }
    }
  }

  /// A place where a document names another.
  struct Place {
    var document: Int
    var line: Int
    var role: Role
    var way: Naming.Way
    var isSuccessor = false
  }

  func namings(in trace: Trace, by place: Int) -> [Place] {
    var found: [Place] = []
    for reference in trace.references {
      guard let document = byReference[reference.hash], document >= 0, document != place else {
        continue
      }
      found.append(
        Place(
          document: document, line: reference.line, role: reference.role, way: .reference,
          isSuccessor: reference.isSuccessor))
    }
    let day = incidents[place].date
    for sentence in trace.sentences {
      let meant = candidates(sentence).filter { $0 != place }.compactMap { document in
        sentence.way(of: known[document], by: day, rarity).map {
          Place(document: document, line: sentence.line, role: sentence.role, way: $0)
        }
      }
      // Words that fit the titles of many name none of them.
      if meant.count <= mostNamedAtOnce { found += meant }
    }
    return found
  }

  /// Returns the incidents of which a sentence has two words, or one and the day.
  private func candidates(_ sentence: MentionSentence) -> [Int] {
    var counts: [Int: Int] = [:]
    for stem in Set(sentence.stems) {
      for place in byStem[stem] ?? [] { counts[place, default: 0] += 1 }
    }
    var found = Set(counts.filter { $0.value > 1 }.keys)
    for day in sentence.days { found.formUnion(byDay[day] ?? []) }
    return found.sorted()
  }
}
