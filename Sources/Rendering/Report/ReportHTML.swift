public import Documents
internal import Platform

/// Returns the weekly report as one page that needs nothing else: no script, no request.
///
/// `style` is the text of `Assets/styles/report.css`; it stands in the page as it is.
public func html(_ report: WeeklyReport, style: String) -> String {
  page(
    title: "\(report.headline) – action items", style: style,
    header: "<h1>\(heading(report))</h1>\n<p>\(report.lead).</p>", sections: sections(report))
}

private func heading(_ report: WeeklyReport) -> HTML {
  let days: HTML = "\(time(report.from)) to \(time(report.until))"
  guard let week = Week(from: report.from, until: report.until) else { return days }
  return "Week \(week.description) <small>\(days)</small>"
}

private func sections(_ report: WeeklyReport) -> [HTML] {
  var sections = report.recurrenceGroup.map { [section($0)] } ?? []
  sections.append(section("Totals", id: "totals", [totalsTable(report)]))
  if let sentence = report.weeksSentence {
    sections.append(
      section(
        "Trend", id: "trend",
        [
          "<figure>\n\(chart(report.weeks, sentence: sentence))\n<figcaption>\(sentence)</figcaption>\n</figure>",
          weeksTable(report.weeks),
        ]))
  }
  if !report.incidents.isEmpty {
    sections.append(
      section(
        "Incidents (\(report.incidents.count))", id: "incidents", [incidentList(report.incidents)]))
  }
  sections += report.groups.map(section)
  return sections
    + report.shareTables.map { section($0.name, id: $0.anchor, [shareTable($0)]) }
}

private func section(_ group: WeeklyReport.Group) -> HTML {
  let rest: [HTML] =
    group.restWords.map { ["<p class=\"muted\">\($0)<code>\($1)</code></p>"] } ?? []
  return section(
    "\(group.name) (\(group.count))", id: group.anchor,
    group.parts.flatMap { content($0, saysOverdue: group.anchor != "overdue") } + rest)
}

private func content(_ part: WeeklyReport.Part, saysOverdue: Bool) -> [HTML] {
  let heading: [HTML] =
    switch part.head {
    case .none: []
    case .severity(let severity): ["<h3>\(severityBadge(severity))</h3>"]
    case .incident(let incident): ["<h3>\(head(incident))</h3>"]
    case .recurrence(let recurrence): [sentence(recurrence)]
    case .others(let incidents, let actions):
      ["<p class=\"muted\">\(othersWords(incidents: incidents, actions: actions)).</p>"]
    }
  let lists = [
    part.actions.isEmpty ? nil : list(part.actions, saysOverdue: saysOverdue),
    part.again.isEmpty ? nil : briefList(part.again),
  ]
  return heading + lists.compactMap(\.self)
}

/// Returns what an incident repeats, why, and how many promises stood open when it did.
func sentence(_ recurrence: Recurrence) -> HTML {
  let verdict: HTML =
    verdictWords(recurrence).map { ", <span class=\"alarm\">\($0)</span>" } ?? ""
  return """
    <p><b>\(recurrence.incident.id)</b> \(recurrence.verb) \
    <b>\(recurrence.earlier.id)</b>\(common(recurrence))\(verdict).</p>
    """
}

func incidentList(_ incidents: [Incident]) -> HTML {
  let listed = incidents.prefix(WeeklyReport.mostNamed)
  let rest = incidents.count - listed.count
  let more: HTML = rest > 0 ? "\n<p class=\"muted\">… and \(rest) more</p>" : ""
  return "<ul>\n\(listed.map { "<li>\(head($0))</li>" as HTML })\n</ul>\(more)"
}
