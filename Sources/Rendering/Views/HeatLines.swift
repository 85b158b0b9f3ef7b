internal import Documents
internal import Platform

/// Returns patterns against the latest quarters that fit, each count with a shade beside it.
func heatLines(_ patterns: [PatternSummary], through today: Day, width: Int) -> [StyledLine] {
  let names = patterns.map { displayWidth($0.id) }.max() ?? 0
  let most = patterns.flatMap(\.quarters).map(\.count).max() ?? 0
  // A gap, the head of the column, or a shade, a space and the count.
  let cell = 2 + max(4, 2 + String(most).utf8.count)
  let room = width - names - 2
  guard let table = HeatTable(patterns, through: today, mostQuarters: room / cell) else {
    return []
  }
  var columns = Columns([.left] + table.quarters.map { _ in .right })
  columns.add([""] + table.quarters.map { "\($0.short, .muted)" })
  for row in table.rows {
    columns.add(
      ["\(row.pattern.id, .identifier)"]
        + row.counts.map { count in
          count == 0
            ? "\("·", .muted)" : "\(Blocks.shade(table.level(of: count)), .bar) \(count)"
        })
  }
  return columns.lines(width: width, indent: 2)
}
