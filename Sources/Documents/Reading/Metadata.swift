/// One statement about a document, wherever it stands: a frontmatter key, a bold line, a table row.
struct Metadata {
  var key: MetadataKey
  /// The value on one line.
  var text: String
  /// The parts of a list; the text split at commas where it is none.
  var texts: [String]
  var line: Int
  var column: Int
  /// Where each of `texts` stands, in the frontmatter; empty in the body.
  var places: [(line: Int, column: Int)] = []
}

/// What a statement is about.
enum MetadataKey: Sendable {
  case title, identifier, date, laterDate, resolved, created, status, severity, duration, systems,
    tags,
    authors,
    commits
  case related, supersedes, supersededBy, kind, zone, patterns, summary

  /// True for what the frontmatter of a file says of each of several incidents in it.
  var holdsForAllIncidents: Bool {
    switch self {
    case .title, .identifier, .date, .laterDate, .resolved, .duration, .summary: false
    default: true
    }
  }

  /// Finds the key that a name stands for: `Services affected`, `incident-date`, `Fix Commit`.
  init?(named name: String, _ words: OwnWords = OwnWords()) {
    // Longer than any of the names; most of what is asked about is a line of prose.
    guard name.utf8.count <= 60, name.utf8.first.map(isDigit) == false else { return nil }
    let name = normalizedHeading(name)
    guard let key = words.fields[name] ?? MetadataKey.names[name] else { return nil }
    self = key
  }

  /// By name as ``normalizedHeading(_:)`` leaves it; docs/format.md lists them.
  static let names = names(in: .standard)

  static func names(in vocabulary: Vocabulary) -> [String: MetadataKey] {
    Dictionary(
      vocabulary.terms(meanings).map { term, key in
        // To take all of them for headings would cost each short command as much as its own work.
        (term.isOfWords ? term.text : normalizedHeading(term.text), key)
      }, uniquingKeysWith: { first, _ in first })
  }

  static let meanings: [(String, MetadataKey)] = [
    ("title", .title), ("id", .identifier), ("date", .date), ("later-date", .laterDate),
    ("resolved", .resolved),
    ("created", .created), ("status", .status), ("severity", .severity), ("duration", .duration),
    ("systems", .systems), ("tags", .tags), ("authors", .authors), ("commits", .commits),
    ("related", .related), ("supersedes", .supersedes), ("superseded-by", .supersededBy),
    ("patterns", .patterns), ("kind", .kind), ("zone", .zone), ("summary", .summary),
  ].map { ("field.\($0)", $1) }
}

/// Returns what the frontmatter says, and the keys that mean nothing here as they are.
///
/// Keys within a key, as in `incident_meta: {severity: 2}`, are read as if they stood at the top.
func metadata(in frontmatter: Frontmatter, _ words: OwnWords) -> (
  known: [Metadata], fields: [Field]
) {
  var known: [Metadata] = []
  var fields: [Field] = []
  for member in frontmatter.members {
    if let statement = statement(of: member, words) {
      known.append(statement)
      continue
    }
    guard case .mapping(let inner) = member.value.content else {
      fields.append(Field(key: member.key, value: member.value.text))
      continue
    }
    for nested in inner {
      if let statement = statement(of: nested, words) {
        known.append(statement)
      } else {
        fields.append(Field(key: "\(member.key).\(nested.key)", value: nested.value.text))
      }
    }
  }
  return (known, fields)
}

private func statement(of member: YAMLNode.Member, _ words: OwnWords) -> Metadata? {
  guard let key = MetadataKey(named: member.key, words) else { return nil }
  var text = oneLine(member.value.text)
  // `duration_minutes: 45` has its unit in the key.
  if key == .duration, member.key.lowercased().hasSuffix("minutes"), Int(text) != nil {
    text += " minutes"
  }
  let parts = member.value.parts
  return Metadata(
    key: key, text: text, texts: parts.map { oneLine($0.text) }, line: member.value.line,
    column: member.value.column, places: parts.map { ($0.line, $0.column) })
}

/// Returns what the body says of the document: `**Date:** 2024-01-02` lines, bullets and tables above the
/// first section that tells a story, and headings such as `## Date: July 1, 2020` or `### Date`.
func metadata(in sections: [BlockSection], _ words: OwnWords) -> [Metadata] {
  var found: [Metadata] = []
  var isHead = true
  for section in sections {
    let heading = section.section.heading
    if let statement = statement(in: heading, line: section.section.line, words) {
      found.append(statement)
    }
    if let key = MetadataKey(named: heading, words), key != .summary,
      let block = section.blocks.first,
      block.kind == .paragraph || block.isItem,
      // What is a statement itself is no value: `# Title` above `**Date:** …`.
      statements(in: block, words).isEmpty
    {
      let values = block.isItem ? section.blocks.filter(\.isItem) : [block]
      found.append(
        Metadata(
          key: key, text: oneLine(block.text), texts: values.flatMap { parts(of: $0.text) },
          line: block.line, column: 1))
      continue
    }
    let tellsStory = section.hasOwnRole && section.section.role != .references
    if tellsStory { isHead = section.section.role == .summary && isHead }
    guard isHead || section.reason.isUnnamed || section.section.role == .references else {
      found += lengths(in: section, words)
      continue
    }
    for place in section.blocks.indices where !section.blocks[place].isQuoted || isHead {
      if !namesColumns(place, in: section.blocks, words) {
        found += statements(in: section.blocks[place], words)
      }
    }
  }
  return found
}

