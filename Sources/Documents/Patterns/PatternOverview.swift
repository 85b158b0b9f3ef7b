public import Platform

/// What keeps happening: all that `patterns` shows.
public struct PatternOverview: Sendable, Equatable {
  /// The most frequent first.
  public var patterns: [PatternSummary]
  /// The first of what several incidents promised.
  public var promises: [RepeatedPromise]
  /// How many there are.
  public var promiseCount: Int
  /// Incidents that repeat one another, the largest first.
  public var families: [Family]
  /// How many incidents were looked at.
  public var incidents: Int
  /// Those of them that show no known pattern.
  public var unclassified: Int
  /// That nobody has written for longer than ever, whichever incidents were looked at.
  public var silence: Silence?
  /// Up to which quarters are counted.
  public var today: Day

  /// - Parameters:
  ///   - patterns: The most frequent first.
  ///   - promises: All that several incidents promised, or the first of it.
  ///   - families: The largest first.
  ///   - incidents: How many were looked at.
  ///   - unclassified: Those of them that show no known pattern.
  ///   - today: Up to which quarters are counted.
  public init(
    patterns: [PatternSummary], promises: [RepeatedPromise], families: [Family],
    incidents: Int, unclassified: Int, today: Day
  ) {
    self.patterns = patterns
    self.promises = promises
    promiseCount = promises.count
    self.families = families
    self.incidents = incidents
    self.unclassified = unclassified
    self.today = today
  }

  /// True where there is nothing to say.
  public var isEmpty: Bool { patterns.isEmpty && promises.isEmpty && families.isEmpty }
}
