public import Documents
public import Platform

/// Returns the action items that have a due day as a calendar of RFC 5545, a task each.
///
/// The calendar is that of a day, `today`, and not of a moment, so that the same items give the same bytes.
public func calendar(_ actions: [TrackedAction], today: Day) -> String {
  let head = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//postmortem//action items//EN",
    "CALSCALE:GREGORIAN", "X-WR-CALNAME:Action items",
  ]
  let tasks = actions.filter { $0.action.due != nil }.flatMap { task($0, today: today) }
  return (head + tasks + ["END:VCALENDAR"]).map { folded($0) + "\r\n" }.joined()
}

private func task(_ tracked: TrackedAction, today: Day) -> [String] {
  let action = tracked.action
  let incident = tracked.incident
  let reasons = tracked.urgency.reasons.joined(separator: ", ")
  let description = [
    incident.title, "\(incident.path):\(action.line)", reasons.isEmpty ? nil : reasons,
  ].compactMap(\.self)
  let lines = [
    "BEGIN:VTODO",
    // An id is that of an item for as long as its words are, whatever else changes.
    "UID:\(value("\(action.id).\(incident.id)@postmortem"))",
    "DTSTAMP:\(date(today))T000000Z",
    action.opened.map { "CREATED:\(date($0))T000000Z" },
    action.due.map { "DUE;VALUE=DATE:\(date($0))" },
    "SUMMARY:\(value(action.promise))",
    "DESCRIPTION:\(description.map(value).joined(separator: "\\n"))",
    status(action.state).map { "STATUS:\($0)" },
    action.state == .done ? action.closed.map { "COMPLETED:\(date($0))T000000Z" } : nil,
    action.owner.map { "CONTACT:\(value($0))" },
    "PRIORITY:\(priority(tracked))",
    categories(incident),
    "END:VTODO",
  ]
  return lines.compactMap(\.self)
}

private func categories(_ incident: Incident) -> String? {
  let names = [severityWord(incident)].compactMap(\.self) + incident.systems
  return names.isEmpty ? nil : "CATEGORIES:" + names.map(value).joined(separator: ",")
}

private func severityWord(_ incident: Incident) -> String? {
  incident.severity.map { severityName($0) }
}

/// Returns nil for a state that nobody knows, which is no member of the list.
private func status(_ state: ActionItem.State) -> String? {
  switch state {
  case .open: "NEEDS-ACTION"
  case .inProgress: "IN-PROCESS"
  case .done: "COMPLETED"
  case .dropped: "CANCELLED"
  case .unknown: nil
  }
}

/// From 1, the highest, to 9.
private func priority(_ tracked: TrackedAction) -> Int {
  9 - min(tracked.urgencyScore * 9 / 100, 8)
}

private func date(_ day: Day) -> String {
  day.description.filter { $0 != "-" }
}

/// Returns text as a value of the type TEXT.
private func value(_ text: String) -> String {
  var escaped = ""
  for scalar in neutralized(text).unicodeScalars {
    if scalar == "\\" || scalar == ";" || scalar == "," { escaped += "\\" }
    escaped.unicodeScalars.append(scalar)
  }
  return escaped
}

/// Returns a line in pieces of at most 75 bytes, each but the first after a line end and a space; no
/// character is cut.
private func folded(_ line: String) -> String {
  var result = ""
  var length = 0
  for scalar in line.unicodeScalars {
    let size = UTF8.width(scalar)
    if length + size > 75 {
      result += "\r\n "
      length = 1
    }
    result.unicodeScalars.append(scalar)
    length += size
  }
  return result
}
