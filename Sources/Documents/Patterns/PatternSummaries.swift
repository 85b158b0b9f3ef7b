public import Platform

/// Returns how often each pattern was seen, the most frequent first; those never seen are left out.
public func patternSummaries(
  _ patterns: [Pattern], incidents: [Incident], actions: [TrackedAction], recurrences: [Recurrence],
  today: Day
) -> [PatternSummary] {
  var days: [String: [Day?]] = [:]
  for incident in incidents where incident.kind == .postmortem {
    for pattern in incident.patterns { days[pattern, default: []].append(incident.date) }
  }
  var open: [String: Int] = [:]
  for item in actions where item.action.state.isOpen {
    for pattern in item.incident.patterns { open[pattern, default: 0] += 1 }
  }
  var repeated: [String: Set<String>] = [:]
  for recurrence in recurrences {
    for pattern in recurrence.patterns {
      repeated[pattern, default: []].insert(recurrence.incident.id)
    }
  }
  let summaries = patterns.compactMap { pattern -> PatternSummary? in
    guard let seen = days[pattern.id] else { return nil }
    let dated = seen.compactMap(\.self).sorted()
    return PatternSummary(
      id: pattern.id, title: pattern.title, kind: pattern.kind, incidents: seen.count,
      first: dated.first, last: dated.last, trend: trend(of: dated, today: today),
      isTrendTelling: dated.count { today.days(since: $0) <= 730 } >= fewestForTrend,
      openActions: open[pattern.id] ?? 0, recurrences: repeated[pattern.id]?.count ?? 0)
  }
  return summaries.sorted { ($1.incidents, $0.id) < ($0.incidents, $1.id) }
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
