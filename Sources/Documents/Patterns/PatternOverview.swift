/// What keeps happening: all that `patterns` shows.
public struct PatternOverview: Sendable, Equatable {
  /// The most frequent first.
  public var patterns: [PatternSummary]
  public var promises: [RepeatedPromise]
  /// How many incidents were looked at.
  public var incidents: Int
  /// Those of them that show no known pattern.
  public var unclassified: Int

  public init(
    patterns: [PatternSummary], promises: [RepeatedPromise], incidents: Int, unclassified: Int
  ) {
    self.patterns = patterns
    self.promises = promises
    self.incidents = incidents
    self.unclassified = unclassified
  }
}
