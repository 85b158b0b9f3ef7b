internal import Documents
internal import Platform

/// Patterns against quarters, as far as there is room: how many incidents showed each, and how that is among
/// all.
struct HeatTable {
  struct Row {
    var pattern: PatternSummary
    /// One for each quarter; 0 for none.
    var counts: [Int]
  }

  /// Without a gap, the latest last.
  var quarters: [Quarter]
  var rows: [Row]
  private var largest: Int

  /// Ends at the quarter of today, so that quiet ones show; nil where there are not two to compare.
  init?(_ patterns: [PatternSummary], through today: Day, mostQuarters: Int) {
    let last = Quarter(of: today).number
    let first = patterns.flatMap { $0.quarters.map(\.quarter.number) }.min()
    guard let first, first < last, mostQuarters > 1 else { return nil }
    quarters = (max(first, last - mostQuarters + 1)...last).map(Quarter.init(number:))
    rows = []
    for pattern in patterns {
      let known = Dictionary(
        pattern.quarters.map { ($0.quarter, $0.count) }, uniquingKeysWith: +)
      let counts = quarters.map { known[$0] ?? 0 }
      if counts.contains(where: { $0 > 0 }) { rows.append(Row(pattern: pattern, counts: counts)) }
    }
    largest = rows.flatMap(\.counts).max() ?? 0
  }

  /// Returns 0 for none, and 1 to 4 by the share of the largest count.
  func level(of count: Int) -> Int {
    count == 0 ? 0 : (count * 4 + largest - 1) / max(largest, 1)
  }
}

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
            ? "\("·", .muted)" : "\(BlockCharts.shade(table.level(of: count)), .bar) \(count)"
        })
  }
  return columns.lines(width: width, indent: 2)
}
