/// The box before an item, `[ ]`, `[x]` and their kin: any one character in brackets.
struct Checkbox: Equatable {
  /// Unknown for a character that means nothing here, or different things to different people.
  var state: ActionItem.State
  /// Bytes of the box and the spaces after it.
  var length: Int

  /// Reads the box at the beginning of an item's text; nil where none stands there.
  init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "[") else { return nil }
    let bytes = leadingBytes(of: text, 24)
    guard let close = bytes.firstIndex(of: UInt8(ascii: "]")), close <= 16 else { return nil }
    let mark = String(decoding: bytes[1..<close], as: UTF8.self)
    guard let state = boxState(mark) else { return nil }
    var end = close + 1
    let blanks = lengthOfBlanks(bytes, from: end, before: bytes.count)
    // `[x](target)` is a link, `[T]he` a word; who forgets the space after a usual box means it all the same.
    if blanks == 0, end < bytes.count {
      let isUsual = [" ", "x", "X"].contains(mark)
      guard isUsual, isLetter(bytes[end]) || isDigit(bytes[end]) || "`*\"".utf8.contains(bytes[end])
      else { return nil }
    }
    end += blanks
    self.state = state
    length = end
  }
}

extension Block {
  /// True for an item that begins with a box.
  var hasBox: Bool { isItem && Checkbox(text) != nil }
}

/// Returns the state that stands for a character in brackets; nil for what is no mark of a box.
private func boxState(_ mark: String) -> ActionItem.State? {
  // A box stands on one line; to write another mark into two would take one away.
  guard !mark.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) else {
    return nil
  }
  let character = trimmedText(mark)
  // Numbers are those of notes and sources.
  guard character.count <= 1, !character.contains(where: { $0.isNumber || "^[]()\\".contains($0) })
  else { return nil }
  switch character {
  case "": return mark.utf8.count <= 4 ? .open : nil
  case "x", "X", "v", "V", "✓", "✔", "✔️", "√", "✅", "☑", "☑️": return .done
  case "-", "–", "—": return .dropped
  case "~", "/", ">", ".": return .inProgress
  default: return .unknown
  }
}

/// Spaces, tabs, line ends, and spaces that do not break.
private func lengthOfBlanks(_ bytes: [UInt8], from start: Int, before end: Int) -> Int {
  var place = start
  while place < end {
    if isBlank(bytes[place]) {
      place += 1
    } else if bytes[place..<end].starts(with: "\u{a0}".utf8) {
      place += 2
    } else {
      break
    }
  }
  return place - start
}

/// Returns the text after a checkbox; the whole text where there is none.
func withoutCheckbox(_ text: String) -> String {
  guard let box = Checkbox(text) else { return text }
  return String(decoding: text.utf8.dropFirst(box.length), as: UTF8.self)
}

/// Returns a box as it stands at the beginning of a text; nil where none stands there.
func boxWords(of text: String) -> String? {
  guard Checkbox(text) != nil else { return nil }
  return text.firstIndex(of: "]").map { String(text[...$0]) }
}

/// A box where it is written, emphasis and backslashes around it aside.
struct BoxMark: Equatable {
  var state: ActionItem.State
  /// The brackets with what is in them.
  var whole: Range<Int>
  /// What stands in them: a space, an `x`.
  var mark: Range<Int>
  /// Where the words after it begin.
  var end: Int

  /// - Parameters:
  ///   - bytes: Hold the item, as plain text or markdown.
  ///   - text: The item within them.
  init?(_ bytes: [UInt8], in text: Range<Int>) {
    guard let open = bytes[text].firstIndex(where: { !"*_\\".utf8.contains($0) }),
      bytes[open] == UInt8(ascii: "["),
      let close = bytes[open..<min(open + 18, text.upperBound)].firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let next = bytes[(close + 1)..<text.upperBound].firstIndex { !"*_".utf8.contains($0) }
    // Beyond the box one byte tells whether it is one.
    let plain =
      bytes[open...close].filter { $0 != UInt8(ascii: "\\") }
      + (next.map { bytes[$0..<min($0 + 2, text.upperBound)] } ?? [])
    guard let box = Checkbox(String(decoding: plain, as: UTF8.self)) else { return nil }
    state = box.state
    let isEscaped = bytes[close - 1] == UInt8(ascii: "\\")
    mark = open + 1..<(isEscaped ? close - 1 : close)
    whole = open..<close + 1
    end = close + 1 + lengthOfBlanks(bytes, from: close + 1, before: text.upperBound)
  }
}
