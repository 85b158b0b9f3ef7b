public import Platform

/// How often a pattern was seen, since when, and what is being done about it.
public struct PatternSummary: Sendable, Equatable {
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
  /// How many of the incidents that were looked at show it.
  public var proportion: Proportion
  /// Day of the first incident that shows it.
  public var first: Day?
  public var last: Day?
  /// How often it was seen; nil where too few tell.
  public var rate: Rate?
  /// How often in the later half of the period of all incidents, against the earlier; nil where none has a day.
  public var change: RateChange?
  /// True where it has not been seen for more than a year of the period, and for longer than chance would have it.
  public var hasStopped = false
  /// Ascending; quarters without an incident are left out.
  public var quarters: [QuarterCount] = []
  /// Incidents by system, the most frequent first.
  public var systems: [Statistics.Count] = []
  /// The action items of the incidents that show it.
  public var actions = ActionCounts()
  public var recurrences: Int

  public init(
    id: String, title: String, kind: Pattern.Kind, incidents: Int, of total: Int, first: Day?,
    last: Day?, change: RateChange? = nil, recurrences: Int
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.incidents = incidents
    proportion = Proportion(incidents, of: total)
    self.first = first
    self.last = last
    self.change = change
    self.recurrences = recurrences
  }

  /// The day since which it is cured: that of the last of several incidents, where it has stopped and nothing that
  /// they promised is open any more.
  public var curedSince: Day? {
    hasStopped && incidents > 1 && actions.open == 0 && actions.done > 0 ? last : nil
  }
}

/// Returns how often each pattern was seen, the most frequent first; those never seen are left out.
///
/// - Parameters:
///   - patterns: Those to sum up.
///   - incidents: Those to count.
///   - actions: How many action items of the incidents speak of each pattern, by its id.
///   - repeats: How many of the incidents repeat an earlier one, by pattern.
/// - Returns: One for each pattern that any of the incidents shows.
public func patternSummaries(
  _ patterns: [Pattern], incidents: [Incident], actions: [String: ActionCounts],
  repeats: [String: Int]
) -> [PatternSummary] {
  var shown: [String: [Int]] = [:]
  let incidents = incidents.filter { $0.kind == .postmortem }
  let period = ObservationPeriod(incidents.compactMap(\.date))
  for (place, incident) in incidents.enumerated() {
    for pattern in incident.patterns { shown[pattern, default: []].append(place) }
  }
  let summaries = patterns.compactMap { pattern -> PatternSummary? in
    guard let places = shown[pattern.id] else { return nil }
    let seen = places.map { incidents[$0] }
    let dated = seen.compactMap(\.date).sorted()
    var summary = PatternSummary(
      id: pattern.id, title: pattern.title, kind: pattern.kind, incidents: seen.count,
      of: incidents.count, first: dated.first, last: dated.last,
      change: period?.change(of: dated), recurrences: repeats[pattern.id] ?? 0)
    summary.rate = period?.rate(of: dated.count)
    if let period, let last = dated.last {
      summary.hasStopped = period.hasStopped(since: last, count: dated.count)
    }
    summary.quarters = quarters(of: dated)
    summary.systems = byCount(counts(seen.flatMap(\.systems)))
    summary.actions = actions[pattern.id] ?? ActionCounts()
    return summary
  }
  return summaries.sorted { ($1.incidents, $0.id) < ($0.incidents, $1.id) }
}

private func quarters(of days: [Day]) -> [PatternSummary.QuarterCount] {
  var counts: [Quarter: Int] = [:]
  for day in days { counts[Quarter(of: day), default: 0] += 1 }
  return counts.sorted { $0.key < $1.key }.map {
    PatternSummary.QuarterCount(quarter: $0.key, count: $0.value)
  }
}
