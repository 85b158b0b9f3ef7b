public import Platform

/// How often a pattern was seen, since when, and what is being done about it.
public struct PatternSummary: Sendable, Equatable {
  public enum Trend: String, Sendable {
    case rising, steady, falling
    /// Not seen in the last year.
    case quiet
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
  /// Open action items of the incidents that show it.
  public var openActions: Int
  public var recurrences: Int

  public init(
    id: String, title: String, kind: Pattern.Kind, incidents: Int, first: Day?, last: Day?,
    trend: Trend, isTrendTelling: Bool = true, openActions: Int, recurrences: Int
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.incidents = incidents
    self.first = first
    self.last = last
    self.trend = trend
    self.isTrendTelling = isTrendTelling
    self.openActions = openActions
    self.recurrences = recurrences
  }
}
