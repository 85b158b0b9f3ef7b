public import Documents
internal import Platform

/// Returns the families of incidents; patterns as a table: how often, since when, rising or cured, and what was done
/// about it; then by quarter, and what was promised more than once.
public func text(_ overview: PatternOverview, width: Int) -> StyledText {
  var text = StyledText()
  for family in overview.families {
    text.add(lines(family, width: width))
    text.addGap()
  }
  if overview.patterns.isEmpty {
    text.add("no pattern was found in \(counted(overview.incidents, "incident"))")
  } else {
    text.add(patternLines(overview, width: width))
  }
  let heat = heatLines(overview.patterns, through: overview.today, width: width)
  if !heat.isEmpty {
    text.addHeading("\("By quarter", .heading)")
    text.add(heat)
  }
  if !overview.promises.isEmpty {
    text.addHeading("\("Promised more than once", .heading)")
    text.add(promiseLines(overview.promises, width: width))
    let more = overview.promises.count - mostPromises
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
  var table = columns(shown, of: overview)
  for column in [PatternColumn.since, .last, .recurred, .done] where table.width > width {
    // The title may be cut.
    guard !shown.contains(.title) else { break }
    shown.removeAll { $0 == column }
    table = columns(shown, of: overview)
  }
  return table.lines(width: width)
}

/// The first columns with the longest of the usual ids leave room for words beyond this.
private let widthForTitles = 100

private enum PatternColumn: String, CaseIterable {
  case pattern, seen, since, last, trend, done, recurred, title

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

/// Returns a trend; nothing where too few incidents make one.
func trendLine(_ pattern: PatternSummary) -> StyledLine {
  if pattern.curedSince != nil { return "\("cured", .good)" }
  guard pattern.isTrendTelling else { return "" }
  return StyledLine(pattern.trend.rawValue, style(pattern.trend))
}

private func style(_ trend: PatternSummary.Trend) -> Style {
  switch trend {
  case .rising: .bad
  case .steady: .plain
  case .falling: .good
  case .quiet: .muted
  }
}

/// Returns `3/7`: how many of the action items are done.
private func doneLine(_ actions: ActionCounts) -> StyledLine {
  actions.total == 0 ? "\("-", .muted)" : "\(actions.done)/\(actions.total)"
}
