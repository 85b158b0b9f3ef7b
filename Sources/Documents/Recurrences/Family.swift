public import Platform

/// Incidents that are tied together by what they repeat: one story.
public struct Family: Sendable, Equatable {
  /// In the order in which they were written.
  public var incidents: [Incident]
  /// What ties them, in order of the later incident.
  public var recurrences: [Recurrence]

  public init(incidents: [Incident], recurrences: [Recurrence]) {
    self.incidents = incidents
    self.recurrences = recurrences
  }

  /// Words that tell most of what they are about, those of most ties first; empty until ties have theirs.
  public var words: [String] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for word in recurrences.flatMap(\.words) {
      if counts[word] == nil { order.append(word) }
      counts[word, default: 0] += 1
    }
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    return order.sorted {
      (counts[$1] ?? 0, places[$0] ?? 0) < (counts[$0] ?? 0, places[$1] ?? 0)
    }
  }

  /// The day of its last incident.
  public var last: Day? { incidents.compactMap(\.date).max() }
}

/// Finds the families of incidents.
///
/// Around the incident with most ties stand those that it is tied to; of the rest again. Ties of ties would make one
/// family of nearly all. Whoever is left joins the family of the incident that it is tied to most surely.
///
/// - Parameter recurrences: In order of the later incident.
/// - Returns: The largest first, of equals the one that struck last.
public func families(of recurrences: [Recurrence]) -> [Family] {
  var ties: [String: [String: Double]] = [:]
  var order: [String] = []
  var incidents: [String: Incident] = [:]
  for recurrence in recurrences {
    for (one, other) in [
      (recurrence.earlier, recurrence.incident), (recurrence.incident, recurrence.earlier),
    ] {
      if incidents.updateValue(one, forKey: one.id) == nil { order.append(one.id) }
      ties[one.id, default: [:]][other.id] = recurrence.score
    }
  }
  let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
  var family: [String: Int] = [:]
  var count = 0
  func free(_ id: String) -> [String] { (ties[id] ?? [:]).keys.filter { family[$0] == nil } }
  // By how many free ones each is tied to. They only become fewer, so each is looked at once for each number.
  var bySize = Array(
    repeating: [String](), count: 1 + (ties.values.map(\.count).max() ?? 0))
  for id in order { bySize[ties[id]?.count ?? 0].append(id) }
  for size in bySize.indices.dropFirst().reversed() {
    let candidates = bySize[size].sorted { (places[$0] ?? 0) > (places[$1] ?? 0) }
    for id in candidates where family[id] == nil {
      let free = free(id)
      if free.count < size {
        bySize[free.count].append(id)
      } else {
        for member in [id] + free { family[member] = count }
        count += 1
      }
    }
  }
  for id in order where family[id] == nil {
    let surest = (ties[id] ?? [:]).max { ($0.value, $1.key) < ($1.value, $0.key) }
    family[id] = surest.flatMap { family[$0.key] }
  }
  var members = Array(repeating: [Incident](), count: count)
  for id in order {
    if let number = family[id], let incident = incidents[id] { members[number].append(incident) }
  }
  var inner = Array(repeating: [Recurrence](), count: count)
  for recurrence in recurrences {
    if let number = family[recurrence.incident.id], number == family[recurrence.earlier.id] {
      inner[number].append(recurrence)
    }
  }
  return zip(members, inner).map { incidents, recurrences in
    Family(
      incidents: incidents.sorted {
        ($0.date?.number ?? .min, $0.path) < ($1.date?.number ?? .min, $1.path)
      }, recurrences: recurrences)
  }
  .sorted {
    ($1.incidents.count, $1.last?.number ?? 0, $0.incidents[0].path)
      < ($0.incidents.count, $0.last?.number ?? 0, $1.incidents[0].path)
  }
}
