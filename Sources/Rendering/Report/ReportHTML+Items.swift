internal import Documents
internal import Platform

/// Returns action items as a list: the words, and below them the facts.
func list(_ actions: [TrackedAction]) -> HTML {
  "<ul class=\"actions\">\n\(actions.map(item))\n</ul>"
}

private func item(_ tracked: TrackedAction) -> HTML {
  let action = tracked.action
  var facts: [HTML] = []
  if tracked.isOverdue { facts.append("<b class=\"alarm\">overdue</b>") }
  if !tracked.recurredIn.isEmpty {
    let later = tracked.recurredIn.joined(separator: ", ")
    facts.append("<b class=\"alarm\">recurred in \(later)</b>")
  }
  if action.state == .inProgress { facts.append("<span>in progress</span>") }
  facts += plainActionFacts(tracked).map { "<span>\($0)</span>" }
  facts.append("<span><code>\(action.id)</code></span>")
  facts.append("<span><code>\(place(tracked))</code></span>")
  return """
    <li>
    <span class="words">\(action.promise)</span>
    <span class="facts">\(facts)</span>
    </li>
    """
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
