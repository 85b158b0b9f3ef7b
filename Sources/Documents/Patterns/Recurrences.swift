public import Platform

/// Which incidents repeat earlier ones: a pattern and a system in common, or nearly the same words in a
/// contributing factor or an action.
public struct RecurrenceMap: Sendable {
  /// Something that an incident has in common with others.
  private struct Trait: Sendable {
    /// Its number among the kinds of traits; see ``RecurrenceMap/Kind``.
    var kind: Int
    /// The place of the incident.
    var incident: Int
    /// What the incident says; nil where the trait is a pattern and a system.
    var statement: Int?
    /// The trait of the nearest earlier incident that is of this kind.
    var before: Int?
    /// The place of the next incident that has one.
    var after: Int?
  }

  private enum Kind: Sendable {
    case pattern(Int, system: Int)
    /// A group of statements that are alike.
    case statement
  }

  /// In the order of their days.
  private let incidents: [Incident]
  private let members: [LikeStatements.Member]
  /// Those of one incident follow each other.
  private var traits: [Trait] = []
  /// For each incident the end of its traits.
  private var ends: [Int] = []
  private var kinds: [Kind] = []
  private var names = TraitNames()

  /// - Parameters:
  ///   - incidents: In any order; those without a day or of another kind are passed over.
  ///   - like: The factors and actions of all incidents.
  public init(_ incidents: [Incident], like: LikeStatements) {
    let keys = incidents.indices.filter {
      incidents[$0].date != nil && incidents[$0].kind == .postmortem
    }
    .map { (day: incidents[$0].date?.number ?? 0, place: $0) }
    self.incidents = keys.sorted {
      $0.day != $1.day ? $0.day < $1.day : incidents[$0.place].path < incidents[$1.place].path
    }
    .map { incidents[$0.place] }
    members = like.members
    var numbers: [String: Int] = [:]
    numbers.reserveCapacity(like.incidents.count)
    for (number, incident) in like.incidents.enumerated() { numbers[incident.id] = number }
    var pairs: [TraitNames.Pair: Int] = [:]
    var groups = [Int?](repeating: nil, count: like.sizes.count)
    // The last trait of each kind.
    var last: [Int] = []
    for (place, incident) in self.incidents.enumerated() {
      func add(_ kind: Int, _ statement: Int?) {
        var trait = Trait(kind: kind, incident: place, statement: statement)
        if kind == last.count {
          last.append(traits.count)
        } else {
          // The first of an incident stands for all.
          guard traits[last[kind]].incident != place else { return }
          trait.before = last[kind]
          traits[last[kind]].after = place
          last[kind] = traits.count
        }
        traits.append(trait)
      }
      for pair in names.pairs(of: incident) {
        let kind = pairs[pair] ?? kinds.count
        if kind == kinds.count {
          kinds.append(.pattern(pair.pattern, system: pair.system))
          pairs[pair] = kind
        }
        add(kind, nil)
      }
      for member in numbers[incident.id].map(like.range) ?? 0..<0 {
        guard like.members[member].isTelling, let group = like.members[member].group else {
          continue
        }
        let kind = groups[group] ?? kinds.count
        if kind == kinds.count {
          kinds.append(.statement)
          groups[group] = kind
        }
        add(kind, member)
      }
      ends.append(traits.count)
    }
  }

