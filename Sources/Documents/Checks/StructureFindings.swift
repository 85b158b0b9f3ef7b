/// Returns what a reader of a postmortem would miss: a summary, words below a heading, an owner, a day.
///
/// - Parameters:
///   - document: A postmortem.
///   - dueDays: True where the settings give items without a day one.
/// - Returns: In no order.
func structureFindings(of document: Document, dueDays: Bool) -> [Finding] {
  var findings: [Finding] = []
  if let finding = emptySections(of: document) { findings.append(finding) }
  if let finding = missingSummary(of: document) { findings.append(finding) }
  let open = document.actions.filter { $0.state.isOpen && !$0.isIdea && $0.ticket == nil }
  let unowned = open.filter { $0.owner == nil }
  if let first = unowned.first {
    findings.append(
      Finding(
        line: first.line, .note, .actionOwner,
        "\(share(unowned.count, open.count)) no owner and no ticket; write who will do it, as in `@ann`"
      ))
  }
  let undated = open.filter { $0.due == nil }
  if !dueDays, let first = undated.first {
    findings.append(
      Finding(
        line: first.line, .note, .actionDue,
        "\(share(undated.count, open.count)) no day and no ticket; write `due: YYYY-MM-DD`, or give the settings `due_days`"
      ))
  }
  return findings
}

/// `3 of 5 open action items have`; of one there is no share.
private func share(_ count: Int, _ all: Int) -> String {
  if all == 1 { return "the open action item has" }
  if count == 1 { return "1 of \(all) open action items has" }
  return count == all
    ? "the \(all) open action items have" : "\(count) of \(all) open action items have"
}

/// A story without sections needs none above it.
private func missingSummary(of document: Document) -> Finding? {
  guard document.summary.isEmpty, !document.sections.contains(where: { $0.role == .summary })
  else { return nil }
  let roles = Set(document.sections.map(\.role)).intersection([
    .timeline, .factors, .impact, .actions, .lessons, .mitigation,
  ])
  guard roles.count > 1 else { return nil }
  return Finding(
    line: 1, .note, .summary,
    "no summary; add a section `## Summary` that says in two sentences what broke, for whom and for how long"
  )
}

/// One finding for all of them, at the first: of a file that was just made nearly all are empty.
private func emptySections(of document: Document) -> Finding? {
  let sections = document.sections
  // What is only a heading may be the statement itself.
  let stated = Set(
    document.factors.map(\.line) + document.lessons.map(\.line) + document.timeline.map(\.line)
      + document.actions.map(\.line))
  let empty = sections.indices.filter { place in
    let section = sections[place]
    let next = place + 1 < sections.count ? sections[place + 1].level : 0
    return section.level > 1 && section.level <= 6 && next <= section.level
      && !section.heading.contains(":") && !stated.contains(section.line)
      // That these are missing is told by their own rules.
      && ![.factors, .actions, .timeline].contains(section.role)
      && (section.reason != .nothing || section.role != .other) && isEmpty(section)
  }.map { sections[$0] }
  guard let first = empty.first else { return nil }
  let names = empty.prefix(4).map { "`\($0.heading)`" }.joined(separator: ", ")
  return Finding(
    line: first.line, .note, .emptySection,
    empty.count == 1
      ? "nothing is told below \(names); write it, or remove the heading"
      : "\(empty.count) sections tell nothing: \(names)\(empty.count > 4 ? ", …" : ""); write them, or remove their headings"
  )
}

private func isEmpty(_ section: Section) -> Bool {
  let text = section.passages.filter { $0.kind != .markup }.map(\.text).joined(separator: " ")
  return text.isEmpty || isLeftToFillIn(text)
}

/// `TBD`, `To be written.`, `<what happened>`.
private func isLeftToFillIn(_ text: String) -> Bool {
  let words = plainWords(text)
  guard words.count <= 12 else { return false }
  let isPrompt =
    text.hasPrefix("<") && text.hasSuffix(">") || text.hasPrefix("{{") && text.hasSuffix("}}")
  let bytes = foldedBytes(of: text)
  let hashed = hashedWords(bytes, in: 0..<bytes.count)
  return isPrompt || !hashed.isEmpty && placeholders.matches(in: hashed, of: bytes).cover(hashed)
}

private let placeholders = PhraseTable(
  Vocabulary.standard["check.placeholder"].map { ($0, true) })
