public import Documents
internal import Platform

/// Returns the weekly report for a terminal or a mail in plain text.
public func text(_ report: WeeklyReport, width: Int) -> StyledText {
  var text = StyledText()
  text.add("\(report.headline, .heading)")
  text.add(StyledLine(report.lead).wrapped(to: width))
  if let group = report.recurrenceGroup { text.add(group, width: width) }
  text.addGap()
  text.add(totalLines(report, width: width))
  if let weeks = weeksLine(report.weeks) {
    text.addGap()
    text.add(weeks.truncated(to: width))
  }
  if !report.incidents.isEmpty {
    text.add(counted: "Incidents", report.incidents.count)
    let listed = report.incidents.prefix(WeeklyReport.mostNamed)
    text.add(listed.flatMap { headLines($0, width: width - 2).map { "  \($0)" } })
    let rest = report.incidents.count - listed.count
    if rest > 0 { text.add("  \("… and \(rest) more", .muted)") }
  }
  for group in report.groups { text.add(group, width: width) }
  for table in report.shareTables {
    text.addHeading("\(table.name, .heading)")
    text.add(lines(table, width: width))
  }
  return text
}

extension StyledText {
  fileprivate mutating func add(counted heading: String, _ count: Int) {
    addHeading("\(heading, .heading) \("(\(count))", .muted)")
  }

