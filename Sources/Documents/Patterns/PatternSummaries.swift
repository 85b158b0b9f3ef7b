internal import Platform

/// Returns how often each pattern was seen, the most frequent first; those never seen are left out.
///
/// - Parameters:
///   - patterns: Those to sum up.
///   - incidents: Those to count.
///   - actions: Those of which each pattern speaks, by its id and that of the incident.
///   - repeats: How many of the incidents repeat an earlier one, by pattern.
/// - Returns: One for each pattern that any of the incidents shows.
public func patternSummaries(
  _ patterns: [Pattern], incidents: [Incident], actions: [String: [String: ActionCounts]],
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
    let counts = actions[pattern.id] ?? [:]
    for incident in seen { summary.actions.add(counts[incident.id] ?? ActionCounts()) }
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