  private func traits(of place: Int) -> ArraySlice<Trait> {
    traits[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
  }

  /// Returns the next incident that repeats each, by each thing in common; only for the ids asked about.
  ///
  /// Those after the next repeat that one in turn: to name them all at each would grow with their square.
  public func laterIncidents(than ids: Set<String>) -> [String: [Incident]] {
    var result: [String: [Incident]] = [:]
    for (place, incident) in incidents.enumerated() {
      let later = later(than: place)
      if !later.isEmpty, ids.contains(incident.id) {
        result[incident.id] = later.map { incidents[$0] }
      }
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
    var found = places(from: from, until: until).flatMap { place in
      nearest(before: place).map { recurrence(of: $0.earlier, in: place, by: $0.traits) }
    }
    let wanted = Set(found.map(\.earlier.id))
    let promised = Dictionary(
      grouping: actions.filter { wanted.contains($0.incident.id) }, by: \.incident.id)
    for place in found.indices {
      let promised = promised[found[place].earlier.id] ?? []
      found[place] = found[place].promising(promised)
    }
    return found
  }

  /// Returns the last of the recurrences since a day, before it is known which action items were open.
  ///
  /// - Parameters:
  ///   - count: How many at most.
  ///   - from: The first day of the later incident; nil for the first of all.
  /// - Returns: Recurrences in order of the later incident's day.
  public func latest(_ count: Int, from: Day? = nil) -> [Recurrence] {
    var found: [Recurrence] = []
    for place in places(from: from, until: nil).reversed() where found.count < count {
      for (earlier, traits) in nearest(before: place).reversed() where found.count < count {
        found.append(recurrence(of: earlier, in: place, by: traits))
      }
    }
    return found.reversed()
  }

  /// Returns how many incidents since a day repeat an earlier one, by each pattern that both show.
  public func repeats(from: Day? = nil) -> [String: Int] {
    var counts = [Int](repeating: 0, count: names.patterns.count)
    var last = [Int](repeating: -1, count: names.patterns.count)
    for place in places(from: from, until: nil) {
      func add(_ pattern: Int) {
        if last[pattern] != place { counts[pattern] += 1 }
        last[pattern] = place
      }
      for trait in traits(of: place) {
        guard let before = trait.before else { continue }
        switch kinds[trait.kind] {
        case .pattern(let pattern, _): add(pattern)
        case .statement:
          for pattern in sharedPatterns(place, traits[before].incident) {
            if let number = names.patternNumbers[pattern] { add(number) }
          }
        }
      }
    }
    return Dictionary(
      zip(names.patterns, counts).filter { $0.1 > 0 }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the recurrences that a document is in, as the later incident or the earlier one, before it is
  /// known which action items were open.
  public func recurrences(with id: String) -> [Recurrence] {
    guard let place = incidents.firstIndex(where: { $0.id == id }) else { return [] }
    var result = nearest(before: place).map { earlier, traits in
      recurrence(of: earlier, in: place, by: traits)
    }
    for later in later(than: place) {
      for (earlier, traits) in nearest(before: later) where earlier == place {
        result.append(recurrence(of: place, in: later, by: traits))
      }
    }
    return result
  }

  private func places(from: Day?, until: Day?) -> Range<Int> {
    let start = from.flatMap { from in
      incidents.firstIndex { ($0.date ?? from) >= from } ?? incidents.count
    }
    let end = until.flatMap { until in incidents.firstIndex { ($0.date ?? until) > until } }
    return (start ?? 0)..<max(end ?? incidents.count, start ?? 0)
  }

  /// Returns the nearest earlier incident by each thing in common, the latest first.
  private func nearest(before place: Int) -> [(earlier: Int, traits: [Trait])] {
    let shared = traits(of: place).filter { $0.before != nil }
    return Dictionary(grouping: shared) { $0.before.map { traits[$0].incident } ?? place }
      .sorted { $0.key > $1.key }.map { (earlier: $0.key, traits: $0.value) }
  }

  /// Returns the places of the next incidents by each thing in common.
  private func later(than place: Int) -> [Int] {
    var later: [Int] = []
    for after in traits(of: place).compactMap(\.after).sorted() where after != later.last {
      later.append(after)
    }
    return later
  }

  private func recurrence(of earlier: Int, in later: Int, by shared: [Trait]) -> Recurrence {
    var (patterns, systems): (Set<String>, Set<String>) = ([], [])
    var statements: [SharedStatement] = []
    for trait in shared {
      if case .pattern(let pattern, let system) = kinds[trait.kind] {
        patterns.insert(names.patterns[pattern])
        systems.insert(names.systems[system])
      } else if let again = trait.statement.map({ members[$0] }),
        let before = trait.before.flatMap({ traits[$0].statement }).map({ members[$0] })
      {
        statements.append(
          SharedStatement(place: again.place, line: again.line, earlierLine: before.line))
      }
    }
    // Who says the same shows the same, whatever the system is called.
    if !statements.isEmpty { patterns.formUnion(sharedPatterns(later, earlier)) }
    return Recurrence(
      incident: incidents[later], earlier: incidents[earlier], patterns: patterns.sorted(),
      systems: systems.sorted(), statements: statements.sorted { $0.line < $1.line },
      openActions: [])
  }

  private func sharedPatterns(_ later: Int, _ earlier: Int) -> Set<String> {
    Set(incidents[later].patterns).intersection(incidents[earlier].patterns)
  }
}

/// Numbers for the patterns and systems of incidents, in whatever case these are written.
private struct TraitNames: Sendable {
  struct Pair: Hashable {
    var pattern: Int
    var system: Int
  }

  private(set) var patterns: [String] = []
  private(set) var patternNumbers: [String: Int] = [:]
  /// In lower case.
  private(set) var systems: [String] = []
  private var systemNumbers: [String: Int] = [:]
  /// As they are written.
  private var writtenSystems: [String: Int] = [:]

  /// Returns each pattern of an incident with each of its systems.
  mutating func pairs(of incident: Incident) -> [Pair] {
    let systems = incident.systems.map { number(ofSystem: $0) }
    return incident.patterns.flatMap { name in
      let pattern = patternNumbers[name] ?? patterns.count
      if pattern == patterns.count {
        patterns.append(name)
        patternNumbers[name] = pattern
      }
      return systems.map { Pair(pattern: pattern, system: $0) }
    }
  }

  private mutating func number(ofSystem written: String) -> Int {
    if let number = writtenSystems[written] { return number }
    let name = written.lowercased()
    let number = systemNumbers[name] ?? systems.count
    if number == systems.count {
      systems.append(name)
      systemNumbers[name] = number
    }
    writtenSystems[written] = number
    return number
  }
}
