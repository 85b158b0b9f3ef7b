/// Returns the form that the newest documents of a house have in common: the keys of their frontmatter, their
/// headings, and the lines that stand in most of them.
///
/// - Parameters:
///   - documents: The newest first, at most as many as are asked.
///   - options: The words of the house.
/// - Returns: A template; nil where they are too few, or agree on no headings.
public func houseForm(of documents: [[UInt8]], options: ReadingOptions) -> [UInt8]? {
  guard documents.count >= leastDocuments else { return nil }
  let read = documents.map { OutlinedDocument($0) }
  let most = documents.count / 2 + 1
  let headings = inCommon(read.map { $0.sections.map(\.heading) }, most: most)
  guard headings.count >= 2 else { return nil }
  let roles = HeadingRoles(options)
  var body = title(of: read, most: most) + facts(of: read, most: most, options)
  for heading in headings {
    if body.last.map({ !$0.isEmpty }) ?? true { body.append("") }
    body += [heading, ""]
    let texts = read.map { $0.lines(below: heading) }
    let role = roles.named(trimmedText(heading.drop { $0 == "#" }))?.role
    let constant =
      role == .timeline
      ? zoneLine(of: texts, most: most).map { [$0] } ?? [] : inCommon(texts, most: most)
    if !constant.isEmpty { body += constant }
  }
  while body.last?.isEmpty == true { body.removeLast() }
  let keys = inCommon(read.map { $0.parts.members.map(\.key) }, most: most)
  let members = keys.map { key in
    member(key, in: read.compactMap { $0.parts.members.first { $0.key == key } }, most, options)
  }
  let space = members.isEmpty || body.first?.isEmpty == true ? [] : [""]
  let form = FormParts(members: members, body: space + body + [""]).bytes
  return withPlaces(form, options: options)
}

/// How many documents are asked, and how few of them tell nothing.
public let documentsOfHouse = 5
private let leastDocuments = 3

/// A document as headings with the lines below each.
private struct OutlinedDocument {
  var parts: FormParts
  var title: String?
  /// Before the first heading but the title.
  var head: [String] = []
  var sections: [(heading: String, lines: [String])] = []

  init(_ bytes: [UInt8]) {
    parts = FormParts(bytes)
    var fence: String?
    for line in parts.body {
      let text = trimmedText(line)
      if let open = fence {
        if text.hasPrefix(open) { fence = nil }
      } else if text.hasPrefix("```") || text.hasPrefix("~~~") {
        fence = String(text.prefix(3))
      } else if let level = headingLevel(of: line) {
        if level == 1, title == nil, sections.isEmpty {
          title = trimmedText(line.dropFirst(2))
        } else {
          sections.append((text, []))
        }
        continue
      }
      if sections.isEmpty {
        head.append(text)
      } else {
        sections[sections.count - 1].lines.append(text)
      }
    }
  }

  /// What stands below a heading, without empty lines; a box that is ticked is one to be ticked.
  func lines(below heading: String) -> [String] {
    let lines = sections.first { $0.heading == heading }?.lines ?? []
    return lines.filter { !$0.isEmpty }.map { line in
      line.replacing("[x]", with: "[ ]").replacing("[X]", with: "[ ]")
    }
  }
}

/// Returns what most of several lists hold, in the order of the list that holds most of it; what that one lacks stands
/// behind what it follows elsewhere.
private func inCommon(_ lists: [[String]], most: Int) -> [String] {
  var counts: [String: Int] = [:]
  for list in lists { for item in Set(list) { counts[item, default: 0] += 1 } }
  // One of another form must not decide on the order.
  let typical = lists.enumerated().max { left, right in
    let shares = [left, right].map { $0.element.count { counts[$0, default: 0] >= most } }
    return (shares[0], right.offset) < (shares[1], left.offset)
  }
  var result: [String] = []
  for list in [typical?.element ?? []] + lists {
    var place = 0
    for item in list where counts[item, default: 0] >= most {
      if let known = result.firstIndex(of: item) {
        place = known + 1
      } else {
        result.insert(item, at: place)
        place += 1
      }
    }
  }
  return result
}

