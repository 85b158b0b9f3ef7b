public import Platform

/// A document on its way to its writer: markdown into whose sections something is put.
public struct Skeleton: Sendable {
  public private(set) var bytes: [UInt8]
  private let options: ReadingOptions

  public init(_ bytes: [UInt8], options: ReadingOptions) {
    self.bytes = bytes
    self.options = options
  }

  public func hasSection(_ role: Role) -> Bool { section(role) != nil }

  /// The text of the first section of a role, line by line; empty where there is none.
  func lines(of role: Role) -> [String] {
    guard let section = section(role) else { return [] }
    let source = SourceLines(bytes)
    return (section.first...max(section.last, section.first)).map {
      String(decoding: source[$0], as: UTF8.self)
    }
  }

  /// Puts lines at the end of the first section of a role; nowhere where it has none.
  public mutating func append(_ lines: [String], to role: Role) {
    if hasSection(role) { append(lines, to: role, heading: "") }
  }

  /// Puts lines at the end of the first section of a role; at the end of the document, below a heading of their own,
  /// where it has none.
  ///
  /// Only a row goes right below what stands there, to a table.
  mutating func append(_ lines: [String], to role: Role, heading: String) {
    guard !lines.isEmpty else { return }
    var source = SourceLines(bytes)
    guard let section = section(role) else {
      while let last = bytes.last, isBlank(last) { bytes.removeLast() }
      bytes += Array("\n\n## \(heading)\n\n\(lines.joined(separator: "\n"))\n".utf8)
      return
    }
    var last = section.last
    if dropPlaceholders(section) {
      source = SourceLines(bytes)
      last = self.section(role)?.last ?? last
    }
    while last > section.first, trimmed(source[last]).isEmpty { last -= 1 }
    let end = source.start(ofLine: last) + source[last].count
    let isRow = lines[0].hasPrefix("|") && trimmed(source[last]).first == UInt8(ascii: "|")
    let text = (isRow ? "\n" : "\n\n") + lines.joined(separator: "\n")
    bytes.insert(contentsOf: Array(text.utf8), at: end)
    if end == bytes.count - text.utf8.count { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Removes entries that only show how one is written, such as `- **HH:MM** - what happened`.
  private mutating func dropPlaceholders(_ section: (first: Int, last: Int)) -> Bool {
    let source = SourceLines(bytes)
    var kept: [UInt8] = Array(bytes[..<source.start(ofLine: section.first)])
    var isChanged = false
    for line in section.first...section.last {
      let text = trimmed(source[line])
      let isEntry = text.first.map { "-*+|".utf8.contains($0) } ?? false
      let folded = String(decoding: text.map(lowered), as: UTF8.self)
      if isEntry, ["hh:mm", "xx:xx", "??:??"].contains(where: folded.contains) {
        isChanged = true
      } else {
        kept += bytes[source.start(ofLine: line)..<source.start(ofLine: line + 1)]
      }
    }
    kept += bytes[source.start(ofLine: section.last + 1)...]
    if isChanged { bytes = kept }
    return isChanged
  }

  /// The first line, that of the heading, and the last before the next heading.
  private func section(_ role: Role) -> (first: Int, last: Int)? {
    let sections = readDocument(bytes, path: "new.md", options: options).sections
    guard let place = sections.firstIndex(where: { $0.role == role && $0.level > 0 }) else {
      return nil
    }
    let next = place + 1 < sections.count ? sections[place + 1].line : SourceLines(bytes).count + 1
    return (sections[place].line, max(next - 1, sections[place].line))
  }
}

extension Skeleton {
  /// Puts what sources tell into the timeline, by the clock that the section names, else by that of the house.
  public mutating func append(
    _ timeline: ImportedTimeline, date: Day, clock house: HouseClock, dash: String
  ) {
    let written = lines(of: .timeline)
    let clock =
      written.lazy.filter { !$0.hasPrefix("<!--") }.compactMap { HouseClock(statedIn: $0) }.first
      ?? house
    // A table has a head, a line below it, and rows.
    let head = written.firstIndex { trimmedText($0).hasPrefix("|") }.flatMap { head in
      written.dropFirst(head + 1).first.map { trimmedText($0).hasPrefix("|") } ?? false
        ? written[head] : nil
    }
    let columns = head.map { trimmedText($0).split(separator: "|").count }
    // At once, since what stands in the section already may be an example that gives way.
    let note = timeline.leftOutNote(date: date, clock: clock).map { ["", "<!-- \($0) -->"] } ?? []
    append(
      timeline.markdown(date: date, clock: clock, dash: dash, columns: columns) + note,
      to: .timeline, heading: "Timeline")
  }
}
