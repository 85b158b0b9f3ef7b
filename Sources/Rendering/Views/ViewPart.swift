internal import Documents

/// A part of a view that may be shown in part: entries under a heading, each of which is shown whole or not at all.
struct ViewPart {
  /// Empty for what stands below the head without one.
  var heading: String
  /// What its entries are called.
  var noun: (one: String, many: String)
  /// The option that shows them all.
  var option = "--all"
  /// True for what a reader looks for first.
  var isTelling = false
  var entries: [[StyledLine]]
  /// What only that option shows: how many, and what they are called.
  var others: (count: Int, noun: String) = (0, "")

  /// Returns `27 more entries: --timeline`, where so many are shown; nil where all are.
  func more(after shown: Int) -> StyledLine? {
    let words = leftOut(after: shown, more: "more ")
    return words.isEmpty ? nil : "  \("\(words): \(option)", .muted)"
  }

  /// Returns `4 lessons`, or `2 open action items, 3 closed`.
  func leftOut(after shown: Int = 0, more: String = "") -> String {
    let rest = entries.count - shown
    let words = rest == 0 ? "" : "\(rest) \(more)\(rest == 1 ? noun.one : noun.many)"
    let closed = others.count == 0 ? "" : "\(others.count) \(others.noun)"
    return [words, closed].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Rows that one more entry takes, with what has to be written around it.
  fileprivate func cost(ofEntry index: Int) -> Int {
    let isLast = index + 1 == entries.count && others.count == 0
    let around = index > 0 ? 0 : heading.isEmpty ? 1 : 2
    // A line for what is left out is there from the first entry to the one before the last.
    let more = index == 0 ? (isLast ? 0 : 1) : (isLast ? -1 : 0)
    return entries[index].count + around + more
  }
}

extension StyledText {
  /// Adds all of a part, unless it is empty.
  mutating func add(_ part: ViewPart) {
    add(part, first: part.entries.count)
  }

  private mutating func add(_ part: ViewPart, first count: Int) {
    if count == 0 { return }
    addGap()
    if !part.heading.isEmpty { add(StyledLine(part.heading, .heading)) }
    add(part.entries.prefix(count).flatMap(\.self))
  }

  /// Adds as much of some parts as a screen has rows for below what stands there already, and names what is left out
  /// with the option that shows it.
  mutating func add(_ parts: [ViewPart], rows: Int, width: Int) {
    // A path is never broken, and takes more rows where it is longer. One row is for the shell's prompt.
    let taken = lines.reduce(0) { $0 + max(($1.width + width - 1) / width, 1) }
    let room = rows - taken - 1
    var shown = entriesShown(of: parts, rows: room)
    if parts.indices.contains(where: { shown[$0] == 0 && !parts[$0].leftOut().isEmpty }) {
      shown = entriesShown(of: parts, rows: room - 3)
    }
    for (part, count) in zip(parts, shown) where count > 0 {
      add(part, first: count)
      if let more = part.more(after: count) { add(more) }
    }
    let hidden = zip(parts, shown).filter { $1 == 0 && !$0.leftOut().isEmpty }.map(\.0)
    if hidden.isEmpty { return }
    var options: [String] = []
    for part in hidden where !options.contains(part.option) { options.append(part.option) }
    let words = options.map { option in
      let parts = hidden.filter { $0.option == option }.map { $0.leftOut() }
      return "\(parts.joined(separator: ", ")): \(option)"
    }
    addGap()
    add(StyledLine(words.joined(separator: "; "), .muted).wrapped(to: width))
  }
}

/// Returns how many entries of each part fit: one of each in turn, of the telling ones as long as there is room, and
/// of the others in what is left.
private func entriesShown(of parts: [ViewPart], rows: Int) -> [Int] {
  var shown = parts.map { _ in 0 }
  var left = rows
  for isTelling in [true, false] {
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for (place, part) in parts.enumerated()
      where part.isTelling == isTelling && shown[place] < part.entries.count {
        let cost = part.cost(ofEntry: shown[place])
        guard cost <= left else { continue }
        left -= cost
        shown[place] += 1
        hasGrown = true
      }
    }
  }
  return shown
}
