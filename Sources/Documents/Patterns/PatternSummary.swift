public import Platform

/// How often a pattern was seen, since when, and what is being done about it.
public struct PatternSummary: Sendable, Equatable {
  public enum Trend: String, Sendable {
    case rising, steady, falling
    /// Not seen in the last year.
    case quiet
  }

  public struct QuarterCount: Sendable, Equatable {
    public var quarter: Quarter
    public var count: Int

    public init(quarter: Quarter, count: Int) {
      self.quarter = quarter
      self.count = count
    }
  }

  public var id: String
  public var title: String
  public var kind: Pattern.Kind
  public var incidents: Int
  /// Day of the first incident that shows it.
  public var first: Day?
  public var last: Day?
  public var trend: Trend
  /// False where too few incidents of late have a day for the trend to say anything.
  public var isTrendTelling: Bool
  /// Ascending; quarters without an incident are left out.
  public var quarters: [QuarterCount] = []
  /// Incidents by system, the most frequent first.
  public var systems: [Statistics.Count] = []
  /// The action items of the incidents that show it.
  public var actions = ActionCounts()
  public var recurrences: Int

  public init(
    id: String, title: String, kind: Pattern.Kind, incidents: Int, first: Day?, last: Day?,
    trend: Trend, isTrendTelling: Bool = true, recurrences: Int
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.incidents = incidents
    self.first = first
    self.last = last
    self.trend = trend
    self.isTrendTelling = isTrendTelling
    self.recurrences = recurrences
  }

  /// The day since which it is cured: that of the last of several incidents, where a year has passed and
  /// nothing that they promised is open any more.
  public var curedSince: Day? {
    trend == .quiet && incidents > 1 && actions.open == 0 && actions.done > 0 ? last : nil
  }
}
