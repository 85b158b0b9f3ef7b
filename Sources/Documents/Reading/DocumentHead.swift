/// Returns what stands in the frontmatter, for those who search: the values of its keys, and its summary apart.
///
/// The title is looked at as such, unless the incidents of the file have titles of their own. The name of a key
/// that means the same in every document is no word of this one, where it surely is a key.
func head(
  of frontmatter: Frontmatter, in source: SourceLines, _ words: OwnWords, isPart: Bool = false
) -> [Section] {
  guard !frontmatter.lines.isEmpty else { return [] }
  let keys = Dictionary(
    frontmatter.members.compactMap { member in
      MetadataKey(named: member.key, words).map { (member.line, $0) }
    }, uniquingKeysWith: { first, _ in first })
  let summary = statedSummary(of: frontmatter, in: source, words)
  let titleLine = keys.filter { $0.value == .title }.keys.min()
  let summaryLine = keys.filter { $0.value == .summary }.keys.min()
  let membersByLine = Dictionary(grouping: frontmatter.members, by: \.line).mapValues(\.count)
  let passages: [Passage] = frontmatter.passages(in: source).compactMap { passage in
    // As in `{title: A, tags: [b]}`.
    let hasSeveral = membersByLine[passage.line] ?? 0 > 1
    if frontmatter.isAtTop, !hasSeveral,
      passage.line == summaryLine || passage.line == titleLine && !isPart
    {
      return nil
    }
    guard frontmatter.isAtTop, !hasSeveral, keys[passage.line] != nil,
      let sign = passage.text.firstIndex(where: { $0 == ":" || $0 == "=" })
    else {
      return passage
    }
    var passage = passage
    passage.text = trimmedText(passage.text[passage.text.index(after: sign)...])
    return passage.text.isEmpty ? nil : passage
  }
  let line = frontmatter.lines.lowerBound
  return [Section(line: line, heading: "", level: 0, role: .tags, passages: passages)]
    + (summary.map {
      [Section(line: $0.line, heading: "", level: 0, role: .summary, passages: [$0])]
    } ?? [])
}

private func statedSummary(
  of frontmatter: Frontmatter, in source: SourceLines, _ words: OwnWords
) -> Passage? {
  frontmatter.members.first { MetadataKey(named: $0.key, words) == .summary }
    .map { frontmatter.passage(of: $0, in: source) }
}
