/// Returns the places of the sections whose headings are the action items: those below a heading of actions, where
/// nothing below it is a list or a table, where they are numbered and explained, or where the list below them says of
/// each who does it and how far it is.
func headingsOfActions(_ sections: [BlockSection], _ words: OwnWords) -> Set<Int> {
  var found: Set<Int> = []
  for root in sections.indices
  where sections[root].section.role == .actions && sections[root].hasOwnRole {
    let below = places(below: root, in: sections)
    // `Lessons` below the action items is none, whatever it lists.
    let members = below.filter { sections[$0].parent == root && !sections[$0].hasOwnRole }
    let told = [root] + members + below.filter { isBelow(Set(members), $0, in: sections) }
    if told.allSatisfy({ !sections[$0].blocks.contains { $0.isItem || $0.isRow } }) {
      // `End of the report` stands alone below those that are explained.
      let explained = members.filter { sections[$0].blocks.contains { $0.kind != .rule } }
      found.formUnion(explained.count > 1 ? explained : members)
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
