import Platform

/// Returns the earliest day that the head of a document gives under names that are not known, where nothing else
/// says when the incident was: what is written about it later has later days.
///
/// - Parameters:
///   - fields: The unknown keys of the frontmatter; a day may stand in a path, as in `2026/03/14/lights-out`.
///   - sections: All of the document; those above the first with a name of its own are its head.
///   - order: How to read `03/04/2021`.
/// - Returns: A day whose year is written.
func guessedDay(in fields: [Field], _ sections: [BlockSection], order: DateOrder) -> Day? {
  let head = sections.prefix { $0.reason != .heading || $0.section.role == .references }
  let written = fields.map(\.value) + head.flatMap { $0.blocks.flatMap(values) }
  return written.compactMap { day(atBeginningOf: $0, order) }.min()
}

/// Returns what stands behind the names in a row of a table, or in lines such as `Name: value`.
private func values(in block: Block) -> [String] {
  switch block.kind {
  case .row: return stride(from: 1, to: block.cells.count, by: 2).map { block.cells[$0] }
  case .paragraph, .item:
    return block.textLines.flatMap { namedParts(of: $0.text) }.compactMap { text in
      let name = text.prefix { $0 != ":" && $0 != "：" }
      guard name.utf8.count <= 40, name.utf8.count < text.utf8.count else { return nil }
      return trimmedText(text[name.endIndex...].dropFirst())
    }
  default: return []
  }
}

/// A year makes it sure that numbers are a day.
private func day(atBeginningOf value: String, _ order: DateOrder) -> Day? {
  let bytes = Array(value.utf8.prefix(40))
  guard let found = DateScanner.scan(bytes[...], at: 0, order: order), found.date.year != nil else {
    return nil
  }
  return found.date.day(near: nil)
}

/// Returns the day with which a sentence of the first paragraph of a summary begins, `On Monday, 7 January 2019, …`, or
/// that of a line which says little else, `Ann Lee and Ben 2020-12-15`; nil where such days lie more than a week apart,
/// since then one is of something else.
func dayTold(in summary: String, order: DateOrder) -> Day? {
  let bytes = Array(summary.utf8.prefix { $0 != UInt8(ascii: "\n") }.prefix(mostBytesOfTold))
  let lastWordOfDay = isByline(bytes) ? 6 : 3
  var days: [Day] = []
  /// The words since the last sentence ended.
  var words = 0
  for place in bytes.indices where place == 0 || isBlank(bytes[place - 1]) {
    if place > 1, ".!?".utf8.contains(bytes[place - 2]) { words = 0 }
    words += 1
    guard words <= lastWordOfDay,
      let found = DateScanner.scan(bytes[...], at: place, order: order),
      // `1.10.12` is a version.
      bytes[place..<found.end].split(whereSeparator: { !isDigit($0) }).contains(where: {
        $0.count == 4
      }),
      let day = found.date.day(near: nil)
    else { continue }
    days.append(day)
  }
  guard let first = days.first, let last = days.max(), let earliest = days.min(),
    last.number - earliest.number <= 7
  else { return nil }
  return first
}

/// Returns whether a line has nothing but names and a day at its end: `Ann Lee and Ben, 2020-12-15`.
///
/// A name begins with a capital; `and` and its like stand between two.
private func isByline(_ bytes: [UInt8]) -> Bool {
  let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    .map { $0.drop { !$0.isLetter && !$0.isNumber } }
  guard (2...6).contains(words.count), let day = words.last, day.first?.isNumber ?? false else {
    return false
  }
  let names = words.dropLast().map { $0.first?.isUppercase ?? false }
  return names.first == true && names.last == true
    && zip(names, names.dropFirst()).allSatisfy { $0 || $1 }
}

private let mostBytesOfTold = 2000
