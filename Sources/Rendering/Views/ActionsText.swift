public import Documents

/// Returns action items grouped by the incident that promised them, and how many there are.
public func text(_ actions: [TrackedAction], width: Int) -> StyledText {
  var text = StyledText()
  for (incident, actions) in actions.byIncident {
    text.addGap()
    text.add(headLines(incident, width: width))
    text.add(pathLine(incident))
    text.add(groupLines(actions, width: width))
  }
  text.addGap()
  text.add(countLine(actions).wrapped(to: width))
  return text
}

/// Returns the actions of one incident; where it recurred is said once, above them.
func groupLines(_ actions: [TrackedAction], width: Int) -> [StyledLine] {
  let recurred = recurredWords(actions).map {
    ("  " as StyledLine).hanging(StyledLine($0, .bad), width: width)
  }
  return (recurred ?? []) + actionLines(withoutRecurrences(actions), width: width)
}

/// Returns `3 open, 1 in progress, 2 done in 2 incidents; 1 overdue, 1 unowned`.
private func countLine(_ actions: [TrackedAction]) -> StyledLine {
  if actions.isEmpty { return "no action items" }
  func number(_ state: ActionItem.State) -> Int { actions.count { $0.action.state == state } }
  let states = [
    (number(.open), "open"), (number(.inProgress), "in progress"), (number(.done), "done"),
    (number(.dropped), "dropped"),
  ]
  let counts = states.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  let overdue = actions.count { $0.isOverdue }
  let unowned = actions.count { $0.action.state.isOpen && $0.action.owner == nil }
  let alarms: [StyledLine] = [
    overdue > 0 ? "\("\(overdue) overdue", .bad)" : "",
    unowned > 0 ? "\(unowned) unowned" : "",
  ]
  let incidents = counted(actions.byIncident.count, "incident")
  return ["\(counts) in \(incidents)", alarms.joined(by: ", ")].joined(by: "; ")
}
