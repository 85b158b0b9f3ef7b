internal import Documents
internal import Platform

/// What the weekly report says in every form: its heading, its rows of totals, and its groups of actions.
extension WeeklyReport {
  /// `Week 2026-W06 (2026-02-02 to 2026-02-08)`; the days alone where they are no week.
  var headline: String {
    guard let week = Week(from: from, until: until) else { return "\(from) to \(until)" }
    return "Week \(week) (\(from) to \(until))"
  }

  /// How the columns of totals are headed: the span, then the one before.
  var spanNames: (now: String, before: String) {
    Week(from: from, until: until) == nil
      ? ("this span", "span before") : ("this week", "week before")
  }

  /// One count at the end of the span, beside the same count of the span before.
  struct TotalRow {
    var name: String
    var now: Int
    var before: Int
    /// True where more is better, false where more is worse; nil where neither can be said.
    var growthIsGood: Bool?

    /// How the change is to be taken; nil where there is none or it says nothing.
    var isBetter: Bool? {
      now == before ? nil : growthIsGood.map { $0 == (now > before) }
    }
  }

  var totalRows: [TotalRow] {
    func row(_ name: String, _ count: (Totals) -> Int, growthIsGood: Bool?) -> TotalRow {
      TotalRow(
        name: name, now: count(totals), before: count(previous), growthIsGood: growthIsGood)
    }
    return [
      row("open", \.open, growthIsGood: false),
      row("in progress", \.inProgress, growthIsGood: nil),
      row("overdue", \.overdue, growthIsGood: false),
      row("unowned", \.unowned, growthIsGood: false),
      row("unmarked", \.unmarked, growthIsGood: false),
      row("opened", \.opened, growthIsGood: nil),
      row("closed", \.closed, growthIsGood: true),
    ]
  }

  /// Overdue actions by severity, worst first, each under the word for it.
  var overdueBySeverity: [(severity: Severity?, actions: [TrackedAction])] {
    var groups: [(severity: Severity?, actions: [TrackedAction])] = []
    for tracked in overdue {
      let severity = tracked.incident.severity
      if let last = groups.last, last.severity?.rank == severity?.rank {
        groups[groups.count - 1].actions.append(tracked)
      } else {
        groups.append((severity, [tracked]))
      }
    }
    return groups
  }

  /// A group of actions under one heading.
  struct Group {
    var name: String
    /// The name of its place in a page.
    var anchor: String
    var count: Int
    var parts: [Part]
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

  /// The groups that are not empty, in the order of the report, the most pressing first.
  ///
  /// Each action is named in full once. What recurred stands above it all, and is told in short.
  var groups: [Group] {
    var named: Set<String> = []
    func part(_ head: Part.Head, _ actions: [TrackedAction]) -> Part {
      let part = Part(
        head: head, actions: actions.filter { !named.contains(place($0)) },
        again: actions.filter { named.contains(place($0)) })
      named.formUnion(actions.map(place))
      return part
    }
    func openParts() -> [Part] {
      let parts = open.byIncident.map { part(.incident($0.incident), $0.actions) }
      let told = parts.filter { $0.actions.isEmpty }
      let others = Part.Head.others(
        incidents: told.count, actions: told.reduce(0) { $0 + $1.again.count })
      return parts.filter { !$0.actions.isEmpty }
        + (told.isEmpty ? [] : [Part(head: others, actions: [], again: [])])
    }
    let idle = stalled.filter { !$0.isOverdue }
    return [
      Group(
        name: "Recurrences", anchor: "recurrences", count: recurrences.count,
        parts: recurrences.map {
          Part(head: .recurrence($0), actions: [], again: $0.openActions)
        }),
      Group(
        name: "Overdue", anchor: "overdue", count: overdue.count,
        parts: overdueBySeverity.map { part(.severity($0.severity), $0.actions) }),
      Group(
        name: "Opened", anchor: "opened", count: opened.count, parts: [part(.none, opened)]),
      Group(
        name: "Closed", anchor: "closed", count: closed.count, parts: [part(.none, closed)]),
      Group(
        name: "Stalled for more than \(WeeklyReport.stalledDays) days, not overdue",
        anchor: "stalled", count: idle.count, parts: [part(.none, idle)]),
      Group(
        name: "Open by incident", anchor: "open", count: open.count,
        parts: openParts()),
    ].filter { $0.count > 0 }
  }

  /// `Open items over 12 weeks, 8 to 12`; nil where no week was counted.
  var weeksSentence: String? {
    guard let first = weeks.first, let last = weeks.last else { return nil }
    let span = counted(weeks.count, "week")
    return "Open action items over \(span): \(first.open) to \(last.open)"
  }
}

/// Returns the place of an action in words: `postmortems/a.md:31`.
func place(_ tracked: TrackedAction) -> String {
  "\(tracked.incident.path):\(tracked.action.line)"
}

/// Returns the word for a severity, for actions whose incident may have none.
func severityName(_ severity: Severity?) -> String {
  guard let severity else { return "no severity" }
  // Houses write one rank in many ways; the group has the name that the standard scale gives it.
  let words = SeverityScale.standard.words
  guard let rank = severity.rank, rank <= words.count else { return severity.label }
  return words[rank - 1]
}

/// Returns the facts of an action in the report: all but those that its group says already.
///
/// A due day tells more than an age; beside one the age is left out.
func reportFacts(_ tracked: TrackedAction) -> [String] {
  var tracked = tracked
  if tracked.action.due != nil { tracked.ageDays = nil }
  return plainActionFacts(tracked)
}

/// Returns who has an action and how long it has stood, for a line that names it again.
func briefFacts(_ tracked: TrackedAction) -> [String] {
  let isOpen = tracked.action.state.isOpen
  return [
    tracked.action.owner ?? (isOpen ? "unowned" : nil),
    isOpen ? tracked.ageDays.map { counted($0, "day") } : tracked.action.closed?.description,
  ].compactMap { $0 }
}

/// Returns the sentence about incidents that have no action of their own left to name.
func othersWords(incidents: Int, actions: Int) -> String {
  let verb = incidents == 1 ? "has" : "have"
  return
    "\(counted(incidents, "incident")) \(verb) \(counted(actions, "open action")), named above"
}

/// Returns that an action's incident came back while it was open, in two words; nil where it did not.
func recurredCount(_ tracked: TrackedAction) -> String? {
  switch tracked.recurredIn.count {
  case 0: nil
  case 1: "recurred once"
  case 2: "recurred twice"
  case let number: "recurred \(number) times"
  }
}

/// Returns the beginning of an action's words, for a list that names it again.
func shortened(_ words: String) -> String {
  firstRows(StyledLine(words), rows: 1, room: 60).flatMap(\.spans).map(\.text).joined()
}
