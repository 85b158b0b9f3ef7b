public import Documents
internal import Platform

/// Returns the weekly report as one page that needs nothing else: no script, no request.
///
/// `style` is the text of `Assets/styles/report.css`; it stands in the page as it is.
public func html(_ report: WeeklyReport, style: String) -> String {
  let page: HTML = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>\(report.headline) – action items</title>
    <style>
    \(HTML(stringLiteral: style))</style>
    </head>
    <body>
    <header>
    <h1>\(heading(report))</h1>
    <p>\(lead(report))</p>
    </header>
    <main>
    \(sections(report))
    </main>
    </body>
    </html>

    """
  return page.source
}

private func heading(_ report: WeeklyReport) -> HTML {
  let days: HTML = "\(time(report.from)) to \(time(report.until))"
  guard let week = Week(from: report.from, until: report.until) else { return days }
  return "Week \(week.description) <small>\(days)</small>"
}

/// Returns the sentence that a reader in a hurry needs.
private func lead(_ report: WeeklyReport) -> HTML {
  let totals = report.totals
  let open = counted(report.open.count, "open action item")
  let overdue = totals.overdue == 0 ? "none overdue" : "\(totals.overdue) overdue"
  let moved = "\(totals.opened) opened and \(totals.closed) closed"
  return "\(open), \(overdue); \(moved) since \(time(report.from))."
}

private func sections(_ report: WeeklyReport) -> [HTML] {
  var sections = [section("Totals", id: "totals", [totalsTable(report)])]
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
  return sections
    + report.groups.map { group in
      section(
        "\(group.name) (\(group.count))", id: group.anchor,
        group.parts.flatMap { content($0, saysOverdue: group.anchor != "overdue") })
    }
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

private func section(_ heading: String, id: String, _ content: [HTML]) -> HTML {
  """
  <section aria-labelledby="\(id)">
  <h2 id="\(id)">\(heading)</h2>
  \(content)
  </section>
  """
}

private func sentence(_ recurrence: Recurrence) -> HTML {
  let verdict: HTML = recurrence.openActions.isEmpty ? "muted" : "alarm"
  return """
    <p><b>\(recurrence.incident.id)</b> repeats <b>\(recurrence.earlier.id)</b>\(common(recurrence)); \
    <span class="\(verdict)">\(verdictWords(recurrence))</span>.</p>
    """
}

private func incidentList(_ incidents: [Incident]) -> HTML {
  "<ul>\n\(incidents.map { "<li>\(head($0))</li>" as HTML })\n</ul>"
}
