/// The words that name a state, in a mark, a cell or brackets.
let stateWords: [(String, ActionItem.State)] = [
  ("done", .done), ("completed", .done), ("complete", .done), ("closed", .done), ("fixed", .done),
  ("implemented", .done), ("documented", .done), ("resolved", .done), ("merged", .done),
  ("deployed", .done), ("finished", .done), ("shipped", .done), ("in progress", .inProgress),
  ("in-progress", .inProgress), ("wip", .inProgress), ("ongoing", .inProgress),
  ("started", .inProgress), ("in review", .inProgress), ("doing", .inProgress),
  ("wontfix", .dropped), ("wont fix", .dropped), ("wont do", .dropped), ("dropped", .dropped),
  ("cancelled", .dropped), ("canceled", .dropped), ("rejected", .dropped), ("abandoned", .dropped),
  ("obsolete", .dropped), ("not needed", .dropped), ("todo", .open), ("to do", .open),
  ("open", .open), ("not started", .open), ("pending", .open), ("planned", .open),
  ("new", .open), ("backlog", .open), ("tbd", .open), ("proposed", .open),
]

/// The characters that name a state.
let stateSigns: [(String, ActionItem.State)] = [
  ("✅", .done), ("☑", .done), ("✔", .done), ("❌", .dropped), ("🚧", .inProgress),
  ("⏳", .inProgress), ("⬜", .open),
]

private let stateWordsByLetter: [UInt8: [(word: [UInt8], state: ActionItem.State)]] =
  Dictionary(grouping: stateWords.map { (word: Array($0.0.utf8), state: $0.1) }) { $0.word[0] }
  .mapValues { $0.sorted { $0.word.count > $1.word.count } }

/// Returns the state that a cell or a mark names; nil for words that name none.
func actionState(named written: String) -> ActionItem.State? {
  let isPlain = isASCII(written.utf8)
  let letters =
    isPlain ? Array(written.utf8) : Array(written.filter { $0.isLetter || isKept($0) }.utf8)
  let words = letters.map(lowered).filter { byte in
    isLetter(byte) || isDigit(byte) || byte >= 0x80 || byte == 0x20 || byte == UInt8(ascii: "-")
  }.drop { $0 == 0x20 }
  let named = words.first.flatMap { stateWordsByLetter[$0] }?.first { word, _ in
    words.starts(with: word) && (words.dropFirst(word.count).first ?? 0x20 == 0x20)
  }
  return named?.state ?? (isPlain ? nil : stateSigns.first { written.contains($0.0) }?.1)
}

private func isKept(_ character: Character) -> Bool {
  character.isNumber || character == " " || character == "-"
}

/// Returns the longest state that words at a place name, and where they end; apostrophes do not count.
func stateWord(in bytes: [UInt8], at start: Int, before end: Int) -> (
  state: ActionItem.State, end: Int
)? {
  guard start < end, let known = stateWordsByLetter[lowered(bytes[start])] else { return nil }
  for (word, state) in known {
    var place = start
    var matched = 0
    while matched < word.count, place < end {
      if bytes[place] == UInt8(ascii: "'") {
        place += 1
      } else if bytes[place..<end].starts(with: "’".utf8) {
        place += 3
      } else if lowered(bytes[place]) == word[matched] {
        place += 1
        matched += 1
      } else {
        break
      }
    }
    guard matched == word.count else { continue }
    if place < end, isLetter(bytes[place]) || isDigit(bytes[place]) || bytes[place] >= 0x80,
      dashLength(bytes[place..<end]) == 0
    {
      continue
    }
    return (state, place)
  }
  return nil
}

/// Returns the state that a character at a place names, and where it ends, its variation selector
/// included.
func stateSign(in bytes: [UInt8], at start: Int, before end: Int) -> (
  state: ActionItem.State, end: Int
)? {
  // All of them begin with one of two bytes.
  guard start < end, bytes[start] == 0xe2 || bytes[start] == 0xf0 else { return nil }
  for (sign, state) in stateSigns where bytes[start..<end].starts(with: sign.utf8) {
    let place = start + sign.utf8.count
    return (state, bytes[place..<end].starts(with: "\u{fe0f}".utf8) ? place + 3 : place)
  }
  return nil
}
