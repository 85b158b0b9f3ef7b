/// Returns the statements of sections with a role, such as contributing factors or lessons.
///
/// The outermost bullets are statements; a section without bullets gives its paragraphs, and one that
/// is cut into subsections without bullets gives their headings. Where the subsections are numbered and explained,
/// their headings are the statements, whatever stands below.
func statements(in sections: [BlockSection], role: Role) -> [Statement] {
  let all = sections.indices.filter { sections[$0].section.role == role }
  let members = all.filter { sections[$0].hasOwnRole }
    .map { (root: $0, places: numberedHeadings(below: $0, in: sections, besides: role)) }
    .filter { !$0.places.isEmpty }
  let headings = Set(members.flatMap(\.places) + all.filter { isTold(sections[$0], role: role) })
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
    let listed = section.blocks.indices.filter { section.blocks[$0].isOutermostItem }
    let items = listed.map { section.blocks[$0] }
    if !section.hasOwnRole, role == .factors {
      // Below `Fix` stands what was done, and a cause with parts such as `Issue: …` and `Cause: …` is one.
      if HeadingRoles().role(of: section.section.heading) == .mitigation { continue }
      if items.count > 1, items.allSatisfy({ leadingLabel(of: $0.text) != nil }),
        items.contains(where: { roleLabel(of: $0.text)?.role == .factors })
      {
        found.append(heading)
        continue
      }
    }
    if !items.isEmpty {
      found += listed.flatMap { statements(ofItem: $0, in: section.blocks, role: role) }
      continue
    }
    let rows = tables(in: section.blocks).filter { !isOfObservations($0.header) }.flatMap(\.rows)
    if !rows.isEmpty {
      found += rows.map { Statement(line: $0.line, text: oneLine($0.text)) }
      continue
    }
    if !section.hasOwnRole, !leadsToContent(section, role: role) {
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
      // `Duration: 40 minutes` is a fact of the whole.
      if let key = leadingKey(of: text)?.key, key != .summary { return nil }
      guard let label = roleLabel(of: text) else {
        return Statement(line: line, text: oneLine(text))
      }
      // `Action: Ann buys grease` is no cause.
      return label.role == role
        ? Statement(line: line, text: told(label.rest) ?? oneLine(text)) : nil
    }
  }
  return found.filter { !$0.text.isEmpty && !isStillUnknown($0.text) }
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
  return HeadingRoles().named(heading)?.role == role
    && plainWords(withoutNumbering(heading)).count <= mostWordsOfName
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

/// Returns the contributing factors; where no section has any, what stands behind labels such as `**Root cause:**`, else
/// what asking why again and again came to.
func contributingFactors(in sections: [BlockSection]) -> [Statement] {
  let factors = statements(in: sections, role: .factors)
  guard factors.isEmpty else { return factors }
  let labelled = sections.filter { !rolesOfOthers.contains($0.section.role) }
    .flatMap(\.blocks)
    .filter { ($0.isItem || $0.kind == .paragraph) && !$0.isQuoted }
    .flatMap(labelledCauses)
  return labelled.isEmpty
    ? sections.filter { HeadingRoles().namesWhys($0.section.heading) }.flatMap(conclusions)
    : labelled
}

/// Returns what the lines of a block tell behind labels that speak of a cause: behind a colon, or on the next line.
private func labelledCauses(in block: Block) -> [Statement] {
  let lines = block.textLines
  return lines.indices.compactMap { place in
    let (line, text) = lines[place]
    let bold = place == 0 ? block.boldPrefix : 0
    guard let (label, rest) = leadingLabel(of: text) ?? labelWithStop(text, boldPrefix: bold),
      HeadingRoles().namesCause(label)
    else { return nil }
    if let told = told(rest) { return Statement(line: line, text: told) }
    guard trimmedText(rest).isEmpty, place + 1 < lines.count,
      let told = told(lines[place + 1].text[...])
    else { return nil }
    return Statement(line: lines[place + 1].line, text: told)
  }
}

/// Reads `**Root cause.** The belt had no guard.`
private func labelWithStop(_ text: String, boldPrefix: Int) -> (label: String, rest: Substring)? {
  let label = String(decoding: text.utf8.prefix(boldPrefix), as: UTF8.self)
  guard label.hasSuffix(".") else { return nil }
  return (String(label.dropLast()), text.dropFirst(label.count))
}

/// Returns the paragraphs below a list of questions and answers, else the last of the answers.
private func conclusions(ofWhys section: BlockSection) -> [Statement] {
  guard let last = section.blocks.last(where: \.isOutermostItem) else { return [] }
  let below = section.blocks.filter {
    $0.line > last.line && $0.kind == .paragraph && $0.depth == 0 && !$0.isQuoted
  }
  if !below.isEmpty { return below.map { Statement(line: $0.line, text: oneLine($0.text)) } }
  let text = oneLine(last.text)
  guard let question = text.lastIndex(where: { "?？".contains($0) }),
    let answer = told(text[text.index(after: question)...].drop { !$0.isLetter })
  else { return [] }
  return [Statement(line: last.line, text: answer)]
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
