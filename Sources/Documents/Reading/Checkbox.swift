/// The box before an item, `[ ]`, `[x]` and their kin.
struct Checkbox: Equatable {
  var state: ActionItem.State
  /// Bytes of the box and the spaces after it.
  var length: Int

  /// Reads the box at the beginning of an item's text; nil where none stands there.
  init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "[") else { return nil }
    let bytes = leadingBytes(of: text, 12)
    guard let close = bytes.firstIndex(of: UInt8(ascii: "]")), close <= 5
    else { return nil }
    let mark = String(decoding: bytes[1..<close], as: UTF8.self)
    switch mark {
    case "", " ", "  ", "\u{a0}": state = .open
    case "x", "X", "✓", "✔", " x", "x ", " X", "X ": state = .done
    case "-", "—": state = .dropped
    case "~", "/", ">", ".": state = .inProgress
    default: return nil
    }
    var end = close + 1
    // `[x](target)` is a link.
    if end < bytes.count, bytes[end] != UInt8(ascii: " "), bytes[end] != UInt8(ascii: "\n") {
      return nil
    }
    while end < bytes.count, bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "\n") {
      end += 1
    }
    length = end
  }
}

/// Returns the text after a checkbox; the whole text where there is none.
func withoutCheckbox(_ text: String) -> String {
  guard let box = Checkbox(text) else { return text }
  return String(decoding: text.utf8.dropFirst(box.length), as: UTF8.self)
}
