public import Platform

/// Returns how often each pattern was seen, the most frequent first; those never seen are left out.
///
/// - Parameters:
///   - patterns: Those to sum up.
///   - incidents: Those to count.
///   - actions: Those of which each pattern speaks, by its id and that of the incident.
///   - repeats: How many of the incidents repeat an earlier one, by pattern.
///   - today: The day from which a trend looks back.
/// - Returns: One for each pattern that any of the incidents shows.
public func patternSummaries(
  _ patterns: [Pattern], incidents: [Incident], actions: [String: [String: ActionCounts]],
  repeats: [String: Int], today: Day
) -> [PatternSummary] {
  var shown: [String: [Int]] = [:]
  for (place, incident) in incidents.enumerated() where incident.kind == .postmortem {
    for pattern in incident.patterns { shown[pattern, default: []].append(place) }
  }
  let summaries = patterns.compactMap { pattern -> PatternSummary? in
    guard let places = shown[pattern.id] else { return nil }
    let seen = places.map { incidents[$0] }
    let dated = seen.compactMap(\.date).sorted()
    var summary = PatternSummary(
      id: pattern.id, title: pattern.title, kind: pattern.kind, incidents: seen.count,
      first: dated.first, last: dated.last, trend: trend(of: dated, today: today),
      isTrendTelling: dated.count { today.days(since: $0) <= 730 } >= fewestForTrend,
      recurrences: repeats[pattern.id] ?? 0)
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

/// Fewer incidents within two years are chance: one alone would always be rising, then falling.
private let fewestForTrend = 3

/// Compares the last half year with the half year before it.
private func trend(of days: [Day], today: Day) -> PatternSummary.Trend {
  guard let last = days.last else { return .steady }
  if today.days(since: last) > 365 { return .quiet }
  let recent = days.count { today.days(since: $0) <= 182 }
  let before = days.count { (183...365).contains(today.days(since: $0)) }
  if recent > before { return .rising }
  return recent < before ? .falling : .steady
}
