import Platform

/// What stands in brackets at the end of an item, or beside a mark of another kind.
extension WrittenDocument {
  /// Returns what takes away that an item is closed, where it is to be open or closed otherwise.
  func clearing(_ item: WrittenItem, for wanted: WantedState) -> [Replacement] {
    var removed: [Range<Int>] = []
    if let note = item.note, note.state.isClosed, note.state != wanted.state,
      // `(fixed: 4f2a9c1)` beside a box is more than the state.
      note.isDated || note.state == .dropped || !note.hasReason
    {
      removed.append(removal(of: note, from: item))
    }
    for field in item.fields where field.name == .closed {
      let isRemoved = removed.contains { $0.overlaps(field.range) }
      if !isRemoved,
        item.note?.part.overlaps(field.range) != true || item.note?.state != wanted.state
      {
        removed.append(withBlankBefore(field.range, in: item))
      }
    }
    return removed.map { Replacement($0, "") }
  }

  /// Returns the note that a closed state needs beside a mark of another kind: the day where others have
  /// it, and the reason.
  func addedNote(
    to item: WrittenItem, _ wanted: WantedState, beside kind: WrittenItem.Mark.Kind
  ) -> Replacement? {
    let style = noteStyle(wanted.state, near: item)
    let tellsDay = tellsDays(item, beside: kind)
    guard item.note?.state != wanted.state, tellsDay || wanted.reason != nil else { return nil }
    return appended(
      style.text(tellsDay ? wanted.day : nil, reason: escaped(wanted.reason, for: item)), to: item)
  }

  /// Returns edits that leave everything to a note in brackets at the end.
  func noteEdits(
    of item: WrittenItem, to wanted: WantedState, removing: [Range<Int>] = []
  ) -> [[Replacement]] {
    let removed = removing.map { Replacement($0, "") }
    let cleared = clearing(item, for: wanted) + removed
    let added = plainNote(for: item, wanted)
    guard let note = item.note else {
      return wanted.state.isOpen ? [cleared, cleared + [added]] : [cleared + [added]]
    }
    let without = [Replacement(removal(of: note, from: item), "")] + removed
    let said = noteText(for: item, wanted)
    let isAlone = note.part == note.group.lowerBound + 1..<note.group.upperBound - 1
    // Between others in its brackets only the part changes.
    let changed =
      isAlone
      ? Replacement(note.group, said) : Replacement(note.part, String(said.dropFirst().dropLast()))
    guard wanted.state.isOpen else {
      // Below a heading that says `Completed` nothing more need be said.
      let isEnough = note.state.isOpen && wanted.reason == nil
      return (isEnough ? [without] : []) + [[changed] + removed, without + [added]]
    }
    // `~~words~~ (dropped)`.
    let words = trimmed(bytes[item.body.lowerBound..<note.group.lowerBound])
    let isStruck =
      words.count > 4 && words.starts(with: "~~".utf8) && words.suffix(2).elementsEqual("~~".utf8)
    let unstruck = isStruck ? [without + unstriking(words.startIndex..<words.endIndex)] : []
    return [without] + unstruck + [[changed] + removed]
  }

  private func noteText(for item: WrittenItem, _ wanted: WantedState) -> String {
    let style = noteStyle(wanted.state, near: item)
    return style.text(
      style.hasDay ? wanted.day : nil, reason: escaped(wanted.reason, for: item))
  }

  func plainNote(for item: WrittenItem, _ wanted: WantedState) -> Replacement {
    appended(noteText(for: item, wanted), to: item)
  }

  func appended(_ note: String, to item: WrittenItem) -> Replacement {
    .insertion(" " + note, at: item.text.upperBound)
  }

  /// A pipe would end the cell.
  private func escaped(_ reason: String?, for item: WrittenItem) -> String? {
    guard item.row != nil else { return reason }
    return reason.map(escapingPipes)
  }

  /// Returns all that goes with a note: its brackets where nothing else stands in them, its comma, the
  /// blank before.
  private func removal(of note: StateNote, from item: WrittenItem) -> Range<Int> {
    let inner = note.group.lowerBound + 1..<note.group.upperBound - 1
    func isMark(_ byte: UInt8) -> Bool { isBlank(byte) || ",;".utf8.contains(byte) }
    if bytes[inner.lowerBound..<note.part.lowerBound].allSatisfy(isMark),
      bytes[note.part.upperBound..<inner.upperBound].allSatisfy(isMark)
    {
      return withBlankBefore(withEmphasis(note.group, in: item), in: item)
    }
    var (start, end) = (note.part.lowerBound, note.part.upperBound)
    if let before = bytes[inner.lowerBound..<start].lastIndex(where: { !isMark($0) }) {
      start = before + 1
    } else {
      while end < inner.upperBound, isMark(bytes[end]) { end += 1 }
    }
    return start..<end
  }

  /// Returns a range with the emphasis that is around it alone.
  private func withEmphasis(_ range: Range<Int>, in item: WrittenItem) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > item.body.lowerBound, end < item.body.upperBound, bytes[start - 1] == bytes[end],
      "*_".utf8.contains(bytes[end])
    {
      start -= 1
      end += 1
    }
    return start..<end
  }

  /// Returns a range with the blanks before it on its line, so that none is left over.
  func withBlankBefore(_ range: Range<Int>, in item: WrittenItem) -> Range<Int> {
    var start = range.lowerBound
    while start > item.body.lowerBound, bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
    return start..<range.upperBound
  }
}

func escapingPipes(_ text: String) -> String {
  text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
}
