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
    found += section.blocks.filter { $0.kind == .paragraph && $0.depth == 0 && !$0.isQuoted }.map {
      Statement(line: $0.line, text: oneLine($0.text))
    }
  }
  return found.filter { !$0.text.isEmpty }
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
