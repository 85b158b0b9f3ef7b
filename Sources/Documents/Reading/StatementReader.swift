/// Returns the statements of sections with a role, such as contributing factors or lessons.
///
/// The outermost bullets are statements; a section without bullets gives its paragraphs, and one that
/// is cut into subsections without bullets gives their headings. Where the subsections are numbered and explained,
/// their headings are the statements, whatever stands below.
func statements(in sections: [BlockSection], role: Role) -> [Statement] {
  let all = sections.indices.filter { sections[$0].section.role == role }
  let members = all.filter { sections[$0].hasOwnRole || isNamed(sections[$0], role) }
    .map { (root: $0, places: numberedHeadings(below: $0, in: sections, besides: role)) }
    .filter { !$0.places.isEmpty }
  let headings = Set(members.flatMap(\.places) + all.filter { isTold(sections[$0], role: role) })
  // What follows from all the numbered ones is none itself.
  let conclusions = Set(
    members.flatMap { root, places in
      sections.indices.filter {
        sections[$0].parent == root && $0 > places[0] && !headings.contains($0)
      }
    })
  let places = namedFactors(
    all.filter {
      !isBelow(headings.union(conclusions), $0, in: sections) && !conclusions.contains($0)
    },
    sections)
  return places.flatMap { place in
    headings.contains(place)
      ? [headingStatement(sections[place])]
      : statements(
        of: sections[place], role: role,
        leadsToNumbered: members.contains(where: { $0.root == place }))
  }.filter { !$0.text.isEmpty && !isStillUnknown($0.text) }
}

private func headingStatement(_ section: BlockSection) -> Statement {
  Statement(line: section.section.line, text: withoutNumbering(section.section.heading))
}

/// Returns the items of a section, else its rows, else its heading or its paragraphs. What stands above numbered headings
/// leads to them.
private func statements(of section: BlockSection, role: Role, leadsToNumbered: Bool) -> [Statement]
{
  let blocks = section.blocks
  let items = blocks.indices.filter { blocks[$0].isOutermostItem }
  if !section.hasOwnRole, role == .factors {
    // Below `Fix` stands what was done.
    if HeadingRoles().role(of: section.section.heading) == .mitigation { return [] }
    if isOfParts(items.map { blocks[$0].text }) { return [headingStatement(section)] }
  }
  if !items.isEmpty { return items.flatMap { statements(ofItem: $0, in: blocks, role: role) } }
  let rows = tables(in: blocks).filter { !isOfObservations($0.header) }.flatMap(\.rows)
  if !rows.isEmpty { return rows.map { Statement(line: $0.line, text: oneLine($0.text)) } }
  if !section.hasOwnRole, !leadsToContent(section, role: role) {
    // `What changed last` below the causes speaks of something else.
    let named = HeadingRoles().named(section.section.heading)
    return named == nil || named?.role == role ? [headingStatement(section)] : []
  }
  return leadsToNumbered
    ? [] : blocks.indices.compactMap { statement(ofParagraph: $0, in: blocks, role: role) }
}

/// Returns whether the items below a cause are its parts, such as `Issue: …` and `Cause: …`.
private func isOfParts(_ items: [String]) -> Bool {
  items.count > 1 && items.allSatisfy { leadingLabel(of: $0) != nil }
    && items.contains { roleLabel(of: $0)?.role == .factors }
}

private func statement(ofParagraph place: Int, in blocks: ArraySlice<Block>, role: Role)
  -> Statement?
{
  let block = blocks[place]
  guard block.kind == .paragraph, block.depth == 0, !block.isQuoted else { return nil }
  // `The call was:` leads to the code below it.
  if place + 1 < blocks.endIndex, blocks[place + 1].kind == .code, endsInColon(block.text) {
    return nil
  }
  // `Duration: 40 minutes` is a fact of the whole.
  if let key = leadingKey(of: block.text)?.key, key != .summary { return nil }
  guard let label = roleLabel(of: block.text) else {
    return Statement(line: block.line, text: oneLine(block.text))
  }
  // `Action: Ann buys grease` is no cause.
  return label.role == role
    ? Statement(line: block.line, text: told(label.rest) ?? oneLine(block.text)) : nil
}

