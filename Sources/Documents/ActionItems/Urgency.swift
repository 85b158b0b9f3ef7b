/// How much an open promise presses, and why: a sum of parts, at most 100.
public struct Urgency: Sendable, Equatable {
  public var score: Int
  /// In words, always in one order; empty for what is done or dropped.
  public var reasons: [String]
}

/// What each reason is worth. An incident that came back presses while it is fresh; later it says less of one of its items
/// than what the item would do about the next, since much of what was promised then is done or overtaken. What was promised
/// last somebody still means to do.
private enum Weight {
  static let overdue = 30
  /// Within two weeks, and ever.
  static let recurred = (days: 14, fresh: 20, old: 10)
  static let promisedAgain = 10
  /// By rank; a severity that nobody told counts as moderate.
  static let severities = [15, 11, 7, 4]
  static let unknownSeverity = 7
  /// What lasted for ten hours or more.
  static let long = (minutes: 600, weight: 10)
  static let tells = 15
  static let guards = 10
  static let writes = -15
  /// Within a month, and within a quarter.
  static let fresh = [(days: 30, weight: 10), (days: 90, weight: 5)]
  /// Of an idea nobody said that it will be done.
  static let idea = -20
}

extension TrackedAction {
  /// From 0 to 100; 0 for what is done or dropped.
  public var urgencyScore: Int {
    guard action.state.isOpen else { return 0 }
    let sum =
      (isOverdue ? Weight.overdue : 0) + recurredWeight
      + (promised > 1 ? Weight.promisedAgain : 0) + severityWeight
      + (isOfLong ? Weight.long.weight : 0) + aimWeight + freshWeight
      + (isIdea ? Weight.idea : 0)
    return min(max(sum, 0), 100)
  }

  public var urgency: Urgency {
    guard action.state.isOpen else { return Urgency(score: 0, reasons: []) }
    let reasons = [
      isOverdue
        ? action.due.map { "overdue since \($0)" } ?? "open longer than due_days allows" : nil,
      recurredIn.last.map { "recurred in \($0)" },
      promised > 1 ? "promised \(promised) times" : nil,
      incident.severity?.written,
      isOfLong ? "lasted ten hours or more" : nil,
      aim == .tells ? "would tell of it" : aim == .guards ? "would prevent it" : nil,
      ageDays.map { "open \($0) \($0 == 1 ? "day" : "days")" },
      isIdea ? "an idea" : nil,
    ]
    return Urgency(score: urgencyScore, reasons: reasons.compactMap(\.self))
  }

  private var recurredWeight: Int {
    guard !recurredIn.isEmpty else { return 0 }
    let isFresh = recurredDaysAgo.map { $0 <= Weight.recurred.days } ?? false
    return isFresh ? Weight.recurred.fresh : Weight.recurred.old
  }

  private var aimWeight: Int {
    switch aim {
    case .tells: Weight.tells
    case .guards: Weight.guards
    case .writes: Weight.writes
    case nil: 0
    }
  }

  private var isOfLong: Bool {
    (incident.toResolve ?? incident.toMitigate ?? 0) >= Weight.long.minutes
  }

  private var severityWeight: Int {
    guard let rank = incident.severity?.rank else { return Weight.unknownSeverity }
    return Weight.severities[min(max(rank, 1), Weight.severities.count) - 1]
  }

  private var freshWeight: Int {
    ageDays.flatMap { age in Weight.fresh.first { age <= $0.days }?.weight } ?? 0
  }
}
