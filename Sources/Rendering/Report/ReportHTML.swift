public import Documents
internal import Platform

/// Returns the weekly report as one page that needs nothing else: no script, no request.
///
/// `style` is the text of `Assets/styles/report.css`; it stands in the page as it is.
public func html(_ report: WeeklyReport, style: String) -> String {
  page(
    title: "\(report.headline) – action items", style: style,
    header: header(report), sections: sections(report))
}

private func header(_ report: WeeklyReport) -> HTML {
  let nothing: HTML = report.hasNews ? "" : "\n<p>\(WeeklyReport.noNews).</p>"
  return "<h1>\(heading(report))</h1>\n<p>\(report.lead).</p>\(nothing)"
}

private func heading(_ report: WeeklyReport) -> HTML {
  let days: HTML = "\(time(report.from)) to \(time(report.until))"
  guard let week = Week(from: report.from, until: report.until) else { return days }
  return "Week \(week.description) <small>\(days)</small>"
}

private func sections(_ report: WeeklyReport) -> [HTML] {
  var sections: [HTML] = []
  if !report.incidents.isEmpty {
    sections.append(
      section(
        "New postmortems (\(report.incidents.count))", id: "incidents", arrivedParts(report)))
  }
  sections += report.groups.map { group in
    let rest: [HTML] = group.rest > 0 ? ["<p class=\"muted\">… and \(group.rest) more</p>"] : []
    return section(
      "\(group.name) (\(group.count))", id: group.anchor,
      [group.isBrief ? briefList(group.actions) : firstList(group.actions)] + rest)
  }
  if !report.cited.isEmpty {
    let items = report.namedCitations.map { cited -> HTML in
      let commits = cited.commits.map { commit -> HTML in
        "<br><code>\(commit.name.short)</code> \(commit.subject)"
      }
      return "<li><b>\(cited.incident.id)</b>, \(openWords(cited))\(commits)</li>"
    }
    sections.append(
      section(
        "\(WeeklyReport.citedName) (\(report.cited.count))", id: "cited",
        ["<ul>\n\(items)\n</ul>"]))
  }
  let rests = report.rests
  if !rests.isEmpty {
    let items = rests.map { "<li>\($0.words): <code>\($0.command)</code></li>" as HTML }
    sections.append(section("The rest", id: "rest", ["<ul>\n\(items)\n</ul>"]))
  }
  sections.append(section("Totals", id: "totals", [totalsTable(report)]))
  if let sentence = report.weeksSentence {
    sections.append(
      section(
        "By week", id: "weeks",
        [
          "<figure>\n\(chart(report.weeks, sentence: sentence))\n<figcaption>\(sentence)</figcaption>\n</figure>",
          weeksTable(report.weeks),
        ]))
  }
  return sections
    + report.shareTables.map { section($0.name, id: $0.anchor, [shareTable($0)]) }
}

/// Returns the postmortems that came, each with what it repeats.
private func arrivedParts(_ report: WeeklyReport) -> [HTML] {
  let parts = report.arrived.flatMap { incident, recurrences -> [HTML] in
    ["<h3>\(head(incident))</h3>"]
      + recurrences.flatMap { recurrence -> [HTML] in
        let items = recurrence.namedActions
        return [sentence(recurrence)] + (items.isEmpty ? [] : [briefList(items)])
      }
  }
  return parts
    + (report.unnamed > 0 ? ["<p class=\"muted\">… and \(report.unnamed) more</p>"] : [])
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

/// Returns the action items to be done first: the words, and below them why.
func firstList(_ actions: [TrackedAction]) -> HTML {
  let items = actions.map { tracked -> HTML in
    let facts = firstFacts(tracked).map { "<span>\($0)</span>" as HTML }
    return """
      <li>
      <span class="words">\(struck(tracked.action, tracked.action.promise))</span>
      <span class="facts">\(facts)<span><code>\(tracked.action.id)</code></span>\
      <span><code>\(place(tracked))</code></span></span>
      </li>
      """
  }
  return "<ul class=\"actions\">\n\(items)\n</ul>"
}

/// Returns action items, a line each.
func briefList(_ actions: [TrackedAction]) -> HTML {
  let items = actions.map { tracked -> HTML in
    let action = tracked.action
    let facts = briefFacts(tracked).joined(separator: " · ")
    return """
      <li><code>\(action.id)</code> \(struck(action, shortened(action.promise))) \
      <small>\(facts)</small></li>
      """
  }
  return "<ul class=\"again\">\n\(items)\n</ul>"
}

private func struck(_ action: ActionItem, _ words: String) -> HTML {
  action.state == .dropped ? "<s>\(words)</s>" : "\(words)"
}

/// Returns how an incident is named: severity, title, id and day.
func head(_ incident: Incident) -> HTML {
  let badge: HTML = incident.severity == nil ? "" : "\(severityBadge(incident.severity)) "
  let day: HTML = incident.datedApart.map { " \(time($0))" } ?? ""
  return "\(badge)\(incident.title) <small><code>\(incident.id)</code>\(day)</small>"
}

/// Returns the word for a severity, coloured by its rank.
func severityBadge(_ severity: Severity?) -> HTML {
  let style = Style(severity).rawValue
  return "<span class=\"severity \(style)\">\(severityName(severity))</span>"
}

/// Returns a day that programs can read too.
func time(_ day: Day) -> HTML {
  "<time datetime=\"\(day.description)\">\(day.description)</time>"
}
