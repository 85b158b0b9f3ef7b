public import Platform

/// Which incidents repeat which, to be asked of any of them.
public struct RecurrenceMap: Sendable {
  /// In order of the later incident.
  private let recurrences: [Recurrence]

  /// - Parameters:
  ///   - claims: In order of the later incident.
  ///   - incidents: Those that count; what only others repeat is left out.
  public init(_ claims: [RecurrenceClaim] = [], incidents: [Incident] = []) {
    let known = Dictionary(incidents.map { ($0.id, $0) }) { first, _ in first }
    recurrences = claims.compactMap { claim in
      guard let later = known[claim.later], let earlier = known[claim.earlier] else { return nil }
      return Recurrence(claim, incident: later, earlier: earlier)
    }
  }

  /// Returns the recurrences of which the later incident lies within days.
  ///
  /// - Parameters:
  ///   - from: The first day; nil for the first of all.
  ///   - until: The last day; nil for the last of all.
  /// - Returns: In order of the later incident.
  public func recurrences(from: Day? = nil, until: Day? = nil) -> [Recurrence] {
    if from == nil, until == nil { return recurrences }
    return recurrences.filter { recurrence in
      guard let day = recurrence.incident.date else { return false }
      return from.map { day >= $0 } ?? true && until.map { day <= $0 } ?? true
    }
  }

  /// Returns the recurrences that a document is in, as the later incident or the earlier one.
  public func recurrences(with id: String) -> [Recurrence] {
    recurrences.filter { $0.incident.id == id } + recurrences.filter { $0.earlier.id == id }
  }

  /// Returns action items with the later incidents that struck while they were open and that speak of them.
  ///
  /// - Parameters:
  ///   - items: Set against the calendar.
  ///   - today: The day that they were set against.
  /// - Returns: The items in the same order.
  public func marking(_ items: consuming [TrackedAction], today: Day) -> [TrackedAction] {
    let byEarlier = Dictionary(grouping: recurrences, by: \.earlier.id)
    if byEarlier.isEmpty { return items }
    // Items of one incident follow each other.
    var last = (id: "", later: byEarlier[""])
    for place in items.indices {
      let id = items[place].incident.id
      if id != last.id { last = (id, byEarlier[id]) }
      guard let later = last.later else { continue }
      let action = items[place].action
      let recurrences = later.filter { $0.wasOpen(action) }
      items[place].recurredIn = recurrences.map(\.incident.id)
      items[place].recurredDaysAgo = recurrences.compactMap(\.incident.date).max()
        .map { max(0, today.days(since: $0)) }
    }
    return items
  }

  /// Returns how many incidents since a day repeat an earlier one, by each pattern that both show.
  public func repeats(from: Day? = nil) -> [String: Int] {
    var later: [String: Set<String>] = [:]
    for recurrence in recurrences(from: from) {
      for pattern in recurrence.patterns {
        later[pattern, default: []].insert(recurrence.incident.id)
      }
    }
    return later.mapValues(\.count)
  }
}
