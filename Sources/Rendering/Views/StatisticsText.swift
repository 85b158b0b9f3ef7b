public import Documents
internal import Platform

/// Returns statistics as bars and a line of months.
public func text(_ statistics: Statistics, width: Int) -> StyledText {
  var text = StyledText([countsLine(statistics)])
  let months = monthLines(statistics.months, width: width)
  if !months.isEmpty {
    text.addHeading("\("By month", .heading)")
    text.add(months)
  }
  let groups = [
    ("By severity", statistics.severities, false), ("By system", statistics.systems, true),
    ("By pattern", statistics.patterns, true),
  ]
  for (heading, counts, sumsUpOnce) in groups where !counts.isEmpty {
    text.addHeading("\(heading, .heading)")
    text.add(barLines(counts, width: width, sumsUpOnce: sumsUpOnce))
  }
  if statistics.unclassified > 0 {
    if statistics.patterns.isEmpty { text.addHeading("\("By pattern", .heading)") }
    text.add("  \("\(statistics.unclassified) unclassified: no known pattern", .muted)")
  }
  if statistics.detections.contains(where: { $0.name != "unknown" }) {
    text.addHeading("\("How it was found", .heading)")
    text.add(barLines(statistics.detections, width: width, sumsUpOnce: false))
  }
  text.addHeading("\("Time from the start", .heading)")
  text.add(spreadLines(statistics))
  text.addHeading("\("Action items", .heading)")
  let (open, done) = (statistics.openActions, statistics.doneActions)
  text.add("  \(open) open, \(done) done, \(statistics.droppedActions) dropped")
  return text
}

/// Beyond these a list of counts tells of single incidents.
private let mostBars = 12

private func countsLine(_ statistics: Statistics) -> StyledLine {
  let undated = statistics.undated > 0 ? " (\(statistics.undated) undated)" : ""
  return
    "\(counted(statistics.incidents, "incident"))\(undated), \(counted(statistics.references, "reference"))"
}

/// Returns one block a month, months without incidents included, the latest that fit; and how many
/// incidents are older.
private func monthLines(_ months: [Statistics.Count], width: Int) -> [StyledLine] {
  let known = months.compactMap { month in monthNumber(month.name).map { ($0, month.count) } }
  guard let first = known.first?.0, let last = known.last?.0, first <= last else { return [] }
  let counts = Dictionary(known, uniquingKeysWith: +)
  let most = "at most \(counts.values.max() ?? 0) a month, · for none"
  // Indent, the names of both ends and the spaces between them.
  let room = width - displayWidth(most) - 20
  let from = max(first, last - max(room, 12) + 1)
  let blocks = Blocks.sparkline((from...last).map { counts[$0] ?? 0 })
  let line: StyledLine =
    "  \(monthName(from)) \(blocks, .bar) \(monthName(last))  \(most, .muted)"
  guard first < from else { return [line] }
  let older = known.reduce(0) { $1.0 < from ? $0 + $1.1 : $0 }
  let rest = "and \(counted(older, "incident")) from \(monthName(first)) to \(monthName(from - 1))"
  return [line, "  \(rest, .muted)"]
}

/// Counts months from year 0, so that those between two can be listed.
private func monthNumber(_ name: String) -> Int? {
  Day(iso: name + "-01").map { $0.date.year * 12 + $0.date.month - 1 }
}

private func monthName(_ number: Int) -> String {
  "\(padded(number / 12, to: 4))-\(padded(number % 12 + 1, to: 2))"
}

/// Returns the most frequent names with bars; the rest are counted, and those seen once named in a line.
private func barLines(_ counts: [Statistics.Count], width: Int, sumsUpOnce: Bool) -> [StyledLine] {
  let once = sumsUpOnce ? counts.filter { $0.count == 1 } : []
  let sumsUp = once.count > 1
  let repeated = sumsUp ? counts.filter { $0.count > 1 } : counts
  let listed = repeated.prefix(mostBars)
  let largest = counts.map(\.count).max() ?? 0
  let nameWidth = min(listed.map { displayWidth($0.name) }.max() ?? 0, width / 3)
  let numberWidth = String(largest).utf8.count
  let room = min(width - nameWidth - numberWidth - 6, 40)
  var lines: [StyledLine] = listed.map { count in
    let name = StyledLine(count.name).truncated(to: nameWidth).padded(to: nameWidth)
    let number: StyledLine = "\(count.count)"
    let bar = Blocks.bar(count.count, of: largest, width: room)
    let head: StyledLine = "  \(name)  \(number.aligned(right: numberWidth))"
    return bar.isEmpty ? head : "\(head)  \(bar, .bar)"
  }
  let rest = repeated.count - listed.count
  if rest > 0 { lines.append("  \("and \(rest) more", .muted)") }
  if sumsUp {
    let head = "\(once.count) seen once: "
    let names = fittingNames([once.map(\.name)], width: width - 2 - displayWidth(head))
    lines.append("  \(head + names, .muted)")
  }
  return lines
}

private func spreadLines(_ statistics: Statistics) -> [StyledLine] {
  var columns = Columns([.left, .right, .right, .right])
  columns.add(["", "\("median", .muted)", "\("p90", .muted)", "\("n", .muted)"])
  let spreads = [
    ("to detect", statistics.toDetect), ("to mitigate", statistics.toMitigate),
    ("to resolve", statistics.toResolve),
  ]
  for (name, spread) in spreads {
    let figures = [spread.median, spread.ninetieth].map { minutes -> StyledLine in
      minutes.map { StyledLine(elapsed(minutes: $0)) } ?? "\("-", .muted)"
    }
    columns.add([StyledLine(name)] + figures + ["\(spread.count)"])
  }
  return columns.lines(width: .max, indent: 2)
}
