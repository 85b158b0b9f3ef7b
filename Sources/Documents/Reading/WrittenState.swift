import Platform

/// Returns the brackets with which an item ends and tells its state.
func noteWords(of text: String) -> String? {
  let bytes = Array(text.utf8)
  return StateNote(atEndOf: bytes, in: 0..<bytes.count)
    .map { String(decoding: bytes[$0.group], as: UTF8.self) }
}

/// Reads what marks an item without a box: `✅ …`, `DONE: …`, todo.txt's `x 2026-05-03 …`, `~~…~~`,
/// `… (done 2026-05-03)`; also returns the words without it, a note in brackets aside.
func writtenState(
  of text: String, boldPrefix: Int = 0, ofStruck: ActionItem.State = .done
) -> (state: ActionItem.State, text: String)? {
  let bytes = Array(text.utf8)
  if let lead = StateLead(bytes, in: 0..<bytes.count, boldPrefix: boldPrefix) {
    let rest = String(decoding: bytes[lead.range.upperBound...], as: UTF8.self)
    return (lead.state, lead.sign == nil ? rest : trimmedText(rest.drop(while: isOrnament)))
  }
  // https://github.com/todotxt/todo.txt
  if text.hasPrefix("x "), Day(iso: text.dropFirst(2).prefix(10)) != nil {
    return (.done, String(text.dropFirst(2)))
  }
  if text.hasPrefix("~~"), text.hasSuffix("~~"), text.count > 4 {
    return (ofStruck, String(text.dropFirst(2).dropLast(2)))
  }
  let struckEnd = endOfStruckBeginning(bytes)
  // `~~words~~ — dropped: too dear`.
  if let struckEnd, dashLength(bytes[struckEnd...]) > 0 || bytes[struckEnd] == UInt8(ascii: ":") {
    return (StateCell(bytes, in: struckEnd..<bytes.count)?.state ?? ofStruck, text)
  }
  if let note = StateNote(atEndOf: bytes, in: 0..<bytes.count) { return (note.state, text) }
  if let struckEnd, bytes[struckEnd] == UInt8(ascii: "(") { return (ofStruck, text) }
  // `… ✅ 2026-05-03` and `…, done 2026-05-03`. Most items have no day at all.
  guard bytes.contains(where: isDigit) else { return nil }
  let closing = writtenFields(in: bytes, 0..<bytes.count).first { $0.name == .closed }
  return closing.map { (closedState(named: bytes[$0.key]), text) }
}

/// Returns where the words go on after a struck-out beginning; nil where nothing is struck, and where words
/// follow, which are put in the place of those.
private func endOfStruckBeginning(_ bytes: [UInt8]) -> Int? {
  guard bytes.starts(with: "~~".utf8),
    let close = bytes.indices.dropFirst(3).first(where: { bytes[$0...].starts(with: "~~".utf8) })
  else { return nil }
  return bytes[(close + 2)...].firstIndex { !isBlank($0) }
}

private func closedState(named key: ArraySlice<UInt8>) -> ActionItem.State {
  let isDropped = ["dropped", "cancelled", "❌"].contains { key.map(lowered).elementsEqual($0.utf8) }
  return isDropped ? .dropped : .done
}

private func isOrnament(_ character: Character) -> Bool {
  !character.isLetter && !character.isNumber && character != "`"
}
