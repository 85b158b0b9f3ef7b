/// Takes from entries the phases that cannot be, so that no timeline tells of an end before its beginning.
///
/// What is put right before anybody knew of the incident is what caused it. Else of two phases in an order that
/// cannot be, the earlier in the course of an incident is left out, whose words are the more general; a start that
/// more words tell of than of the other stays.
func forgetImpossiblePhases(of entries: inout [TimelineEntry]) {
  while let place = impossiblePhase(in: entries) { entries[place].phase = nil }
}

private func impossiblePhase(in entries: [TimelineEntry]) -> Int? {
  resolutionAtBeginning(entries) ?? mitigationBeforeIncident(entries)
    ?? impossibleOrders.lazy.compactMap { weakerOfSwapped($0, $1, entries) }.first
}

private let impossibleOrders: [(TimelineEntry.Phase, TimelineEntry.Phase)] = [
  (.start, .detected), (.start, .mitigated), (.start, .resolved), (.detected, .resolved),
  (.mitigated, .resolved),
]

/// Finds the end that stands before all else and before the detection, as `Normal operation` does in front of a fault.
private func resolutionAtBeginning(_ entries: [TimelineEntry]) -> Int? {
  guard let end = place(of: .resolved, in: entries), let moment = entries[end].start,
    let detection = place(of: .detected, in: entries).flatMap({ entries[$0].start }),
    moment < detection, entries[..<end].allSatisfy({ $0.start == nil })
  else { return nil }
  return end
}

/// Finds the fix that stands before the start and the detection, and is not the last.
private func mitigationBeforeIncident(_ entries: [TimelineEntry]) -> Int? {
  let beginnings = [place(of: .start, in: entries), place(of: .detected, in: entries)]
    .compactMap { $0.flatMap { entries[$0].start } }
  guard let fix = place(of: .mitigated, in: entries), let moment = entries[fix].start,
    let first = beginnings.min(), moment < first,
    entries[(fix + 1)...].contains(where: {
      ($0.phase == .mitigated || $0.phase == .resolved) && $0.start.map { $0 > first } ?? false
    })
  else { return nil }
  return fix
}

private func weakerOfSwapped(
  _ earlier: TimelineEntry.Phase, _ later: TimelineEntry.Phase, _ entries: [TimelineEntry]
) -> Int? {
  guard let first = place(of: earlier, in: entries), let second = place(of: later, in: entries),
    let start = entries[first].start, let end = entries[second].start, start > end
  else { return nil }
  func weight(_ place: Int) -> Int { turn(of: entries[place].text)?.weight ?? 0 }
  return earlier == .start && weight(first) > weight(second) ? second : first
}

/// Returns the entry that gives the document its moment of a phase.
private func place(of phase: TimelineEntry.Phase, in entries: [TimelineEntry]) -> Int? {
  func gives(_ entry: TimelineEntry) -> Bool {
    entry.phase == phase && entry.start != nil && entry.precision != .day
  }
  return phase == .resolved ? entries.lastIndex(where: gives) : entries.firstIndex(where: gives)
}
