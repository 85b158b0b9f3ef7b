/// Returns the places of the sections whose headings are the action items: those below a heading of actions, where
/// nothing below it is a list or a table, where they are numbered and explained, or where the list below them says of
/// each who does it and how far it is.
func headingsOfActions(_ sections: [BlockSection], _ words: OwnWords) -> Set<Int> {
  var found: Set<Int> = []
  for root in sections.indices
  where sections[root].section.role == .actions && sections[root].hasOwnRole {
    let below = places(below: root, in: sections)
    let members = below.filter { sections[$0].parent == root }
    // `Lessons` below the action items is another part, whatever it lists.
    let others = Set(
      members.filter { sections[$0].hasOwnRole && sections[$0].section.role != .actions })
    let told = below.filter { !others.contains($0) && !isBelow(others, $0, in: sections) }
    if ([root] + told).allSatisfy({ !sections[$0].blocks.contains { $0.isItem || $0.isRow } }) {
      found.formUnion(
        withoutBareEnd(members, in: sections).filter { !sections[$0].hasOwnRole })
    } else {
      // A list that follows at once holds the items itself.
      let numbered = numberedHeadings(below: root, in: sections)
      found.formUnion(numbered.filter { isExplained(sections[$0]) })
      found.formUnion(numberedHeadingsBesideLists(below: root, in: sections))
      found.formUnion(below.filter { isCard(sections[$0], words) })
    }
  }
  return found
}

/// Returns headings without the last one where nothing stands below it, as below `End of the report`, and something does
/// below each of the others.
private func withoutBareEnd(_ members: [Int], in sections: [BlockSection]) -> [Int] {
  func isBare(_ place: Int) -> Bool {
    sections[place].blocks.allSatisfy { $0.kind == .rule }
      && places(below: place, in: sections).isEmpty
  }
  guard let last = members.last, members.count > 1, isBare(last),
    !members.dropLast().contains(where: isBare)
  else { return members }
  return members.dropLast()
}

/// Returns a heading as an action item, with the fields below it; below `Prevention (all landed)` all is done that says
/// nothing else.
func headingItem(_ section: BlockSection, below above: String?, _ words: OwnWords)
  -> FoundItem
{
  let text = withoutNumbering(section.section.heading)
  let written = writtenState(of: text)
  let detail = fields(below: section, words)
  let known = written?.state ?? detail.state ?? above.flatMap { state(ofHeading: $0) }
  return FoundItem(
    item: ActionItem(
      line: section.section.line, state: known ?? .open, isMarked: known != nil,
      text: written?.text ?? text), detail: detail)
}

/// Returns whether the bullets below a heading are its fields, one or more of which say who does it, until when, or how
/// far it is:
///
///     ### Grease the wheel
///     - **Owner:** Ann
///     - **Status:** Done
private func isCard(_ section: BlockSection, _ words: OwnWords) -> Bool {
  let bullets = section.blocks.filter(\.isOutermostItem)
  guard !section.hasOwnRole, !bullets.isEmpty, !section.blocks.contains(where: \.isRow),
    bullets.allSatisfy({ leadingLabel(of: $0.text) != nil && !$0.hasBox && !$0.isNumbered })
  else { return false }
  return fields(below: section, words).fieldLines.flatMap(\.fields).contains { field in
    if case .column = field.key { true } else { false }
  }
}
