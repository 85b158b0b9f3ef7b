/// Puts the promises of one incident together in the order of their lines, the incident with the most urgent
/// one first; of equal ones the older, then the one that came first.
public func groupedByIncident(_ items: [TrackedAction]) -> [TrackedAction] {
  var groups: [(best: (Int, Int, Int), places: [Int])] = []
  var places: [String: Int] = [:]
  // Items of one incident mostly follow each other.
  var last = (id: "", group: places[""])
  for (place, item) in items.enumerated() {
    let key = (-item.urgencyScore, -(item.ageDays ?? 0), place)
    let id = item.incident.id
    if id != last.id { last = (id, places[id]) }
    if let group = last.group {
      if key < groups[group].best { groups[group].best = key }
      groups[group].places.append(place)
    } else {
      last.group = groups.count
      places[id] = groups.count
      groups.append((key, [place]))
    }
  }
  return groups.sorted { $0.best < $1.best }.flatMap { group in
    group.places.sorted { (items[$0].action.line, $0) < (items[$1].action.line, $1) }
      .map { items[$0] }
  }
}

/// Orders promises by the severity of their incident, worst first, then by age; equal ones stay as they are.
func sortedBySeverity(_ items: [TrackedAction]) -> [TrackedAction] {
  // Places are sorted, and not the items: to move these costs more than to compare them.
  let keys = items.enumerated().map { place, item in
    (item.incident.severity?.rank ?? 9, -(item.ageDays ?? 0), place)
  }
  return keys.sorted { $0 < $1 }.map { items[$0.2] }
}

/// Orders promises by how much they press; of equal ones the newer, then the one that came first.
func sortedByUrgency(_ items: [TrackedAction]) -> [TrackedAction] {
  let keys = items.enumerated().map { place, item in
    (-item.urgencyScore, item.ageDays ?? .max, place)
  }
  return keys.sorted { $0 < $1 }.map { items[$0.2] }
}
