/// Makes headings of the labels in bold with which paragraphs begin, as in the form of Google's SRE book:
///
///     **Impact:** No parcels for an hour.
///
///     **Root causes:** The belt had no guard, and what made it worse:
///
///     - nobody watched it
///
/// That is done where the labels of a document name at least three parts of an incident; below a heading with a role
/// labels are those of its content. One that names a fact, such as `**Date:**`, ends what stands above it; `**Prevention:**`
/// is the label of a list or table. Lines of one paragraph may each have their label.
///
/// Source of the form: https://sre.google/sre-book/example-postmortem/
func withRunInHeadings(_ blocks: [Block], roles: HeadingRoles) -> [Block] {
  guard blocks.contains(where: { runInLabel(of: $0) != nil }) else { return blocks }
  var parts: [Block] = []
  var named: [Int: (label: String, role: Role?)] = [:]
  var around = RoleAround()
  for block in blocks {
    around.pass(block, roles)
    for part in around.isTold ? [block] : labelledParts(of: block, roles) {
      if !around.isTold, let label = runInLabel(of: part) {
        let key = MetadataKey(named: label)
        let role = key == nil || key == .summary ? roles.role(named: label) : nil
        if role != nil || key != nil && !named.isEmpty { named[parts.count] = (label, role) }
      }
      parts.append(part)
    }
  }
  guard Set(named.values.compactMap(\.role)).count >= 3 else { return blocks }
  return parts.enumerated().flatMap { place, block in
    guard let (label, role) = named[place] else { return [block] }
    let leads = place + 1 < parts.count && (parts[place + 1].isItem || parts[place + 1].isRow)
    return role == .actions && !leads ? [block] : headingAndText(block, label: label)
  }
}

/// Makes headings of first lines in bold that are nothing but the name of a section, their text right below:
///
///     **Root cause:**
///     The belt had no guard.
func withLabelLines(_ blocks: [Block], roles: HeadingRoles) -> [Block] {
  guard blocks.contains(where: { labelLine(of: $0) != nil }) else { return blocks }
  return blocks.flatMap { block in
    guard let label = labelLine(of: block), roles.role(named: label) != nil else { return [block] }
    return headingAndText(block, label: label)
  }
}

/// Returns the first line of several, where it is bold from end to end but for a colon.
private func labelLine(of block: Block) -> String? {
  guard let (label, rest) = boldBeginning(of: block) else { return nil }
  let next = String(decoding: rest.prefix(8), as: UTF8.self).first { !":： ".contains($0) }
  return next == "\n" || next == "\u{2028}" ? withoutColon(label) : nil
}

/// Returns a paragraph that begins with a label in pieces, each of which does.
private func labelledParts(of block: Block, _ roles: HeadingRoles) -> [Block] {
  guard runInLabel(of: block) != nil else { return [block] }
  var parts: [Block] = []
  for (line, text) in block.textLines {
    if !parts.isEmpty, !isLabelled(text, roles) {
      goOn(&parts[parts.count - 1], (line, text), of: block)
      continue
    }
    var part = block
    (part.line, part.lastLine, part.text, part.links) = (line, line, text, [])
    if !parts.isEmpty { part.boldPrefix = leadingLabel(of: text)?.label.utf8.count ?? 0 }
    parts.append(part)
  }
  parts[parts.count - 1].lastLine = block.lastLine
  // Which of them holds a link is not told.
  parts[parts.count - 1].links = block.links
  return parts
}

/// Returns whether a line begins with the name of a part or of a fact and a colon.
private func isLabelled(_ line: String, _ roles: HeadingRoles) -> Bool {
  line.first?.isLowercase != true
    && leadingLabel(of: line).map {
      roles.role(named: $0.label) != nil || MetadataKey(named: $0.label) != nil
    } ?? false
}

/// Returns the words in bold that a paragraph begins with, where a colon and more words follow.
private func runInLabel(of block: Block) -> String? {
  guard let (label, rest) = boldBeginning(of: block), rest.count > 1,
    endsInColon(label) || rest.starts(with: ":".utf8) || rest.starts(with: "：".utf8)
  else { return nil }
  return withoutColon(label)
}

/// Returns the words in bold that a paragraph begins with, on one line, and what stands behind them.
private func boldBeginning(of block: Block) -> (label: String, rest: Substring.UTF8View)? {
  guard block.kind == .paragraph, block.depth == 0, !block.isQuoted,
    (1...longestLabel).contains(block.boldPrefix)
  else { return nil }
  let label = String(decoding: block.text.utf8.prefix(block.boldPrefix), as: UTF8.self)
  return label.contains("\n") ? nil : (label, block.text.utf8.dropFirst(block.boldPrefix))
}

/// Returns the label as a line of its own, and what stands behind it.
private func headingAndText(_ block: Block, label: String) -> [Block] {
  var (heading, text) = (block, block)
  heading.text = label
  heading.boldPrefix = label.utf8.count
  heading.lastLine = block.line
  heading.links = []
  let rest = String(decoding: block.text.utf8.dropFirst(block.boldPrefix), as: UTF8.self)
  let lead = rest.prefix { $0.isWhitespace || $0 == ":" || $0 == "：" }
  text.text = String(rest.dropFirst(lead.count))
  text.line += lead.count { $0 == "\n" }
  text.boldPrefix = 0
  return [heading, text]
}

/// In bytes.
private let longestLabel = 60
