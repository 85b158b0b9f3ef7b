internal import Documents
internal import Platform

extension WeeklyReport {
  /// A group of actions under one heading.
  struct Group {
    var name: String
    /// The name of its place in a page.
    var anchor: String
    var count: Int
    var parts: [Part]
    /// How many are not named for want of room, and the command that lists all.
    var rest = 0
    var command = "postmortem report --json"

    /// `… and 1234 more: postmortem actions --overdue`, before and after the command.
    var restWords: (String, command: String)? {
      rest > 0 ? ("… and \(rest) more: ", command) : nil
    }
  }

  /// Actions within a group, below what they have in common.
  struct Part {
    enum Head {
      case none
      case severity(Severity?)
      case incident(Incident)
      case recurrence(Recurrence)
      /// Incidents whose open actions have all been named, and how many these are.
      case others(incidents: Int, actions: Int)
    }

    var head: Head
    /// Those that no group above names: to be said in full.
    var actions: [TrackedAction]
    /// Those that stand in full in another group: a line each will do.
    var again: [TrackedAction]
  }

  /// Beyond these a group is no longer read, and only counted; JSON has all.
  static let mostNamed = 50
  /// Promises that were open when an incident came back; how many there were is said besides.
  static let mostOfRecurrence = 12

  /// What came back while its action was open: the first thing to say; nil where nothing did.
  var recurrenceGroup: Group? {
    guard !recurrences.isEmpty else { return nil }
    let parts = recurrences.prefix(WeeklyReport.mostNamed).map {
      Part(
        head: .recurrence($0), actions: [],
        again: Array($0.openActions.prefix(WeeklyReport.mostOfRecurrence)))
    }
    return Group(
      name: "Recurrences", anchor: "recurrences", count: recurrences.count, parts: parts,
      rest: recurrences.count - parts.count)
  }

  /// The groups that are not empty, in the order of the report, the most pressing first.
  ///
  /// Each action is named in full once. What recurred stands above it all, and is told in short.
  var groups: [Group] {
    var naming = Naming()
    let idle = stalled.filter { !$0.isOverdue }
    return [
      naming.group(
        "Overdue", "overdue", overdueBySeverity.map { (.severity($0.severity), $0.actions) },
        command: command("--overdue")),
      naming.group("Opened", "opened", [(.none, opened)]),
      naming.group("Closed", "closed", [(.none, closed)]),
      naming.group(
        "Stalled for more than \(TrackedAction.stalledDays) days, not overdue", "stalled",
        [(.none, idle)], command: command("--stale \(TrackedAction.stalledDays)")),
      naming.group("Unowned", "unowned", [(.none, unowned)], command: command("--unowned")),
      naming.openGroup(open, command: command("")),
      naming.group(
        "State not understood", "unknown", [(.none, unknown)], command: command("")),
    ].filter { $0.count > 0 }
  }

  private func command(_ option: String) -> String {
    let owner = scope.owners.last.map { "--owner \($0)" } ?? ""
    return ["postmortem actions", option, owner].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// Remembers which actions have been named in full.
private struct Naming {
  private var named: Set<String> = []

  mutating func group(
    _ name: String, _ anchor: String, _ parts: [(WeeklyReport.Part.Head, [TrackedAction])],
    command: String? = nil
  ) -> WeeklyReport.Group {
    let count = parts.reduce(0) { $0 + $1.1.count }
    var group = WeeklyReport.Group(name: name, anchor: anchor, count: count, parts: [])
    if let command { group.command = command }
    var room = WeeklyReport.mostNamed
    for (head, actions) in parts where room > 0 {
      group.parts.append(part(head, actions.prefix(room)))
      room -= min(actions.count, room)
    }
    group.rest = max(count - WeeklyReport.mostNamed, 0)
    return group
  }

  /// All that is open, beside its incident; of incidents with nothing new to name only the number is told.
  mutating func openGroup(_ open: [TrackedAction], command: String) -> WeeklyReport.Group {
    var group = WeeklyReport.Group(
      name: "Open by incident", anchor: "open", count: open.count, parts: [], command: command)
    var told = (incidents: 0, actions: 0)
    var room = WeeklyReport.mostNamed
    for (incident, actions) in open.byIncident {
      guard room > 0 else {
        group.rest += actions.count
        continue
      }
      let new = actions.filter { !named.contains(place($0)) }
      if new.isEmpty {
        told.incidents += 1
        told.actions += actions.count
        continue
      }
      var part = part(.incident(incident), new.prefix(room))
      part.again = Array(
        actions.filter { named.contains(place($0)) && !part.actions.contains($0) }
          .prefix(WeeklyReport.mostOfRecurrence))
      group.parts.append(part)
      group.rest += max(new.count - room, 0)
      room -= min(new.count, room)
    }
    if told.incidents > 0 {
      let head = WeeklyReport.Part.Head.others(incidents: told.incidents, actions: told.actions)
      group.parts.append(WeeklyReport.Part(head: head, actions: [], again: []))
    }
    return group
  }

  private mutating func part(
    _ head: WeeklyReport.Part.Head, _ actions: ArraySlice<TrackedAction>
  ) -> WeeklyReport.Part {
    let part = WeeklyReport.Part(
      head: head, actions: actions.filter { !named.contains(place($0)) },
      again: actions.filter { named.contains(place($0)) })
    named.formUnion(actions.map(place))
    return part
  }
}
