import Platform

/// How a document writes beside the words that an item is closed: `(done 2026-03-16)`, `✅ 2026-03-16`.
struct NoteStyle {
  var open = "("
  var close = ")"
  /// Empty where a day follows its sign without brackets.
  var word: String
  var sign: String?
  /// True where it tells the day.
  var hasDay = true

  /// Returns the note for a state.
  func text(_ day: Day?, reason: String?) -> String {
    let said = reason.map { ": \($0)" } ?? ""
    guard let sign, let day else {
      return open + word + (day.map { " \($0)" } ?? "") + said + close
    }
    // A sign has no room for words.
    return "\(sign) \(day)" + (reason == nil ? "" : " (\(word)\(said))")
  }
}

extension WrittenDocument {
  /// Returns how the note of a state is written here, best as the nearest item of that state does.
  func noteStyle(_ state: ActionItem.State, near item: WrittenItem) -> NoteStyle {
    let same = nearest(.closing(state), to: item)
    if let same, let note = same.note, note.state == state {
      return NoteStyle(
        open: text(note.group.lowerBound..<note.group.lowerBound + 1),
        close: text(note.group.upperBound - 1..<note.group.upperBound), word: text(note.word),
        hasDay: note.isDated)
    }
    if usesSigns { return NoteStyle(word: word(for: state), sign: sign(for: state)) }
    if let field = same?.field(.closed) {
      return NoteStyle(open: "", close: "", word: text(field.key))
    }
    guard let other = nearest(.note, to: item)?.note else {
      return NoteStyle(word: word(for: state))
    }
    return NoteStyle(
      open: text(other.group.lowerBound..<other.group.lowerBound + 1),
      close: text(other.group.upperBound - 1..<other.group.upperBound),
      word: cased(word(for: state, like: [text(other.word)]), like: text(other.word)))
  }

  /// Returns whether items with marks of a kind tell the day beside them; where there is none of them yet,
  /// whether any item tells a day.
  func tellsDays(_ item: WrittenItem, beside kind: WrittenItem.Mark.Kind) -> Bool {
    guard nearest(.closed(kind), to: item) == nil else {
      return nearest(.closedOnDay(kind), to: item) != nil
    }
    return item.traits.contains(.dated) || nearest(.dated, to: item) != nil
  }
}

/// The word for a state where nothing better is known.
func word(for state: ActionItem.State) -> String {
  StateLanguage.english[state].first ?? ""
}

/// Returns the word for a state in the language that knows most of some other words for states.
func word(for state: ActionItem.State, like others: [String], isAnswer: Bool = false) -> String {
  let others = others.map { $0.lowercased() }
  func known(_ language: StateLanguage) -> Int {
    let words = Set(ActionItem.State.written.flatMap { language[$0] })
    return others.count(where: words.contains)
  }
  let languages = stateLanguages + (isAnswer ? answerLanguages : [])
  let counts = languages.map(known)
  let best = counts.max().flatMap { most in most > 0 ? counts.firstIndex(of: most) : nil }
  return best.flatMap { languages[$0][state].first } ?? word(for: state)
}

func sign(for state: ActionItem.State) -> String {
  switch state {
  case .open: "⬜"
  case .inProgress: "🚧"
  case .done: "✅"
  case .dropped: "❌"
  case .unknown: ""
  }
}

/// Returns a word in capitals where another is, and with one where that begins with one.
func cased(_ word: String, like other: String) -> String {
  let letters = other.filter(\.isLetter)
  if letters.count > 1, letters.allSatisfy(\.isUppercase) { return word.uppercased() }
  guard letters.first?.isUppercase == true else { return word }
  return word.prefix(1).uppercased() + word.dropFirst()
}
