/// How many days an action item may stay open when it has no due day of its own; without an end where nobody said so.
public struct DueDays: Sendable, Equatable {
  /// By the word of the severity, in lower case.
  public var days: [String: Int]

  public static let none = DueDays(days: [:])

  /// A hundred years: more is a slip of the pen.
  static let range = 0...36_500

  public init(days: [String: Int]) {
    self.days = days
  }

  /// Returns the days for an incident, nil where nobody set any; one without a severity that is known counts as
  /// moderate.
  public func limit(for severity: Severity?) -> Int? {
    let usual = days["moderate"]
    guard let severity else { return usual }
    if let own = days[severity.written.lowercased()] { return own }
    switch severity.rank {
    case 1: return days["critical"] ?? usual
    case 2: return days["major"] ?? usual
    case 3: return usual
    case .some: return days["minor"] ?? usual
    case nil: return usual
    }
  }
}
