/// Returns a form of a house's own with a place for each fact that it asks for.
///
/// Keys of its frontmatter, lines such as `**Date:** YYYY-MM-DD`, rows of a table of two columns and its title are
/// known by what they mean; everything else stays as it is. One that has places already gets further ones only for empty
/// keys of its frontmatter, as those of a copy that was made before there were such places.
///
/// - Parameters:
///   - form: Markdown.
///   - options: The words of the house.
/// - Returns: The same, filled in by ``filled(_:with:)``.
public func withPlaces(_ form: [UInt8], options: ReadingOptions) -> [UInt8] {
  let present = places(of: form)
  var parts = FormParts(form)
  for place in parts.members.indices {
    let member = parts.members[place]
    // What stands beside places is meant as it is.
    guard present.isEmpty || ["", "[]"].contains(member.value) && member.lines.count == 1,
      let line = member.asking(options), places(of: Array(line.utf8)).isDisjoint(with: present)
    else { continue }
    parts.members[place].lines = [line]
  }
  if !present.isEmpty { return parts.bytes }
  let isTitled = parts.members.contains { MetadataKey(named: $0.key, options.words) == .title }
  var headings = 0
  for place in parts.body.indices {
    let line = parts.body[place]
    if let level = headingLevel(of: line) {
      headings += level > 1 ? 1 : 0
      if level == 1, headings == 0 { parts.body[place] = askingForTitle(line, isTitled: isTitled) }
    } else if headings < 2, let asking = askingLine(line, options) {
      parts.body[place] = asking
    }
  }
  return parts.bytes
}

/// A document as its lines, taken apart at the end of its frontmatter.
struct FormParts {
  /// A key of the frontmatter with its value, which may have several lines.
  struct Member {
    var key: String
    var lines: [String]

    /// What stands behind the key on its line.
    var value: String {
      guard let first = lines.first, let colon = first.firstIndex(of: ":") else { return "" }
      return trimmedText(first[colon...].dropFirst())
    }
  }

  var members: [Member] = []
  var body: [String] = []
  private var hasFrontmatter = false
  private let lineEnd: String

  init(_ bytes: [UInt8]) {
    let source = SourceLines(bytes)
    lineEnd = bytes.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    let lines = (1...source.count).map { String(decoding: source[$0], as: UTF8.self) }
    let isFence = lines.first.map { trimmedText($0) == "---" } ?? false
    guard isFence, let close = lines.dropFirst().firstIndex(where: { trimmedText($0) == "---" })
    else {
      body = lines
      return
    }
    hasFrontmatter = true
    body = Array(lines[(close + 1)...])
    for line in lines[1..<close] {
      let isKey = line.first.map { $0.isLetter || $0 == "_" || $0 == "\"" } ?? false
      if isKey, let colon = line.firstIndex(of: ":") {
        members.append(Member(key: withoutQuotes(String(line[..<colon])), lines: [line]))
      } else if let last = members.indices.last {
        members[last].lines.append(line)
      }
    }
  }

  /// A document of the same kind of lines.
  init(members: [Member], body: [String]) {
    self.members = members
    self.body = body
    hasFrontmatter = !members.isEmpty
    lineEnd = "\n"
  }

  var bytes: [UInt8] {
    let head = hasFrontmatter ? ["---"] + members.flatMap(\.lines) + ["---"] : []
    return Array((head + body).joined(separator: lineEnd).utf8)
  }
}

extension FormParts.Member {
  /// Returns the line with a place for its value; nil for a key that asks for nothing that is known.
  func asking(_ options: ReadingOptions) -> String? {
    guard let first = lines.first, let colon = first.firstIndex(of: ":"),
      let place = TemplatePlace(asked: key, options.words)
    else { return nil }
    let mark = value.first == "\"" || value.first == "'" ? "\"" : ""
    let isList = [.systems, .tags, .authors].contains(place)
    let isPlain = isList && !value.isEmpty && value.first != "["
    let written =
      isPlain
      ? "{{\(place.rawValue)}}"
      : isList || place == .time
        ? place.inFrontmatter : mark + place.written(like: value, options) + mark
    return first[...colon] + " " + written
  }
}

