public import Platform

/// Which incidents repeat earlier ones: a pattern and a system in common.
public struct RecurrenceMap: Sendable {
  private var incidents: [Incident]
  /// Places in `incidents`, by day, of those that share a pattern and a system.
  private var places: [Key: [Int]] = [:]

  private struct Key: Hashable {
    var pattern: String
    var system: String
  }

  /// - Parameter incidents: In any order; those without a day or of another kind are passed over.
  public init(_ incidents: [Incident]) {
    self.incidents = incidents.filter { $0.date != nil && $0.kind == .postmortem }
      .sorted { ($0.date?.number ?? 0, $0.path) < ($1.date?.number ?? 0, $1.path) }
    for (place, incident) in self.incidents.enumerated() {
      for key in RecurrenceMap.keys(of: incident) { places[key, default: []].append(place) }
    }
  }

  private static func keys(of incident: Incident) -> [Key] {
    let systems = Set(incident.systems.map { $0.lowercased() })
    return incident.patterns.flatMap { pattern in
      systems.map { Key(pattern: pattern, system: $0) }
    }
  }

  /// Returns the next incident that repeats each, by each shared pattern and system; only for the ids asked
  /// about.
  ///
  /// Those after the next repeat that one in turn: to name them all at each would grow with their square.
  public func laterIncidents(than ids: Set<String>) -> [String: [Incident]] {
    var result: [String: [Incident]] = [:]
    for (place, incident) in incidents.enumerated() where ids.contains(incident.id) {
      var later: Set<Int> = []
      for key in RecurrenceMap.keys(of: incident) {
        let all = places[key] ?? []
        let next = firstIndex(in: all, after: place)
        if next < all.count { later.insert(all[next]) }
      }
      if !later.isEmpty { result[incident.id] = later.sorted().map { incidents[$0] } }
    }
    return result
  }

  /// Returns, for each incident within the days, the nearest earlier one by each shared pattern and system.
  ///
  /// - Parameters:
  ///   - from: The first day of the later incident; nil for the first of all.
  ///   - until: Its last day, inclusive; nil for the last of all.
  ///   - actions: Of all incidents; those open on the day of recurrence are kept.
  /// - Returns: Recurrences in order of the later incident's day.
  public func recurrences(from: Day? = nil, until: Day? = nil, actions: [TrackedAction])
    -> [Recurrence]
  {
    let promised = Dictionary(grouping: actions, by: \.incident.id)
    var result: [Recurrence] = []
    for (place, incident) in incidents.enumerated() {
      guard let day = incident.date, from.map({ day >= $0 }) ?? true,
        until.map({ day <= $0 }) ?? true
      else { continue }
      var shared: [Int: (patterns: Set<String>, systems: Set<String>)] = [:]
      for key in RecurrenceMap.keys(of: incident) {
        let all = places[key] ?? []
        let next = firstIndex(in: all, after: place - 1)
        guard next > 0 else { continue }
        shared[all[next - 1], default: ([], [])].patterns.insert(key.pattern)
        shared[all[next - 1], default: ([], [])].systems.insert(key.system)
      }
      for (earlier, common) in shared.sorted(by: { $0.key > $1.key }) {
        let open = (promised[incidents[earlier].id] ?? []).filter { isOpen($0.action, on: day) }
        result.append(
          Recurrence(
            incident: incident, earlier: incidents[earlier], patterns: common.patterns.sorted(),
            systems: common.systems.sorted(), openActions: open))
      }
    }
    return result
  }

  /// Returns the recurrences that a document is in, as the later incident or the earlier one, before it is
  /// known which action items were open.
  public func recurrences(with id: String) -> [Recurrence] {
    recurrences(actions: []).filter { $0.incident.id == id || $0.earlier.id == id }
  }

  /// Returns the first index whose place is greater, by halving.
  private func firstIndex(in places: [Int], after place: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
