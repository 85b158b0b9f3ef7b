import Platform

@testable import Documents

/// Returns the words that stand in new bytes more often than in old ones, and that a change did not ask for.
///
/// What it may bring is a state, in any language, the day, the owner, the reason, and the name of a field.
func enteredWords(_ old: [UInt8], _ new: [UInt8], _ change: ActionChange) -> [String] {
  func counts(_ bytes: [UInt8]) -> [String: Int] {
    Dictionary(
      plainWords(String(decoding: bytes, as: UTF8.self)).map { ($0, 1) }, uniquingKeysWith: +)
  }
  let before = counts(old)
  let allowed = allowedWords(change)
  return counts(new).filter { $0.value > before[$0.key] ?? 0 && !allowed.contains($0.key) }
    .map(\.key).sorted()
}

private func allowedWords(_ change: ActionChange) -> Set<String> {
  func words(_ text: String?) -> [String] { text.map(plainWords) ?? [] }
  let languages = stateLanguages + answerLanguages
  let states =
    languages.flatMap { language in
      ActionItem.State.written.flatMap { language[$0].flatMap(plainWords) }
    } + ["won", "t"]  // Apostrophes do not count.
  switch change {
  case .start: return Set(states)
  case .done(let day, _): return Set(states + forms(of: day) + ["pri", "a"])
  case .drop(let day, let reason): return Set(states + forms(of: day) + words(reason))
  // Of todo.txt.
  case .reopen: return Set(states + ["a"])
  case .assign(let owner, let due):
    return Set(words(owner) + (due.map(forms) ?? []) + ["owner", "due", "deadline", "by"])
  }
}

private func forms(of day: Day) -> [String] {
  let (year, month, number) = (day.date.year, day.date.month, day.date.day)
  let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  let numbers = [month, number].flatMap { ["\($0)", $0 < 10 ? "0\($0)" : "\($0)"] }
  return ["\(year)", names[month - 1], String(names[month - 1].prefix(3)), "on"] + numbers
}
