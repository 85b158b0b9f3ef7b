internal import Documents
internal import Platform

/// Returns what an incident repeats, and the promises that stood open when it did.
func recurrenceLines(_ recurrence: Recurrence, width: Int, indent: Int = 2) -> [StyledLine] {
  repeatsLines(recurrence, width: width, indent: indent)
    + actionLines(recurrence.promises, width: width, indent: indent + 2)
}

/// Returns what an incident repeats, and how many promises stood open when it did.
func repeatsLines(_ recurrence: Recurrence, width: Int, indent: Int) -> [StyledLine] {
  let margin = StyledLine(spaces(indent))
  let link = recurrence.earlier.path
  let sentence: StyledLine =
    "repeats \(recurrence.earlier.id, .identifier, link: link)\(common(recurrence))"
  return margin.hanging(sentence, width: width)
    + margin.hanging(verdict(recurrence), width: width)
}

/// Returns how long after, and what both incidents share: `, 20 days later: dns on coredns`, or
/// `, 20 days later: again the action “Pin the image”, and 2 more in the same words`.
func common(_ recurrence: Recurrence) -> String {
  var words = ""
  if let later = recurrence.incident.date, let earlier = recurrence.earlier.date {
    let days = later.days(since: earlier)
    words = days == 0 ? ", the same day" : ", \(counted(days, "day")) later"
  }
  let patterns = recurrence.patterns.joined(separator: ", ")
  let systems = recurrence.systems.joined(separator: ", ")
  if !patterns.isEmpty { words += ": \(patterns)" }
  if !systems.isEmpty { words += patterns.isEmpty ? ": \(systems)" : " on \(systems)" }
  guard let statement = recurrence.mostTelling else { return words }
  words += patterns.isEmpty && systems.isEmpty ? ": " : "; "
  words += "again the \(statement.kindName) “\(shortened(statement.text))”"
  let more = recurrence.statements.count - 1
  return more == 0 ? words : words + " and \(more) more in the same words"
}

/// Returns the sentence that says whether a promise not kept came due.
func verdictWords(_ recurrence: Recurrence) -> String {
  switch recurrence.openActions.count {
  case 0: "no action of the earlier incident was open"
  case 1: "recurred while one of its actions was open"
  case let number: "recurred while \(number) of its actions were open"
  }
}

private func verdict(_ recurrence: Recurrence) -> StyledLine {
  StyledLine(verdictWords(recurrence), recurrence.openActions.isEmpty ? .muted : .bad)
}

extension Recurrence {
  /// The actions that stood open, for a place that says already that they recurred.
  var promises: [TrackedAction] {
    withoutRecurrences(openActions)
  }
}
