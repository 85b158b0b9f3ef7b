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
