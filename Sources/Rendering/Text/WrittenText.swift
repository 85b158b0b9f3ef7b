/// Returns how many rows of a terminal a text takes, as ``StyledText/text(as:)`` writes it; beyond `most` nobody counts.
public func rows(of text: String, columns: Int, most: Int) -> Int {
  var rows = 0
  var rest = text[...]
  while rows <= most, let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
    let shown = displayWidth(withoutEscapes(rest[..<end], keepsColor: false))
    rows += max((shown + columns - 1) / max(columns, 1), 1)
    rest = rest[rest.utf8.index(after: end)...]
  }
  return rows
}

/// Returns a text without its links, which pagers older than theirs show as they are written.
public func withoutLinks(_ text: String) -> String {
  withoutEscapes(text[...], keepsColor: true)
}

/// Nothing that came from a file has an escape: whatever begins so is a rendition or a link.
private func withoutEscapes(_ text: Substring, keepsColor: Bool) -> String {
  var kept: [UInt8] = []
  var rest = text.utf8[...]
  while let escape = rest.firstIndex(of: 0x1b) {
    kept += rest[..<escape]
    let after = rest[escape...].dropFirst()
    let isLink = after.first == UInt8(ascii: "]")
    // A link ends with an escape and `\`.
    let last =
      isLink
      ? after.firstIndex(of: 0x1b).map { rest.index(after: $0) }
      : after.firstIndex(of: UInt8(ascii: "m"))
    guard let last, last < rest.endIndex else { return String(decoding: kept, as: UTF8.self) }
    if keepsColor, !isLink { kept += rest[escape...last] }
    rest = rest[rest.index(after: last)...]
  }
  kept += rest
  return String(decoding: kept, as: UTF8.self)
}