/// Returns the heading of the whole, with the words that stand before every title.
private func title(of documents: [OutlinedDocument], most: Int) -> [String] {
  let titles = documents.compactMap(\.title)
  guard titles.count >= most, let first = titles.first else { return [] }
  let prefix = first.firstIndex(of: ":").map { String(first[...$0]) + " " } ?? ""
  let isShared = !prefix.isEmpty && titles.count { $0.hasPrefix(prefix) } >= most
  return ["# \(isShared ? prefix : ""){{title}}", ""]
}

/// Returns the lines of facts that most documents have above their first section.
private func facts(of documents: [OutlinedDocument], most: Int, _ options: ReadingOptions)
  -> [String]
{
  func names(_ document: OutlinedDocument) -> [String] {
    document.head.compactMap { fieldOfLine($0)?.name }
  }
  return inCommon(documents.map(names), most: most).compactMap { name in
    let line = documents.lazy.flatMap(\.head).first { fieldOfLine($0)?.name == name }
    guard let line, let (_, value) = fieldOfLine(line) else { return nil }
    guard let place = TemplatePlace(asked: name, options.words) else {
      return trimmedText(line[..<value.lowerBound]) + line[value.upperBound...]
    }
    return line[..<value.lowerBound] + place.written(like: String(line[value]), options)
      + line[value.upperBound...]
  }
}

/// Returns a key with a place for its value, with the value that all have, or with none.
private func member(
  _ key: String, in members: [FormParts.Member], _ most: Int, _ options: ReadingOptions
) -> FormParts.Member {
  var member = members[0]
  if let line = member.asking(options) {
    member.lines = [line]
    return member
  }
  let meaning = MetadataKey(named: key, options.words)
  let isConstant = meaning == nil && members.count { $0.lines == member.lines } >= most
  if isConstant { return member }
  let isList = member.value.hasPrefix("[") || member.value.isEmpty && member.lines.count > 1
  let name = member.lines[0].prefix { $0 != ":" }
  member.lines = ["\(name):" + (isList ? " []" : "")]
  return member
}

/// Returns the line that names the zone of a timeline, as `All times` of most documents.
private func zoneLine(of texts: [[String]], most: Int) -> String? {
  let stated = texts.compactMap { lines in
    lines.first.flatMap { line in
      line.first.map { "-*|".contains($0) } != true && HouseClock(statedIn: line) != nil
        ? line : nil
    }
  }
  guard stated.count >= most, let first = stated.first else { return nil }
  let words = first.split(separator: " ")
  let shared = words.indices.prefix { place in
    HouseClock(statedIn: String(words[place])) == nil
      && stated.allSatisfy { $0.split(separator: " ").dropFirst(place).first == words[place] }
  }
  let lead = shared.isEmpty ? "All times" : words[..<shared.count].joined(separator: " ")
  return lead + " {{timezone}}."
}

/// Returns what most of the newest documents write between the time of an entry of a timeline and what happened.
public func houseTimelineDash(of documents: [[UInt8]]) -> String {
  let dashes = documents.compactMap { bytes in
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).lazy
      .compactMap(dashOfEntry).first
  }
  return dashes.first { dash in dashes.count { $0 == dash } * 2 > dashes.count } ?? "-"
}

/// What stands between the bold time and the words of `- **14:05** — text`.
private func dashOfEntry(_ line: Substring) -> String? {
  guard line.hasPrefix("- **"), line.prefix(24).contains(where: \.isNumber) else { return nil }
  let behind = line.dropFirst(4)
  guard let close = behind.firstIndex(of: "*"), behind[close...].hasPrefix("** ") else {
    return nil
  }
  let dash = behind[close...].dropFirst(3).prefix { $0 != " " }
  return ["-", "–", "—", "|", "→"].contains(dash) ? String(dash) : nil
}

/// Returns what most of the newest documents write before the name of a commit: an address, or nothing.
///
/// - Parameter commits: Those that each document names.
/// - Returns: Such as `https://example.org/ops/commit/`.
public func houseCommitPrefix(of commits: [[String]]) -> String {
  let prefixes = commits.compactMap(\.first).map { commit in
    commit.lastIndex(of: "/").map { String(commit[...$0]) } ?? ""
  }
  return prefixes.first { prefix in prefixes.count { $0 == prefix } * 2 > prefixes.count } ?? ""
}
