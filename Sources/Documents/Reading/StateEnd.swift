/// Returns the state with which an item ends behind its only dash, `… - done in #12414`, in capitals behind a ticket,
/// `… #7063 DONE`, or in wide brackets, `…（完了）`; nil where it ends otherwise.
func closingState(of text: String) -> ActionItem.State? {
  if text.hasSuffix("）"), let open = text.lastIndex(of: "（") {
    return closedState(in: String(text[text.index(after: open)...].dropLast()))
  }
  let words = text.split(separator: " ")
  let dashes = words.indices.filter { ["-", "–", "—"].contains(words[$0]) }
  if dashes.count == 1, dashes[0] > 0 {
    let rest = words[(dashes[0] + 1)...]
    // `fixed in the UI` says what changed.
    let isTold =
      rest.count == 1 || rest.first?.hasSuffix(":") == true
      || rest.dropFirst().prefix(3).contains { $0.contains("://") || isTicketName(bareTicket($0)) }
    return isTold ? closedState(in: rest.joined(separator: " ")) : nil
  }
  guard words.count > 1, let last = words.last, isCapitals(last),
    isTicketName(bareTicket(words[words.count - 2]))
  else { return nil }
  return closedState(in: String(last))
}

private func closedState(in text: String) -> ActionItem.State? {
  actionState(named: text).flatMap { $0.isClosed ? $0 : nil }
}

/// `(#7063)` without its brackets.
private func bareTicket(_ word: Substring) -> String {
  String(word.drop { "([".contains($0) }.prefix { !")],.;:".contains($0) })
}

private func isCapitals(_ word: Substring) -> Bool {
  word.utf8.count >= 4 && word.utf8.allSatisfy { (0x41...0x5a).contains($0) }
}

/// Returns whether a word for a state that ends at a place stands for itself: `Done, see Ben`, `Closed by Ann`,
/// `Fixed 5 March`; in `complete rewrite needed` and `closed the wrong one, open` it only begins other words.
func isEndOfState(_ bytes: [UInt8], at place: Int, before end: Int) -> Bool {
  let next =
    bytes[place..<end].firstIndex { !isBlank($0) && !"*_`~".utf8.contains($0) } ?? end
  guard next < end, isWordScalar(decodeScalar(bytes, at: next, before: end).0) else { return true }
  if DateScanner.scan(bytes[..<end], at: next, order: .dayMonthYear) != nil { return true }
  let word = bytes[next..<end].prefix(longestFollower)
    .prefix { !isBlank($0) && !",;:.()[]*_`".utf8.contains($0) }
  let written = String(decoding: word, as: UTF8.self)
  return wordsAfterState.contains(written.lowercased()) || isTicketName(written)
    || isCommit(written)
}

/// Returns whether words for a state are meant to go on, and tell it whatever follows: `Partially rolled out`,
/// `Not started yet`, `Pendiente de compra`. Nobody begins another sentence with several words for what is open.
func isMeantToGoOn(_ named: NamedState, _ words: ArraySlice<UInt8>) -> Bool {
  guard named.state.isOpen else { return false }
  return words.contains(UInt8(ascii: " "))
    || wordsThatGoOn.contains(String(decoding: words, as: UTF8.self).lowercased())
}

/// What is waited for or partly done, which is said of something.
private let wordsThatGoOn: Set<String> = [
  "partial", "partially", "partly", "pending", "planned", "scheduled", "tbd", "unresolved",
  // German
  "ausstehend", "geplant", "teilweise",
  // French
  "partiellement", "planifié", "planifiée", "prévu", "prévue",
  // Spanish, Portuguese, Italian
  "parcialmente", "parzialmente", "pendente", "pendiente",
  // Dutch
  "deels", "gedeeltelijk", "gepland",
  // Norwegian, Danish, Swedish
  "delvis", "planerad", "planlagt",
]

/// As many bytes as a commit has.
private let longestFollower = 41

/// What leads from a state to who, where, when, or by which change. `to` and `and` are left out: what was
/// `resolved to try again` or `closed and reopened` is not done.
private let wordsAfterState: Set<String> = [
  "by", "in", "mr", "on", "pr", "see", "since", "via", "with",
  // Addresses end at their colon.
  "http", "https",
  // German
  "am", "durch", "im", "mit", "seit", "siehe", "von",
  // French
  "avec", "dans", "depuis", "le", "par", "voir",
  // Spanish, Portuguese, Italian
  "com", "con", "desde", "el", "em", "il", "por",
  // Dutch
  "door", "met", "op", "sinds",
  // Norwegian, Danish, Swedish
  "af", "av", "den", "i", "med", "siden",
]
