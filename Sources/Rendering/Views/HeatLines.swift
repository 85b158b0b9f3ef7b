internal import Documents
internal import Platform

/// Returns patterns against the latest quarters that fit, each count with a shade beside it.
func heatLines(_ patterns: [PatternSummary], width: Int) -> [StyledLine] {
  let names = patterns.map { displayWidth($0.id) }.max() ?? 0
  let room = width - min(names, width / 2) - 2
  guard let table = HeatTable(patterns, mostQuarters: room / 6) else { return [] }
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
