import Platform

/// A fact about an item on a line of its own below it, such as `Status: Open`, and where its value stands.
struct FieldLine {
  var key: ActionField.Key
  var value: Range<Int>
}

extension FieldLine {
  /// True for a line that tells a state, or has a place for it.
  func isState(in bytes: [UInt8]) -> Bool {
    let value = String(decoding: bytes[value], as: UTF8.self)
    return key.isColumn(.state) && (saysNothing(value) || actionState(named: value) != nil)
  }
}

extension ActionField.Key {
  func isColumn(_ wanted: ActionColumns.Meaning) -> Bool {
    if case .column(let meaning) = self { return meaning == wanted }
    return false
  }

  var isClosing: Bool {
    if case .closed = self { return true }
    return false
  }
}

/// Returns by the line of each item the facts that stand below it.
///
/// A value that is written otherwise than it is read, such as one with a link in it, is left out.
func fieldLines(
  of items: Set<Int>, in blocks: [Block], _ words: OwnWords, source: SourceLines
) -> [Int: [FieldLine]] {
  let places = blocks.indices.filter { blocks[$0].isItem && items.contains(blocks[$0].line) }
  var lines: [Int: [FieldLine]] = [:]
  for (place, detail) in zip(places, details(of: places, in: blocks[...], words)) {
    for (line, fields) in detail.fieldLines {
      let bytes = source[line]
      var start = bytes.startIndex
      for field in fields {
        let found =
          range(of: Array(field.value.utf8), in: bytes[start...])
          ?? (fields.count == 1 ? wholeValue(in: bytes) : nil)
        guard let range = found else { break }
        lines[blocks[place].line, default: []].append(FieldLine(key: field.key, value: range))
        start = range.upperBound
      }
    }
  }
  return lines
}

/// Returns all after the colon and the emphasis that may end there.
private func wholeValue(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
  guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
    let start = bytes[(colon + 1)...].firstIndex(where: { !isBlank($0) && !"*_".utf8.contains($0) })
  else { return nil }
  return start..<trimmed(bytes).endIndex
}

/// Finds a value after the next colon.
private func range(of value: [UInt8], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
  guard let colon = bytes.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == 0xef }),
    let first = value.first
  else { return nil }
  var start = colon + 1
  while let place = bytes[start...].firstIndex(of: first) {
    if bytes[place...].starts(with: value) { return place..<place + value.count }
    start = place + 1
  }
  return nil
}

extension WrittenDocument {
  /// Returns what the lines below an item must say of a state, where they say something of it.
  func lineEdits(of item: WrittenItem, to wanted: WantedState) -> [Replacement] {
    item.lines.compactMap { line in
      if line.key.isColumn(.state) {
        // Words that name no state are no mark of it.
        guard line.isState(in: bytes) else { return nil }
        return stateEdit(of: item, line, to: wanted)
      }
      let value = text(line.value)
      // `Completed: the alert fires now` says more than a day.
      guard line.key.isClosing, saysNothing(value) || isStateAlone(value) || isDayAlone(value)
      else { return nil }
      let style = writtenDay(in: bytes[line.value])?.style ?? .iso
      let day = wanted.state == .done ? wanted.day.map(style.text) : nil
      return Replacement(line.value, day ?? "-")
    }
  }

  /// `Status: open, waits for Ben` goes on to say what it says.
  private func stateEdit(of item: WrittenItem, _ line: FieldLine, to wanted: WantedState)
    -> Replacement?
  {
    guard let own = ToldCell(text(line.value)) else { return nil }
    let model = nearest(.line(wanted.state), to: item)?.lines.first { $0.isState(in: bytes) }
    let shown = model.flatMap { ToldCell(text($0.value)) }
    let closed = shown ?? (item.item.state.isClosed ? own : nil)
    let fallback = PlainState(
      mark: invented(wanted.state, like: [own]),
      day: closed?.plain.day == nil ? nil : PlainState.Day())
    return Replacement(line.value, own.with(shown?.plain ?? fallback, day: wanted.day))
  }

  private func isDayAlone(_ value: String) -> Bool {
    let bytes = Array(value.utf8)
    return writtenDay(in: bytes[...])?.range == 0..<bytes.count
  }

  /// Returns what the lines below an item must say of its owner and due day.
  func lineEdits(of item: WrittenItem, toOwner owner: String) -> [Replacement] {
    item.lines.filter { $0.key.isColumn(.owner) }.map { Replacement($0.value, owner) }
  }

  func lineEdits(of item: WrittenItem, toDue due: Day) -> [Replacement] {
    item.lines.filter { $0.key.isColumn(.due) }.map { line in
      Replacement(line.value, (writtenDay(in: bytes[line.value])?.style ?? .iso).text(due))
    }
  }
}
