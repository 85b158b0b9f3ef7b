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
        && !(leads && endsInColon(blocks[place].text)) && !isOfOther(blocks[place].text, than: role)
    }.map { place in
      let text = blocks[place].text
      return Statement(line: blocks[place].line, text: labelled(text, as: role) ?? oneLine(text))
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
        labelled(text, as: .factors).map { Statement(line: line, text: $0) }
      }
    }
}

/// Those in which `Cause: …` tells something else.
private let rolesOfOthers: Set<Role> = [.timeline, .actions, .lessons, .references]

/// Returns what stands behind the name of a role and a colon; `TBD`, `unknown` and `(to be written)` are nothing.
private func labelled(_ text: String, as role: Role) -> String? {
  guard let (label, rest) = leadingLabel(of: text), HeadingRoles().role(named: label) == role else {
    return nil
  }
  let words = oneLine(String(rest))
  return words.contains(" ") && !"([<".contains(words.first ?? " ") ? words : nil
}

/// Returns whether a paragraph begins with the name of another role: `Action: Ann buys grease` is no cause.
private func isOfOther(_ text: String, than role: Role) -> Bool {
  leadingLabel(of: text).flatMap { HeadingRoles().role(named: $0.label) }.map { $0 != role }
    ?? false
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