/// Returns an item, or those nested in it where it is nothing but the name of what they are: `Contributing factors:`.
private func statements(ofItem place: Int, in blocks: ArraySlice<Block>, role: Role) -> [Statement]
{
  let item = blocks[place]
  func statement(_ item: Block) -> Statement {
    Statement(line: item.line, text: oneLine(withoutCheckbox(item.text)))
  }
  guard endsInColon(item.text), HeadingRoles().role(named: withoutColon(item.text)) == role else {
    return [statement(item)]
  }
  let below = blocks[(place + 1)...].prefix { $0.depth > item.depth }
  let nested = below.filter { $0.isItem && $0.depth == item.depth + 1 }
  return nested.isEmpty ? [statement(item)] : nested.map(statement)
}

/// Returns whether a heading numbers what it tells: `Root cause 2: the belt was dry`.
private func isTold(_ section: BlockSection, role: Role) -> Bool {
  guard section.hasOwnRole, let (label, rest) = leadingLabel(of: section.section.heading),
    told(rest) != nil, label.last?.isNumber == true
  else { return false }
  let name = label.reversed().drop { $0.isNumber || $0 == " " || $0 == "#" }.reversed()
  return HeadingRoles().role(named: String(name)) == role
}

/// A table with a column for the time tells what was seen when.
private func isOfObservations(_ header: Block) -> Bool {
  header.cells.first.map(isNameOfTime) ?? false
}

/// Returns whether the heading of a part is none of its statements: where it has none, as above the first section, where
/// it leads to code, and where it only names what stands below, as `Primary cause` does.
private func leadsToContent(_ section: BlockSection, role: Role) -> Bool {
  let heading = section.section.heading
  if heading.isEmpty { return true }
  if endsInColon(heading), section.blocks.first?.kind == .code { return true }
  return isNamed(section, role)
}

/// Returns whether a heading is nothing but a name of a role: `Primary causes`.
private func isNamed(_ section: BlockSection, _ role: Role) -> Bool {
  let heading = section.section.heading
  return plainWords(withoutNumbering(heading)).count <= mostWordsOfName
    && HeadingRoles().named(heading)?.role == role
}

/// Of more words, a heading says something itself.
private let mostWordsOfName = 3

/// Returns whether a text says in a few words that nobody knows: `TBD`, `Yet to be determined`.
private func isStillUnknown(_ text: String) -> Bool {
  // Longer than any of these words.
  guard text.utf8.count <= 60 else { return false }
  let bytes = foldedBytes(of: text)
  let words = hashedWords(bytes, in: 0..<bytes.count)
  return unknownWords.matches(in: words, of: bytes).cover(words)
}

private let unknownWords = PhraseTable(Vocabulary.standard["answer.unknown"].map { ($0, true) })

/// Returns the role that a text begins with the name of, and what stands behind the colon.
private func roleLabel(of text: String) -> (role: Role, rest: Substring)? {
  guard let (label, rest) = leadingLabel(of: text), let role = HeadingRoles().role(named: label)
  else { return nil }
  return (role, rest)
}

/// Returns what a label says in words; `TBD`, `unknown` and `(to be written)` are none.
func told(_ rest: Substring) -> String? {
  let words = oneLine(String(rest))
  return words.contains(" ") && !"([<".contains(words.first ?? " ") ? words : nil
}

/// Where a document has both, its contributing factors are the statements, and its root cause is their
/// story; sections of another role are left alone.
private func namedFactors(_ places: [Int], _ sections: [BlockSection]) -> [Int] {
  let contributing = Set(
    places.filter {
      sections[$0].hasOwnRole
        && HeadingRoles().namesContributingFactors(sections[$0].section.heading)
    })
  let named = places.filter {
    contributing.contains($0) || isBelow(contributing, $0, in: sections)
  }
  return named.isEmpty ? places : named
}
