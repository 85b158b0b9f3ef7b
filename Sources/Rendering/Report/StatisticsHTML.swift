public import Documents
internal import Platform

/// Returns the statistics as one page that needs nothing else: no script, no request.
///
/// `style` is the text of `Assets/styles/report.css`; it stands in the page as it is.
public func html(_ statistics: Statistics, style: String) -> String {
  var sections = monthSections(statistics)
  let groups = [
    ("By severity", "severity", statistics.severities), ("By system", "system", statistics.systems),
    ("By pattern", "pattern", statistics.patterns),
  ]
  for (heading, key, counts) in groups where !counts.isEmpty {
    sections.append(section(heading, id: key, [countTable(counts, key: key, of: statistics)]))
  }
  sections.append(
    section("Time from the start", id: "times", [spreadTable(statistics.spreads)]))
  let actions =
    "\(statistics.openActions) open, \(statistics.doneActions) done, \(statistics.droppedActions) dropped"
    + (statistics.unknownActions > 0 ? ", \(statistics.unknownActions) not understood" : "")
  sections.append(
    section("Action items", id: "actions", ["<p>\(actions)</p>"] + survivalParts(statistics)))
  let undated = statistics.undated > 0 ? " (\(statistics.undated) undated)" : ""
  let counts =
    "\(counted(statistics.incidents, "incident"))\(undated), \(counted(statistics.references, "reference"))"
  return page(
    title: "Statistics of incidents", style: style,
    header:
      "<h1>Statistics of incidents</h1>\n\(silence(statistics.silence))<p>\(counts).</p>\(period(statistics))",
    sections: sections)
}

/// Returns from when to when incidents are counted, how often there was one, and whether that changes.
private func period(_ statistics: Statistics) -> HTML {
  guard let period = statistics.period, period.days > 1 else { return "" }
  let rate: HTML = statistics.rate.map { ", \(words($0))" } ?? ""
  let trend: HTML = trendWords(statistics.change).map { "; \($0)" } ?? ""
  return "\n<p>\(time(period.first)) to \(time(period.last))\(rate)\(trend).</p>"
}

/// Beyond these a table of counts tells of single incidents.
private let mostRows = 20

private func monthSections(_ statistics: Statistics) -> [HTML] {
  let (months, older) = statistics.lastMonths(12)
  guard let first = months.first, let last = months.last else { return [] }
  let sentence = "Incidents by month, \(first.name) to \(last.name)"
  let more: [HTML] =
    older > 0 ? ["<p class=\"muted\">and \(counted(older, "incident")) before</p>"] : []
  let figure: HTML = """
    <figure>
    \(chart(
        months.map { ChartBar(name: monthWord($0.name), count: $0.count) }, id: "months-chart",
        sentence: sentence, description: "One bar a month; the numbers stand in the table below."))
    <figcaption>\(sentence)</figcaption>
    </figure>
    """
  return [section("By month", id: "months", [figure] + more + [monthTable(statistics.months)])]
}

/// Returns the name of the month of `2026-01`: twelve of them stand in a row.
private func monthWord(_ month: String) -> String {
  let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  guard let number = Int(month.suffix(2)), names.indices.contains(number - 1) else { return month }
  return names[number - 1]
}

private func monthTable(_ months: [Statistics.Count]) -> HTML {
  let rows = months.suffix(mostRows).map {
    "<tr><th scope=\"row\">\($0.name)</th><td>\($0.count)</td></tr>" as HTML
  }
  return """
    <table>
    <caption>Months with incidents\(months.count > rows.count ? ", the last \(rows.count)" : "")</caption>
    <thead>
    <tr><th scope="col">month</th><th scope="col">incidents</th></tr>
    </thead>
    <tbody>
    \(rows)
    </tbody>
    </table>
    """
}

