/// Returns the state that a heading such as `Completed`, `Prevention (all landed)`, `Guardrails added` or `In progress`
/// gives to all below it; nil where it tells none, or more than one.
func state(ofHeading heading: String) -> ActionItem.State? {
  let bytes = foldedBytes(of: heading)
  let words = hashedWords(bytes, in: 0..<bytes.count)
  // `Not started` is no start.
  let outer = headingStates.matches(in: words, of: bytes).withoutParts()
  let told = outer.filter { match in
    guard let state = match.meaning, state.isOpen else { return match.meaning != nil }
    // `Open questions about the pipeline` is about something else; `Improvements (open)` is not.
    let place = match.words.lowerBound
    return place == 0
      || bytes[words[place - 1].end..<words[place].start].contains { "(:-[".utf8.contains($0) }
  }
  let isDoubted = outer.contains { $0.meaning == nil }
  if told.isEmpty, !isDoubted, endsWithDone(words, of: bytes) { return .done }
  guard let state = told.first?.meaning, told.allSatisfy({ $0.meaning == state }),
    !(isDoubted && state.isClosed)
  else { return nil }
  return state
}

/// What names a state, and, without one, what speaks against it: `Fixes to be merged`.
private let headingStates: PhraseTable<ActionItem.State?> = {
  let doubts = Vocabulary.standard["state.doubt"].map { ($0, ActionItem.State?.none) }
  return PhraseTable(
    doubts
      + ActionItem.State.written.flatMap { state in
        stateLanguages.flatMap { $0[state] }.compactMap { word in
          Term(Array(word.utf8)[...]).map { ($0, state) }
        }
      })
}()
