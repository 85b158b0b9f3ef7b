/// Returns the places of the headings below another that are the members of its list, each with what explains it:
///
///     ## Prevention
///     ### 1. Watch the uploads
///     Add a metric for each.
///     ### 2. Try other browsers
///     …
///
/// At least two are numbered, at most one behind them is not, and most begin with a sentence or code. `1. Short term` above
/// nothing but bullets groups them, and so does any above boxes.
///
/// - Parameters:
///   - root: The place of the heading around them.
///   - sections: Of the document.
///   - role: What the list is of, where the headings may stand above nothing but bullets, as causes do, unless they only
///     name groups of what has the role: `1. Technical causes`.
/// - Returns: Nothing where the list is written otherwise.
func numberedHeadings(
  below root: Int, in sections: [BlockSection], besides role: Role? = nil
) -> [Int] {
  let members = numberedMembers(below: root, in: sections)
  guard
    !places(below: root, in: sections).contains(where: {
      sections[$0].blocks.contains(where: holdsBoxOrRow)
    })
  else { return [] }
  let explained = members.count { member in
    isExplained(sections[member])
      || role != nil && HeadingRoles().named(sections[member].section.heading)?.role != role
  }
  return explained * 2 > members.count ? members : []
}

/// Returns the same where a list or table stands below some of them and holds the members itself: those that code
/// explains, with nothing of the kind.
func numberedHeadingsBesideLists(below root: Int, in sections: [BlockSection]) -> [Int] {
  numberedMembers(below: root, in: sections).filter { member in
    sections[member].blocks.contains { $0.kind == .code }
      && ([member] + places(below: member, in: sections)).allSatisfy { place in
        !sections[place].blocks.contains { $0.isItem || $0.isRow }
      }
  }
}

/// Returns the headings right below another that have a number; none where another stands among them. One behind them may
/// tell what follows from all: `Why none alone is enough`.
private func numberedMembers(below root: Int, in sections: [BlockSection]) -> [Int] {
  let members = places(below: root, in: sections).filter { sections[$0].parent == root }
  let numbered = members.prefix { isNumbered(sections[$0].section.heading) }
  return numbered.count > 1 && members.count - numbered.count <= 1 ? Array(numbered) : []
}

/// Returns the places of all sections below one.
func places(below root: Int, in sections: [BlockSection]) -> [Int] {
  let level = sections[root].section.level
  return Array(sections.indices[(root + 1)...].prefix { sections[$0].section.level > level })
}

/// Returns whether something else than a list follows a heading.
func isExplained(_ section: BlockSection) -> Bool {
  section.blocks.first { $0.kind != .rule }.map { !$0.isItem } ?? true
}

private func holdsBoxOrRow(_ block: Block) -> Bool {
  block.isRow || block.hasBox
}

/// `1. Watch the uploads`, `#2 - …`, `Cause 3: …`, `원인 1: …`; `Within 24 hours` is not.
private func isNumbered(_ heading: String) -> Bool {
  var rest = heading.drop { !$0.isLetter && !$0.isNumber }
  let word = rest.prefix(while: \.isLetter)
  if !word.isEmpty { rest = rest.dropFirst(word.count).drop { $0 == " " || $0 == "#" } }
  let number = rest.prefix { $0.isASCII && $0.isNumber }
  let next = rest.dropFirst(number.count).first { $0 != " " }
  return (1...2).contains(number.count) && next.map { ".):：、-–—".contains($0) } ?? true
}

/// Returns a heading without the number in front of it.
func withoutNumbering(_ heading: String) -> String {
  let rest = heading.drop { $0.isNumber || $0 == "." || $0 == ")" || $0 == " " }
  return rest.isEmpty ? heading : String(rest)
}

/// Returns whether a section stands below one of some others, at whatever depth.
func isBelow(_ places: Set<Int>, _ place: Int, in sections: [BlockSection]) -> Bool {
  var parent = sections[place].parent
  while let above = parent {
    if places.contains(above) { return true }
    parent = sections[above].parent
  }
  return false
}