private func countTable(_ counts: [Statistics.Count], key: String, of statistics: Statistics)
  -> HTML
{
  let listed = counts.prefix(mostRows)
  let largest = max(counts.map(\.count).max() ?? 0, 1)
  let hasTrend = listed.contains { !$0.trend.isEmpty }
  let trendHead: HTML =
    hasTrend
    ? "<th scope=\"col\" class=\"start\">12 months up to \(statistics.lastMonth ?? "")</th>" : ""
  let rows = listed.map { count -> HTML in
    let trend: HTML = hasTrend ? "<td>\(sparkline(count.trend))</td>" : ""
    return """
      <tr><th scope="row">\(count.name)</th><td>\(count.count)</td>\
      <td>\(words(statistics.proportion(count)))</td><td>\(level([(count.count, "bar")], of: largest))</td>\(trend)</tr>
      """
  }
  let rest = counts.count - listed.count
  let more: HTML = rest > 0 ? "\n<p class=\"muted\">and \(rest) more</p>" : ""
  return """
    <table>
    <caption>Incidents by \(key)</caption>
    <thead>
    <tr><th scope="col">\(key)</th><th scope="col">incidents</th>\
    <th scope="col">share (95%)</th><th scope="col" class="start">compared</th>\(trendHead)</tr>
    </thead>
    <tbody>
    \(rows)
    </tbody>
    </table>\(more)
    """
}

private func spreadTable(_ spreads: [(name: String, spread: Statistics.Spread)]) -> HTML {
  let longest = max(spreads.compactMap(\.spread.ninetieth).max() ?? 0, 1)
  let rows = spreads.map { name, spread -> HTML in
    let figures = [spread.median, spread.ninetieth].map { minutes -> HTML in
      "<td>\(minutes.map { elapsed(minutes: $0) } ?? "–")</td>"
    }
    let bars = [(spread.ninetieth ?? 0, "bar-light"), (spread.median ?? 0, "bar")]
    let all: HTML = spread.isFew ? "\(points(spread))" : level(bars, of: longest)
    return """
      <tr><th scope="row">\(name)</th>\(figures)<td>\(spread.minutes.count)</td>\
      <td>\(all)</td></tr>
      """
  }
  return """
    <table>
    <caption>Median, nine of ten (p90), and the number of incidents that tell (n); below five each of them</caption>
    <thead>
    <tr><th scope="col">time</th><th scope="col">median</th><th scope="col">p90</th>\
    <th scope="col">n</th><th scope="col" class="start">median in p90</th></tr>
    </thead>
    <tbody>
    \(rows)
    </tbody>
    </table>
    """
}

/// Returns lying bars, one over the other; the number stands beside them.
private func level(_ bars: [(count: Int, style: String)], of largest: Int) -> HTML {
  let rects = bars.map { count, style -> HTML in
    let width = count > 0 ? max(count * 100 / largest, 1) : 0
    return "<rect class=\"\(style)\" width=\"\(width)\" height=\"10\"/>"
  }
  return """
    <svg class="level" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\(rects)</svg>
    """
}

private func sparkline(_ numbers: [Int]) -> HTML {
  let largest = max(numbers.max() ?? 0, 1)
  let bars = numbers.enumerated().map { index, number -> HTML in
    let height = number > 0 ? max(number * 16 / largest, 2) : 0
    return
      "<rect class=\"bar\" x=\"\(index * 6)\" y=\"\(16 - height)\" width=\"5\" height=\"\(height)\"/>"
  }
  let words = numbers.map(String.init).joined(separator: ", ")
  return """
    <svg class="sparkline" viewBox="0 0 \(numbers.count * 6) 16" role="img" aria-label="\(words)">\(bars)</svg>
    """
}

/// Returns how many action items are still to be done after some days.
func survivalParts(_ statistics: Statistics) -> [HTML] {
  if statistics.actions == 0 { return [] }
  guard let survival = statistics.survival else {
    return ["<p class=\"muted\">\(ActionSurvival.unknownWords).</p>"]
  }
  let sentences = [survival.countsWords, survival.lackWords].compactMap(\.self)
    .map { "<p class=\"muted\">\($0).</p>" as HTML }
  if survival.stillOpen.isEmpty { return sentences }
  let rows = survival.stillOpen.map { estimate -> HTML in
    """
    <tr><th scope="row">\(counted(estimate.days, "day"))</th>\
    <td>\(percent(estimate.share)) (\(ends(estimate.interval)))</td><td>\(estimate.atRisk)</td></tr>
    """
  }
  return sentences + [
    """
    <table>
    <caption>Action items still to be done, and how many were followed for so long</caption>
    <thead>
    <tr><th scope="col">after</th><th scope="col">still open (95%)</th><th scope="col">at risk</th></tr>
    </thead>
    <tbody>
    \(rows)
    </tbody>
    </table>
    """
  ]
}

/// Returns that nobody wrote for long, which is to be read before any number.
func silence(_ silence: Silence?) -> HTML {
  silence.map { "<p class=\"alarm\">\(sentence($0))</p>\n" } ?? ""
}
