/// Returns the statements of sections with a role, such as contributing factors or lessons.
///
/// The outermost bullets are statements; a section without bullets gives its paragraphs, and one that
/// is cut into subsections without bullets gives their headings. Where the subsections are numbered and explained,
/// their headings are the statements, whatever stands below.
func statements(in sections: [BlockSection], role: Role) -> [Statement] {
  let all = sections.indices.filter { sections[$0].section.role == role }
  let members = all.filter { sections[$0].hasOwnRole }
    .map { (root: $0, places: numberedHeadings(below: $0, in: sections)) }
    .filter { !$0.places.isEmpty }
  let headings = Set(members.flatMap(\.places))
  let places = namedFactors(all.filter { !isBelow(headings, $0, in: sections) }, sections)
  var found: [Statement] = []
  for place in places {
    let section = sections[place]
    let heading = Statement(
      line: section.section.line, text: withoutNumbering(section.section.heading))
    if headings.contains(place) {
      found.append(heading)
      continue
    }
    let items = section.blocks.filter(\.isOutermostItem)
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
      // `What changed last` below the causes speaks of something else.
      let named = HeadingRoles().named(section.section.heading)
      if named == nil || named?.role == role { found.append(heading) }
      continue
    }
    // What stands above numbered headings leads to them.
    guard !members.contains(where: { $0.root == place }) else { continue }
    let blocks = section.blocks
    found += blocks.indices.filter { place in
      // `The call was:` leads to the code below it.
      let leads = place + 1 < blocks.endIndex && blocks[place + 1].kind == .code
      return blocks[place].kind == .paragraph && blocks[place].depth == 0 && !blocks[place].isQuoted
        && !(leads && endsInColon(blocks[place].text))
    }.compactMap { place in
      let (line, text) = (blocks[place].line, blocks[place].text)
      guard let label = roleLabel(of: text) else {
        return Statement(line: line, text: oneLine(text))
      }
      // `Action: Ann buys grease` is no cause.
      return label.role == role
        ? Statement(line: line, text: told(label.rest) ?? oneLine(text)) : nil
    }
  }
  return found.filter { !$0.text.isEmpty }
}

/// Returns the contributing factors; where no section has any, what stands behind a label such as `**Root cause:**`.
func contributingFactors(in sections: [BlockSection]) -> [Statement] {
  let factors = statements(in: sections, role: .factors)
  guard factors.isEmpty else { return factors }
  return sections.filter { !rolesOfOthers.contains($0.section.role) }
    .flatMap(\.blocks)
    .filter { ($0.isItem || $0.kind == .paragraph) && !$0.isQuoted }
    .flatMap { block in
      block.textLines.compactMap { line, text in
        guard let label = roleLabel(of: text), label.role == .factors else { return nil }
        return told(label.rest).map { Statement(line: line, text: $0) }
      }
    }
}

/// Those in which `Cause: …` tells something else.
private let rolesOfOthers: Set<Role> = [.timeline, .actions, .lessons, .references]

/// Returns the role that a text begins with the name of, and what stands behind the colon.
private func roleLabel(of text: String) -> (role: Role, rest: Substring)? {
  guard let (label, rest) = leadingLabel(of: text), let role = HeadingRoles().role(named: label)
  else { return nil }
  return (role, rest)
}

/// Returns what a label says in words; `TBD`, `unknown` and `(to be written)` are none.
private func told(_ rest: Substring) -> String? {
  let words = oneLine(String(rest))
  return words.contains(" ") && !"([<".contains(words.first ?? " ") ? words : nil
}

/// Where a document has both, its contributing factors are the statements, and its root cause is their
/// story; sections of another role are left alone.
private func namedFactors(_ places: [Int], _ sections: [BlockSection]) -> [Int] {
  var isNamed = false
  let named = places.filter { place in
    if sections[place].hasOwnRole {
      isNamed = HeadingRoles().namesContributingFactors(sections[place].section.heading)
    }
    return isNamed
  }
  return named.isEmpty ? places : named
}

/// Returns a heading without the number in front of it.
func withoutNumbering(_ heading: String) -> String {
  let rest = heading.drop { $0.isNumber || $0 == "." || $0 == ")" || $0 == " " }
  return rest.isEmpty ? heading : String(rest)
}
