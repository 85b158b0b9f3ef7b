public import Platform

/// Counts incidents and how long they took; how long their action items stay open is not told.
///
/// - Parameters:
///   - documents: All of them, in any order.
///   - actionStates: How many action items are in each.
///   - scale: By whose words severities are called.
///   - today: The day up to which nobody may have written.
/// - Returns: The counts, those of names with the most frequent first.
public func statistics(
  _ documents: [Incident], actionStates: [ActionItem.State: Int], scale: SeverityScale, today: Day
) -> Statistics {
  var statistics = Statistics()
  let incidents = documents.filter { $0.kind == .postmortem }
  statistics.incidents = incidents.count
  statistics.references = documents.count { $0.kind == .reference }
  let days = incidents.compactMap(\.date)
  statistics.undated = incidents.count - days.count
  statistics.period = ObservationPeriod(days)
  statistics.silence = statistics.period?.silence(on: today)
  statistics.rate = statistics.period?.rate(of: days.count)
  statistics.change = statistics.period?.change(of: days)
  statistics.months = counts(
    incidents.compactMap { $0.date.map { String($0.description.prefix(7)) } }
  )
  .sorted { $0.name < $1.name }
  statistics.severities = severities(incidents, scale: scale)
  statistics.systems = byCount(counts(incidents.flatMap(\.systems)))
  statistics.patterns = withTrends(byCount(counts(incidents.flatMap(\.patterns))), incidents)
  statistics.unclassified = incidents.count { $0.patterns.isEmpty }
  statistics.detections = detections(incidents)
  for (state, count) in actionStates {
    switch state {
    case .open, .inProgress: statistics.openActions += count
    case .done: statistics.doneActions += count
    case .dropped: statistics.droppedActions += count
    case .unknown: statistics.unknownActions += count
    }
  }
  statistics.toDetect = Statistics.Spread(incidents.compactMap(\.toDetect))
  statistics.toMitigate = Statistics.Spread(incidents.compactMap(\.toMitigate))
  statistics.toResolve = Statistics.Spread(incidents.compactMap(\.toResolve))
  return statistics
}

/// Adds to the counts of patterns how they came and went.
private func withTrends(_ patterns: [Statistics.Count], _ incidents: [Incident])
  -> [Statistics.Count]
{
  guard let last = incidents.compactMap({ $0.date.map(monthNumber) }).max() else { return patterns }
  var trends: [String: [Int]] = [:]
  for incident in incidents {
    guard let month = incident.date.map(monthNumber), last - month < Statistics.trendMonths else {
      continue
    }
    for pattern in incident.patterns {
      trends[pattern, default: Statistics.noTrend][Statistics.trendMonths - 1 - (last - month)] += 1
    }
  }
  return patterns.map {
    Statistics.Count(name: $0.name, count: $0.count, trend: trends[$0.name] ?? Statistics.noTrend)
  }
}

/// Counts months from year 0.
private func monthNumber(_ day: Day) -> Int {
  day.date.year * 12 + day.date.month - 1
}

extension Statistics {
  static let trendMonths = 12
  fileprivate static let noTrend = [Int](repeating: 0, count: trendMonths)
}

private func detections(_ incidents: [Incident]) -> [Statistics.Count] {
  let kinds = Detection.Kind.allCases.map { kind in
    Statistics.Count(
      name: kind.rawValue, count: incidents.count { $0.detection == kind })
  }
  let unknown = Statistics.Count(
    name: "unknown", count: incidents.count { $0.detection == nil })
  return (kinds + [unknown]).filter { $0.count > 0 }
}

/// Severities under the scale's own words, since houses write one rank in many ways.
private func severities(_ incidents: [Incident], scale: SeverityScale) -> [Statistics.Count] {
  var ranks: [Int: Int] = [:]
  var unknown = 0
  for incident in incidents {
    if let rank = incident.severity?.rank { ranks[rank, default: 0] += 1 } else { unknown += 1 }
  }
  var result = ranks.sorted { $0.key < $1.key }.map { rank, count in
    Statistics.Count(
      name: rank <= scale.words.count ? scale.words[rank - 1] : "rank \(rank)", count: count)
  }
  if unknown > 0 { result.append(Statistics.Count(name: "unknown", count: unknown)) }
  return result
}
