public import Documents
internal import Platform

/// Returns what keeps happening as one page that needs nothing else.
///
/// `style` is the text of `Assets/styles/report.css`.
public func html(_ overview: PatternOverview, style: String) -> String {
  var sections: [HTML] = []
  if !overview.families.isEmpty {
    let families = overview.families.flatMap { family -> [HTML] in
      ["<h3>\(familyWords(family))</h3>", incidentList(family.incidents)]
    }
    sections.append(section("Families", id: "families", families))
  }
  sections.append(section("Patterns", id: "patterns", [patternsTable(overview)]))
  if let heat = HeatTable(overview.patterns, through: overview.today, mostQuarters: 12) {
    sections.append(section("By quarter", id: "quarters", [heatTable(heat)]))
  }
  if !overview.promises.isEmpty {
    sections.append(
      section("Promised more than once", id: "promises", [promisesTable(overview.promises)]))
  }
  return page(
    title: "Patterns", style: style,
    header:
      "<h1>What keeps happening</h1>\n\(silence(overview.silence))<p>\(lead(overview))</p>",
    sections: sections)
}

private func incidentList(_ incidents: [Incident]) -> HTML {
  let listed = incidents.prefix(WeeklyReport.mostNamed)
  let rest = incidents.count - listed.count
  let more: HTML = rest > 0 ? "\n<p class=\"muted\">… and \(rest) more</p>" : ""
  return "<ul>\n\(listed.map { "<li>\(head($0))</li>" as HTML })\n</ul>\(more)"
}

private func lead(_ overview: PatternOverview) -> HTML {
  let known = overview.incidents - overview.unclassified
  return """
    \(counted(overview.patterns.count, "pattern")) in \(known) of \
    \(counted(overview.incidents, "incident")); \(overview.unclassified) unclassified.
    """
}

private func patternsTable(_ overview: PatternOverview) -> HTML {
  let trends: HTML = trendsWords(overview).map { "\n<p class=\"muted\">\($0)</p>" } ?? ""
  let rows = overview.patterns.map { pattern -> HTML in
    let done: HTML =
      pattern.actions.total == 0 ? "–" : "\(pattern.actions.done)/\(pattern.actions.total)"
    let names = [pattern.id] + pattern.systems.prefix(3).map { "\($0.name) \($0.count)" }
    return """
      <tr><th scope="row">\(pattern.title)<br><small>\(names.joined(separator: " · "))</small></th>\
      <td>\(pattern.incidents)</td><td>\(words(pattern.proportion))</td><td>\(day(pattern.first))</td><td>\(day(pattern.last))</td>\
      <td>\(trend(pattern))</td><td>\(done)</td><td>\(pattern.recurrences)</td></tr>
      """
  }
  return """
    <div class="wide">
    <table class="prose">
    <caption>Incidents that show each pattern, and their action items</caption>
    <thead>
    <tr><th scope="col">pattern</th><th scope="col">seen</th>\
    <th scope="col">share (95%)</th><th scope="col">first</th>\
    <th scope="col">last</th><th scope="col">trend</th><th scope="col">done</th>\
    <th scope="col">recurred</th></tr>
    </thead>
    <tbody>
    \(rows)
    </tbody>
    </table>
    </div>\(trends)
    """
}

private func day(_ day: Day?) -> HTML {
  day.map(time) ?? "–"
}

private func trend(_ pattern: PatternSummary) -> HTML {
  if let since = pattern.curedSince {
    return "<span class=\"better\">cured since \(time(since))</span>"
  }
  guard let trend = pattern.change?.trend else { return "–" }
  let mark: HTML = trend == .rising ? "worse" : "better"
  return "<span class=\"\(mark)\">\(trend.rawValue)</span>"
}

private func heatTable(_ heat: HeatTable) -> HTML {
  let heads = heat.quarters.map { "<th scope=\"col\">\($0.short)</th>" as HTML }
  let rows = heat.rows.map { row -> HTML in
    let cells = row.counts.map { count -> HTML in
      count == 0
        ? "<td></td>" : "<td class=\"heat-\(heat.level(of: count))\">\(count)</td>"
    }
    return """
      <tr><th scope="row">\(row.pattern.id)</th>
      \(cells)
      </tr>
      """
  }
  return """
    <div class="wide">
    <table class="heat">
    <caption>Incidents by pattern and quarter</caption>
    <thead>
    <tr><th scope="col">pattern</th>
    \(heads)
    </tr>
    </thead>
    <tbody>
    \(rows)
    </tbody>
    </table>
    </div>
    """
}

private func promisesTable(_ promises: [RepeatedPromise]) -> HTML {
  let rows = promises.map { promise -> HTML in
    let mark: HTML = promise.done == 0 ? "worse" : "same"
    let incidents = promise.promises.map(\.incident.id).joined(separator: ", ")
    return """
      <tr><th scope="row">\(promise.text)<br><small>\(incidents)</small></th>\
      <td>\(promise.promises.count)</td><td class="\(mark)">\(promise.done)</td></tr>
      """
  }
  return """
    <table class="prose">
    <caption>Action items that several incidents have</caption>
    <thead>
    <tr><th scope="col">action item</th><th scope="col">promised</th><th scope="col">done</th></tr>
    </thead>
    <tbody>
    \(rows)
    </tbody>
    </table>
    """
}
