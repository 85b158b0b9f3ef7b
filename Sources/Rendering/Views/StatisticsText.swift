public import Documents
internal import Platform

/// Returns statistics as bars and a line of months.
public func text(_ statistics: Statistics, width: Int) -> StyledText {
  var text = StyledText(silenceLines(statistics.silence, width: width))
  text.add(countsLine(statistics))
  text.add(periodLines(statistics, width: width))
  let months = monthLines(statistics.months, width: width)
  if !months.isEmpty {
    text.addHeading("\("By month", .heading)")
    text.add(months)
  }
  let groups = [
    ("By severity", statistics.severities, false), ("By system", statistics.systems, true),
    ("By pattern", statistics.patterns, true),
  ]
  // What stands in brackets is told once.
  var brackets = "  share (95% interval)"
  for (heading, counts, sumsUpOnce) in groups where !counts.isEmpty {
    let trend = counts.contains { !$0.trend.isEmpty } ? statistics.lastMonth : nil
    let aside = trend.map { "  12 months up to \($0) on the right" } ?? ""
    text.addHeading("\(heading, .heading)\(brackets + aside, .muted)")
    brackets = ""
    text.add(barLines(counts, of: statistics, width: width, sumsUpOnce: sumsUpOnce))
  }
  if statistics.unclassified > 0 {
    if statistics.patterns.isEmpty { text.addHeading("\("By pattern", .heading)") }
    text.add("  \("\(statistics.unclassified) unclassified: no known pattern", .muted)")
  }
  if statistics.detections.contains(where: { $0.name != "unknown" }) {
    text.addHeading("\("How it was found", .heading)")
    text.add(barLines(statistics.detections, of: statistics, width: width, sumsUpOnce: false))
  }
  text.addHeading("\("Time from the start", .heading)")
  text.add(spreadLines(statistics, width: width))
  text.addHeading("\("Action items", .heading)")
  let (open, done) = (statistics.openActions, statistics.doneActions)
  let unknown = statistics.unknownActions
  text.add(
    "  \(open) open, \(done) done, \(statistics.droppedActions) dropped\(unknown > 0 ? ", \(unknown) not understood" : "")"
  )
  text.add(survivalLines(statistics, width: width))
  return text
}

/// Beyond these a list of counts tells of single incidents.
private let mostBars = 12
/// In columns; a shorter one compares nothing.
private let shortestBar = 4

private func countsLine(_ statistics: Statistics) -> StyledLine {
  let undated = statistics.undated > 0 ? " (\(statistics.undated) undated)" : ""
  return
    "\(counted(statistics.incidents, "incident"))\(undated), \(counted(statistics.references, "reference"))"
}

