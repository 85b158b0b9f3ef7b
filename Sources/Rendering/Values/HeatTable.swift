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

  /// Returns nil where fewer than two quarters have incidents, so that there is nothing to compare.
  init?(_ patterns: [PatternSummary], mostQuarters: Int) {
    let all = patterns.flatMap { $0.quarters.map(\.quarter.number) }
    guard let first = all.min(), let last = all.max(), first < last, mostQuarters > 1 else {
      return nil
    }
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
