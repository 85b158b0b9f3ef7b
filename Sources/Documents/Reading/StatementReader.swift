/// Returns the statements of sections with a role, such as contributing factors or lessons.
///
/// The outermost bullets are statements; a section without bullets gives its paragraphs, and one that
/// is cut into subsections without bullets gives their headings.
func statements(in sections: [BlockSection], role: Role) -> [Statement] {
  var found: [Statement] = []
  for section in sections where section.section.role == role {
    let items = section.blocks.filter { $0.isItem && $0.depth == 1 && !$0.isQuoted }
    if !items.isEmpty {
      found += items.map { Statement(line: $0.line, text: oneLine(withoutCheckbox($0.text))) }
      continue
    }
    let rows = section.blocks.filter { $0.kind == .row(isHeader: false) }
    if !rows.isEmpty {
      found += rows.map { Statement(line: $0.line, text: oneLine($0.text)) }
      continue
    }
    if !section.hasOwnRole, !section.section.heading.isEmpty {
      found.append(
        Statement(line: section.section.line, text: withoutNumbering(section.section.heading)))
      continue
    }
    found += section.blocks.filter { $0.kind == .paragraph && $0.depth == 0 && !$0.isQuoted }.map {
      Statement(line: $0.line, text: oneLine($0.text))
    }
  }
  return found.filter { !$0.text.isEmpty }
}

/// Returns the text on one line, with single spaces.
func oneLine(_ text: String) -> String {
  isOneLine(text) ? text : text.split { $0.isWhitespace || $0 == "\u{2028}" }.joined(separator: " ")
}

/// Most texts are on one line already; bytes that may begin other white space make a text doubtful.
private func isOneLine(_ text: String) -> Bool {
  var last = UInt8(ascii: " ")
  for byte in text.utf8 {
    if byte < 0x20 || byte == 0xc2 || byte == 0xe2 || byte == 0xe3 { return false }
    if byte == UInt8(ascii: " "), last == byte { return false }
    last = byte
  }
  return last != UInt8(ascii: " ") || text.isEmpty
}

private func withoutNumbering(_ heading: String) -> String {
  let rest = heading.drop { $0.isNumber || $0 == "." || $0 == ")" || $0 == " " }
  return rest.isEmpty ? heading : String(rest)
}
