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
