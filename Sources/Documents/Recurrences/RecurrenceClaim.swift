internal import Platform

/// That one incident repeats another, before either is looked at: what the index keeps of it.
public struct RecurrenceClaim: Sendable, Equatable {
  /// The ids of both documents.
  public var later: String
  public var earlier: String
  /// Where the one document names the other, from 1; nil where they only look alike.
  public var line: Int?
  /// True where it is the earlier document that names the later, since somebody put that in afterwards.
  public var isSaidByEarlier: Bool
  /// From 0 to 1; see docs/patterns.md.
  public var score: Double
  /// What both speak of, the most telling first; see ``TraceWord``.
  public var stems: [UInt32]
  /// Ids of the earlier incident's action items that the later one speaks of, whatever became of them.
  public var actions: [String] = []

  public init(
    later: String, earlier: String, line: Int?, isSaidByEarlier: Bool = false, score: Double,
    stems: [UInt32] = [], actions: [String] = []
  ) {
    self.later = later
    self.earlier = earlier
    self.line = line
    self.isSaidByEarlier = isSaidByEarlier
    self.score = score
    self.stems = stems
    self.actions = actions
  }
}

/// An incident with what it is compared by.
public struct TracedIncident: Sendable {
  public var incident: Incident
  public var trace: Trace
  /// The ids and words of its action items.
  public var actions: [(id: String, text: String)]
  /// When its file was first committed, in seconds since 1970; nil where git does not tell.
  public var begun: Int?

  public init(
    incident: Incident, trace: Trace, actions: [(id: String, text: String)] = [], begun: Int? = nil
  ) {
    self.incident = incident
    self.trace = trace
    self.actions = actions
    self.begun = begun
  }
}

/// When an incident was written down, nearly: it may begin long before it is found, and its file is named for the day
/// on which somebody began to write. On one day git's order decides, then the time in the names of the files.
struct WritingTime: Comparable {
  let day: Day?
  private let key: [Int]

  init(_ incident: Incident, begun: Int?) {
    let name = FileName(incident.path)
    day = name.day ?? incident.date ?? begun.map { Moment(seconds: $0, offset: 0).day }
    key = [day?.number ?? .min, begun ?? .max, name.minuteOfDay ?? .max]
  }

  static func < (one: WritingTime, other: WritingTime) -> Bool {
    one.key.lexicographicallyPrecedes(other.key)
  }

  static func == (one: WritingTime, other: WritingTime) -> Bool { one.key == other.key }
}

/// Returns which incidents repeat earlier ones.
///
/// What documents say comes first; of what only looks alike, the three likest earlier incidents are kept.
///
/// - Parameter traced: All incidents, in any order.
/// - Returns: In order of the later incident, by the day on which it was written. The cost grows with the number of
///   words, and with how many incidents share the telling ones.
public func recurrenceClaims(among traced: [TracedIncident]) -> [RecurrenceClaim] {
  let keys = traced.map {
    (WritingTime($0.incident, begun: $0.begun), $0.incident.path, $0.incident.id)
  }
  let order = traced.indices.sorted { keys[$0] < keys[$1] }
  let ordered = order.map { traced[$0] }
  let times = order.map { keys[$0].0 }
  let resemblance = Resemblance(ordered, times)
  var found: [[(earlier: Int, claim: RecurrenceClaim)]] = Array(
    repeating: [], count: ordered.count)
  for said in saidRecurrences(among: ordered, times) {
    found[said.later].append((said.earlier, said.claim))
  }
  for place in ordered.indices {
    let said = Set(found[place].map(\.earlier))
    let likest = resemblance.likest(to: place).filter { !said.contains($0.place) }
    for (earlier, score) in likest.prefix(mostLookingAlike) {
      let claim = RecurrenceClaim(
        later: ordered[place].incident.id, earlier: ordered[earlier].incident.id, line: nil,
        score: score)
      found[place].append((earlier, claim))
    }
    for index in found[place].indices {
      let earlier = found[place][index].earlier
      found[place][index].claim.stems = resemblance.sharedStems(place, earlier)
      found[place][index].claim.actions = ordered[earlier].actions.filter {
        ordered[place].trace.takesUp($0.text)
      }
      .map(\.id)
    }
  }
  return found.flatMap { $0.map(\.claim) }
}

/// Of more nobody wants to read.
private let mostLookingAlike = 3

extension Trace {
  /// Returns whether an incident speaks of what somebody promised: it has most of its words, and at least two.
  func takesUp(_ promise: String) -> Bool {
    let stems = traceStems(of: core(of: promise))
    let known = stems.count { has($0) }
    return known > 1 && known * 3 >= stems.count * 2
  }
}
