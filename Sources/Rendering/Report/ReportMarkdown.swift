public import Documents
internal import Platform

/// Returns the weekly report as markdown, to be pasted into an issue, a wiki or a chat.
public func markdown(_ report: WeeklyReport) -> String {
  var blocks: [Markdown] = ["# \(report.headline)", totalsTable(report)]
  if !report.overdue.isEmpty { blocks.append("## Overdue (\(report.overdue.count))") }
  for (severity, actions) in report.overdueBySeverity {
    blocks.append("### \(severityName(severity))")
    blocks.append(taskList(actions))
  }
  for (name, actions) in report.changes {
    blocks.append("## \(name) (\(actions.count))")
    blocks.append(taskList(actions))
  }
  if !report.open.isEmpty { blocks.append("## Open by incident (\(report.open.count))") }
  for (incident, actions) in report.open.byIncident {
    blocks.append("### \(head(incident))")
    blocks.append(taskList(actions))
  }
  if !report.stalled.isEmpty {
    blocks.append("## Stalled for more than 90 days (\(report.stalled.count))")
    blocks.append(taskList(report.stalled))
  }
  if !report.recurrences.isEmpty {
    blocks.append("## Recurrences (\(report.recurrences.count))")
    blocks += report.recurrences.flatMap(recurrenceBlocks)
  }
  if !report.incidents.isEmpty {
    blocks.append("## Incidents (\(report.incidents.count))")
    blocks.append(report.incidents.map { "- \(head($0))" as Markdown }.joined(by: "\n"))
  }
  if let sentence = report.weeksSentence {
    blocks.append("## \(sentence)")
    blocks.append(weeksTable(report.weeks))
  }
  return blocks.joined(by: "\n\n").source + "\n"
}

private func totalsTable(_ report: WeeklyReport) -> Markdown {
  let names = report.spanNames
  let head: [Markdown] = [
    "| Action items | \(names.now) | \(names.before) | change |", "| --- | ---: | ---: | ---: |",
  ]
  let rows = report.totalRows.map { row -> Markdown in
    "| \(row.name) | \(row.now) | \(row.before) | \(signed(row.now - row.before)) |"
  }
  return (head + rows).joined(by: "\n")
}

private func weeksTable(_ weeks: [WeeklyReport.WeekCount]) -> Markdown {
  let head: [Markdown] = ["| week | open | opened | closed |", "| --- | ---: | ---: | ---: |"]
  let rows = weeks.map { count -> Markdown in
    "| \(count.week.description) | \(count.open) | \(count.opened) | \(count.closed) |"
  }
  return (head + rows).joined(by: "\n")
}

private func taskList(_ actions: [TrackedAction]) -> Markdown {
  actions.map(task).joined(by: "\n")
}

/// Returns a task of GitHub's and GitLab's lists, which know two states; the others are said in words.
private func task(_ tracked: TrackedAction) -> Markdown {
  let action = tracked.action
  let box: Markdown = action.state.isOpen ? "[ ]" : "[x]"
  var facts: [Markdown] = [.place(tracked.incident.path, line: action.line), .code(action.id)]
  if action.state == .inProgress { facts.append("in progress") }
  if tracked.isOverdue { facts.append("**overdue**") }
  if !tracked.recurredIn.isEmpty {
    let later = tracked.recurredIn.map { "\($0)" as Markdown }.joined(by: ", ")
    facts.append("**recurred in \(later)**")
  }
  facts += plainActionFacts(tracked).map { "\($0)" }
  return "- \(box) \(action.promise) (\(facts.joined(by: ", ")))"
}

/// Returns `**id** (2026-01-31, major): title`.
private func head(_ incident: Incident) -> Markdown {
  let facts = [incident.datedApart?.description, incident.severity?.label].compactMap { $0 }
  let aside: Markdown = facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
  return "**\(incident.id)**\(aside): \(incident.title)"
}

private func recurrenceBlocks(_ recurrence: Recurrence) -> [Markdown] {
  let sentence: Markdown =
    "\(head(recurrence.incident))\\\nrepeats **\(recurrence.earlier.id)**\(common(recurrence)); \(verdictWords(recurrence))."
  return recurrence.openActions.isEmpty ? [sentence] : [sentence, taskList(recurrence.promises)]
}
