internal import Documents
internal import Platform

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
