public import Platform

/// Which incidents repeat earlier ones: a pattern and a system in common, or nearly the same words in a
/// contributing factor or an action.
public struct RecurrenceMap: Sendable {
  private var incidents: [Incident]
  /// Places in `incidents`, by day, of those that have something in common.
  private var places: [Key: [Int]] = [:]
  private var keys: [[Key]] = []
  /// By incident, then by group.
  private var statements: [[Int: IncidentStatement]]

  private enum Key: Hashable {
    case pattern(String, system: String)
    /// A group of statements that are alike.
    case statement(Int)
  }

  /// - Parameters:
  ///   - incidents: In any order; those without a day or of another kind are passed over.
  ///   - like: The factors and actions of all incidents.
  public init(_ incidents: [Incident], like: LikeStatements = LikeStatements([])) {
    self.incidents = incidents.filter { $0.date != nil && $0.kind == .postmortem }
      .sorted { ($0.date?.number ?? 0, $0.path) < ($1.date?.number ?? 0, $1.path) }
    var numbers: [String: Int] = [:]
    for (place, incident) in self.incidents.enumerated() { numbers[incident.id] = place }
    self.statements = Array(repeating: [:], count: self.incidents.count)
    for (index, statement) in like.statements.enumerated() where like.areTelling[index] {
      guard let group = like.groups[index], let place = numbers[statement.incident] else {
        continue
      }
      if self.statements[place][group] == nil { self.statements[place][group] = statement }
    }
    for (place, incident) in self.incidents.enumerated() {
      keys.append(RecurrenceMap.keys(of: incident) + self.statements[place].keys.map(Key.statement))
      for key in keys[place] { places[key, default: []].append(place) }
    }
  }

  private static func keys(of incident: Incident) -> [Key] {
    let systems = Set(incident.systems.map { $0.lowercased() })
    return incident.patterns.flatMap { pattern in
      systems.map { Key.pattern(pattern, system: $0) }
    }
  }

  /// Returns the next incident that repeats each, by each thing in common; only for the ids asked about.
  ///
  /// Those after the next repeat that one in turn: to name them all at each would grow with their square.
  public func laterIncidents(than ids: Set<String>) -> [String: [Incident]] {
    var result: [String: [Incident]] = [:]
    for (place, incident) in incidents.enumerated() where ids.contains(incident.id) {
      let later = Set(keys[place].compactMap { next(after: place, with: $0) })
      if !later.isEmpty { result[incident.id] = later.sorted().map { incidents[$0] } }
    }
    return result
  }

  /// Returns, for each incident within the days, the nearest earlier one by each thing in common.
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
      for (earlier, keys) in nearest(before: place) {
        let open = (promised[incidents[earlier].id] ?? []).filter { isOpen($0.action, on: day) }
        result.append(recurrence(of: earlier, in: place, by: keys, openActions: open))
      }
    }
    return result
  }

  /// Returns the recurrences that a document is in, as the later incident or the earlier one, before it is
  /// known which action items were open.
  public func recurrences(with id: String) -> [Recurrence] {
    guard let place = incidents.firstIndex(where: { $0.id == id }) else { return [] }
    var result = nearest(before: place).map { earlier, keys in
      recurrence(of: earlier, in: place, by: keys, openActions: [])
    }
    for later in Set(keys[place].compactMap { next(after: place, with: $0) }).sorted() {
      for (earlier, keys) in nearest(before: later) where earlier == place {
        result.append(recurrence(of: place, in: later, by: keys, openActions: []))
      }
    }
    return result
  }

  /// Returns the nearest earlier incident by each thing in common, the latest first.
  private func nearest(before place: Int) -> [(earlier: Int, keys: [Key])] {
    var shared: [Int: [Key]] = [:]
    for key in keys[place] {
      let all = places[key] ?? []
      let next = firstIndex(in: all, after: place - 1)
      if next > 0 { shared[all[next - 1], default: []].append(key) }
    }
    return shared.sorted { $0.key > $1.key }.map { (earlier: $0.key, keys: $0.value) }
  }

  private func next(after place: Int, with key: Key) -> Int? {
    let all = places[key] ?? []
    let next = firstIndex(in: all, after: place)
    return next < all.count ? all[next] : nil
  }

  private func recurrence(
    of earlier: Int, in later: Int, by keys: [Key], openActions: [TrackedAction]
  ) -> Recurrence {
    var (patterns, systems): (Set<String>, Set<String>) = ([], [])
    var shared: [SharedStatement] = []
    for key in keys {
      switch key {
      case .pattern(let pattern, let system):
        patterns.insert(pattern)
        systems.insert(system)
      case .statement(let group):
        guard let again = statements[later][group], let before = statements[earlier][group] else {
          continue
        }
        shared.append(
          SharedStatement(
            isAction: again.kind != .factor, written: again.text, line: again.line,
            earlierLine: before.line
          ))
      }
    }
    // Who says the same shows the same, whatever the system is called.
    if !shared.isEmpty {
      patterns.formUnion(
        Set(incidents[later].patterns).intersection(incidents[earlier].patterns))
    }
    return Recurrence(
      incident: incidents[later], earlier: incidents[earlier], patterns: patterns.sorted(),
      systems: systems.sorted(), statements: shared.sorted { $0.line < $1.line },
      openActions: openActions)
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
