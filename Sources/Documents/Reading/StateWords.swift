/// The words of one language for the states of an action item.
///
/// The first for each state is what is written where a document shows no other.
struct StateLanguage: Sendable {
  var open: [String]
  var inProgress: [String]
  var done: [String]
  var dropped: [String]

  subscript(state: ActionItem.State) -> [String] {
    switch state {
    case .open: open
    case .inProgress: inProgress
    case .done: done
    case .dropped: dropped
    case .unknown: []
    }
  }
}

/// The words that name a state, in a mark, a cell or brackets, in lower case and without apostrophes; English is first.
///
/// A word is put under the state that it tells; what could be two of them is left out, since a state that is not
/// understood is better than a wrong one.
let stateLanguages: [StateLanguage] = languages.indices.map { number in
  func words(_ meaning: String) -> [String] {
    Vocabulary.standard.written("state.\(meaning)", inFile: number)
  }
  return StateLanguage(
    open: words("open"), inProgress: words("in-progress"), done: words("done"),
    dropped: words("dropped"))
}

/// What answers a column that asks whether something is done.
let answerLanguages: [StateLanguage] = languages.indices.map { number in
  func words(_ meaning: String) -> [String] {
    Vocabulary.standard.written("answer.\(meaning)", inFile: number)
  }
  return StateLanguage(open: words("no"), inProgress: [], done: words("yes"), dropped: [])
}

extension StateLanguage {
  static let english = stateLanguages[0]
}

/// The characters that name a state.
let stateSigns: [(String, ActionItem.State)] = [
  ("✅", .done), ("☑", .done), ("✔", .done), ("✓", .done), ("❌", .dropped), ("🚧", .inProgress),
  ("⏳", .inProgress), ("⬜", .open), ("☐", .open), ("🔲", .open), ("🔳", .open),
]

extension ActionItem.State {
  /// The states that have words.
  static let written: [ActionItem.State] = [.open, .inProgress, .done, .dropped]
}

/// A state that some words name, and where they end.
typealias NamedState = (state: ActionItem.State, end: Int)

/// Words by their first byte, the longest first.
struct StateWordTable: Sendable {
  private var words: [UInt8: [(word: [UInt8], state: ActionItem.State)]] = [:]

  static let all = StateWordTable(stateLanguages)
  static let answers = StateWordTable(answerLanguages)

  init(_ languages: [StateLanguage]) {
    for language in languages {
      for state in ActionItem.State.written {
        for word in language[state].flatMap(spellings) {
          words[word[0], default: []].append((word, state))
        }
      }
    }
    words = words.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }

  /// Returns the longest state that words at a place name, and where they end; apostrophes do not count.
  func state(in bytes: [UInt8], at start: Int, before end: Int) -> NamedState? {
    guard start < end, let known = words[lowered(bytes[start])] else { return nil }
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
      if matched == word.count, isEndOfWord(bytes, at: place, before: end) { return (state, place) }
    }
    return nil
  }
}

/// ASCII is compared without its case; other letters are known small, with a capital, and all in capitals.
private func spellings(_ word: String) -> Set<[UInt8]> {
  let written = [word, word.prefix(1).uppercased() + word.dropFirst(), word.uppercased()]
  return Set(written.map { $0.utf8.map(lowered) })
}

/// Returns whether a word ends at a place: what follows is no letter and no hyphen within a word, or of the
/// other kind of writing, as in `TODO（次回）` and `完了2026-05-07`.
private func isEndOfWord(_ bytes: [UInt8], at place: Int, before end: Int) -> Bool {
  guard place < end else { return true }
  if bytes[place] == UInt8(ascii: "-"), place + 1 < end {
    return !isLetter(bytes[place + 1]) && bytes[place + 1] < 0x80
  }
  let next = decodeScalar(bytes, at: place, before: end).0
  guard isWordScalar(next) else { return true }
  var last = place - 1
  while last > 0, bytes[last] & 0xc0 == 0x80 { last -= 1 }
  return isIdeograph(next) != isIdeograph(decodeScalar(bytes, at: last, before: place).0)
}

/// Returns the longest state that words at a place name, in any language.
func stateWord(in bytes: [UInt8], at start: Int, before end: Int) -> NamedState? {
  StateWordTable.all.state(in: bytes, at: start, before: end)
}

/// Returns the state that a character at a place names, and where it ends, its variation selector
/// included.
func stateSign(in bytes: [UInt8], at start: Int, before end: Int) -> NamedState? {
  // All of them begin with one of two bytes.
  guard start < end, bytes[start] == 0xe2 || bytes[start] == 0xf0 else { return nil }
  for (sign, state) in stateSigns where bytes[start..<end].starts(with: sign.utf8) {
    let place = start + sign.utf8.count
    return (state, bytes[place..<end].starts(with: "\u{fe0f}".utf8) ? place + 3 : place)
  }
  return nil
}
