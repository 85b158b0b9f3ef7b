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
  case title, identifier, date, laterDate, created, status, severity, duration, systems, tags,
    authors,
    commits
  case related, supersedes, supersededBy, kind, zone, patterns, summary

  /// True for what the frontmatter of a file says of each of several incidents in it.
  var holdsForAllIncidents: Bool {
    switch self {
    case .title, .identifier, .date, .laterDate, .duration, .summary: false
    default: true
    }
  }

  /// Finds the key that a name stands for: `Services affected`, `incident-date`, `Fix Commit`.
  init?(named name: String) {
    // Longer than any of the names; most of what is asked about is a line of prose.
    guard name.utf8.count <= 40 else { return nil }
    let words = name.utf8.map { byte in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") ? UInt8(ascii: " ") : lowered(byte)
    }
    guard let key = MetadataKey.names[trimmedText(String(decoding: words, as: UTF8.self))] else {
      return nil
    }
    self = key
  }

  /// In lower case, words between single spaces; docs/format.md lists them.
  static let names: [String: MetadataKey] = [
    "affected": .systems, "affected services": .systems, "affected systems": .systems,
    "author": .authors, "author s": .authors, "author(s)": .authors, "authors": .authors,
    "categories": .tags, "category": .tags, "commit": .commits, "commits": .commits,
    "component": .systems, "components": .systems, "created": .created,
    "created at": .created, "created on": .created, "written": .created, "date": .date,
    "date of incident": .date, "dates": .date,
    "detected": .laterDate, "duration": .duration, "duration minutes": .duration,
    "fix commit": .commits, "id": .identifier, "incident date": .date,
    "incident duration": .duration,
    "incident id": .identifier, "incident name": .title, "incident start": .date,
    "keywords": .tags, "kind": .kind, "labels": .tags, "length": .duration, "occurred on": .date,
    "outage duration": .duration, "owner": .authors, "owners": .authors, "patterns": .patterns,
    "postmortem date": .created, "postmortem owner": .authors, "product": .systems,
    "related": .related, "related incidents": .related, "service": .systems,
    "service s": .systems, "services": .systems, "services affected": .systems,
    "sev": .severity, "severity": .severity, "severity level": .severity, "start": .date,
    "start date": .date, "start time": .date, "started": .date, "started at": .date,
    "state": .status, "status": .status, "summary": .summary, "superseded by": .supersededBy,
    "supersedes": .supersedes, "system": .systems, "systems": .systems, "tags": .tags,
    "time": .laterDate, "time zone": .zone, "timezone": .zone, "title": .title,
    "total duration": .duration,
    "type": .kind, "tz": .zone, "when": .date, "dato": .date, "datum": .date, "日期": .date,
    "发生时间": .date, "发生日期": .date, "schweregrad": .severity, "alvorlighet": .severity,
  ]
}

/// Returns what the frontmatter says, and the keys that mean nothing here as they are.
///
/// Keys within a key, as in `incident_meta: {severity: 2}`, are read as if they stood at the top.
func metadata(in frontmatter: Frontmatter) -> (known: [Metadata], fields: [Field]) {
  var known: [Metadata] = []
  var fields: [Field] = []
  for member in frontmatter.members {
    if let statement = statement(of: member) {
      known.append(statement)
      continue
    }
    guard case .mapping(let inner) = member.value.content else {
      fields.append(Field(key: member.key, value: member.value.text))
      continue
    }
    for nested in inner {
      if let statement = statement(of: nested) {
        known.append(statement)
      } else {
        fields.append(Field(key: "\(member.key).\(nested.key)", value: nested.value.text))
      }
    }
  }
  return (known, fields)
}

private func statement(of member: YAMLNode.Member) -> Metadata? {
  guard let key = MetadataKey(named: member.key) else { return nil }
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
func metadata(in sections: [BlockSection]) -> [Metadata] {
  var found: [Metadata] = []
  var isHead = true
  for section in sections {
    let heading = section.section.heading
    if let statement = statement(in: heading, line: section.section.line) {
      found.append(statement)
    }
    if let key = MetadataKey(named: heading), key != .summary, let block = section.blocks.first,
      block.kind == .paragraph || block.isItem
    {
      let values = block.isItem ? section.blocks.filter(\.isItem) : [block]
      found.append(
        Metadata(
          key: key, text: oneLine(block.text), texts: values.flatMap { parts(of: $0.text) },
          line: block.line, column: 1))
      continue
    }
    let tellsStory = section.hasOwnRole && section.section.role != .other
    if tellsStory { isHead = section.section.role == .summary && isHead }
    guard isHead || !tellsStory && section.section.role == .other else { continue }
    for block in section.blocks where !block.isQuoted || isHead { found += statements(in: block) }
  }
  return found
}

/// Returns the line that asks for a fact and has none: `**Severity**:`.
func emptyLine(of key: MetadataKey, in sections: [BlockSection]) -> Int? {
  let lines = sections.lazy.flatMap(\.blocks).filter { $0.isItem || $0.kind == .paragraph }
    .flatMap(\.textLines)
  return lines.first { _, text in
    let name = withoutColon(trimmedText(text))
    return name != text && MetadataKey(named: name) == key
  }?.line
}

private func statements(in block: Block) -> [Metadata] {
  switch block.kind {
  case .row:
    // Two columns say one thing, four say two.
    return stride(from: 0, to: block.cells.count - 1, by: 2).compactMap { index in
      guard let key = MetadataKey(named: withoutColon(block.cells[index])) else { return nil }
      let value = block.cells[index + 1]
      return Metadata(
        key: key, text: oneLine(value), texts: parts(of: value), line: block.line, column: 1)
    }
  case .paragraph, .item:
    return block.textLines.compactMap {
      statement(in: $0.text, line: $0.line)
    }
  default: return []
  }
}

/// Reads `Key: value`, where the key is a known one.
private func statement(in text: String, line: Int) -> Metadata? {
  guard let colon = text.utf8.prefix(40).firstIndex(of: UInt8(ascii: ":")) ?? nil,
    let key = MetadataKey(named: String(text[..<colon]))
  else { return nil }
  let value = trimmedText(text[text.index(after: colon)...])
  guard !value.isEmpty, key != .summary else { return nil }
  return Metadata(key: key, text: value, texts: parts(of: value), line: line, column: 1)
}

private func parts(of text: String) -> [String] {
  text.split { $0 == "," || $0 == "\n" || $0 == ";" || $0 == "\u{2028}" }.map { trimmedText($0) }
    .filter { !$0.isEmpty }
}
