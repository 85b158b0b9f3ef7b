internal import Platform

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
