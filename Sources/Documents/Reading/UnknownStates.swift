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

private func shortened(_ words: String) -> String {
  words.count > 60 ? words.prefix(59) + "…" : words
}
