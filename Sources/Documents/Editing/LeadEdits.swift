/// Words and signs at the beginning of an item.
extension WrittenDocument {
  /// Returns what may stand at the beginning for a state, in the place of what stands there.
  func leads(
    for state: ActionItem.State, in lead: StateLead, of item: WrittenItem
  ) -> [String] {
    if case .lead(let found) = nearest(.lead(state), to: item)?.mark { return [text(found.range)] }
    let translated = translated(lead, to: state)
    // Where a sign alone says that something is done, what is open has none.
    return state.isOpen && lead.word == nil ? ["", translated] : [translated]
  }

  /// Returns the bytes of a mark with another state in them.
  func translated(_ lead: StateLead, to state: ActionItem.State) -> String {
    var edits: [Replacement] = []
    if let found = lead.sign {
      let isNeeded = !state.isOpen || lead.word == nil
      let end = isNeeded ? found.upperBound : lead.word.map { markStart($0, in: lead) }
      edits.append(
        Replacement(found.lowerBound..<(end ?? found.upperBound), isNeeded ? sign(for: state) : ""))
    }
    if let found = lead.word {
      // `TODO` is the other of `DONE`, `Open` that of `Done`.
      let isTask = text(found).first?.isUppercase == false
      let isShouted = text(found) == text(found).uppercased()
      let plain = word(for: state, like: [text(found)])
      let other = plain == "open" && (isTask || isShouted) ? "todo" : plain
      edits.append(Replacement(found, cased(other, like: text(found))))
    }
    let shifted = edits.map { edit in
      var edit = edit
      edit.range =
        edit.range.lowerBound - lead.range.lowerBound..<edit.range.upperBound
        - lead.range.lowerBound
      return edit
    }
    return String(
      decoding: replacing(shifted, in: Array(bytes[lead.range])) ?? [], as: UTF8.self)
  }

  /// Where the marks around a word begin: `**Done**`.
  private func markStart(_ word: Range<Int>, in lead: StateLead) -> Int {
    var start = word.lowerBound
    while start > lead.range.lowerBound, "*_[(".utf8.contains(bytes[start - 1]) { start -= 1 }
    return start
  }
}

/// The marks of todo.txt (https://github.com/todotxt/todo.txt).
extension WrittenDocument {
  /// Returns whether an item is one of todo.txt, or stands beside such.
  func usesTodoMarks(_ item: WrittenItem) -> Bool {
    item.row == nil
      && (item.fields.first?.name == .beginning
        || nearest(.todo, to: item) != nil)
  }

  /// `(A)` becomes `pri:A`, since the day of closing comes first.
  func movedPriority(of item: WrittenItem) -> [Replacement] {
    guard let first = item.fields.first, first.name == .beginning, first.value.count == 3 else {
      return []
    }
    let letter = text(first.value.lowerBound + 1..<first.value.upperBound - 1)
    return [
      Replacement(first.value.lowerBound..<first.value.upperBound + 1, ""),
      appended("pri:\(letter)", to: item),
    ]
  }

  /// `pri:A` becomes `(A)` again.
  func restoredPriority(of item: WrittenItem) -> [Replacement] {
    guard let field = item.field(.priority) else { return [] }
    return [
      .insertion("(\(text(field.value))) ", at: item.body.lowerBound),
      Replacement(withBlankBefore(field.range, in: item), ""),
    ]
  }
}
