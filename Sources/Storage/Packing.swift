internal import Documents

// Lists are kept in one column, each part between unit separators, so that a listing needs no join and a
// filter can ask for `\u{1f}flux\u{1f}`. Text with that control character loses it.

private let separator: Character = "\u{1f}"

func packed(_ parts: [String]) -> String {
  guard !parts.isEmpty else { return "" }
  let kept = parts.map { $0.contains(separator) ? String($0.filter { $0 != separator }) : $0 }
  return String(separator) + kept.joined(separator: String(separator)) + String(separator)
}

func unpacked(_ text: String) -> [String] {
  text.utf8.split(separator: 0x1f).map { String(Substring($0)) }
}

/// Fields as `key=value`, keys in lower case.
func packed(_ fields: [Field]) -> String {
  packed(fields.map { "\($0.key.lowercased())=\($0.value)" })
}
