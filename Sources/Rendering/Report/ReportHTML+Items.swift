internal import Documents
internal import Platform

/// Returns action items as a list: the words, and below them the facts.
func list(_ actions: [TrackedAction], saysOverdue: Bool) -> HTML {
  "<ul class=\"actions\">\n\(actions.map { item($0, saysOverdue: saysOverdue) })\n</ul>"
}

private func item(_ tracked: TrackedAction, saysOverdue: Bool) -> HTML {
  let action = tracked.action
  var facts: [HTML] = []
  if saysOverdue, tracked.isOverdue { facts.append("<b class=\"alarm\">overdue</b>") }
  if let recurred = recurredWords([tracked]) {
    facts.append("<b class=\"alarm\">\(recurred)</b>")
  }
  if action.state == .inProgress { facts.append("<span>in progress</span>") }
  if action.state == .dropped, action.closed == nil { facts.append("<span>dropped</span>") }
  facts += plainActionFacts(tracked).map { "<span>\($0)</span>" }
  facts.append("<span><code>\(action.id)</code></span>")
  facts.append("<span><code>\(place(tracked))</code></span>")
  return """
    <li>
    <span class="words">\(struck(action, action.promise))</span>
    <span class="facts">\(facts)</span>
    </li>
    """
}

/// Returns action items that are named in another list, a line each.
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
