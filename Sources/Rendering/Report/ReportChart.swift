internal import Documents
internal import Platform

/// Returns the weeks as bars in SVG, with their numbers above and their weeks below.
///
/// A table of the same numbers stands beside it, so that nothing is told by the drawing alone; its colours
/// come from the page's style.
func chart(_ weeks: [WeeklyReport.WeekCount], sentence: String) -> HTML {
  let largest = max(weeks.map(\.open).max() ?? 0, 1)
  let width = weeks.count * Chart.pitch
  let bars = weeks.enumerated().map { index, count in
    bar(count, at: index, height: count.open * Chart.height / largest)
  }
  return """
    <svg class="chart" viewBox="0 0 \(width) \(Chart.bottom)" role="img" \
    aria-labelledby="chart-title chart-desc">
    <title id="chart-title">\(sentence)</title>
    <desc id="chart-desc">One bar a week; the numbers stand in the table below.</desc>
    <line class="axis" x1="0" y1="\(Chart.baseline)" x2="\(width)" y2="\(Chart.baseline)"/>
    \(bars)
    </svg>
    """
}

/// Measures in the units of the drawing, which the page scales.
private enum Chart {
  static let pitch = 26
  static let barWidth = 18
  static let height = 70
  static let baseline = 85
  static let bottom = 100
}

private func bar(_ count: WeeklyReport.WeekCount, at index: Int, height: Int) -> HTML {
  let left = index * Chart.pitch + (Chart.pitch - Chart.barWidth) / 2
  let middle = index * Chart.pitch + Chart.pitch / 2
  let top = Chart.baseline - height
  return """
    <g><rect class="bar" x="\(left)" y="\(top)" width="\(Chart.barWidth)" height="\(height)"/>\
    <text class="number" x="\(middle)" y="\(top - 4)">\(count.open)</text>\
    <text class="week" x="\(middle)" y="\(Chart.bottom - 5)">\("W" + padded(count.week.number, to: 2))</text></g>
    """
}
