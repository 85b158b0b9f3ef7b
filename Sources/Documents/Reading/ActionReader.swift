import Platform

/// Reads the promises of a document.
///
/// Each item with a box is one, and each outermost bullet and row of a table; a bullet above a table explains it,
/// and one below the prose of a subsection belongs to the prose. A table whose header names actions and who does
/// them, or how far they are, is one of promises wherever it stands.
///
/// - Parameters:
///   - sections: Of the document.
///   - people: Names that the document gives elsewhere, such as those of its authors.
///   - options: What the knowledge base says.
/// - Returns: Each in the order of the file.
func actionItems(
  in sections: [BlockSection], people: [String] = [], options: ReadingOptions
) -> [ActionItem] {
  let items = foundItems(in: sections, options.words).map { found in
    let item = withAttributes(found.item, options: options)
    var whole = found.detail.applied(to: item, order: options.dateOrder ?? .dayMonthYear)
    // Below `Detection improvements` every item is one for detection.
    whole.type = whole.type ?? found.typeOfSection
    whole.priority = whole.priority ?? found.priorityOfSection
    return whole
  }
  return withNamesInFront(items, people: people)
}

/// Takes `(ann)` at the beginning of an item for its owner where the document names her as one elsewhere: `(optional)`
/// stands there too.
private func withNamesInFront(_ items: [ActionItem], people: [String]) -> [ActionItem] {
  var known: [String: String] = [:]
  for name in people + items.compactMap(\.owner) {
    let bare = name.hasPrefix("@") ? String(name.dropFirst()) : name
    known[bare.lowercased()] = known[bare.lowercased()] ?? name
  }
  return items.map { item in
    guard item.owner == nil, let open = item.text.first, "([".contains(open),
      let end = item.text.firstIndex(of: open == "(" ? ")" : "]")
    else { return item }
    var item = item
    item.owner = known[item.text[..<end].dropFirst().lowercased()]
    return item
  }
}

/// Returns the promises with their words and states alone.
func bareActionItems(in sections: [BlockSection], _ words: OwnWords) -> [ActionItem] {
  foundItems(in: sections, words).map(\.item)
}

private func foundItems(in sections: [BlockSection], _ words: OwnWords) -> [FoundItem] {
  var items: [FoundItem] = []
  let namesActions = sections.contains { $0.section.role == .actions }
  let isNamedByHeading = sections.contains { $0.section.role == .actions && $0.reason == .heading }
  let headings = headingsOfActions(sections, words)
  for (place, section) in sections.enumerated() {
    let isOfActions = section.section.role == .actions
    let type = isOfActions ? actionType(named: section.section.heading) : nil
    let priority = isOfActions ? priority(named: section.section.heading) : nil
    // What stands below a heading that is an item explains it.
    let isExplained = headings.contains(place) || isBelow(headings, place, in: sections)
    var found =
      isOfActions
      ? isExplained ? [] : actionItems(in: section, words)
      : tableItems(in: section, words, headingState: nil, where: \.isUnmistakable)
    if headings.contains(place) {
      let above = section.parent.map { sections[$0].section.heading }
      found.append(headingItem(section, below: above, words))
    }
    if !namesActions { found += promisedItems(in: section) }
    if !isNamedByHeading, section.section.role != .actions {
      found += section.blocks.compactMap(labelledItem)
      found.sort { $0.item.line < $1.item.line }
    }
    for var found in found where !saysNothing(found.item.text) {
      found.typeOfSection = type
      found.priorityOfSection = priority
      items.append(found)
    }
  }
  return items
}

/// An item, and what stands below it and has not been read yet.
struct FoundItem {
  var item: ActionItem
  var detail = ActionDetail()
  var typeOfSection: ActionItem.Kind?
  var priorityOfSection: String?
}

/// `P1: next week` and `Priority 1 (critical)`.
private func priority(named heading: String) -> String? {
  let words = plainWords(withoutNumbering(heading))
  if let first = words.first, isPriority(Array(first.utf8)[...]) { return first.uppercased() }
  guard words.first == "priority", words.count > 1, let number = Int(words[1]), number < 5 else {
    return nil
  }
  return "P\(number)"
}
