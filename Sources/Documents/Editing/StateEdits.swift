import Platform

/// A closed state as it is to be written, or an open one.
struct WantedState {
  var state: ActionItem.State
  /// The day of closing; nil for an open state.
  var day: Day?
  var reason: String?
}

extension WrittenDocument {
  /// Returns ways to write a state of an item, the one most like the rest of the document first.
  ///
  /// Which of them is read back as wanted is for the caller to see.
  func edits(of item: WrittenItem, to wanted: WantedState) -> [[Replacement]] {
    let below = lineEdits(of: item, to: wanted)
    return wordEdits(of: item, to: wanted).map { $0 + below }
  }

  private func wordEdits(of item: WrittenItem, to wanted: WantedState) -> [[Replacement]] {
    let note =
      wanted.state.isOpen ? nil : addedNote(to: item, wanted, beside: item.mark.kind)
    switch item.mark {
    case .box(let box):
      let mark = Replacement(box, boxMark(for: wanted.state, near: item))
      let strike = strikeBesideBox(item, wanted.state)
      let cell = cellEdit(besideBoxOf: item, to: wanted)
      return [[mark] + strike + cell + clearing(item, for: wanted) + (note.map { [$0] } ?? [])]
    case .cell(let column):
      // A link in the place of a state is worth more than the place; and where the words of the item tell the
      // state, they go on to do so.
      let mayNote = item.item.state != .unknown || isLink(item, column)
      return cellEdits(of: item, column: column, to: wanted)
        + (mayNote ? noteEdits(of: item, to: wanted) : [])
    case .lead(let lead):
      let rest = clearing(item, for: wanted) + (note.map { [$0] } ?? [])
      return leads(for: wanted.state, in: lead, of: item).map {
        [Replacement(lead.range, $0)] + rest
      } + noteEdits(of: item, to: wanted, removing: [lead.range])
    case .todo(let mark):
      let unmarked =
        [Replacement(mark, "")] + restoredPriority(of: item) + clearing(item, for: wanted)
      let noted = unmarked + [plainNote(for: item, wanted)]
      return wanted.state.isOpen ? [unmarked, noted] : [noted]
    case .strike:
      let unmarked = unstriking(item.body) + clearing(item, for: wanted)
      return wanted.state.isOpen
        ? [unmarked, unmarked + [plainNote(for: item, wanted)]] : noteEdits(of: item, to: wanted)
    case .note(let note):
      return note.state == .unknown ? [] : noteEdits(of: item, to: wanted)
    case .line:
      // The line says it all, but for the reason.
      return (wanted.reason == nil ? [[]] : []) + noteEdits(of: item, to: wanted)
    case .none:
      // Beside a line that says something else nothing is put.
      if item.item.state == .unknown { return [] }
      return likeOthers(item, wanted) + noteEdits(of: item, to: wanted)
    }
  }

  /// The box of a state as the nearest item that has it writes it.
  private func boxMark(for state: ActionItem.State, near item: WrittenItem) -> String {
    let same = nearest(.box(state), to: item)
    if let box = same?.box { return text(box) }
    switch state {
    case .open: return " "
    case .inProgress: return "~"
    case .done: return "x"
    case .dropped: return "-"
    case .unknown: return "?"
    }
  }

  /// A box and a struck text go together where they do in the rest of the document.
  private func strikeBesideBox(_ item: WrittenItem, _ state: ActionItem.State) -> [Replacement] {
    if state.isOpen { return item.isStruck ? unstriking(item.body) : [] }
    let same = nearest(.box(state), to: item)
    return same?.isStruck == true && !item.isStruck ? striking(item.body) : []
  }

  private func striking(_ range: Range<Int>) -> [Replacement] {
    [.insertion("~~", at: range.lowerBound), .insertion("~~", at: range.upperBound)]
  }

  func unstriking(_ range: Range<Int>) -> [Replacement] {
    [range.prefix(2), range.suffix(2)].map { Replacement($0, "") }
  }

  /// Returns how others here would mark an item that has no mark yet.
  private func likeOthers(_ item: WrittenItem, _ wanted: WantedState) -> [[Replacement]] {
    let start = item.body.lowerBound
    if wanted.state == .done, usesTodoMarks(item), let day = wanted.day {
      return [[.insertion("x \(day) ", at: start)] + movedPriority(of: item)]
    }
    let same = nearest(.worded(wanted.state), to: item)
    let model = same ?? nearest(.wordedSomehow, to: item)
    let kind = model?.mark.kind ?? .none
    let note = wanted.state.isOpen ? nil : addedNote(to: item, wanted, beside: kind)
    let rest = note.map { [$0] } ?? []
    switch model?.mark {
    case .lead(let lead):
      let words = same == nil ? translated(lead, to: wanted.state) : text(lead.range)
      return [[.insertion(words, at: start)] + rest]
    case .strike where same != nil: return [striking(item.body) + rest]
    default: return []
    }
  }
}
