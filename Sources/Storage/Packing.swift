internal import Documents

// Lists are kept in one column, each part between unit separators, so that a listing needs no join and a
// filter can ask for `\u{1f}flux\u{1f}`. Text with that control character loses it.

private let separator: Unicode.Scalar = "\u{1f}"

func packed(_ parts: [String]) -> String {
  guard !parts.isEmpty else { return "" }
  var text = String(separator)
  for part in parts {
    let isPlain = !part.utf8.contains(UInt8(ascii: separator))
    text += isPlain ? part : String(part.unicodeScalars.filter { $0 != separator })
    text.unicodeScalars.append(separator)
  }
  return text
}

extension Row {
  /// Returns the parts of a list that is packed in one column.
  func parts(_ column: Int32) -> [String] {
    unsafe withBytes(column) { bytes in
      var parts: [String] = []
      var rest = unsafe bytes[...]
      while let start = unsafe rest.firstIndex(where: { $0 != 0x1f }) {
        unsafe rest = rest[start...]
        let end = unsafe rest.firstIndex(of: 0x1f) ?? rest.endIndex
        unsafe parts.append(String(decoding: rest[..<end], as: UTF8.self))
        unsafe rest = rest[end...]
      }
      return parts
    }
  }
}

extension ActionSense {
  /// As the index keeps it.
  var code: Int { (aim?.rawValue ?? 0) + (isIdea ? 4 : 0) }

  init(code: Int) {
    self.init(aim: ActionAim(rawValue: code & 3), isIdea: code & 4 != 0)
  }
}

/// Fields as `key=value`, keys in lower case.
func packed(_ fields: [Field]) -> String {
  packed(fields.map { "\($0.key.lowercased())=\($0.value)" })
}