extension TemplatePlace {
  /// Finds the place that the name of a field asks for.
  init?(asked name: String, _ words: OwnWords) {
    if ["time", "start time", "start_time"].contains(name.lowercased()) {
      self = .time
      return
    }
    switch MetadataKey(named: name, words) {
    case .title: self = .title
    case .date: self = .date
    case .severity: self = .severity
    case .systems: self = .systems
    case .tags: self = .tags
    case .authors: self = .authors
    case .commits: self = .commit
    default: return nil
    }
  }
}

extension TemplatePlace {
  /// The place as it stands in a template, with the form of an example of a day.
  func written(like example: String, _ options: ReadingOptions) -> String {
    guard self == .date, let form = DayForm(example: example, order: options.dateOrder) else {
      return "{{\(rawValue)}}"
    }
    return "{{date:\(form.text)}}"
  }
}

/// Returns how deep a heading is that begins with `#`; nil for other lines.
func headingLevel(of line: String) -> Int? {
  let marks = line.prefix { $0 == "#" }.count
  return (1...6).contains(marks) && line.dropFirst(marks).first == " " ? marks : nil
}

/// `# Postmortem: [Title]` asks for what stands behind its colon, or in brackets.
private func askingForTitle(_ line: String, isTitled: Bool) -> String {
  for (open, close) in [("[", "]"), ("<", ">"), ("{", "}")] {
    if let start = line.firstIndex(of: Character(open)),
      let end = line[start...].lastIndex(of: Character(close))
    {
      return line[..<start] + "{{title}}" + line[end...].dropFirst()
    }
  }
  if let colon = line.firstIndex(of: ":") { return line[...colon] + " {{title}}" }
  // What a house calls every postmortem is no title where there is another place for it.
  return isTitled ? line : "# {{title}}"
}

/// Returns a line such as `- **Date**: …` or `| Date | … |` with a place in the place of its value; nil for others.
private func askingLine(_ line: String, _ options: ReadingOptions) -> String? {
  guard let (name, value) = fieldOfLine(line),
    let place = TemplatePlace(asked: name, options.words)
  else { return nil }
  return line[..<value.lowerBound] + (line[..<value.lowerBound].last == " " ? "" : " ")
    + place.written(like: String(line[value]), options) + line[value.upperBound...]
}

/// Finds the name and the value of a line that states one fact; nil for other lines.
func fieldOfLine(_ line: String) -> (name: String, value: Range<String.Index>)? {
  let marks = " *_-|".unicodeScalars
  func name(_ text: Substring) -> String? {
    var scalars = text.unicodeScalars
    while let first = scalars.first, marks.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, marks.contains(last) || last == ":" { scalars.removeLast() }
    let name = String(scalars)
    return name.isEmpty || name.utf8.count > 40 ? nil : name
  }
  func value(_ start: String.Index, _ end: String.Index) -> Range<String.Index> {
    var (start, end) = (start, end)
    while start < end, line[start] == " " || line[start] == "*" { start = line.index(after: start) }
    while end > start, line[line.index(before: end)] == " " { end = line.index(before: end) }
    return start..<end
  }
  if trimmedText(line).hasPrefix("|") {
    let bars = line.indices.filter { line[$0] == "|" }
    guard bars.count == 3, let name = name(line[bars[0]..<bars[1]]) else { return nil }
    let inner = value(line.index(after: bars[1]), bars[2])
    return line[inner].allSatisfy { $0 == "-" || $0 == ":" } && !inner.isEmpty ? nil : (name, inner)
  }
  guard let colon = line.firstIndex(of: ":"), let name = name(line[..<colon]) else { return nil }
  return (name, value(line.index(after: colon), line.endIndex))
}
