/// Returns text that can only be read: nothing in it moves a cursor, ends a line or turns the reading
/// direction around.
///
/// White space becomes a space; other control characters (C0, DEL, C1) and the controls of the
/// bidirectional algorithm, by which text can be made to look like other text, become `�`. Every scalar
/// keeps a scalar, so that ``displayWidth(_:)`` holds before and after.
func neutralized(_ text: String) -> String {
  if isPlain(text) { return text }
  guard text.unicodeScalars.contains(where: { replacement(for: $0) != nil }) else { return text }
  var visible = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { visible.append(replacement(for: scalar) ?? scalar) }
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
func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case "\t", "\n", "\u{b}", "\u{c}", "\r", "\u{85}", "\u{2028}", "\u{2029}": " "
  case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{202a}"..."\u{202e}", "\u{2066}"..."\u{2069}":
    "\u{fffd}"
  default: nil
  }
}