/// Returns the lengths that a section further on states: `- **Duration**: 45 minutes` below `Impact`.
private func lengths(in section: BlockSection, _ words: OwnWords) -> [Metadata] {
  guard ![.timeline, .actions, .lessons].contains(section.section.role) else { return [] }
  return section.blocks.filter { !$0.isQuoted && $0.depth <= 1 }
    .flatMap { statements(in: $0, words) }.filter { $0.key == .duration }
}

/// Returns the line that asks for a fact and has none: `**Severity**:`.
func emptyLine(of key: MetadataKey, in sections: [BlockSection], _ words: OwnWords) -> Int? {
  let lines = sections.lazy.flatMap(\.blocks).filter { $0.isItem || $0.kind == .paragraph }
    .flatMap(\.textLines)
  return lines.first { _, text in
    let name = withoutColon(trimmedText(text))
    return name != text && MetadataKey(named: name, words) == key
  }?.line
}

/// Returns whether a row only names the columns of a table. Of a table of facts the first row is a fact as all others
/// are: of two cells, or four, with a number in its value or a fact below.
private func namesColumns(_ place: Int, in blocks: ArraySlice<Block>, _ words: OwnWords) -> Bool {
  guard blocks[place].kind == .row(isHeader: true) else { return false }
  let cells = blocks[place].cells
  let rows = blocks[(place + 1)...].prefix { $0.kind == .row(isHeader: false) }
  let isOfFacts =
    rows.isEmpty || cells.contains { $0.contains(where: \.isNumber) }
    || rows.contains { MetadataKey(named: withoutColon($0.cells.first ?? ""), words) != nil }
  return !cells.count.isMultiple(of: 2) || !isOfFacts
}

private func statements(in block: Block, _ words: OwnWords) -> [Metadata] {
  switch block.kind {
  case .row:
    return stride(from: 0, to: block.cells.count - 1, by: 2).compactMap { index in
      guard let key = MetadataKey(named: withoutColon(block.cells[index]), words) else {
        return nil
      }
      let value = block.cells[index + 1]
      return Metadata(
        key: key, text: oneLine(value), texts: parts(of: value), line: block.line, column: 1)
    }
  case .paragraph, .item:
    let lines = block.textLines
    return lines.indices.flatMap { place in
      let (line, text) = lines[place]
      // What a label alone asks for stands on the next line, unless that has a label of its own.
      let isLabel =
        place + 1 < lines.count && endsInColon(trimmedText(text))
        && leadingLabel(of: lines[place + 1].text) == nil
      let whole = isLabel ? "\(text) \(lines[place + 1].text)" : text
      return namedParts(of: whole).compactMap { statement(in: $0, line: line, words) }
    }
  default: return []
  }
}

/// Returns the parts of a line that says several things: `Date: 2026-03-14 · Severity: 2 · Status: open`.
func namedParts(of text: String) -> [String] {
  // Of ASCII and the others, the bytes with which the marks begin; most lines have none.
  guard text.utf8.contains(where: { $0 == 0x7c || $0 == 0xc2 || $0 == 0xe2 || $0 == 0xef }) else {
    return [text]
  }
  var parts: [Substring] = []
  var rest = text[...]
  for place in text.indices where "·•|｜".contains(text[place]) {
    let next = text[text.index(after: place)...]
    let name = next.prefix { !":：·•|｜".contains($0) }
    guard let colon = next[name.endIndex...].first, ":：".contains(colon),
      (1...4).contains(name.split(separator: " ").count)
    else { continue }
    parts.append(rest[..<place])
    rest = next
  }
  return (parts + [rest]).map { trimmedText($0) }
}

/// Reads `Key: value`, where the key is a known one.
private func statement(in text: String, line: Int, _ words: OwnWords) -> Metadata? {
  guard let (key, rest) = leadingKey(of: text, words), key != .summary else { return nil }
  let value = trimmedText(rest)
  guard !value.isEmpty else { return nil }
  return Metadata(key: key, text: value, texts: parts(of: value), line: line, column: 1)
}

/// Returns the known key that a line such as `Key: value` begins with, and what stands behind its colon.
func leadingKey(of text: String, _ words: OwnWords = OwnWords()) -> (
  key: MetadataKey, rest: Substring
)? {
  guard let (label, rest) = leadingLabel(of: text), let key = MetadataKey(named: label, words)
  else {
    return nil
  }
  return (key, rest)
}

/// Returns the short words that a line such as `Label: rest` begins with, and what stands behind the colon.
func leadingLabel(of text: String) -> (label: String, rest: Substring)? {
  text.unicodeScalars.prefix(40).firstIndex { $0 == ":" || $0 == "：" }
    .map { (String(text[..<$0]), text[text.unicodeScalars.index(after: $0)...]) }
}

/// Cuts a list at its commas, semicolons and line ends; what stands in brackets belongs to one name, and a bracket without
/// another holds nothing.
private func parts(of text: String) -> [String] {
  let characters = Array(text)
  var opened: [Int] = []
  /// By how much each character changes how many brackets are around it.
  var change = Array(repeating: 0, count: characters.count)
  for (place, character) in characters.enumerated() {
    if "(（".contains(character) { opened.append(place) }
    if ")）".contains(character), let start = opened.popLast() {
      change[start] += 1
      change[place] -= 1
    }
  }
  var depth = 0
  return characters.indices.split { place in
    depth += change[place]
    return depth == 0 && [",", "\n", ";", "\u{2028}"].contains(characters[place])
  }.map { trimmedText(String(characters[$0])) }.filter { !$0.isEmpty }
}
