public import Documents
internal import Platform

/// Returns patterns as a table: how often, since when, rising or cured, and what is being done.
public func text(_ patterns: [PatternSummary], width: Int) -> StyledText {
  var columns = Columns([.left, .right, .left, .left, .left, .right, .right, .left])
  let names = ["pattern", "seen", "since", "last", "trend", "open", "recurred"]
  let showsTitles = width >= widthForTitles
  columns.add((names + (showsTitles ? ["title"] : [])).map { StyledLine($0, .muted) })
  for pattern in patterns {
    columns.add([
      "\(pattern.id, .identifier)",
      "\(pattern.incidents)",
      "\(pattern.first.map { String($0.description.prefix(7)) } ?? "")",
      "\(pattern.last?.description ?? "")",
      pattern.isTrendTelling ? StyledLine(pattern.trend.rawValue, style(pattern.trend)) : "",
      zeroMuted(pattern.openActions),
      pattern.recurrences > 0 ? "\(pattern.recurrences, .bad)" : "\(0, .muted)",
      showsTitles ? "\(pattern.title, .muted)" : "",
    ])
  }
  if patterns.isEmpty { return StyledText(["no patterns"]) }
  return StyledText(columns.lines(width: width))
}

/// The first six columns with the longest of the usual ids leave room for words beyond this.
private let widthForTitles = 100

private func style(_ trend: PatternSummary.Trend) -> Style {
  switch trend {
  case .rising: .bad
  case .steady: .plain
  case .falling: .good
  case .quiet: .muted
  }
}

private func zeroMuted(_ number: Int) -> StyledLine {
  "\(number, number == 0 ? .muted : .plain)"
}
