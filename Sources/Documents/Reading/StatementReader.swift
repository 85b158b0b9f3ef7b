/// Returns the statements of sections with a role, such as contributing factors or lessons.
///
/// The outermost bullets are statements; a section without bullets gives its paragraphs, and one that
/// is cut into subsections without bullets gives their headings.
func statements(in sections: [BlockSection], role: Role) -> [Statement] {
  var found: [Statement] = []
  for section in namedFactors(sections.filter { $0.section.role == role }) {
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

/// Where a document has both, its contributing factors are the statements, and its root cause is their
/// story; sections of another role are left alone.
private func namedFactors(_ sections: [BlockSection]) -> [BlockSection] {
  var isNamed = false
  let named = sections.filter { section in
    if section.hasOwnRole {
      isNamed = HeadingRoles().namesContributingFactors(section.section.heading)
    }
    return isNamed
  }
  return named.isEmpty ? sections : named
}

/// Returns a heading without the number in front of it.
func withoutNumbering(_ heading: String) -> String {
  let rest = heading.drop { $0.isNumber || $0 == "." || $0 == ")" || $0 == " " }
  return rest.isEmpty ? heading : String(rest)
}