  fileprivate mutating func add(_ group: WeeklyReport.Group, width: Int) {
    add(counted: group.name, group.count)
    for (index, part) in group.parts.enumerated() {
      let before = index > 0 ? group.parts[index - 1].head : .none
      add(Rendering.lines(part, after: before, in: group, width: width))
    }
    if let (words, command) = group.restWords { add("  \(words, .muted)\(command)") }
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

private func lines(
  _ part: WeeklyReport.Part, after before: WeeklyReport.Part.Head, in group: WeeklyReport.Group,
  width: Int
) -> [StyledLine] {
  let saysOverdue = group.anchor != "overdue"
  switch part.head {
  case .none:
    return apartLines(part.actions, width: width, saysOverdue: saysOverdue)
      + briefLines(part.again, width: width, indent: 2)
  case .severity(let severity):
    return ["  \(severityName(severity), Style(severity))"]
      + apartLines(part.actions, width: width, saysOverdue: saysOverdue)
      + briefLines(part.again, width: width, indent: 2)
  case .incident(let incident):
    return incidentLines(
      part.actions, of: incident, width: width, saysSeverity: true, saysOverdue: saysOverdue)
      + briefLines(part.again, width: width, indent: 4)
  case .recurrence(let recurrence):
    return laterLines(recurrence, after: before)
      + repeatsLines(recurrence, width: width, indent: 4)
      + briefLines(part.again, width: width, indent: 6)
  case .others(let incidents, let actions):
    return ["  \(othersWords(incidents: incidents, actions: actions), .muted)"]
  }
}

/// Names the later incident, unless the recurrence above has the same.
private func laterLines(_ recurrence: Recurrence, after before: WeeklyReport.Part.Head)
  -> [StyledLine]
{
  if case .recurrence(let last) = before, last.incident.id == recurrence.incident.id { return [] }
  let later = recurrence.incident
  return ["  \(later.id, .identifier, link: later.path)"]
}

/// Returns actions in full; those of one incident that follow each other stand below its name.
private func apartLines(_ actions: [TrackedAction], width: Int, saysOverdue: Bool) -> [StyledLine] {
  var lines: [StyledLine] = []
  var rest = actions[...]
  while let first = rest.first {
    let run = rest.prefix { $0.incident.id == first.incident.id }
    rest = rest.dropFirst(run.count)
    if run.count == 1 {
      lines += fullLines(first, width: width, indent: 2, saysOverdue: saysOverdue)
    } else {
      lines += incidentLines(
        Array(run), of: first.incident, width: width, saysSeverity: saysOverdue,
        saysOverdue: saysOverdue)
    }
  }
  return lines
}

/// Returns the actions of one incident below its id; that it recurred is said once.
private func incidentLines(
  _ actions: [TrackedAction], of incident: Incident, width: Int, saysSeverity: Bool,
  saysOverdue: Bool
) -> [StyledLine] {
  let most = actions.max { $0.recurredIn.count < $1.recurredIn.count }
  let head: StyledLine = [
    "  \(incident.id, .identifier, link: incident.path)",
    StyledLine(saysSeverity ? incident.severity?.label ?? "" : "", Style(incident.severity)),
    StyledLine(most.flatMap(recurredCount) ?? "", .bad),
  ].joined(by: "  ")
  return [head]
    + withoutRecurrences(actions).flatMap {
      fullLines($0, width: width, indent: 4, saysIncident: false, saysOverdue: saysOverdue)
    }
}

/// Returns an action in full: two rows of words at most, and one of facts, which stand behind the words
/// where there is room.
private func fullLines(
  _ tracked: TrackedAction, width: Int, indent: Int, saysIncident: Bool = true, saysOverdue: Bool
) -> [StyledLine] {
  let action = tracked.action
  let head: StyledLine = "\(spaces(indent))\(markLine(action))  "
  let room = max(width - head.width, 12)
  let words = StyledLine(action.promise, action.state.isClosed ? .muted : .plain)
  var rows = firstRows(words, rows: 2, room: room)
  let facts = factsLine(tracked, room: room, saysIncident: saysIncident, saysOverdue: saysOverdue)
  if let last = rows.last, last.width + 2 + facts.width <= room {
    rows[rows.count - 1] = "\(last)  \(facts)"
  } else {
    rows.append(facts)
  }
  let margin = StyledLine(spaces(head.width))
  return rows.enumerated().map { $0 == 0 ? "\(head)\($1)" : "\(margin)\($1)" }
}

/// Returns the facts of an action on one row, for which the id of its incident is cut where it must be:
/// the beginning of an id is enough to ask for the rest.
private func factsLine(
  _ tracked: TrackedAction, room: Int, saysIncident: Bool, saysOverdue: Bool
) -> StyledLine {
  var facts: [StyledLine] = []
  if saysOverdue, tracked.isOverdue { facts.append("\("OVERDUE", .bad)") }
  if let recurred = recurredCount(tracked) { facts.append(StyledLine(recurred, .bad)) }
  facts += reportFacts(tracked).map { StyledLine($0, .muted) }
  let separator: StyledLine = "\(" · ", .muted)"
  let said = facts.joined(by: separator)
  var source = "line \(tracked.action.line)"
  if saysIncident {
    let place = ":\(tracked.action.line)"
    let idRoom = max(room - said.width - place.utf8.count - 3, 16)
    let id = StyledLine(tracked.incident.id).truncated(to: idRoom).spans.map(\.text).joined()
    source = id + place
  }
  return ["\(source, .path, link: tracked.incident.path)", said].joined(by: separator)
    .truncated(to: room)
}

/// Returns actions that are named elsewhere, one line each: mark, id, the beginning of the words, owner
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

private func totalLines(_ report: WeeklyReport, width: Int) -> [StyledLine] {
  var columns = Columns([.left, .right, .right, .right])
  let names = report.spanNames
  columns.add(["", names.now, names.before, "change"].map { StyledLine($0, .muted) })
  for row in report.totalRows {
    let style: Style = row.isBetter.map { $0 ? .good : .bad } ?? .muted
    columns.add([
      StyledLine(row.name), "\(row.now)", "\(row.before, .muted)",
      StyledLine(signed(row.now - row.before), style),
    ])
  }
  return columns.lines(width: width, indent: 2)
}

/// Returns `open over 12 weeks  ▁▂▃  0 to 3  2025-W47 to 2026-W06`.
private func weeksLine(_ weeks: [WeeklyReport.WeekCount]) -> StyledLine? {
  guard let first = weeks.first, let last = weeks.last else { return nil }
  let line = Blocks.sparkline(weeks.map(\.open))
  let span: StyledLine = "\("\(first.week) to \(last.week)", .muted)"
  return
    "  open over \(counted(weeks.count, "week"))  \(line, .bar)  \(first.open) to \(last.open)  \(span)"
}
