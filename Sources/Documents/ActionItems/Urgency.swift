/// How much an open promise presses, and why: the sum of four parts, at most 100.
public struct Urgency: Sendable, Equatable {
  public var score: Int
  /// In words, the weightiest first; empty for what is done or dropped.
  public var reasons: [String]
}

/// What each reason is worth: a promise whose day has passed presses as much as one whose incident came back, and both
/// more than a severity. What was promised last is what somebody still means to do.
private enum Weight {
  static let overdue = 30
  static let recurred = 30
  static let promisedAgain = 10
  /// By rank; a severity that nobody told counts as moderate.
  static let severities = [15, 11, 7, 4]
  static let unknownSeverity = 7
  /// What would have told it earlier, whatever it is next time.
  static let detects = 5
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
      (isOverdue ? Weight.overdue : 0) + (recurredIn.isEmpty ? 0 : Weight.recurred)
      + (promised > 1 ? Weight.promisedAgain : 0) + severityWeight
      + (action.type == .detect ? Weight.detects : 0) + freshWeight
      + (isIdea ? Weight.idea : 0)
    return max(sum, 0)
  }

  public var urgency: Urgency {
    guard action.state.isOpen else { return Urgency(score: 0, reasons: []) }
    let reasons = [
      isOverdue
        ? action.due.map { "overdue since \($0)" } ?? "open longer than due_days allows" : nil,
      recurredIn.last.map { "recurred in \($0)" },
      promised > 1 ? "promised \(promised) times" : nil,
      incident.severity?.written,
      action.type == .detect ? "would tell of it" : nil,
      ageDays.map { "open \($0) \($0 == 1 ? "day" : "days")" },
      isIdea ? "an idea" : nil,
    ]
    return Urgency(score: urgencyScore, reasons: reasons.compactMap(\.self))
  }

  private var severityWeight: Int {
    guard let rank = incident.severity?.rank else { return Weight.unknownSeverity }
    return Weight.severities[min(max(rank, 1), Weight.severities.count) - 1]
  }

  private var freshWeight: Int {
    ageDays.flatMap { age in Weight.fresh.first { age <= $0.days }?.weight } ?? 0
  }
}
