internal import Platform

/// Returns what was promised by each name, those with most overdue first; names with nothing to tell are
/// left out.
///
/// Names that differ in case or in an `@` are one, called as it is first written.
func shares(
  of items: [TrackedAction], from: Day, until: Day, by names: (TrackedAction) -> [String?]
) -> [WeeklyReport.Share] {
  var shares: [WeeklyReport.Share] = []
  var places: [String: Int] = [:]
  // Tens of thousands of items have a few names, written in a few ways.
  var known: [String?: Int] = [:]
  for item in items {
    let days = ActionDays(item.action)
    let (_, isOpened, isClosed, isOpen) = days.passage(from: from, until: until)
    guard isOpen || isOpened || isClosed else { continue }
    for name in names(item) {
      let place = known[name] ?? places[name.map(bareOwner) ?? ""] ?? shares.count
      if place == shares.count {
        shares.append(WeeklyReport.Share(name: name))
        places[name.map(bareOwner) ?? ""] = place
      }
      known[name] = place
      if isOpened { shares[place].opened += 1 }
      if isClosed { shares[place].closed += 1 }
      guard isOpen else { continue }
      shares[place].open += 1
      if item.isOverdue { shares[place].overdue += 1 }
      if let age = item.ageDays {
        shares[place].oldestDays = max(shares[place].oldestDays ?? 0, age)
      }
    }
  }
  return shares.sorted { pressing($0) < pressing($1) }
}

private func pressing(_ share: WeeklyReport.Share) -> (Int, Int, Int, String) {
  (-share.overdue, -share.open, share.name == nil ? 1 : 0, share.name ?? "")
}

extension WeeklyReport.Scope {
  func covers(_ action: ActionItem) -> Bool {
    guard !owners.isEmpty else { return true }
    guard let owner = action.owner.map(bareOwner) else { return false }
    return owners.contains { bareOwner($0) == owner }
  }

  func covers(_ incident: Incident) -> Bool {
    systems.isEmpty
      || systems.contains { wanted in
        incident.systems.contains { $0.lowercased() == wanted.lowercased() }
      }
  }
}
