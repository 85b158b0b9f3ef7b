/// Returns findings for the action items whose state is not understood, each where its mark stands.
func unknownStates(of actions: [ActionItem], source: SourceLines) -> [Finding] {
  actions.filter { $0.state == .unknown }.map { item in
    let words = item.stateWords ?? ""
    let place = place(of: words, from: item.line, source: source)
    let known =
      Checkbox(words) == nil
      ? "`Open`, `In progress`, `Done` or `Dropped`" : "`[ ]`, `[~]`, `[x]` or `[-]`"
    return Finding(
      line: place.line, column: place.column, .warning, .actionState,
      "the state `\(shortened(words))` is not understood, so the item counts neither as open nor as done; write \(known)"
    )
  }
}

/// Returns findings for the action items that say two things of their state: `- [ ] Pin it (done 2026-03-01)`.
func contradictedStates(of actions: [ActionItem], source: SourceLines) -> [Finding] {
  actions.compactMap { item in
    guard item.state != .unknown, let words = closingWords(of: item.text),
      words.state.isClosed != item.state.isClosed
    else { return nil }
    let place = place(of: words.text, from: item.line, source: source)
    let state = item.state == .inProgress ? "in progress" : item.state.rawValue
    return Finding(
      line: place.line, column: place.column, .warning, .actionState,
      "`\(shortened(words.text))` contradicts the mark of this item, which counts as \(state); change one of the two"
    )
  }
}

/// Returns what the end of an item says of its state beside its mark.
private func closingWords(of text: String) -> (state: ActionItem.State, text: String)? {
  let bytes = Array(text.utf8)
  if let note = StateNote(atEndOf: bytes, in: 0..<bytes.count) {
    return (note.state, String(decoding: bytes[note.group], as: UTF8.self))
  }
  let field = writtenFields(in: bytes, 0..<bytes.count).first { $0.name == .closed }
  return field.map { (.done, String(decoding: bytes[$0.range], as: UTF8.self)) }
}

/// Finds the cell, the box, or the value on a line below the item.
private func place(of words: String, from first: Int, source: SourceLines) -> (
  line: Int, column: Int
) {
  // Of words that repeat themselves every place begins like all of them.
  let written = Array(words.utf8.prefix(60))
  for line in first..<min(first + mostLinesBelow, source.count + 1) {
    let bytes = source[line]
    let cell = cells(of: bytes).last { oneLine(plainText(ofInline: $0)) == words }
    let start =
      cell?.startIndex ?? bytes.indices.first { bytes[$0...].starts(with: written) }
    if let start { return (line, start - bytes.startIndex + 1) }
  }
  return (first, 1)
}

/// Facts of an item stand right below it.
private let mostLinesBelow = 40

/// Returns the beginning of words that a finding quotes.
func shortened(_ words: String) -> String {
  words.count > 60 ? words.prefix(59) + "…" : words
}
