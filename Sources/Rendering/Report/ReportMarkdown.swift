public import Documents
internal import Platform

/// Returns the weekly report as markdown, to be pasted into an issue, a wiki or a chat.
public func markdown(_ report: WeeklyReport) -> String {
  var blocks: [Markdown] = ["# \(report.headline)", "\(report.lead)."]
  if !report.hasNews { blocks.append("\(WeeklyReport.noNews).") }
  if !report.incidents.isEmpty {
    blocks.append("## New postmortems (\(report.incidents.count))")
    for (incident, recurrences) in report.arrived {
      blocks.append("### \(markdownHead(incident))")
      for recurrence in recurrences {
        blocks.append(sentence(recurrence))
        let items = recurrence.namedActions
        if !items.isEmpty { blocks.append(items.map(briefTask).joined(by: "\n")) }
      }
    }
    if report.unnamed > 0 { blocks.append("… and \(report.unnamed) more") }
  }
  for group in report.groups {
    blocks.append("## \(group.name) (\(group.count))")
    blocks.append(
      group.actions.map { group.isBrief ? briefTask($0) : firstTask($0) }.joined(by: "\n"))
    if group.rest > 0 { blocks.append("… and \(group.rest) more") }
  }
  if !report.cited.isEmpty {
    blocks.append("## \(WeeklyReport.citedName) (\(report.cited.count))")
    blocks.append(
      report.namedCitations.map { cited -> Markdown in
        let commits = cited.commits.map { commit -> Markdown in
          "\(.code(commit.name.short)) \(commit.subject)"
        }
        return "- **\(cited.incident.id)**, \(openWords(cited)): \(commits.joined(by: "; "))"
      }.joined(by: "\n"))
  }
  let rests = report.rests
  if !rests.isEmpty {
    blocks.append(
      rests.map { "- \($0.words): \(.code($0.command))" as Markdown }.joined(by: "\n"))
  }
  guard report.hasNews else { return blocks.joined(by: "\n\n").source + "\n" }
  blocks.append(totalsTable(report))
  if let sentence = report.weeksSentence {
    blocks.append("## \(sentence)")
    blocks.append(weeksTable(report.weeks))
  }
  for table in report.shareTables { blocks += content(table) }
  return blocks.joined(by: "\n\n").source + "\n"
}

private func content(_ table: WeeklyReport.ShareTable) -> [Markdown] {
  let names = WeeklyReport.ShareTable.head
  let head: [Markdown] = [
    "| \(table.key) | \(names.map { "\($0)" as Markdown }.joined(by: " | ")) |",
    "| --- | \(names.map { _ in "---:" as Markdown }.joined(by: " | ")) |",
  ]
  let rows = table.rows.map { row -> Markdown in
    "| \(row.name) | \(row.cells.map { "\($0)" as Markdown }.joined(by: " | ")) |"
  }
  let rest: [Markdown] = table.rest > 0 ? ["and \(table.rest) more"] : []
  return ["## \(table.name)", (head + rows).joined(by: "\n")] + rest
}

private func sentence(_ recurrence: Recurrence) -> Markdown {
  let verdict = verdictWords(recurrence).map { ", \($0)" } ?? ""
  let (later, earlier) = (recurrence.incident.id, recurrence.earlier.id)
  return "**\(later)** \(recurrence.verb) **\(earlier)**\(common(recurrence))\(verdict)."
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

/// Returns a task of GitHub's and GitLab's lists, which know two states; the others are said in words.
func task(_ tracked: TrackedAction) -> Markdown {
  let action = tracked.action
  var facts: [Markdown] = [.place(tracked.incident.path, line: action.line), .code(action.id)]
  if action.state == .inProgress { facts.append("in progress") }
  if action.state == .dropped, action.closed == nil { facts.append("dropped") }
  if tracked.isOverdue { facts.append("**overdue**") }
  if let recurred = recurredCount(tracked) { facts.append("**\(recurred)**") }
  if tracked.promised > 1 { facts.append("**promised \(times(tracked.promised))**") }
  if tracked.isStalled, action.due != nil { facts.append("stalled") }
  facts += reportFacts(tracked).map { "\($0)" }
  return "- \(box(action))\(struck(action, action.promise)) (\(facts.joined(by: ", ")))"
}

/// Returns an action to be done first, with why.
private func firstTask(_ tracked: TrackedAction) -> Markdown {
  let action = tracked.action
  let facts: [Markdown] =
    [.place(tracked.incident.path, line: action.line), .code(action.id)]
    + firstFacts(tracked).map { "\($0)" }
  return "- \(box(action))\(struck(action, action.promise)) (\(facts.joined(by: ", ")))"
}

/// Returns an action in short.
private func briefTask(_ tracked: TrackedAction) -> Markdown {
  let action = tracked.action
  let facts = briefFacts(tracked).joined(separator: ", ")
  let aside: Markdown = facts.isEmpty ? "" : " (\(facts))"
  return
    "- \(box(action))\(.code(action.id)) \(struck(action, shortened(action.promise)))\(aside)"
}

/// What is not understood has no box, since each would say something.
private func box(_ action: ActionItem) -> Markdown {
  action.state == .unknown ? "" : action.state.isOpen ? "[ ] " : "[x] "
}

/// A box that is ticked says done; what was dropped is struck out besides.
private func struck(_ action: ActionItem, _ words: String) -> Markdown {
  action.state == .dropped ? "~~\(words)~~" : "\(words)"
}

/// Returns `**id** (2026-01-31, major): title`.
func markdownHead(_ incident: Incident) -> Markdown {
  let facts = [incident.datedApart?.description, incident.severity?.label].compactMap { $0 }
  let aside: Markdown = facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
  return "**\(incident.id)**\(aside): \(incident.title)"
}
