/// Cuts a passage at lines that begin with a label, such as `Root cause: …` or `Detection: …`, which many
/// write in the head of a document instead of sections of their own.
///
/// - Returns: The parts with the role that their label names, or else that of the section.
func labelledParts(of passage: Passage, role: Role) -> [(line: Int, role: Role, text: String)] {
  let whole = [(line: passage.line, role: role, text: passage.text)]
  // Elsewhere the heading knows better: `Detection: add an alert` is an action item. A bold
  // `Root cause:` on a line of its own begins a section of factors, which the next label leaves.
  guard role == .summary || role == .narrative || role == .factors || role == .other,
    passage.kind != .code && passage.kind != .quote, mayHoldLabel(passage.text)
  else { return whole }
  let bytes = passage.text.utf8
  var parts: [(line: Int, role: Role, start: String.Index)] = []
  var line = passage.line
  var start = bytes.startIndex
  while start < bytes.endIndex {
    let label = labelRole(bytes[start...])
    if parts.isEmpty || label != nil { parts.append((line, label ?? role, start)) }
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
    start = bytes.index(after: end)
    line += 1
  }
  guard parts.count > 1 || parts.first?.role != role else { return whole }
  let ends = parts.dropFirst().map(\.start) + [bytes.endIndex]
  return zip(parts, ends).map { part, end in
    (part.line, part.role, String(Substring(bytes[part.start..<end])))
  }
}

/// Returns whether a mark that ends a label stands near the beginning of any line: a quick look that leaves
/// out most passages.
private func mayHoldLabel(_ text: String) -> Bool {
  let answer: Bool? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
    unsafe mayHoldLabel(bytes)
  }
  return answer ?? true
}

private func mayHoldLabel(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var column = 0
  for index in bytes.indices {
    let byte = unsafe bytes[index]
    column = byte == UInt8(ascii: "\n") ? 0 : column + 1
    if isLabelEnd(byte), column <= longestLabel { return true }
  }
  return false
}

/// The wide colon begins with 0xef, as do other wide marks, none of which belongs to a name.
@inline(__always)
private func isLabelEnd(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ":") || byte == UInt8(ascii: "|") || byte == 0xef
}

/// Returns the role that the label at the beginning of a line names; nil where none stands there.
///
/// A label of the metadata, such as `Date:`, belongs to the summary and begins a part as well.
private func labelRole(_ line: Substring.UTF8View) -> Role? {
  guard
    let end = line.prefix(longestLabel).firstIndex(where: {
      isLabelEnd($0) || $0 == UInt8(ascii: "\n")
    }), line[end] != UInt8(ascii: "\n"), let first = line.first, !isDigit(first)
  else { return nil }
  let label = trimmedText(Substring(line[..<end]))
  return HeadingRoles().role(named: label) ?? (MetadataKey(named: label) == nil ? nil : .summary)
}

private let longestLabel = 40
