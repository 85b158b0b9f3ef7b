public import Documents
internal import Platform

/// Returns that nobody wrote for long; the families of incidents; patterns as a table: how often, since when, rising or
/// cured, and what was done about it; then by quarter, and what was promised more than once.
public func text(_ overview: PatternOverview, width: Int) -> StyledText {
  var text = StyledText(silenceLines(overview.silence, width: width))
  text.addGap()
  for family in overview.families {
    text.add(lines(family, width: width))
    text.addGap()
  }
  if overview.patterns.isEmpty {
    text.add("no pattern was found in \(counted(overview.incidents, "incident"))")
  } else {
    text.add(patternLines(overview, width: width))
    if let trends = trendsWords(overview) {
      text.add(StyledLine(trends, .muted).wrapped(to: width))
    }
  }
  let heat = heatLines(overview.patterns, through: overview.today, width: width)
  if !heat.isEmpty {
    text.addHeading("\("By quarter", .heading)")
    text.add(heat)
  }
  if !overview.promises.isEmpty {
    text.addHeading("\("Promised more than once", .heading)")
    text.add(promiseLines(overview.promises, width: width))
    let more = overview.promiseCount - mostPromises
    if more > 0 { text.add("  \("and \(more) more: postmortem patterns promises", .muted)") }
  }
  return text
}

/// Returns what a family is about, and its incidents in their order.
private func lines(_ family: Family, width: Int) -> [StyledLine] {
  let head: StyledLine = "\(familyWords(family), .heading)"
  return head.wrapped(to: width)
    + family.incidents.flatMap { incident in
      headLines(incident, width: width - 2).map { "  \($0)" }
    }
}

/// Returns `5 incidents that repeat one another: mullvad, tailscale, mark`.
func familyWords(_ family: Family) -> String {
  let words = family.words.prefix(mostFamilyWords).joined(separator: ", ")
  let head = "\(family.incidents.count) incidents that repeat one another"
  return words.isEmpty ? head : "\(head): \(words)"
}

private let mostFamilyWords = 6

/// Where the terminal is narrow, columns are left out whole.
private func patternLines(_ overview: PatternOverview, width: Int) -> [StyledLine] {
  var shown = PatternColumn.allCases
  if width < widthForTitles { shown.removeLast() }
  // Nothing is said of most.
  if overview.patterns.allSatisfy({ trendLine($0).isEmpty }) { shown.removeAll { $0 == .trend } }
  var table = columns(shown, of: overview)
  for column in [PatternColumn.share, .since, .last, .recurred, .done] where table.width > width {
    // The title may be cut.
    guard !shown.contains(.title) else { break }
    shown.removeAll { $0 == column }
    table = columns(shown, of: overview)
  }
  return table.lines(width: width)
}

/// The first columns with the longest of the usual ids leave room for words beyond this.
private let widthForTitles = 114

private enum PatternColumn: String, CaseIterable {
  case pattern, seen, share, since, last, trend, done, recurred, title

  var alignment: Columns.Alignment {
    switch self {
    case .seen, .done, .recurred: .right
    default: .left
    }
  }

  func cell(_ pattern: PatternSummary) -> StyledLine {
    switch self {
    case .pattern: "\(pattern.id, .identifier)"
    case .seen: "\(pattern.incidents)"
    case .share: StyledLine(words(pattern.proportion), .muted)
    case .since: StyledLine(pattern.first.map { String($0.description.prefix(7)) } ?? "")
    case .last: StyledLine(pattern.last?.description ?? "")
    case .trend: trendLine(pattern)
    case .done: doneLine(pattern.actions)
    case .recurred: "\(pattern.recurrences, pattern.recurrences == 0 ? .muted : .bad)"
    case .title: StyledLine(pattern.title, .muted)
    }
  }
}

private func columns(_ shown: [PatternColumn], of overview: PatternOverview) -> Columns {
  var columns = Columns(shown.map(\.alignment))
  columns.add(shown.map { StyledLine($0.rawValue, .muted) })
  for pattern in overview.patterns { columns.add(shown.map { $0.cell(pattern) }) }
  if overview.unclassified > 0 {
    columns.add(["\("unclassified", .muted)", "\(overview.unclassified, .muted)"])
  }
  return columns
}

/// Returns a trend; nothing where chance alone might have made it.
private func trendLine(_ pattern: PatternSummary) -> StyledLine {
  if pattern.curedSince != nil { return "\("cured", .good)" }
  return pattern.change?.trend.map { StyledLine($0.rawValue, style($0)) } ?? ""
}

func style(_ trend: RateChange.Trend) -> Style {
  trend == .rising ? .bad : .good
}

/// Returns what trends compare; nil where none is told.
func trendsWords(_ overview: PatternOverview) -> String? {
  overview.patterns.lazy.compactMap(\.change).first { $0.trend != nil }.map {
    "rising, falling: from \($0.middle) on against as long before, beyond chance (95%)"
  }
}

/// Returns `3/7`: how many of the action items are done.
private func doneLine(_ actions: ActionCounts) -> StyledLine {
  actions.total == 0 ? "\("-", .muted)" : "\(actions.done)/\(actions.total)"
}
