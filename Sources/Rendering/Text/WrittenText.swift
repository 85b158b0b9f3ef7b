internal import Platform

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

/// Returns text that can only be read: nothing in it moves a cursor, ends a line, turns the reading
/// direction around, or stands there without being seen.
///
/// White space becomes a space; every other control and format character becomes `�`, seen rather than taken
/// away, so that two texts that differ never look the same. Joiners stay where a script or an emoji needs them.
/// Every scalar keeps a scalar, so that ``displayWidth(_:)`` holds before and after.
func neutralized(_ text: String) -> String {
  if isPlain(text) { return text }
  var visible = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    visible.append(replacement(for: scalar, after: previous) ?? scalar)
    previous = scalar
  }
  return String(visible)
}

/// Returns whether a text is ASCII without control characters, as nearly all are.
private func isPlain(_ text: String) -> Bool {
  let others = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
    unsafe bytes.reduce(0 as UInt8) { $0 | ($1 &- 0x20 >= 0x5f ? 1 : 0) }
  }
  return others == 0
}

/// Returns what stands for a scalar that must not reach a reader; nil for all others.
func replacement(for scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Unicode.Scalar? {
  switch scalar {
  case "\t", "\n", "\u{b}", "\u{c}", "\r", "\u{85}", "\u{2028}", "\u{2029}": " "
  default: scalar.isUnseen(after: previous) ? "\u{fffd}" : nil
  }
}
