internal import Documents
internal import Platform

/// What the weekly report says in every form: its heading and its rows of totals.
extension WeeklyReport {
  /// `Week 2026-W06 (2026-02-02 to 2026-02-08)`; the days alone where they are no week.
  var headline: String {
    guard let week = Week(from: from, until: until) else { return "\(from) to \(until)" }
    return "Week \(week) (\(from) to \(until))"
  }

  /// Whose promises these are: `of @ann on dns`; nil for those of all.
  var scopeWords: String? {
    let parts = [
      scope.owners.isEmpty ? nil : "of \(scope.owners.joined(separator: ", "))",
      scope.systems.isEmpty ? nil : "on \(scope.systems.joined(separator: ", "))",
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// The sentence that a reader in a hurry needs, without its full stop: its numbers add up.
  var lead: String {
    let before = totals.open + totals.closed - totals.opened
    let whose = scopeWords.map { " \($0)" } ?? ""
    let overdue = totals.overdue == 0 ? "" : ", \(totals.overdue) overdue"
    let born = totals.bornDone
    let others = totals.closed - born
    let closed =
      born == 0
      ? ", \(others) closed"
      : ", \(born) of them done by then"
        + (others == 0 ? "" : ", \(others) \(others == 1 ? "other" : "others") closed")
    return """
      \(counted(before, "action item"))\(whose) stood open, \(totals.opened) opened\(closed): \
      \(totals.open) \(totals.open == 1 ? "stands" : "stand") open\(overdue)
      """
  }

  /// What a span without news says.
  static let noNews = "No postmortem came, and nothing was opened or closed"

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
    // What is open is counted, and a change of it is one; how much is closed in a week is chance as well.
    let closing = RateChange(
      at: from, earlier: previous.closed, later: totals.closed, earlierDays: 1, laterDays: 1)
    return [
      row("open", \.open, growthIsGood: false),
      row("in progress", \.inProgress, growthIsGood: nil),
      row("overdue", \.overdue, growthIsGood: false),
      row("unowned", \.unowned, growthIsGood: false),
      row("unmarked", \.unmarked, growthIsGood: false),
      row("opened", \.opened, growthIsGood: nil),
      row("closed", \.closed, growthIsGood: closing.trend == nil ? nil : true),
      row("not understood", \.unknown, growthIsGood: false),
    ].filter { $0.name != "not understood" || $0.now > 0 || $0.before > 0 }
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

/// Returns the facts of an action in markdown.
///
/// A due day tells more than an age; beside one the age is left out.
func reportFacts(_ tracked: TrackedAction) -> [String] {
  var tracked = tracked
  if tracked.action.due != nil { tracked.ageDays = nil }
  return plainActionFacts(tracked)
}

/// Returns who has an action of those to be done first, and why it is one of them.
func firstFacts(_ tracked: TrackedAction) -> [String] {
  [tracked.action.owner].compactMap(\.self) + tracked.urgency.reasons
}

/// Returns who has an action and how long it has stood, for a line that names it again.
func briefFacts(_ tracked: TrackedAction) -> [String] {
  let isOpen = tracked.action.state.isOpen
  return [
    tracked.action.owner ?? (tracked.isUnowned ? "unowned" : nil),
    isOpen ? tracked.ageDays.map { counted($0, "day") } : tracked.action.closed?.description,
    tracked.action.isClosedUncommitted ? "not committed yet" : nil,
    tracked.action.state == .unknown ? unknownWords(tracked.action) : nil,
  ].compactMap { $0 }
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
func shortened(_ words: String, room: Int = 60) -> String {
  firstRows(StyledLine(words), rows: 1, room: room).flatMap(\.spans).map(\.text).joined()
}
