internal import Documents
internal import Platform

/// Returns what an incident repeats, and the promises that stood open when it did.
func recurrenceLines(_ recurrence: Recurrence, width: Int, indent: Int = 2) -> [StyledLine] {
  repeatsLines(recurrence, width: width, indent: indent)
    + actionLines(recurrence.promises, width: width, indent: indent + 2)
}

/// Returns what an incident repeats, why, and how many promises stood open when it did.
func repeatsLines(_ recurrence: Recurrence, width: Int, indent: Int) -> [StyledLine] {
  let margin = StyledLine(spaces(indent))
  let link = recurrence.earlier.path
  let sentence: StyledLine =
    "\(recurrence.verb) \(recurrence.earlier.id, .identifier, link: link)\(common(recurrence))"
  let verdict: [StyledLine] =
    verdictWords(recurrence).map { margin.hanging(StyledLine($0, .bad), width: width) } ?? []
  return margin.hanging(sentence, width: width) + verdict
}

/// Returns how long after, and what shows it: `, 20 days later: “the third stale mount” (line 74)`, or
/// `, 20 days later: mount, nfs, stale`.
func common(_ recurrence: Recurrence) -> String {
  var words = ""
  if let later = recurrence.incident.date, let earlier = recurrence.earlier.date {
    let days = later.days(since: earlier)
    words =
      days == 0
      ? ", the same day" : days > 0 ? ", \(counted(days, "day")) later" : ", which began later"
  }
  if recurrence.claim == .saysSo, let reason = recurrence.reasons.first {
    let place = reason.line.map { "line \($0)" } ?? "line \(reason.earlierLine ?? 1) of the earlier"
    let text = reason.line == nil ? reason.earlierText : reason.text
    return words
      + (text.isEmpty ? ", says \(place)" : ": “\(shortened(text, room: roomOfQuote))” (\(place))")
  }
  return recurrence.words.isEmpty ? words : "\(words): \(recurrence.words.joined(separator: ", "))"
}

/// A sentence has some hundred letters.
private let roomOfQuote = 120

/// Returns the sentence that says whether a promise not kept came due; nil where none did.
func verdictWords(_ recurrence: Recurrence) -> String? {
  switch recurrence.openActions.count {
  case 0: nil
  case 1: "while an action item about it stood open"
  case let number: "while \(number) action items about it stood open"
  }
}

extension Recurrence {
  /// How sure it is that one repeats the other.
  var verb: String { claim == .saysSo ? "repeats" : "looks like" }

  /// The actions that stood open, for a place that says already that they recurred.
  var promises: [TrackedAction] {
    withoutRecurrences(openActions)
  }
}
