internal import Documents
internal import Platform

extension WeeklyReport {
  /// A group of actions under one heading.
  struct Group {
    var name: String
    /// The name of its place in a page.
    var anchor: String
    /// Told in full, or a line each.
    var isBrief: Bool
    var actions: [TrackedAction]
    /// How many there are, with those that are left out.
    var count: Int

    /// How many are left out; JSON names more of them.
    var rest: Int { count - actions.count }
  }

  /// Of more nobody reads the names.
  static let mostNamed = 12
  /// Promises that were open when an incident came back; how many there were is said besides.
  static let mostOfRecurrence = 5

  /// What changed, then what is to be done first; none of them empty.
  var groups: [Group] {
    [
      group("Opened", "opened", opened), group("Closed", "closed", closed),
      Group(
        name: "Do first", anchor: "first", isBrief: false, actions: hasNews ? first : [],
        count: hasNews ? first.count : 0),
    ].filter { $0.count > 0 }
  }

  private func group(_ name: String, _ anchor: String, _ actions: [TrackedAction]) -> Group {
    Group(
      name: name, anchor: anchor, isBrief: true,
      actions: Array(actions.prefix(WeeklyReport.mostNamed)), count: actions.count)
  }

  /// Postmortems that came, as many as are named, each with what it repeats.
  var arrived: [(incident: Incident, recurrences: [Recurrence])] {
    let repeats = Dictionary(grouping: recurrences, by: \.incident.id)
    return incidents.prefix(WeeklyReport.mostNamed).map { ($0, repeats[$0.id] ?? []) }
  }

  /// Postmortems that commits of the span name, as many as are named.
  var namedCitations: ArraySlice<CitedIncident> { cited.prefix(WeeklyReport.mostNamed) }

  static let citedName = "Cited by commits"
  /// What to do about them.
  static let reviewWords = "postmortem actions review asks whether their items are done"

  /// How many of the postmortems that came are not named.
  var unnamed: Int { max(incidents.count - WeeklyReport.mostNamed, 0) }

  /// What is only counted, with the command that lists it.
  var rests: [(words: String, command: String)] {
    let owner = scope.owners.last.map { " --owner \($0)" } ?? ""
    // Where nobody owns anything, nobody misses it.
    let isOwned = open.contains { $0.action.owner != nil }
    return [
      (totals.overdue, "overdue", "--overdue"),
      (
        totals.stalled, "open for more than \(TrackedAction.stalledDays) days",
        "--stale \(TrackedAction.stalledDays)"
      ),
      (isOwned && scope.owners.isEmpty ? totals.unowned : 0, "unowned", "--unowned"),
      (totals.ideas, totals.ideas == 1 ? "only an idea" : "only ideas", "--ideas"),
      (totals.unknown, "not understood", ""),
    ].filter { $0.0 > 0 }.map { count, words, option in
      ("\(count) \(words)", "postmortem actions\(option.isEmpty ? "" : " \(option)")\(owner)")
    }
  }
}

/// Returns `3 items stand open there`.
func openWords(_ cited: CitedIncident) -> String {
  "\(counted(cited.openCount, "item")) \(cited.openCount == 1 ? "stands" : "stand") open there"
}

extension Recurrence {
  /// Those of the action items that stood open that a report names.
  var namedActions: [TrackedAction] { Array(openActions.prefix(WeeklyReport.mostOfRecurrence)) }
}
