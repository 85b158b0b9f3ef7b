internal import Documents
internal import Platform

/// One bar of a chart.
struct ChartBar {
  /// What stands below it.
  var name: String
  var count: Int
}

/// Returns counts as bars in SVG, with their numbers above and their names below.
///
/// A table of the same numbers stands beside it, so that nothing is told by the drawing alone; its colours
/// come from the page's style.
func chart(_ bars: [ChartBar], id: String, sentence: String, description: String) -> HTML {
  let largest = max(bars.map(\.count).max() ?? 0, 1)
  let width = bars.count * Chart.pitch
  let drawn = bars.enumerated().map { index, bar in
    drawing(bar, at: index, height: bar.count * Chart.height / largest)
  }
  return """
    <svg class="chart" viewBox="0 0 \(width) \(Chart.bottom)" role="img" \
    aria-labelledby="\(id)-title \(id)-desc">
    <title id="\(id)-title">\(sentence)</title>
    <desc id="\(id)-desc">\(description)</desc>
    <line class="axis" x1="0" y1="\(Chart.baseline)" x2="\(width)" y2="\(Chart.baseline)"/>
    \(drawn)
    </svg>
    """
}

/// Returns the line of open items, a bar a week.
func chart(_ weeks: [WeeklyReport.WeekCount], sentence: String) -> HTML {
  chart(
    weeks.map { ChartBar(name: "W" + padded($0.week.number, to: 2), count: $0.open) }, id: "chart",
    sentence: sentence, description: "One bar a week; the numbers stand in the table below.")
}

/// Measures in the units of the drawing, which the page scales.
private enum Chart {
  static let pitch = 26
  static let barWidth = 18
  static let height = 70
  static let baseline = 85
  static let bottom = 100
}

private func drawing(_ bar: ChartBar, at index: Int, height: Int) -> HTML {
  let left = index * Chart.pitch + (Chart.pitch - Chart.barWidth) / 2
  let middle = index * Chart.pitch + Chart.pitch / 2
  let top = Chart.baseline - height
  return """
    <g><rect class="bar" x="\(left)" y="\(top)" width="\(Chart.barWidth)" height="\(height)"/>\
    <text class="number" x="\(middle)" y="\(top - 4)">\(bar.count)</text>\
    <text class="week" x="\(middle)" y="\(Chart.bottom - 5)">\(bar.name)</text></g>
    """
}

extension WeeklyReport {
  /// How much is open by owner, or by system: the rows of a table, the most pressing first.
  struct ShareTable {
    var name: String
    /// The name of its place in a page.
    var anchor: String
    /// How the column of names is headed.
    var key: String
    var rows: [ShareRow]
    /// How many names are left out.
    var rest: Int

    static let head = ["open", "overdue", "opened", "closed", "oldest"]
  }

  struct ShareRow {
    var name: String
    /// In the order of ``ShareTable/head``; the last is an age, empty where none is known.
    var cells: [String]
    var isOverdue: Bool
  }

  /// A table that would only say again what the totals say is left out.
  var shareTables: [ShareTable] {
    [
      table("By owner", "owners", key: "owner", owners, nobody: "unowned"),
      table("By system", "systems", key: "system", systems, nobody: "no system"),
    ].filter { $0.rows.count > 1 }
  }

  private static let mostRows = 12

  private func table(
    _ name: String, _ anchor: String, key: String, _ shares: [Share], nobody: String
  ) -> ShareTable {
    let rows = shares.prefix(WeeklyReport.mostRows).map { share in
      ShareRow(
        name: share.name ?? nobody,
        cells: [share.open, share.overdue, share.opened, share.closed].map(String.init)
          + [share.oldestDays.map { counted($0, "day") } ?? ""],
        isOverdue: share.overdue > 0)
    }
    return ShareTable(
      name: name, anchor: anchor, key: key, rows: rows, rest: shares.count - rows.count)
  }
}
