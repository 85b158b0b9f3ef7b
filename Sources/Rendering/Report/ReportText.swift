public import Documents
internal import Platform

/// Returns the weekly report for a terminal or a mail in plain text: what changed, what to do first, and how to list the
/// rest.
public func text(_ report: WeeklyReport, width: Int) -> StyledText {
  var text = StyledText()
  text.add("\(report.headline, .heading)")
  text.add(StyledLine(report.lead).wrapped(to: width))
  if !report.hasNews { text.add(StyledLine(WeeklyReport.noNews).wrapped(to: width)) }
  if !report.incidents.isEmpty {
    text.add(counted: "New postmortems", report.incidents.count)
    for (incident, recurrences) in report.arrived {
      text.add(headLines(incident, width: width - 2).map { "  \($0)" })
      for recurrence in recurrences {
        text.add(repeatsLines(recurrence, width: width, indent: 4))
        text.add(briefLines(recurrence.namedActions, width: width, indent: 6))
      }
    }
    if report.unnamed > 0 { text.add("  \("… and \(report.unnamed) more", .muted)") }
  }
  for group in report.groups {
    text.add(counted: group.name, group.count)
    text.add(
      group.isBrief
        ? briefLines(group.actions, width: width, indent: 2)
        : group.actions.flatMap { fullLines($0, width: width) })
    if group.rest > 0 { text.add("  \("… and \(group.rest) more", .muted)") }
  }
  if !report.cited.isEmpty {
    text.add(counted: WeeklyReport.citedName, report.cited.count)
    for cited in report.namedCitations {
      text.add("  \(cited.incident.id, .identifier)  \(openWords(cited), .muted)")
      text.add(citationLines(cited.commits, width: width - 2).map { "  \($0)" })
    }
    text.add("  \(WeeklyReport.reviewWords, .muted)")
  }
  let rests = report.rests
  if !rests.isEmpty {
    if report.hasNews { text.addGap() }
    var columns = Columns([.left, .left])
    for (words, command) in rests { columns.add([StyledLine(words), "\(command, .muted)"]) }
    text.add(columns.lines(width: width, indent: 2))
  }
  guard report.hasNews else { return text }
  if let weeks = weeksLine(report.weeks) {
    text.addGap()
    text.add(weeks.truncated(to: width))
  }
  // Of one or two nobody needs a table, and what belongs to which system the page tells.
  for table in report.shareTables where table.anchor == "owners" && table.rows.count > 2 {
    text.addHeading("\(table.name, .heading)")
    text.add(lines(table, width: width))
  }
  return text
}

extension StyledText {
  fileprivate mutating func add(counted heading: String, _ count: Int) {
    addHeading("\(heading, .heading) \("(\(count))", .muted)")
  }
}

private func lines(_ table: WeeklyReport.ShareTable, width: Int) -> [StyledLine] {
  var columns = Columns([.left] + WeeklyReport.ShareTable.head.map { _ in .right })
  columns.add([""] + WeeklyReport.ShareTable.head.map { StyledLine($0, .muted) })
  for row in table.rows {
    let name = StyledLine(row.name).truncated(to: max(width - 46, 16))
    let cells = row.cells.enumerated().map { index, cell in
      StyledLine(cell, index == 1 && row.isOverdue ? .bad : .plain)
    }
    columns.add([name] + cells)
  }
  let rest: [StyledLine] = table.rest > 0 ? ["  \("and \(table.rest) more", .muted)"] : []
  return columns.lines(width: width, indent: 2) + rest
}

/// Returns an action in full: two rows of words at most, and then where it stands and why it presses.
private func fullLines(_ tracked: TrackedAction, width: Int) -> [StyledLine] {
  let head: StyledLine = "  \(markLine(tracked.action))  "
  let room = max(width - head.width, 12)
  let words = firstRows(StyledLine(tracked.action.promise), rows: 2, room: room)
  let margin = StyledLine(spaces(head.width))
  let place = "\(tracked.incident.id):\(tracked.action.line)"
  let facts = [
    "\(place, .path, link: tracked.incident.path)",
    StyledLine(firstFacts(tracked).joined(separator: " · "), .muted),
  ].filter { !$0.isEmpty }
  return words.enumerated().map { $0 == 0 ? "\(head)\($1)" : "\(margin)\($1)" }
    + facts.flatMap { margin.hanging($0, width: width) }
}

/// Returns actions, one line each: mark, id, the beginning of the words, owner
/// and age.
private func briefLines(_ actions: [TrackedAction], width: Int, indent: Int) -> [StyledLine] {
  let facts = actions.map { briefFacts($0).joined(separator: " · ") }
  let factWidth = facts.map { displayWidth($0) }.max() ?? 0
  return zip(actions, facts).map { tracked, facts in
    let head: StyledLine = "\(spaces(indent))\(markLine(tracked.action))  "
    let room = max(width - head.width - factWidth - 2, 12)
    let words = StyledLine(tracked.action.promise).truncated(to: room).padded(to: room)
    return "\(head)\(words)  \(facts, .muted)"
  }
}

/// Returns `open over 12 weeks  ▁▂▃  0 to 3  2025-W47 to 2026-W06`.
private func weeksLine(_ weeks: [WeeklyReport.WeekCount]) -> StyledLine? {
  guard let first = weeks.first, let last = weeks.last else { return nil }
  let line = BlockCharts.sparkline(weeks.map(\.open))
  let span: StyledLine = "\("\(first.week) to \(last.week)", .muted)"
  return
    "  open over \(counted(weeks.count, "week"))  \(line, .bar)  \(first.open) to \(last.open)  \(span)"
}