/// Returns from when to when incidents are counted, how often there was one, and whether that changes.
private func periodLines(_ statistics: Statistics, width: Int) -> [StyledLine] {
  guard let period = statistics.period, period.days > 1 else { return [] }
  let rate = statistics.rate.map { ", \(words($0))" } ?? ""
  let trend = trendWords(statistics.change).map { "; \($0)" } ?? ""
  let sentence = "\(period.first) to \(period.last)\(rate)\(trend)"
  return StyledLine(sentence).wrapped(to: width)
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
  let blocks = BlockCharts.sparkline((from...last).map { counts[$0] ?? 0 })
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

/// Returns the most frequent names with their shares and bars; the rest are counted, and those seen once named in a
/// line.
private func barLines(
  _ counts: [Statistics.Count], of statistics: Statistics, width: Int, sumsUpOnce: Bool
) -> [StyledLine] {
  let once = sumsUpOnce ? counts.filter { $0.count == 1 } : []
  let sumsUp = once.count > 1
  let repeated = sumsUp ? counts.filter { $0.count > 1 } : counts
  let listed = repeated.prefix(mostBars)
  let largest = counts.map(\.count).max() ?? 0
  let nameWidth = min(listed.map { displayWidth($0.name) }.max() ?? 0, width / 3)
  let numberWidth = String(largest).utf8.count
  let trendWidth = listed.map(\.trend.count).max() ?? 0
  let free = width - nameWidth - numberWidth - 6 - (trendWidth > 0 ? trendWidth + 2 : 0)
  let widest = listed.map { words(statistics.proportion($0)).count }.max() ?? 0
  // Where the terminal is narrow the bars say enough.
  let shareWidth = free - widest - 2 < shortestBar ? 0 : widest + 2
  let room = min(free - shareWidth, 40 - (trendWidth > 0 ? trendWidth + 2 : 0))
  var lines: [StyledLine] = listed.map { count in
    let name = StyledLine(count.name).truncated(to: nameWidth).padded(to: nameWidth)
    let number: StyledLine = "\(count.count)"
    let bar = BlockCharts.bar(count.count, of: largest, width: room)
    let share: StyledLine = "  \(words(statistics.proportion(count)), .muted)"
    let head: StyledLine =
      "  \(name)  \(number.aligned(right: numberWidth))\(shareWidth > 0 ? share.padded(to: shareWidth) : "")"
    if !count.trend.isEmpty {
      let trend = BlockCharts.sparkline(count.trend)
      return "\(head)  \(StyledLine(bar, .bar).padded(to: room))  \(trend, .bar)"
    }
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

private func spreadLines(_ statistics: Statistics, width: Int) -> [StyledLine] {
  var columns = Columns([.left, .right, .right, .right, .left])
  let spreads = statistics.spreads
  let longest = spreads.compactMap(\.spread.ninetieth).max() ?? 0
  let aside = longest > 0 ? "█ up to the median, ░ up to p90" : ""
  columns.add(
    ["", "\("median", .muted)", "\("p90", .muted)", "\("n", .muted)", "\(aside, .muted)"])
  for (name, spread) in spreads {
    let figures = [spread.median, spread.ninetieth].map { minutes -> StyledLine in
      minutes.map { StyledLine(elapsed(minutes: $0)) } ?? "\("-", .muted)"
    }
    let bar =
      spread.isFew
      ? StyledLine(points(spread))
      : StyledLine(spreadBar(spread, of: longest, width: min(width - 44, 32)), .bar)
    columns.add([StyledLine(name)] + figures + ["\(spread.minutes.count)", bar])
  }
  return columns.lines(width: width, indent: 2)
}

/// Returns each of a few times: `20m, 1h 5m`.
func points(_ spread: Statistics.Spread) -> String {
  spread.minutes.map { elapsed(minutes: $0) }.joined(separator: ", ")
}

/// Returns a bar as long as the ninetieth percentile, full up to the median.
private func spreadBar(_ spread: Statistics.Spread, of longest: Int, width: Int) -> String {
  guard let median = spread.median, let ninetieth = spread.ninetieth, longest > 0, width > 0 else {
    return ""
  }
  let whole = max((ninetieth * width + longest - 1) / longest, 1)
  let full = min(max(median * width / longest, 1), whole)
  return String(repeating: "█", count: full) + String(repeating: "░", count: whole - full)
}

extension Statistics {
  /// How long it took, by what had to be done.
  var spreads: [(name: String, spread: Spread)] {
    [("to detect", toDetect), ("to mitigate", toMitigate), ("to resolve", toResolve)]
  }

  /// The last months, oldest first, those without incidents included; and how many incidents are older.
  func lastMonths(_ count: Int) -> (months: [Count], older: Int) {
    guard let last = lastMonth.flatMap(monthNumber) else { return ([], 0) }
    let known = Dictionary(months.map { ($0.name, $0.count) }, uniquingKeysWith: +)
    let names = ((last - count + 1)...last).map(monthName)
    let shown = names.map { Count(name: $0, count: known[$0] ?? 0) }
    return (shown, months.reduce(0) { $0 + $1.count } - shown.reduce(0) { $0 + $1.count })
  }
}
