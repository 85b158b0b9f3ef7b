public import Documents
internal import Platform

/// Returns patterns as a table: how often, since when, rising or cured, and what is being done.
///
/// Where the terminal is narrow, columns are left out whole.
public func text(_ patterns: [PatternSummary], width: Int) -> StyledText {
  if patterns.isEmpty { return StyledText(["no patterns"]) }
  var shown = PatternColumn.allCases
  if width < widthForTitles { shown.removeLast() }
  var table = columns(shown, of: patterns)
  for column in [PatternColumn.since, .last, .recurred, .open] where table.width > width {
    // The title may be cut.
    guard !shown.contains(.title) else { break }
    shown.removeAll { $0 == column }
    table = columns(shown, of: patterns)
  }
  return StyledText(table.lines(width: width))
}

/// The first columns with the longest of the usual ids leave room for words beyond this.
private let widthForTitles = 100

private enum PatternColumn: String, CaseIterable {
  case pattern, seen, since, last, trend, open, recurred, title

  var alignment: Columns.Alignment {
    switch self {
    case .seen, .open, .recurred: .right
    default: .left
    }
  }

  func cell(_ pattern: PatternSummary) -> StyledLine {
    switch self {
    case .pattern: "\(pattern.id, .identifier)"
    case .seen: "\(pattern.incidents)"
    case .since: StyledLine(pattern.first.map { String($0.description.prefix(7)) } ?? "")
    case .last: StyledLine(pattern.last?.description ?? "")
    case .trend:
      pattern.isTrendTelling ? StyledLine(pattern.trend.rawValue, style(pattern.trend)) : ""
    case .open: zeroMuted(pattern.openActions, .plain)
    case .recurred: zeroMuted(pattern.recurrences, .bad)
    case .title: StyledLine(pattern.title, .muted)
    }
  }
}

private func columns(_ shown: [PatternColumn], of patterns: [PatternSummary]) -> Columns {
  var columns = Columns(shown.map(\.alignment))
  columns.add(shown.map { StyledLine($0.rawValue, .muted) })
  for pattern in patterns { columns.add(shown.map { $0.cell(pattern) }) }
  return columns
}

private func style(_ trend: PatternSummary.Trend) -> Style {
  switch trend {
  case .rising: .bad
  case .steady: .plain
  case .falling: .good
  case .quiet: .muted
  }
}

private func zeroMuted(_ number: Int, _ style: Style) -> StyledLine {
  "\(number, number == 0 ? .muted : style)"
}
