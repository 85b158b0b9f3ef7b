/// How much an open promise presses, and why: the sum of four parts, at most 100.
public struct Urgency: Sendable, Equatable {
  public var score: Int
  /// In words, the weightiest first; empty for what is done or dropped.
  public var reasons: [String]
}

/// What each reason is worth: a promise that is late presses more than one whose incident came back, and
/// that more than a severity; age alone decides last.
private enum Weight {
  static let overdue = 40
  static let recurred = 30
  /// By rank; a severity that nobody told counts as moderate, as it does for due days.
  static let severities = [20, 15, 10, 5]
  static let unknownSeverity = 10
  /// One for every thirty days.
  static let mostAge = 10
  static let daysOfAge = 30
}

extension TrackedAction {
  /// From 0 to 100; 0 for what is done or dropped.
  public var urgencyScore: Int {
    guard action.state.isOpen else { return 0 }
    return (isOverdue ? Weight.overdue : 0) + (recurredIn.isEmpty ? 0 : Weight.recurred)
      + severityWeight + ageWeight
  }

  public var urgency: Urgency {
    guard action.state.isOpen else { return Urgency(score: 0, reasons: []) }
    let reasons = [
      isOverdue
        ? action.due.map { "overdue since \($0)" } ?? "overdue without a day of its own" : nil,
      recurredIn.last.map { "recurred in \($0)" },
      incident.severity?.written,
      ageWeight > 0 ? ageDays.map { "open \($0) days" } : nil,
    ]
    return Urgency(score: urgencyScore, reasons: reasons.compactMap(\.self))
  }

  private var severityWeight: Int {
    guard let rank = incident.severity?.rank else { return Weight.unknownSeverity }
    return Weight.severities[min(max(rank, 1), Weight.severities.count) - 1]
  }

  private var ageWeight: Int {
    min((ageDays ?? 0) / Weight.daysOfAge, Weight.mostAge)
  }
}
