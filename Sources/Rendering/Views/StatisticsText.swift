public import Documents
internal import Platform

/// Returns statistics as bars and a line of months.
public func text(_ statistics: Statistics, width: Int) -> StyledText {
  var text = StyledText([countsLine(statistics)])
  if let months = monthsLine(statistics.months, width: width) {
    text.addHeading("\("By month", .heading)")
    text.add(months)
  }
  let groups = [
    ("By severity", statistics.severities), ("By system", statistics.systems),
    ("By pattern", statistics.patterns),
  ]
  for (heading, counts) in groups where !counts.isEmpty {
    text.addHeading("\(heading, .heading)")
    text.add(barLines(counts, width: width))
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

/// Returns one block a month, months without incidents included, the latest that fit.
private func monthsLine(_ months: [Statistics.Count], width: Int) -> StyledLine? {
  let known = months.compactMap { month in monthNumber(month.name).map { ($0, month.count) } }
  guard let first = known.first?.0, let last = known.last?.0, first <= last else { return nil }
  let counts = Dictionary(known, uniquingKeysWith: +)
  let from = max(first, last - max(width - 40, 11))
  let numbers = (from...last).map { counts[$0] ?? 0 }
  let peak = numbers.max() ?? 0
  return
    "  \(monthName(from)) \(Blocks.sparkline(numbers), .bar) \(monthName(last))  \("at most \(peak)", .muted)"
}

/// Counts months from year 0, so that those between two can be listed.
private func monthNumber(_ name: String) -> Int? {
  Day(iso: name + "-01").map { $0.date.year * 12 + $0.date.month - 1 }
}

private func monthName(_ number: Int) -> String {
  "\(padded(number / 12, to: 4))-\(padded(number % 12 + 1, to: 2))"
}

private func barLines(_ counts: [Statistics.Count], width: Int) -> [StyledLine] {
  let largest = counts.map(\.count).max() ?? 0
  let nameWidth = min(counts.prefix(mostBars).map { displayWidth($0.name) }.max() ?? 0, width / 3)
  let numberWidth = String(largest).utf8.count
  let room = min(width - nameWidth - numberWidth - 6, 40)
  let lines: [StyledLine] = counts.prefix(mostBars).map { count in
    let name = StyledLine(count.name).truncated(to: nameWidth).padded(to: nameWidth)
    let number: StyledLine = "\(count.count)"
    let bar = Blocks.bar(count.count, of: largest, width: room)
    let head: StyledLine = "  \(name)  \(number.aligned(right: numberWidth))"
    return bar.isEmpty ? head : "\(head)  \(bar, .bar)"
  }
  let rest = counts.dropFirst(mostBars)
  return rest.isEmpty ? lines : lines + ["  \("and \(rest.count) more", .muted)"]
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
